import type { Brand } from 'effect'
import { addDays, monthOf, type PlainDate, plainDate, yearOf } from './plain-date.ts'

/** A reporting period 报送期: `2018-Q3` (quarter) or `2018-10` (month). */
export type Period = string & Brand.Brand<'Period'>

export type Cadence = 'quarter' | 'month'

const QUARTER = /^(\d{4})-Q([1-4])$/
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

export const isPeriod = (text: string): text is Period => QUARTER.test(text) || MONTH.test(text)

export const isQuarter = (period: Period): boolean => QUARTER.test(period)

export const cadenceOf = (period: Period): Cadence => (QUARTER.test(period) ? 'quarter' : 'month')

/** The period of this cadence in which a day falls. */
export const periodOf = (date: PlainDate, cadence: Cadence): Period =>
  (cadence === 'quarter' ? `${yearOf(date)}-Q${Math.ceil(monthOf(date) / 3)}` : date.slice(0, 7)) as Period

const firstMonth = (period: Period): number => {
  const quarter = QUARTER.exec(period)?.[2]
  return quarter === undefined ? Number(period.slice(5)) : Number(quarter) * 3 - 2
}

export const periodYear = (period: Period): number => Number(period.slice(0, 4))

export const firstDay = (period: Period): PlainDate =>
  plainDate(`${period.slice(0, 4)}-${String(firstMonth(period)).padStart(2, '0')}-01`)

export const lastDay = (period: Period): PlainDate => addDays(firstDay(nextPeriod(period)), -1)

export const nextPeriod = (period: Period): Period => {
  const months = cadenceOf(period) === 'quarter' ? 3 : 1
  const month = firstMonth(period) - 1 + months
  const year = periodYear(period) + Math.floor(month / 12)
  return periodOf(plainDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`), cadenceOf(period))
}

/** `2018年三季度`, `2018年10月`. */
export const sayPeriod = (period: Period): string => {
  const [year, part = ''] = period.split('-')
  return part.startsWith('Q')
    ? `${year}年${'一二三四'[Number(part.slice(1)) - 1]}季度`
    : `${year}年${Number(part)}月`
}
