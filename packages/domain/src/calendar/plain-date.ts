import type { Brand } from 'effect'
import type { Instant } from './schema.ts'

/** A calendar day in Asia/Shanghai as ISO text `YYYY-MM-DD`; text order is time order. */
export type PlainDate = string & Brand.Brand<'PlainDate'>

const DAY_MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01, or null when the text is not a day that exists. */
const dayNumber = (text: string): number | null => {
  const [, year, month, day] = ISO.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const civil = civilToDays(Number(year), Number(month), Number(day))
  return fromDays(civil) === text ? civil : null
}

/** Howard Hinnant's `days_from_civil`: pure integer arithmetic, no `Date`. */
const civilToDays = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const fromDays = (days: number): string => {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted + (shifted < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const isPlainDate = (text: string): text is PlainDate => dayNumber(text) !== null

/** Reads a day; throws on text that is not one, so only for literals and checked input. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

const days = (date: PlainDate): number => dayNumber(date) ?? Number.NaN

export const addDays = (date: PlainDate, count: number): PlainDate =>
  fromDays(days(date) + count) as PlainDate

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => days(to) - days(from)

/** 0 = Sunday … 6 = Saturday. */
export const dayOfWeek = (date: PlainDate): number => (((days(date) + 4) % 7) + 7) % 7

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))

/** The day in Asia/Shanghai (UTC+8, no summer time) on which an instant falls. */
export const dayOfInstant = (epochMs: number): PlainDate =>
  fromDays(Math.floor((epochMs + 8 * 3_600_000) / DAY_MS)) as PlainDate

/** The same of an instant as it is written, `2018-11-05T01:00:00.000Z`. */
export const dayOf = (at: Instant): PlainDate => {
  const day = plainDate(at.slice(0, 10))
  return Number(at.slice(11, 13)) < 16 ? day : addDays(day, 1)
}

/** `2018年11月5日`. */
export const sayDate = (date: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
