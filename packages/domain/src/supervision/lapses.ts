import { addDays, type Period, type PlainDate } from '../calendar/index.ts'
import type { DepartmentId } from '../record/index.ts'
import type { Duty, DutyPeriod } from './duty.ts'
import type { Judgement } from './duty-lights.ts'

/** What a unit owes in a period: a report that came late, is missing, or was sent back by the office. */
export const LAPSE_KINDS = ['missing', 'late', 'returned'] as const
export type LapseKind = (typeof LAPSE_KINDS)[number]
export const LAPSE_LABEL = {
  missing: '未报',
  late: '迟报',
  returned: '退回',
} as const satisfies Record<LapseKind, string>

/** A dated fact, counted once for a unit and period however many of its tasks show it. */
export interface Lapse {
  readonly department: DepartmentId
  readonly period: Period
  readonly kind: LapseKind
  /** The first day on which it was so. */
  readonly on: PlainDate
  readonly tasks: readonly number[]
}

interface Single {
  readonly department: DepartmentId
  readonly period: Period
  readonly kind: LapseKind
  readonly on: PlainDate
  readonly task: number
}

/** The lapses of the units that lead, newest period first. */
export const lapsesOf = (duties: readonly Duty[], { today }: Judgement): readonly Lapse[] => {
  const singles = duties.flatMap(({ task, periods }) =>
    task.lead === null
      ? []
      : periods.flatMap((period) => lapsesIn(period, today, { task: task.ordinal, department: task.lead })),
  )
  const groups = Map.groupBy(singles, ({ department, period, kind }) => `${period} ${department} ${kind}`)
  return [...groups.entries()].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, same]) => joined(same))
}

const joined = (same: readonly Single[]): Lapse => {
  const [first] = same.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  if (first === undefined) throw new TypeError('a group without members')
  const { department, period, kind, on } = first
  const tasks = same.map((one) => one.task).toSorted((a, b) => a - b)
  return { department, period, kind, on, tasks }
}

const lapsesIn = (
  { period, due, report }: DutyPeriod,
  today: PlainDate,
  { task, department }: { readonly task: number; readonly department: DepartmentId | null },
): readonly Single[] => {
  if (department === null) return []
  const lapse = (kind: LapseKind, on: PlainDate): Single => ({ department, period, kind, on, task })
  const reportedOn = report?.reportedOn ?? null
  const returnedOn = report?.returnedOn ?? null
  return [
    ...(reportedOn === null && due < today ? [lapse('missing', addDays(due, 1))] : []),
    ...(reportedOn !== null && reportedOn > due ? [lapse('late', reportedOn)] : []),
    ...(returnedOn === null ? [] : [lapse('returned', returnedOn)]),
  ]
}
