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
import { ReasonMissing } from './decide.ts'
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

/** A part as it was accepted and has since been corrected. */
export const PartEdition = Schema.Struct({
  content: ContributionContent,
  givenBy: Schema.String,
  revisedOn: PlainDateSchema,
  correction: Schema.NullOr(Schema.String),
})
export type PartEdition = typeof PartEdition.Type

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
  /** Why it corrects what was accepted; null for a part that was never corrected. */
  correction: Schema.NullOr(Schema.String),
  /** Earlier accepted versions, oldest first. */
  editions: Schema.Array(PartEdition),
})
export type Contribution = typeof Contribution.Type

export const CONTRIBUTION_STATUSES = ['silent', 'given', 'accepted', 'closed'] as const
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number]
export const CONTRIBUTION_ACTIONS = ['give', 'correct'] as const
export type ContributionAction = (typeof CONTRIBUTION_ACTIONS)[number]
export const CONTRIBUTION_TRANSITIONS = {
  silent: { give: 'given' },
  given: { give: 'given' },
  accepted: { correct: 'accepted' },
  closed: {},
} as const satisfies TransitionTable<ContributionStatus, ContributionAction>

/**
 * Given until the lead's report is first accepted. From then on what was accepted with it does not change under the
 * office's hand, not even while the lead corrects its own text: a part is corrected, with a reason, and who was
 * silent stays so.
 */
export const contributionStatus = (
  given: unknown,
  report: Pick<Report, 'acceptedOn'> | null,
): ContributionStatus => {
  if (report !== null && report.acceptedOn !== null) return given === null ? 'closed' : 'accepted'
  return given === null ? 'silent' : 'given'
}

/** What its unit may do with a part now; null: nothing. */
export const contributionAction = (
  given: unknown,
  report: Pick<Report, 'acceptedOn'> | null,
): ContributionAction | null => {
  const status = contributionStatus(given, report)
  return (
    CONTRIBUTION_ACTIONS.find(
      (one) => next<ContributionStatus, ContributionAction>(CONTRIBUTION_TRANSITIONS, status, one) !== null,
    ) ?? null
  )
}

export const ContributionCommand = Schema.TaggedUnion({
  GiveContribution: { content: ContributionContent },
  /** A new version of a part that was accepted, with the reason; the lead's report stays as it is. */
  CorrectContribution: { content: ContributionContent, reason: Text(LIMITS.reason) },
})
export type ContributionCommand = typeof ContributionCommand.Type

export const ContributionChange = Schema.TaggedUnion({
  ContributionGiven: { contribution: Contribution },
  ContributionCorrected: { contribution: Contribution },
})
export type ContributionChange = typeof ContributionChange.Type

/** The lead's report is accepted: a part is not given any more. */
export class ReportClosed extends Schema.TaggedError<ReportClosed>()('ReportClosed', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}

/** Only a part that was accepted is corrected. */
export class NothingToCorrect extends Schema.TaggedError<NothingToCorrect>()('NothingToCorrect', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}

export type ContributionRefusal =
  | Forbidden
  | ReportClosed
  | NothingToCorrect
  | ReasonMissing
  | ReportingNotOpen
  | ContentUnfit

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
  command: ContributionCommand,
  { actor, today }: Occasion,
  around: ContributionSurroundings,
): Decision<ContributionChange, ContributionRefusal> => {
  const { id, programme, task, period, department, supports, report } = around
  const allowed = authorise(actor, 'contribution.give', department)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (!supports.includes(department))
    return Result.fail(new Forbidden({ permission: 'contribution.give', role: actor.role, department }))
  const action = contributionAction(state, report)
  const correcting = command._tag === 'CorrectContribution'
  if (correcting && action !== 'correct') return Result.fail(new NothingToCorrect({ task, period }))
  if (!correcting && action !== 'give') return Result.fail(new ReportClosed({ task, period }))
  const reason = correcting ? command.reason.trim() : null
  if (reason === '') return Result.fail(new ReasonMissing({ action: 'correct' }))
  const { content } = command
  const refusal = unopened(around, today) ?? unfitTold(content, today)
  if (refusal !== null) return Result.fail(refusal)
  const contribution = {
    ...{ id, programme, task, period, department, content },
    givenOn: state?.givenOn ?? today,
    givenBy: actor.name,
    revisedOn: today,
    correction: reason,
    editions: [...(state?.editions ?? []), ...(correcting && state !== null ? [editionOf(state)] : [])],
  }
  return Result.succeed([{ _tag: correcting ? 'ContributionCorrected' : 'ContributionGiven', contribution }])
}

const editionOf = ({ content, givenBy, revisedOn, correction }: Contribution): PartEdition => ({
  ...{ content, givenBy, revisedOn, correction },
})

const unfitTold = (content: ContributionContent, today: Occasion['today']): ContentUnfit | null => {
  if (content._tag === 'nothing-new') return null
  return isBlank(content.progress)
    ? new ContentUnfit({ field: 'progress', problem: 'empty' })
    : unfitEvidence(content.evidence, today)
}

export const evolveContribution = (_: Contribution | null, change: ContributionChange): Contribution =>
  change.contribution
