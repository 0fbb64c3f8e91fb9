import { Result, Schema } from 'effect'
import { authorise, Forbidden } from '../access/index.ts'
import { PeriodSchema, PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import {
  ContributionId,
  type Decision,
  DepartmentId,
  isBlank,
  next,
  ProgrammeId,
  Text,
  type TransitionTable,
} from '../record/index.ts'
import { Evidence } from './evidence.ts'
import { LIMITS, type Report } from './report.ts'
import { type Asked, ContentUnfit, type ReportingNotOpen, unfitEvidence, unopened } from './unfit.ts'

/** What a supporting unit adds to the lead's report: its own part, or 本期无新增 in one click. */
export const ContributionContent = Schema.TaggedUnion({
  told: {
    progress: Text(LIMITS.progress),
    evidence: Schema.Array(Evidence).check(Schema.isMaxLength(LIMITS.evidence)),
  },
  'nothing-new': {},
})
export type ContributionContent = typeof ContributionContent.Type

/** 配合情况 of one supporting unit, for one task and period. */
export const Contribution = Schema.Struct({
  id: ContributionId,
  programme: ProgrammeId,
  task: Schema.Int,
  period: PeriodSchema,
  department: DepartmentId,
  content: ContributionContent,
  /** The day it was first given; this is compared with the supports' deadline. */
  givenOn: PlainDateSchema,
  /** Who gave it last, and when. */
  givenBy: Schema.String,
  revisedOn: PlainDateSchema,
})
export type Contribution = typeof Contribution.Type

export const CONTRIBUTION_STATUSES = ['silent', 'given', 'closed'] as const
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number]
export const CONTRIBUTION_TRANSITIONS = {
  silent: { give: 'given' },
  given: { give: 'given' },
  closed: {},
} as const satisfies TransitionTable<ContributionStatus, 'give'>

/**
 * Open until the lead's report is first accepted, and closed from then on: what was accepted with it
 * does not change under the office's hand, not even while the lead corrects its own text.
 */
export const contributionStatus = (
  given: Contribution | null,
  report: Pick<Report, 'acceptedOn'> | null,
): ContributionStatus => {
  if (report !== null && report.acceptedOn !== null) return 'closed'
  return given === null ? 'silent' : 'given'
}

export const ContributionCommand = Schema.TaggedStruct('GiveContribution', { content: ContributionContent })
export type ContributionCommand = typeof ContributionCommand.Type

export const ContributionChange = Schema.TaggedStruct('ContributionGiven', { contribution: Contribution })
export type ContributionChange = typeof ContributionChange.Type

/** The lead's report is accepted; a support's part can no longer change it. */
export class ReportClosed extends Schema.TaggedError<ReportClosed>()('ReportClosed', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}

export type ContributionRefusal = Forbidden | ReportClosed | ReportingNotOpen | ContentUnfit

export interface ContributionSurroundings extends Asked {
  readonly id: ContributionId
  readonly programme: ProgrammeId
  /** The unit whose part it is. */
  readonly department: DepartmentId
  readonly supports: readonly DepartmentId[]
  /** The report that the part belongs to, as far as it is known; null before its first submission. */
  readonly report: Pick<Report, 'acceptedOn'> | null
}

export const decideContribution = (
  state: Contribution | null,
  { content }: ContributionCommand,
  { actor, today }: Occasion,
  around: ContributionSurroundings,
): Decision<ContributionChange, ContributionRefusal> => {
  const { id, programme, task, period, department, supports, report } = around
  const allowed = authorise(actor, 'contribution.give', department)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (!supports.includes(department))
    return Result.fail(new Forbidden({ permission: 'contribution.give', role: actor.role, department }))
  if (next(CONTRIBUTION_TRANSITIONS, contributionStatus(state, report), 'give') === null)
    return Result.fail(new ReportClosed({ task, period }))
  const refusal = unopened(around, today) ?? unfitTold(content, today)
  if (refusal !== null) return Result.fail(refusal)
  const contribution = {
    ...{ id, programme, task, period, department, content },
    givenOn: state?.givenOn ?? today,
    givenBy: actor.name,
    revisedOn: today,
  }
  return Result.succeed([{ _tag: 'ContributionGiven', contribution }])
}

const unfitTold = (content: ContributionContent, today: Occasion['today']): ContentUnfit | null => {
  if (content._tag === 'nothing-new') return null
  return isBlank(content.progress)
    ? new ContentUnfit({ field: 'progress', problem: 'empty' })
    : unfitEvidence(content.evidence, today)
}

export const evolveContribution = (_: Contribution | null, change: ContributionChange): Contribution =>
  change.contribution
