import { addDays, type PlainDate, periodOf, yearOf } from '../calendar/index.ts'
import { aboutYear, byTime, endMonth, endOf } from './about.ts'
import { type Figure, knownOn } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { startOf } from './trajectory.ts'

/** A figure that should be known by now. */
export interface Awaited {
  readonly about: string
  readonly expectedOn: PlainDate
}

/** The latest time whose release day has passed without a figure on it or on a later time; nothing is awaited of the base year. */
export const awaitedOn = (
  indicator: Indicator,
  figures: readonly Figure[],
  day: PlainDate,
): Awaited | null => {
  const passed = addDays(day, -indicator.releaseLag)
  const about = lastOver(indicator, passed)
  if (aboutYear(about) <= startOf(indicator.trajectory)) return null
  const latest = knownOn(
    figures.filter((one) => one.target === indicator.target),
    day,
  ).at(-1)
  if (latest !== undefined && endMonth(latest.about) >= endMonth(about)) return null
  return { about, expectedOn: addDays(endOf(about), indicator.releaseLag) }
}

/** The last year or quarter that was over before a day. */
const lastOver = ({ frequency }: Indicator, day: PlainDate): string => {
  if (frequency === 'year') return String(yearOf(day) - 1)
  const quarter = periodOf(day, 'quarter')
  const number = Number(quarter.slice(6))
  return number === 1 ? `${yearOf(day) - 1}-Q4` : `${yearOf(day)}-Q${number - 1}`
}

/**
 * The times that are over and have no figure yet, the latest first: years, and the quarters before their end where
 * they are measured. A year's figure is also that of its last quarter.
 */
export const timesOver = (
  indicator: Indicator,
  figures: readonly Figure[],
  day: PlainDate,
): readonly string[] => {
  const first = startOf(indicator.trajectory) + 1
  const years = Array.from({ length: Math.max(0, yearOf(day) - first + 1) }, (_, at) => String(first + at))
  const quarters = years.flatMap((year) => [1, 2, 3].map((number) => `${year}-Q${number}`))
  const told = new Set(
    figures.filter((one) => one.target === indicator.target).map((one) => endMonth(one.about)),
  )
  return [...years, ...(indicator.frequency === 'quarter' ? quarters : [])]
    .filter((about) => endOf(about) < day && !told.has(endMonth(about)))
    .toSorted((a, b) => byTime(b, a))
}
