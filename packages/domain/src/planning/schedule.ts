import { Schema } from 'effect'
import {
  firstDay,
  isQuarter,
  lastDay,
  nextPeriod,
  nthWorkingDayAfter,
  nthWorkingDayBefore,
  type Period,
  PeriodSchema,
  type PlainDate,
  PlainDateSchema,
  periodOf,
  type WorkingCalendar,
} from '../calendar/index.ts'
import { compare, ExactSchema, exact } from '../quantity/index.ts'
import { ProgrammeId } from '../record/index.ts'

const Nth = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 }))

const NearPercent = ExactSchema.check(
  Schema.makeFilter(
    (share) =>
      (compare(exact(share), exact('0')) >= 0 && compare(exact(share), exact('50')) <= 0) ||
      '接近路径的幅度须在 0 到 50% 之间',
  ),
)

/** How long after a period its reports are due, for the periods from a quarter on. */
export const Terms = Schema.Struct({
  /** A quarter. */
  from: PeriodSchema,
  /** A quarterly report is due on this working day after the quarter. */
  quarterlyDue: Nth,
  monthlyDue: Nth,
  /** Supporting units give their part so many working days before the report or the plan is due. */
  supportsBefore: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 30 })),
})
export type Terms = typeof Terms.Type

/** A task that reports monthly (lagging tasks and major projects) for a while: whole quarters. */
export const MonthlySpan = Schema.Struct({
  task: Schema.Int,
  from: PeriodSchema,
  /** The last month; null while it goes on. */
  until: Schema.NullOr(PeriodSchema),
})
export type MonthlySpan = typeof MonthlySpan.Type

const inOrder = Schema.makeFilter(
  (terms: readonly Terms[]) =>
    (terms.length > 0 &&
      terms.every(({ from }, index) => isQuarter(from) && from > (terms[index - 1]?.from ?? ''))) ||
    '报送时限须从第一个报送季度起，按季度先后排列',
)

/** When a programme plans and reports (part 三(二): 信息定期报送制度). */
export const Schedule = Schema.Struct({
  programme: ProgrammeId,
  /** Oldest first; the first begins with the first quarter that is reported. */
  terms: Schema.Array(Terms).check(inOrder),
  monthly: Schema.Array(MonthlySpan),
  plans: Schema.Array(Schema.Struct({ year: Schema.Int, due: PlainDateSchema })),
  /** A light turns to warning within this many working days of a date. */
  warnWithin: Nth,
  /** An indicator behind its path by at most this share of the path's value (%) is warned of; by more, it is behind. */
  nearPercent: NearPercent,
})
export type Schedule = typeof Schedule.Type

/** The terms in force for a period. */
export const termsOf = ({ terms }: Pick<Schedule, 'terms'>, period: Period): Terms => {
  const [first] = terms
  if (first === undefined) throw new TypeError('a schedule without terms')
  return terms.findLast(({ from }) => firstDay(from) <= firstDay(period)) ?? first
}

const nthOf = (schedule: Schedule, period: Period): number => {
  const { quarterlyDue, monthlyDue } = termsOf(schedule, period)
  return isQuarter(period) ? quarterlyDue : monthlyDue
}

/**
 * What was once worked out for a schedule, so that sixty-nine tasks with the same ten years of periods count
 * their working days once. Forgotten with the schedule.
 */
const WORKED_OUT = new WeakMap<Schedule, Map<string, unknown>>()

const once = <A>(schedule: Schedule, key: string, work: () => A): A => {
  const known = WORKED_OUT.get(schedule) ?? new Map<string, unknown>()
  WORKED_OUT.set(schedule, known)
  if (!known.has(key)) known.set(key, work())
  return known.get(key) as A
}

/** Calendars are told apart by themselves: two of them never share a day that was worked out. */
const CALENDARS = new WeakMap<WorkingCalendar, number>()
let calendars = 0
const nameOf = (calendar: WorkingCalendar): number => {
  const known = CALENDARS.get(calendar)
  if (known !== undefined) return known
  calendars += 1
  CALENDARS.set(calendar, calendars)
  return calendars
}

const nthDayAfter = (schedule: Schedule, calendar: WorkingCalendar, period: Period, nth: number): PlainDate =>
  once(schedule, `${nameOf(calendar)} ${period} ${nth}`, () =>
    nthWorkingDayAfter(calendar, lastDay(period), nth),
  )

/** The last day of a period's report: the nth working day after the period. */
export const reportDue = (schedule: Schedule, calendar: WorkingCalendar, period: Period): PlainDate =>
  nthDayAfter(schedule, calendar, period, nthOf(schedule, period))

/** The last day on which a supporting unit's part comes in time; the lead need not wait longer. */
export const contributionDue = (schedule: Schedule, calendar: WorkingCalendar, period: Period): PlainDate => {
  const nth = Math.max(1, nthOf(schedule, period) - termsOf(schedule, period).supportsBefore)
  return nthDayAfter(schedule, calendar, period, nth)
}

/** The periods a task reports on whose reporting is open or past on `day`, oldest first. */
export const openedPeriods = (schedule: Schedule, task: number, day: PlainDate): readonly Period[] => {
  const spans = schedule.monthly.filter((one) => one.task === task)
  const key = spans.map(({ from, until }) => `${from}–${until}`).join()
  return once(schedule, `opened ${key} ${day}`, () => {
    const [first] = schedule.terms
    return first === undefined
      ? []
      : series(first.from, day)
          .flatMap((quarter): readonly Period[] =>
            spans.some((span) => isWithin(quarter, span)) ? monthsOf(quarter) : [quarter],
          )
          .filter((period) => lastDay(period) < day)
  })
}

const isWithin = (quarter: Period, { from, until }: MonthlySpan): boolean =>
  firstDay(from) <= firstDay(quarter) && (until === null || lastDay(quarter) <= lastDay(until))

const monthsOf = (quarter: Period): readonly Period[] => {
  const first = periodOf(firstDay(quarter), 'month')
  return [first, nextPeriod(first), nextPeriod(nextPeriod(first))]
}

/** Quarters that began before `day`. */
const series = (first: Period, day: PlainDate): readonly Period[] => {
  const periods: Period[] = []
  for (let period = first; firstDay(period) < day; period = nextPeriod(period)) periods.push(period)
  return periods
}

export const planDue = (schedule: Schedule, year: number): PlainDate | null =>
  schedule.plans.find((one) => one.year === year)?.due ?? null

/**
 * The last day for supporting units to answer a plan that was circulated: so many working days before the plan
 * is due, and at least as many after it reached them, so that a late lead does not make its supports late.
 */
export const planPartsDue = (
  schedule: Schedule,
  calendar: WorkingCalendar,
  year: number,
  circulatedOn: PlainDate,
): PlainDate => {
  const { supportsBefore } = termsOf(schedule, periodOf(circulatedOn, 'quarter'))
  const due = planDue(schedule, year)
  const atLeast = nthWorkingDayAfter(calendar, circulatedOn, supportsBefore)
  const before = due === null ? null : nthWorkingDayBefore(calendar, due, supportsBefore)
  return before === null || before < atLeast ? atLeast : before
}
