import { may, type Permission } from '../access/index.ts'
import { type PlainDate, workingDaysBetween } from '../calendar/index.ts'
import { contributionDue, SIGN_PERMISSION, type Stage } from '../planning/index.ts'
import type { Actor } from '../record/index.ts'
import {
  allows,
  permissionFor,
  REPORT_ACTIONS,
  type Report,
  type ReportAction,
  type ReportStatus,
} from '../reporting/index.ts'
import { type Duty, type DutyPeriod, owesPart, statusOf } from './duty.ts'
import type { Judgement } from './duty-lights.ts'
import type { ReportFacts } from './facts.ts'

/** What somebody is asked to do: write, correct what came back, sign, decide, or add the unit's part. */
export const ASKED = ['write', 'mend', 'sign', 'decide', 'contribute'] as const
export type Asked = (typeof ASKED)[number]
export const ASKED_LABEL = {
  write: '填写报送',
  mend: '修改后重新报送',
  sign: '审签',
  decide: '采纳或退回',
  contribute: '填写配合情况',
} as const satisfies Record<Asked, string>

/** What one person has to do about one report 待办. */
export interface Todo {
  readonly asked: Asked
  readonly task: number
  readonly period: DutyPeriod['period']
  readonly due: PlainDate
  /** Working days left; negative when overdue. */
  readonly left: number
  /** Whether the deadline is met or missed for good, because the unit reported once already. */
  readonly reported: boolean
  /** Why it came back, where it did, and which fields are to be mended. */
  readonly sentBack: ReportFacts['sentBack']
}

/** Which permission each status waits for; a signature is its stage's. */
const WAITS_FOR = {
  none: ['write', 'report.submit'],
  returned: ['mend', 'report.submit'],
  withdrawn: ['write', 'report.submit'],
  submitted: ['sign', null],
  passed: ['decide', 'report.accept'],
  accepted: null,
} as const satisfies Record<ReportStatus, readonly [Asked, Permission | null] | null>

/** What waits for this actor, most pressing first. */
export const todosOf = (actor: Actor, duties: readonly Duty[], judgement: Judgement): readonly Todo[] =>
  duties
    .flatMap((duty) =>
      duty.periods.flatMap((period) => [
        ...reportTodo(actor, duty, period, judgement),
        ...contributionTodo(actor, duty, period, judgement),
      ]),
    )
    .toSorted((a, b) => a.left - b.left || a.task - b.task)

const reportTodo = (
  actor: Actor,
  { task }: Duty,
  place: DutyPeriod,
  { calendar, today }: Judgement,
): readonly Todo[] => {
  const waits = WAITS_FOR[statusOf(place)]
  if (waits === null) return []
  const report = place.report !== null && 'awaits' in place.report ? place.report : null
  const [asked, permission] = waits
  const stage = report?.awaits ?? 'head'
  if (!may(actor, permission ?? SIGN_PERMISSION[stage], task.lead)) return []
  const { period, due } = place
  const left = workingDaysBetween(calendar, today, due)
  const reported = report?.reportedOn != null
  return [{ asked, task: task.ordinal, period, due, left, reported, sentBack: report?.sentBack ?? null }]
}

const contributionTodo = (
  actor: Actor,
  { task, contributions }: Duty,
  place: DutyPeriod,
  { calendar, schedule, today }: Judgement,
): readonly Todo[] => {
  const { department } = actor
  if (department === null || !task.supports.includes(department)) return []
  if (!may(actor, 'contribution.give', department) || !owesPart(place, contributions, department)) return []
  const { period } = place
  const due = contributionDue(schedule, calendar, period)
  const left = workingDaysBetween(calendar, today, due)
  const asked = 'contribute' as const
  return [{ asked, task: task.ordinal, period, due, left, reported: false, sentBack: null }]
}

/** The actions on a report that this actor may take now. */
export const actionsOn = (
  actor: Actor,
  lead: Actor['department'],
  report: Report | null,
): readonly ReportAction[] =>
  REPORT_ACTIONS.filter((action) => allows(report, action) && may(actor, permissionFor(report, action), lead))

/** A report of the actor's unit that waits for somebody else 我发起的. */
export interface UnderWay {
  readonly task: number
  readonly period: DutyPeriod['period']
  readonly due: PlainDate
  /** Working days left; negative when overdue. */
  readonly left: number
  /** Whether the deadline is met or missed for good, because the unit reported once already. */
  readonly reported: boolean
  /** Whose turn it is: a stage of the unit, or the office. */
  readonly waitsFor: Stage | 'office'
  readonly correcting: boolean
}

/** What the unit handed in and others have to deal with, oldest deadline first. */
export const underWay = (
  { department }: Pick<Actor, 'department'>,
  duties: readonly Duty[],
  { calendar, today }: Pick<Judgement, 'calendar' | 'today'>,
): readonly UnderWay[] =>
  duties
    .filter(({ task }) => department !== null && task.lead === department)
    .flatMap(({ task, periods }) =>
      periods.flatMap(({ period, due, report }): UnderWay[] => {
        if (report === null || !('status' in report)) return []
        const waitsFor = report.status === 'passed' ? 'office' : report.awaits
        if (waitsFor === null) return []
        const left = workingDaysBetween(calendar, today, due)
        const reported = report.reportedOn !== null
        return [{ task: task.ordinal, period, due, left, reported, waitsFor, correcting: report.correcting }]
      }),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.task - b.task))
