import { expect, it } from 'vitest'
import {
  addDays,
  dayOfWeek,
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
