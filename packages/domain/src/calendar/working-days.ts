import { addDays, dayOfWeek, type PlainDate, yearOf } from './plain-date.ts'

/** Days on which the State Council's yearly notice departs from Monday–Friday (调休). */
export interface WorkingCalendar {
  /** Weekdays that are holidays. */
  readonly holidays: ReadonlySet<string>
  /** Saturdays and Sundays that are worked. */
  readonly workedWeekends: ReadonlySet<string>
  /** Years whose notice is entered; in others only Saturdays and Sundays are known to be free. */
  readonly years: ReadonlySet<number>
}

export const workingCalendar = (
  holidays: readonly string[],
  workedWeekends: readonly string[],
  years: readonly number[] = [],
): WorkingCalendar => ({
  holidays: new Set(holidays),
  workedWeekends: new Set(workedWeekends),
  years: new Set(years),
})

/** Whether the State Council's notice on a year is entered. */
export const isKnownYear = ({ years }: Pick<WorkingCalendar, 'years'>, year: number): boolean =>
  years.has(year)

/** Whether working days from one day to another follow notices throughout; else they are reckoned Monday to Friday. */
export const calendarCovers = (
  calendar: Pick<WorkingCalendar, 'years'>,
  from: PlainDate,
  to: PlainDate,
): boolean => {
  const [first, last] = from <= to ? [yearOf(from), yearOf(to)] : [yearOf(to), yearOf(from)]
  for (let year = first; year <= last; year += 1) if (!isKnownYear(calendar, year)) return false
  return true
}

export const isWorkingDay = (calendar: WorkingCalendar, date: PlainDate): boolean => {
  if (calendar.workedWeekends.has(date)) return true
  if (calendar.holidays.has(date)) return false
  const weekday = dayOfWeek(date)
  return weekday !== 0 && weekday !== 6
}

/** The `nth` working day strictly after `date` (`nth` ≥ 1). */
export const nthWorkingDayAfter = (calendar: WorkingCalendar, date: PlainDate, nth: number): PlainDate => {
  let day = date
  for (let left = nth; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** The `nth` working day strictly before `date`; the day itself for 0. */
export const nthWorkingDayBefore = (calendar: WorkingCalendar, date: PlainDate, nth: number): PlainDate => {
  let day = date
  for (let left = nth; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Working days in `(from, to]`; negative when `to` is earlier than `from`. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}
