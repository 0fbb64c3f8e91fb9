import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import {
  type Cadence,
  firstDay,
  lastDay,
  monthOf,
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
import { type Actor, type Decision, ProgrammeId } from '../record/index.ts'

const Nth = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 }))

/** When a programme plans and reports (part 三(二): 信息定期报送制度). */
export const Schedule = Schema.Struct({
  programme: ProgrammeId,
  /** The first quarter that is reported. */
  firstPeriod: PeriodSchema,
  /** A quarterly report is due on this working day after the quarter. */
  quarterlyDue: Nth,
  monthlyDue: Nth,
  /** Supporting units give their part so many working days before the report or the plan is due. */
  supportsBefore: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 30 })),
  /** Tasks that report monthly (lagging tasks and major projects), from a month on. */
  monthly: Schema.Array(Schema.Struct({ task: Schema.Int, from: PeriodSchema })),
  plans: Schema.Array(Schema.Struct({ year: Schema.Int, due: PlainDateSchema })),
  /** A light turns to warning within this many working days of a date. */
  warnWithin: Nth,
})
export type Schedule = typeof Schedule.Type

export const ScheduleChange = Schema.TaggedStruct('ScheduleSet', { schedule: Schedule })
export type ScheduleChange = typeof ScheduleChange.Type

/** A task turns monthly with a quarter: in the middle of one, its first months would never be reported. */
export class MonthlyFromMidQuarter extends Schema.TaggedError<MonthlyFromMidQuarter>()(
  'MonthlyFromMidQuarter',
  { task: Schema.Int, from: PeriodSchema },
) {}

export const decideSchedule = (
  actor: Actor,
  schedule: Schedule,
): Decision<ScheduleChange, Forbidden | MonthlyFromMidQuarter> => {
  const allowed = authorise(actor, 'schedule.set', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const amiss = schedule.monthly.find(({ from }) => monthOf(firstDay(from)) % 3 !== 1)
  return amiss === undefined
    ? Result.succeed([{ _tag: 'ScheduleSet', schedule }])
    : Result.fail(new MonthlyFromMidQuarter(amiss))
}

export const evolveSchedule = (_: Schedule | null, change: ScheduleChange): Schedule => change.schedule

const nthOf = ({ quarterlyDue, monthlyDue }: Schedule, period: Period): number =>
  period.includes('Q') ? quarterlyDue : monthlyDue

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
  const nth = Math.max(1, nthOf(schedule, period) - schedule.supportsBefore)
  return nthDayAfter(schedule, calendar, period, nth)
}

/** The periods a task reports on whose reporting is open or past on `day`, oldest first. */
export const openedPeriods = (schedule: Schedule, task: number, day: PlainDate): readonly Period[] => {
  const monthly = schedule.monthly.find((one) => one.task === task)
  return once(schedule, `opened ${monthly?.from ?? ''} ${day}`, () => {
    const quarters = series(schedule.firstPeriod, day, 'quarter')
    if (monthly === undefined) return quarters
    const from = firstDay(monthly.from)
    return [...quarters.filter((quarter) => lastDay(quarter) < from), ...series(monthly.from, day, 'month')]
  })
}

/** Periods that ended before `day`: a report speaks about a period that is over. */
const series = (first: Period, day: PlainDate, cadence: Cadence): readonly Period[] => {
  const periods: Period[] = []
  for (let period = first; lastDay(period) < day; period = nextPeriod(period)) periods.push(period)
  return periods.filter((period) => periodOf(firstDay(period), cadence) === period)
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
  const { supportsBefore } = schedule
  const due = planDue(schedule, year)
  const atLeast = nthWorkingDayAfter(calendar, circulatedOn, supportsBefore)
  const before = due === null ? null : nthWorkingDayBefore(calendar, due, supportsBefore)
  return before === null || before < atLeast ? atLeast : before
}
