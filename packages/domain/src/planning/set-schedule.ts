import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { firstDay, isQuarter, lastDay, monthOf, type Period, PeriodSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import type { Decision } from '../record/index.ts'
import { type MonthlySpan, openedPeriods, Schedule, termsOf } from './schedule.ts'

export const ScheduleChange = Schema.TaggedStruct('ScheduleSet', { schedule: Schedule })
export type ScheduleChange = typeof ScheduleChange.Type

/**
 * A task turns monthly, and quarterly again, with a quarter: in the middle of one, its first months would never
 * be reported, or its last ones twice. Its spans do not overlap.
 */
export class MonthlyUnfit extends Schema.TaggedError<MonthlyUnfit>()('MonthlyUnfit', {
  task: Schema.Int,
  from: PeriodSchema,
}) {}

/** What was due stays due: periods that are over keep their deadlines, and who reports on them. */
export class PeriodsOpened extends Schema.TaggedError<PeriodsOpened>()('PeriodsOpened', {
  periods: Schema.Array(PeriodSchema),
}) {}

/** The day by which a year's plans were due has passed; it is not set anew. */
export class PlansWereDue extends Schema.TaggedError<PlansWereDue>()('PlansWereDue', {
  years: Schema.Array(Schema.Int),
}) {}

export type ScheduleRefusal = Forbidden | MonthlyUnfit | PeriodsOpened | PlansWereDue

/** A schedule says what comes; it does not change what was. */
export const decideSchedule = (
  before: Schedule | null,
  schedule: Schedule,
  { actor, today }: Occasion,
): Decision<ScheduleChange, ScheduleRefusal> => {
  const allowed = authorise(actor, 'schedule.set', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const amiss = schedule.monthly.find((span) => !isFit(span, schedule.monthly))
  if (amiss !== undefined) return Result.fail(new MonthlyUnfit({ task: amiss.task, from: amiss.from }))
  const periods = before === null ? [] : rewritten(before, schedule, today)
  if (periods.length > 0) return Result.fail(new PeriodsOpened({ periods }))
  const years = (before?.plans ?? [])
    .filter((one) => one.due < today && dueIn(schedule, one.year) !== one.due)
    .map((one) => one.year)
  if (years.length > 0) return Result.fail(new PlansWereDue({ years }))
  return Result.succeed([{ _tag: 'ScheduleSet', schedule }])
}

export const evolveSchedule = (_: Schedule | null, change: ScheduleChange): Schedule => change.schedule

const dueIn = ({ plans }: Schedule, year: number) => plans.find((one) => one.year === year)?.due

const isFit = (span: MonthlySpan, all: readonly MonthlySpan[]): boolean => {
  const { task, from, until } = span
  const months = !isQuarter(from) && (until === null || !isQuarter(until))
  const whole =
    monthOf(firstDay(from)) % 3 === 1 &&
    (until === null || (until >= from && monthOf(firstDay(until)) % 3 === 0))
  const others = all.filter((one) => one !== span && one.task === task)
  const apart = others.every(
    (one) => (until !== null && until < one.from) || (one.until !== null && one.until < from),
  )
  return months && whole && apart
}

/** The periods that are over, or were to be reported, and would be reported otherwise. */
const rewritten = (before: Schedule, after: Schedule, today: Occasion['today']): readonly Period[] => {
  const tasks = [0, ...new Set([...before.monthly, ...after.monthly].map((one) => one.task))]
  const changed = tasks.flatMap((task) => {
    const [was, will] = [before, after].map((one) => openedPeriods(one, task, today))
    const kept = new Set(was?.filter((one) => will?.includes(one)))
    return [
      ...[...(was ?? []), ...(will ?? [])].filter((one) => !kept.has(one)),
      ...[...kept].filter((one) => !sameTerms(before, after, one)),
    ]
  })
  return [...new Set(changed)].toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
}

const sameTerms = (before: Schedule, after: Schedule, period: Period): boolean => {
  const [was, will] = [termsOf(before, period), termsOf(after, period)]
  const due = isQuarter(period) ? 'quarterlyDue' : 'monthlyDue'
  return was[due] === will[due] && was.supportsBefore === will.supportsBefore
}
