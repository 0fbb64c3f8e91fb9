import { MatterId, ProgrammeId, ResolutionId } from '@jiashan/domain/record'
import { MatterCommand, RESOLUTION_LIMITS, ResolutionCommand } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'
import { drafted, input, sending } from './input.ts'

const resolution = { programme: ProgrammeId, resolution: ResolutionId }
const {
  AgreeResolution,
  ReviseResolution,
  UrgeResolution,
  TellResolution,
  ConfirmResolution,
  ReturnResolution,
  DropResolution,
} = ResolutionCommand.cases
export const OfResolution = input(Schema.Struct(resolution))
export const Agreed = input(Schema.Struct({ programme: ProgrammeId, ...sending, command: AgreeResolution }))
export const ResolutionHandled = input(
  Schema.Struct({
    ...resolution,
    ...sending,
    command: Schema.Union([
      ReviseResolution,
      UrgeResolution,
      ConfirmResolution,
      ReturnResolution,
      DropResolution,
    ]),
  }),
)
const { done, text } = TellResolution.fields
export const ToldDraft = input(Schema.Struct({ ...resolution, ...drafted }))
/** `draft`: the revision of the draft that is handed in; a newer one is kept. */
export const ResolutionTold = input(
  Schema.Struct({
    ...resolution,
    ...sending,
    draft: Schema.Int,
    ...{ done, text },
    evidence: Schema.Array(Citation).check(Schema.isMaxLength(RESOLUTION_LIMITS.evidence)),
  }),
)

const matter = { programme: ProgrammeId, matter: MatterId }
const {
  RaiseMatter,
  TakeUpMatter,
  WithdrawMatter,
  AssignMatter,
  AdviseMatter,
  MergeMatter,
  DecideMatter,
  DeclineMatter,
  AnswerMatter,
  AcknowledgeMatter,
  InsistMatter,
} = MatterCommand.cases
const begin = <const C extends Schema.Codec<MatterCommand, unknown>>(command: C) =>
  input(Schema.Struct({ programme: ProgrammeId, ...sending, command }))
const act = <const C extends readonly Schema.Codec<MatterCommand, unknown>[]>(...commands: C) =>
  input(Schema.Struct({ ...matter, ...sending, command: Schema.Union(commands) }))

export const OfMatter = input(Schema.Struct(matter))
export const Raised = begin(RaiseMatter)
export const TakenUp = begin(TakeUpMatter)
/** What each audience may say about a matter. */
export const ByAsker = act(WithdrawMatter, AcknowledgeMatter, InsistMatter)
export const ByAdviser = act(AdviseMatter)
export const ByOffice = act(AssignMatter, MergeMatter, DecideMatter, DeclineMatter, AnswerMatter)
