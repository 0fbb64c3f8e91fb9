import { addDays, type PlainDate, plainDate, yearOf } from '@jiashan/domain/calendar'

/** A month as `YYYY-MM`. */
export type Month = string
/** The first and the last month that are shown. */
export type MonthRange = readonly [Month, Month]

/** Years beyond the last known one in which something may still fall due. */
const YEARS_AHEAD = 5

/** From the first year whose working days are known to some years beyond the last, or beyond this one. */
export const rangeOf = (knownYears: readonly number[], today: PlainDate): MonthRange => {
  const years = [...knownYears, yearOf(today)]
  return [`${Math.min(...years)}-01`, `${Math.max(...years) + YEARS_AHEAD}-12`]
}

/** The month of an address, brought into the range; this month where it names none. */
export const monthFrom = (text: string | undefined, today: PlainDate, [first, last]: MonthRange): Month => {
  const month = text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7)
  if (month < first) return first
  return month > last ? last : month
}

export const shift = (month: Month, by: 1 | -1): Month => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Its first and its last day. */
export const spanOf = (month: Month): readonly [PlainDate, PlainDate] => [
  plainDate(`${month}-01`),
  addDays(plainDate(`${shift(month, 1)}-01`), -1),
]
