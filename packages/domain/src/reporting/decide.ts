import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../access/index.ts'
import {
  lastDay,
  type Period,
  PeriodSchema,
  type PlainDate,
  PlainDateSchema,
  yearOf,
} from '../calendar/index.ts'
import type { Milestone } from '../planning/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, DepartmentId, next, ProgrammeId, ReportId, Text } from '../record/index.ts'
import {
  LIMITS,
  type MilestoneProgress,
  REPORT_TRANSITIONS,
  Report,
  type ReportAction,
  ReportContent,
  type ReportStatus,
  ReportStep,
} from './report.ts'

const Reason = Text(LIMITS.reason)

export const ReportCommand = Schema.TaggedUnion({
  SubmitReport: { content: ReportContent },
  WithdrawReport: {},
  PassReport: {},
  DeclineReport: { reason: Reason },
  AcceptReport: {},
  ReturnReport: { reason: Reason },
})
export type ReportCommand = typeof ReportCommand.Type

export const ReportChange = Schema.TaggedUnion({
  ReportSubmitted: {
    id: ReportId,
    programme: ProgrammeId,
    task: Schema.Int,
    period: PeriodSchema,
    department: DepartmentId,
    content: ReportContent,
    step: ReportStep,
  },
  ReportMoved: { status: Report.fields.status, on: PlainDateSchema, step: ReportStep },
})
export type ReportChange = typeof ReportChange.Type

/** The report's status does not allow the action. */
export class ReportNotIn extends Schema.TaggedError<ReportNotIn>()('ReportNotIn', {
  action: Schema.String,
  status: Schema.String,
}) {}

/** The period is not over yet, or the task does not report on it. */
export class ReportingNotOpen extends Schema.TaggedError<ReportingNotOpen>()('ReportingNotOpen', {
  task: Schema.Int,
  period: PeriodSchema,
}) {}

/** A statement is missing or contradicts another; `field` names the place in the content. */
export class ContentUnfit extends Schema.TaggedError<ContentUnfit>()('ContentUnfit', {
  field: Schema.String,
  problem: Schema.Literals([
    'empty',
    'unknown-milestone',
    'missing-milestone',
    'done-without-date',
    'done-in-future',
    'done-too-early',
    'date-without-done',
    'told-twice',
    'cited-twice',
    'percent-unfit',
  ]),
}) {}

/** Sending back needs a reason that tells what to mend. */
export class ReasonMissing extends Schema.TaggedError<ReasonMissing>()('ReasonMissing', {
  action: Schema.String,
}) {}

export type ReportRefusal = Forbidden | ReportNotIn | ReportingNotOpen | ContentUnfit | ReasonMissing

const ACTION = {
  SubmitReport: 'submit',
  WithdrawReport: 'withdraw',
  PassReport: 'pass',
  DeclineReport: 'decline',
  AcceptReport: 'accept',
  ReturnReport: 'return',
} as const satisfies Record<ReportCommand['_tag'], ReportAction>

/** What an actor needs for each action, for the unit that leads the task. */
export const REPORT_PERMISSION = {
  submit: 'report.submit',
  withdraw: 'report.withdraw',
  pass: 'report.pass',
  decline: 'report.decline',
  accept: 'report.accept',
  return: 'report.return',
} as const satisfies Record<ReportAction, Permission>

/** What surrounds a report: its place, the unit that leads its task, the periods open, the milestones of its plan. */
export interface ReportSurroundings {
  /** The id it has, or will have. */
  readonly id: ReportId
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Period
  readonly lead: DepartmentId
  readonly opened: readonly string[]
  readonly milestones: readonly Milestone[]
}

export const decideReport = (
  state: Report | null,
  command: ReportCommand,
  occasion: Occasion,
  around: ReportSurroundings,
): Decision<ReportChange, ReportRefusal> => {
  const action = ACTION[command._tag]
  const allowed = authorise(occasion.actor, REPORT_PERMISSION[action], around.lead)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: ReportStatus = state?.status ?? 'none'
  const to = next(REPORT_TRANSITIONS, status, action)
  if (to === null || to === 'none') return Result.fail(new ReportNotIn({ action, status }))
  const reason = 'reason' in command ? command.reason.trim() : null
  if (reason === '') return Result.fail(new ReasonMissing({ action }))
  const step = { action, actor: occasion.actor.name, role: occasion.actor.role, at: occasion.at, reason }
  if (command._tag !== 'SubmitReport')
    return Result.succeed([{ _tag: 'ReportMoved', status: to, on: occasion.today, step }])
  const { content } = command
  const refusal = unfit(content, around, occasion.today)
  if (refusal !== null) return Result.fail(refusal)
  const { id, programme, task, period, lead: department } = around
  return Result.succeed([{ _tag: 'ReportSubmitted', id, programme, task, period, department, content, step }])
}

const unfit = (
  content: ReportContent,
  { task, period, opened, milestones }: ReportSurroundings,
  today: PlainDate,
): ReportingNotOpen | ContentUnfit | null => {
  if (!opened.includes(period) || lastDay(period) >= today) return new ReportingNotOpen({ task, period })
  if (content.progress.trim() === '') return new ContentUnfit({ field: 'progress', problem: 'empty' })
  const cited = content.evidence.map((file) => file.id)
  const twice = cited.findIndex((id, index) => cited.indexOf(id) < index)
  if (twice >= 0) return new ContentUnfit({ field: `evidence.${twice}`, problem: 'cited-twice' })
  return unfitMilestones(content, milestones, today)
}

const unfitMilestones = (
  { milestones: told }: ReportContent,
  planned: readonly Milestone[],
  today: PlainDate,
): ContentUnfit | null => {
  const missing = planned.findIndex((one) => !told.some((progress) => progress.milestone === one.id))
  if (missing >= 0) return new ContentUnfit({ field: `milestones.${missing}`, problem: 'missing-milestone' })
  for (const [index, one] of told.entries()) {
    const plan = planned.find((other) => other.id === one.milestone)
    const twice = told.findIndex((other) => other.milestone === one.milestone) < index
    const problem =
      plan === undefined ? 'unknown-milestone' : twice ? 'told-twice' : unfitProgress(one, plan, today)
    if (problem !== null) return new ContentUnfit({ field: `milestones.${index}`, problem })
  }
  return null
}

/** What one statement about a milestone says against itself or against the calendar. */
const unfitProgress = (
  { state, doneOn, percent }: MilestoneProgress,
  { dueOn }: Milestone,
  today: PlainDate,
): ContentUnfit['problem'] | null => {
  if (state === 'done' && doneOn === null) return 'done-without-date'
  if (state !== 'done' && doneOn !== null) return 'date-without-done'
  if (doneOn !== null && doneOn > today) return 'done-in-future'
  if (doneOn !== null && yearOf(doneOn) < yearOf(dueOn) - 1) return 'done-too-early'
  return (state === 'done') !== (percent === 100) || (state === 'not') !== (percent === 0)
    ? 'percent-unfit'
    : null
}

export const evolveReport = (state: Report | null, change: ReportChange): Report => {
  if (change._tag === 'ReportSubmitted') {
    const { id, programme, task, period, department, content, step } = change
    return {
      id,
      programme,
      task,
      period,
      department,
      content,
      status: 'submitted',
      reportedOn: state?.reportedOn ?? null,
      acceptedOn: null,
      officeReturns: state?.officeReturns ?? 0,
      steps: [...(state?.steps ?? []), step],
    }
  }
  if (state === null) throw new TypeError('ReportMoved before ReportSubmitted')
  const { status, on, step } = change
  return {
    ...state,
    status,
    reportedOn: state.reportedOn ?? (status === 'passed' ? on : null),
    acceptedOn: status === 'accepted' ? on : state.acceptedOn,
    officeReturns: state.officeReturns + (step.action === 'return' ? 1 : 0),
    steps: [...state.steps, step],
  }
}
