import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  addDays,
  calendarCovers,
  dayOf,
  dayOfWeek,
  type Instant,
  isKnownYear,
  isPlainDate,
  lastDay,
  nthWorkingDayAfter,
  type Period,
  plainDate,
  sayPeriod,
  workingCalendar,
  workingDaysBetween,
} from '../src/calendar/index.ts'

it('knows which days exist', () => {
  expect(isPlainDate('2020-02-29')).toBe(true)
  expect(isPlainDate('2019-02-29')).toBe(false)
  expect(isPlainDate('2018-13-01')).toBe(false)
})

it('counts days and weekdays without a clock', () => {
  expect(addDays(plainDate('2018-12-31'), 1)).toBe('2019-01-01')
  expect(dayOfWeek(plainDate('2018-11-05'))).toBe(1)
})

it('knows on which day in Asia/Shanghai an instant falls', () => {
  const days = ['2018-12-31T15:59:59.999Z', '2018-12-31T16:00:00.000Z'].map((at) => dayOf(at as Instant))
  expect(days).toEqual(['2018-12-31', '2019-01-01'])
})

it('counts working days over a holiday and a worked weekend', () => {
  const national2018 = workingCalendar(
    ['2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05'],
    ['2018-09-29', '2018-09-30'],
  )
  expect(nthWorkingDayAfter(national2018, plainDate('2018-09-28'), 3)).toBe('2018-10-08')
  expect(workingDaysBetween(national2018, plainDate('2018-09-28'), plainDate('2018-10-08'))).toBe(3)
  expect(workingDaysBetween(national2018, plainDate('2018-10-08'), plainDate('2018-09-28'))).toBe(-3)
})

it('knows the last day of a quarter and of a month', () => {
  expect(lastDay('2018-Q4' as Period)).toBe('2018-12-31')
  expect(lastDay('2020-02' as Period)).toBe('2020-02-29')
  expect(sayPeriod('2018-Q3' as Period)).toBe('2018年三季度')
})

interface SeededYear {
  readonly year: number
  readonly source: string
  readonly holidays: readonly string[]
  readonly worked: readonly string[]
}

const SEEDED = JSON.parse(
  readFileSync(new URL('../../../seeds/calendars/working-days.json', import.meta.url), 'utf8'),
) as { readonly years: readonly SeededYear[] }

it('has for each seeded year weekdays that are free, weekend days that are worked, and their notice', () => {
  expect(SEEDED.years.map((one) => one.year)).toEqual([2017, 2018, 2019, 2020, 2021, 2026])
  for (const { year, source, holidays, worked } of SEEDED.years) {
    expect(source).not.toBe('')
    const isWeekend = (day: string): boolean => [0, 6].includes(dayOfWeek(plainDate(day)))
    expect(holidays.filter((day) => !day.startsWith(`${year}-`) || isWeekend(day))).toEqual([])
    expect(worked.filter((day) => !day.startsWith(`${year}-`) || !isWeekend(day))).toEqual([])
    expect(holidays.length - worked.length).toBeGreaterThanOrEqual(10)
  }
})

it('counts 2026 by its notice: the spring festival, and the weekend days worked for it', () => {
  const [year] = SEEDED.years.filter((one) => one.year === 2026)
  const national2026 = workingCalendar(year?.holidays ?? [], year?.worked ?? [], [2026])
  expect(workingDaysBetween(national2026, plainDate('2026-02-13'), plainDate('2026-02-24'))).toBe(2)
  expect(nthWorkingDayAfter(national2026, plainDate('2025-12-31'), 1)).toBe('2026-01-04')
  expect(nthWorkingDayAfter(national2026, plainDate('2026-09-30'), 3)).toBe('2026-10-10')
})

it('knows for which years there is a notice, and says whether a span is covered throughout', () => {
  const calendar = workingCalendar([], [], [2017, 2018, 2026])
  expect(isKnownYear(calendar, 2018)).toBe(true)
  expect(isKnownYear(calendar, 2027)).toBe(false)
  expect(calendarCovers(calendar, plainDate('2017-12-31'), plainDate('2018-01-15'))).toBe(true)
  expect(calendarCovers(calendar, plainDate('2026-12-31'), plainDate('2027-01-15'))).toBe(false)
  expect(calendarCovers(calendar, plainDate('2027-01-15'), plainDate('2026-12-31'))).toBe(false)
  expect(calendarCovers(calendar, plainDate('2018-01-01'), plainDate('2026-01-01'))).toBe(false)
})
