import { DecideDisclosure, ReviewCommand, SignOffCommand } from '@jiashan/domain/publication'
import { ProgrammeId, ReviewId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { input, sending } from './input.ts'

const place = { programme: ProgrammeId, ...sending }
const { SubmitReview, ApproveReview, ReturnReview, DropReview } = ReviewCommand.cases

/** What a unit, or the office for what it makes itself, says of items, or takes back. */
export const Signed = input(Schema.Struct({ ...place, command: SignOffCommand }))
/** `review`: null for a new sheet. */
export const Submitted = input(
  Schema.Struct({ ...place, review: Schema.NullOr(ReviewId), command: SubmitReview }),
)
export const Settled = input(
  Schema.Struct({
    ...place,
    review: ReviewId,
    command: Schema.Union([ApproveReview, ReturnReview, DropReview]),
  }),
)
export const Decided = input(Schema.Struct({ ...place, command: DecideDisclosure }))
