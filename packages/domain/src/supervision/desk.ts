import { may } from '../access/index.ts'
import { workingDaysBetween } from '../calendar/index.ts'
import type { Actor } from '../record/index.ts'
import {
  allows,
  permissionFor,
  REPORT_ACTIONS,
  type Report,
  type ReportAction,
  type ReportStatus,
  signingAction,
} from '../reporting/index.ts'
import type { Duty, DutyPeriod } from './duty.ts'
import type { Judgement } from './duty-lights.ts'

/** What one person has to do about one report 待办. */
export interface Todo {
  readonly task: number
  readonly period: DutyPeriod['period']
  readonly due: DutyPeriod['due']
  /** Working days left; negative when overdue. */
  readonly left: number
  readonly status: ReportStatus
  /** Whether the unit reported once already, so that the deadline is met or missed for good. */
  readonly reported: boolean
  /** The action that is waited for. */
  readonly action: ReportAction
  /** Why it came back, where it did. */
  readonly reason: string | null
}

/** Which action each status waits for; signatures go stage by stage. */
const WAITS_FOR = {
  none: 'submit',
  returned: 'submit',
  withdrawn: 'submit',
  submitted: 'pass',
  passed: 'accept',
  accepted: null,
} as const satisfies Record<ReportStatus, ReportAction | null>

/** What waits for this actor, most pressing first. */
export const todosOf = (actor: Actor, duties: readonly Duty[], judgement: Judgement): readonly Todo[] =>
  duties
    .flatMap((duty) => duty.periods.flatMap((period) => todoOf(actor, duty, period, judgement)))
    .toSorted((a, b) => a.left - b.left || a.task - b.task)

const todoOf = (
  actor: Actor,
  { task }: Duty,
  { period, due, report }: DutyPeriod,
  { calendar, today }: Judgement,
): readonly Todo[] => {
  const status: ReportStatus = report?.status ?? 'none'
  const action = status === 'submitted' ? signingAction(report) : WAITS_FOR[status]
  if (action === null || !may(actor, permissionFor(report, action), task.lead)) return []
  const left = workingDaysBetween(calendar, today, due)
  const reason = status === 'returned' ? (report?.steps.at(-1)?.reason ?? null) : null
  return [
    { task: task.ordinal, period, due, left, status, reported: report?.reportedOn != null, action, reason },
  ]
}

/** The actions on a report that this actor may take now. */
export const actionsOn = (
  actor: Actor,
  lead: Actor['department'],
  report: Report | null,
): readonly ReportAction[] =>
  REPORT_ACTIONS.filter((action) => allows(report, action) && may(actor, permissionFor(report, action), lead))
