import { Schema } from 'effect'
import type { Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import { SteppedTargetFault } from '../indicators/index.ts'
import { DepartmentId } from '../record/index.ts'
import { AMENDMENT_STATUSES } from './amendment.ts'
import { PLAN_STATUSES } from './plan.ts'

const Units = Schema.Array(DepartmentId)

/** The plan's status does not allow the action. */
export class PlanNotIn extends Schema.TaggedError<PlanNotIn>()('PlanNotIn', {
  action: Schema.String,
  status: Schema.Literals(PLAN_STATUSES),
}) {}

/** The programme plans nothing for this year, or has not yet set a day. */
export class PlanningNotOpen extends Schema.TaggedError<PlanningNotOpen>()('PlanningNotOpen', {
  year: Schema.Int,
}) {}

/** A plan needs at least one milestone, each once, each due within its year. */
export class MilestonesUnfit extends Schema.TaggedError<MilestonesUnfit>()('MilestonesUnfit', {
  year: Schema.Int,
  titles: Schema.Array(Schema.String),
}) {}

/** A target is not the task's, stands twice, or its slices are unfit. */
export class TargetsUnfit extends Schema.TaggedError<TargetsUnfit>()('TargetsUnfit', {
  target: Schema.String,
  faults: Schema.Array(SteppedTargetFault),
}) {}

/** A task with supporting units is circulated to them before it is submitted. */
export class SupportsFirst extends Schema.TaggedError<SupportsFirst>()('SupportsFirst', {
  departments: Units,
}) {}

/** The task has no supporting units to circulate to. */
export class NobodyToAsk extends Schema.TaggedError<NobodyToAsk>()('NobodyToAsk', { task: Schema.Int }) {}

/** Supporting units may still confirm until their deadline. */
export class SupportsAwaited extends Schema.TaggedError<SupportsAwaited>()('SupportsAwaited', {
  departments: Units,
  due: PlainDateSchema,
}) {}

/** The lead has to reply to a dispute before it goes to the office. */
export class DisputeUnanswered extends Schema.TaggedError<DisputeUnanswered>()('DisputeUnanswered', {
  departments: Units,
}) {}

/** The unit has no open dispute. */
export class NoDispute extends Schema.TaggedError<NoDispute>()('NoDispute', { department: DepartmentId }) {}

/** A unit that confirms says what it will do and who answers for it. */
export class PartUnfit extends Schema.TaggedError<PartUnfit>()('PartUnfit', {
  field: Schema.Literals(['measures', 'person']),
}) {}

/** Approving a plan that is still disputed takes a ruling on each dispute. */
export class RulingMissing extends Schema.TaggedError<RulingMissing>()('RulingMissing', {
  departments: Units,
}) {}

/** The amendment's status does not allow the action. */
export class AmendmentNotIn extends Schema.TaggedError<AmendmentNotIn>()('AmendmentNotIn', {
  action: Schema.String,
  status: Schema.Literals(AMENDMENT_STATUSES),
}) {}

/** Only milestones of an approved plan are amended. */
export class NoSuchMilestone extends Schema.TaggedError<NoSuchMilestone>()('NoSuchMilestone', {}) {}

/** Amendments are applied for until the day itself. */
export class AmendmentTooLate extends Schema.TaggedError<AmendmentTooLate>()('AmendmentTooLate', {
  title: Schema.String,
  dueOn: PlainDateSchema,
}) {}

export class AmendmentUnfit extends Schema.TaggedError<AmendmentUnfit>()('AmendmentUnfit', {
  title: Schema.String,
  problem: Schema.Literals([
    'pending',
    'not-later',
    'outside-year',
    'nothing-changed',
    'last-milestone',
    'cancelled',
  ]),
}) {}

export type AmendmentRefusal =
  | Forbidden
  | AmendmentNotIn
  | NoSuchMilestone
  | AmendmentTooLate
  | AmendmentUnfit

export type PlanRefusal =
  | AmendmentRefusal
  | PlanNotIn
  | PlanningNotOpen
  | MilestonesUnfit
  | TargetsUnfit
  | SupportsFirst
  | NobodyToAsk
  | SupportsAwaited
  | DisputeUnanswered
  | NoDispute
  | PartUnfit
  | RulingMissing
