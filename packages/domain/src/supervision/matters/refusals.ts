import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PeriodSchema, PlainDateSchema } from '../../calendar/index.ts'
import type { CitedMissing, DayUnfit, UnitsAmiss } from '../../safeguards/index.ts'
import { MATTER_STATUSES } from './matter.ts'

/** The matter's status does not allow the action; what is not decided is not answered. */
export class MatterNotIn extends Schema.TaggedError<MatterNotIn>()('MatterNotIn', {
  action: Schema.String,
  status: Schema.Literals(MATTER_STATUSES),
}) {}

/** A matter is merged into another one that is open and not itself merged; others merged into it stay with it. */
export class MergeUnfit extends Schema.TaggedError<MergeUnfit>()('MergeUnfit', {
  problem: Schema.Literals(['itself', 'missing', 'not-open', 'has-others']),
}) {}

/** Others were merged into it: they are answered with it, so its asker cannot take it away from them. */
export class OthersMerged extends Schema.TaggedError<OthersMerged>()('OthersMerged', {}) {}

/** The report was not accepted, or it asks for nothing. */
export class NothingAsked extends Schema.TaggedError<NothingAsked>()('NothingAsked', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}
/** What this report asks for was taken up before. */
export class TakenUpAlready extends Schema.TaggedError<TakenUpAlready>()('TakenUpAlready', {
  title: Schema.String,
}) {}

/** The answer to the matter it was merged into is not given yet. */
export class NotAnsweredYet extends Schema.TaggedError<NotAnsweredYet>()('NotAnsweredYet', {}) {}
/** An asker says once that the answer is known, and once that coordination is still needed. */
export class RespondedAlready extends Schema.TaggedError<RespondedAlready>()('RespondedAlready', {
  action: Schema.Literals(['acknowledge', 'insist']),
  on: PlainDateSchema,
}) {}

export type MatterRefusal =
  | Forbidden
  | MatterNotIn
  | MergeUnfit
  | OthersMerged
  | NothingAsked
  | TakenUpAlready
  | NotAnsweredYet
  | RespondedAlready
  | CitedMissing
  | DayUnfit
  | UnitsAmiss
