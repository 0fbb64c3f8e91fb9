import { Schema } from 'effect'
import { isPeriod, lastDay, type PlainDate, plainDate, sayPeriod } from '../calendar/index.ts'

const YEAR = /^(?:19|20|21)\d{2}$/

/** The time that a figure is about: a year (`2020`), a quarter (`2018-Q3`) or a month (`2018-10`). */
export const AboutSchema = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      YEAR.test(text) || isPeriod(text) || '时间应为年份、季度或月份，如 2018、2018-Q3、2018-10',
  ),
)

export const isYear = (about: string): boolean => YEAR.test(about)

export const aboutYear = (about: string): number => Number(about.slice(0, 4))

/** The last day of that time. */
export const endOf = (about: string): PlainDate =>
  isPeriod(about) ? lastDay(about) : plainDate(`${about.slice(0, 4)}-12-31`)

/** Months passed of its year when the time ends: 12 for a year, 9 for a third quarter. */
export const monthsIn = (about: string): number => Number(endOf(about).slice(5, 7))

/** Where the time ends, counted in months: text order would put a year before its own quarters. */
export const endMonth = (about: string): number => aboutYear(about) * 12 + monthsIn(about)

/** Order by where the times end; of those that end together the longer comes later. */
export const byTime = (a: string, b: string): number =>
  endMonth(a) - endMonth(b) || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)

/** `2018年`, `2018年三季度`, `2018年10月`. */
export const sayAbout = (about: string): string => (isPeriod(about) ? sayPeriod(about) : `${about}年`)
