import { DecideDisclosure, ReviewCommand, SIGN_OFF_LIMITS, SignOffCommand } from '@jiashan/domain/publication'
import { DepartmentId, ProgrammeId, ReviewId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { input, sending } from './input.ts'
import { ITEM_LISTS, type ItemList } from './item-lists.ts'

const place = { programme: ProgrammeId, ...sending }
const { SubmitReview, ApproveReview, ReturnReview, DropReview } = ReviewCommand.cases

const page = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))

const ItemKey = Schema.String.check(Schema.isBetweenLength(1, SIGN_OFF_LIMITS.key))

/** Pages of lists of items: of everybody's, a unit's or the office's own (null). None: how long the lists are. */
const lists = Schema.Array(
  Schema.Struct({
    list: Schema.Literals(Object.keys(ITEM_LISTS) as ItemList[]),
    whose: Schema.NullOr(Schema.Union([Schema.Literal('all'), DepartmentId])),
    page,
    /** Only these, where some are named. */
    keys: Schema.optionalKey(Schema.Array(ItemKey).check(Schema.isMaxLength(SIGN_OFF_LIMITS.named))),
  }),
).check(Schema.isMaxLength(2))
export const OfItems = input(Schema.Struct({ programme: ProgrammeId, lists }))
/** With a page of the review sheets. */
export const OfBoard = input(Schema.Struct({ programme: ProgrammeId, lists, page }))
export const OfReview = input(Schema.Struct({ programme: ProgrammeId, review: ReviewId, page }))

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
