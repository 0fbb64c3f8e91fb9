import { addDays, dayOfWeek, type PlainDate } from './plain-date.ts'

/** Days on which the State Council's yearly notice departs from Monday–Friday (调休). */
export interface WorkingCalendar {
  /** Weekdays that are holidays. */
  readonly holidays: ReadonlySet<string>
  /** Saturdays and Sundays that are worked. */
  readonly workedWeekends: ReadonlySet<string>
}

export const workingCalendar = (
  holidays: readonly string[],
  workedWeekends: readonly string[],
): WorkingCalendar => ({ holidays: new Set(holidays), workedWeekends: new Set(workedWeekends) })

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
