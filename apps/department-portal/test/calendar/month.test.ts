import { plainDate } from '@jiashan/domain/calendar'
import { expect, it } from 'vitest'
import { monthFrom, rangeOf, shift, spanOf } from '../../src/calendar/month.ts'

const today = plainDate('2018-11-05')
const range = rangeOf([2017, 2018, 2019], today)

it('brings any month into the years of the programme', () => {
  expect(range).toEqual(['2017-01', '2024-12'])
  expect(monthFrom('9999-12', today, range)).toBe('2024-12')
  expect(monthFrom('0000-01', today, range)).toBe('2017-01')
  expect(monthFrom('2018-02', today, range)).toBe('2018-02')
  for (const text of [undefined, '', '2018', '2018-13', '二〇一八'])
    expect(monthFrom(text, today, range)).toBe('2018-11')
})

it('knows the days of a month, and its neighbours', () => {
  expect(spanOf('2018-02')).toEqual(['2018-02-01', '2018-02-28'])
  expect(shift('2018-12', 1)).toBe('2019-01')
  expect(shift('2018-01', -1)).toBe('2017-12')
  for (const month of range) expect(() => spanOf(month)).not.toThrow()
})
