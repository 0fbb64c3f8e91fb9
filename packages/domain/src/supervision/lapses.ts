import { addDays, type Period, type PlainDate, periodYear } from '../calendar/index.ts'
import { contributionDue } from '../planning/index.ts'
import type { DepartmentId } from '../record/index.ts'
import type { Duty, DutyPeriod } from './duty.ts'
import type { Judgement } from './duty-lights.ts'

/**
 * What a unit owes in a period: a report that came late, is missing, or was sent back by the office; a supporting
 * unit's part that came late or never.
 */
export const LAPSE_KINDS = ['missing', 'late', 'returned', 'part-missing', 'part-late'] as const
export type LapseKind = (typeof LAPSE_KINDS)[number]
export const LAPSE_LABEL = {
  missing: '未报',
  late: '迟报',
  returned: '退回',
  'part-missing': '未填配合情况',
  'part-late': '迟填配合情况',
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
  return counted(singles)
}

/** A part that was given, of whatever period. */
export interface GivenPart {
  readonly task: number
  readonly period: Period
  readonly department: DepartmentId
  readonly givenOn: PlainDate
}

/** The lapses of the units that support, in the periods of `years`: what was accepted without them stays a fact. */
export const partLapsesOf = (
  duties: readonly Duty[],
  given: readonly GivenPart[],
  years: readonly number[],
  { today, schedule, calendar }: Judgement,
): readonly Lapse[] => {
  const days = new Map(given.map((one) => [partKey(one), one.givenOn]))
  const singles = duties.flatMap(({ task, periods }) =>
    periods
      .filter(({ period }) => years.includes(periodYear(period)))
      .flatMap(({ period }) => {
        const due = contributionDue(schedule, calendar, period)
        return task.supports.flatMap((department): readonly Single[] => {
          const place = { department, period, task: task.ordinal }
          const givenOn = days.get(partKey(place))
          if (givenOn === undefined)
            return due < today ? [{ ...place, kind: 'part-missing', on: addDays(due, 1) }] : []
          return givenOn > due ? [{ ...place, kind: 'part-late', on: givenOn }] : []
        })
      }),
  )
  return counted(singles)
}

const partKey = ({ task, period, department }: Omit<GivenPart, 'givenOn'>): string =>
  `${task} ${period} ${department}`

/** Once for a unit, a period and a kind; the newest period first. */
const counted = (singles: readonly Single[]): readonly Lapse[] => {
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
