import { it } from '@effect/vitest'
import { Schema } from 'effect'
import { expect } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  baseOf,
  expectedAt,
  expectedBy,
  goalOn,
  signalOf,
  standingOn,
  stepTarget,
  type Trajectory,
} from '../../src/indicators/index.ts'
import type { Target } from '../../src/policy/index.ts'
import { exact, sayExact } from '../../src/quantity/index.ts'
import { figure, indicator, linear, target } from './sample.ts'

const DAY = plainDate('2021-06-01')
const base = { year: 2016, value: '70' }
const growth = target({ comparator: 'growth-per-year', value: '8', unit: '%' })
const doubling = target({ comparator: 'multiple-of-base', value: '2', unit: '倍', baseYear: 2010 })
const WAYS: readonly (readonly [Trajectory, Target])[] = [
  [linear, target()],
  [{ _tag: 'CompoundGrowth', base }, target()],
  [{ _tag: 'CompoundGrowth', base: { year: 2016, value: '100' } }, growth],
  [{ _tag: 'Cumulative', base: { year: 2016, value: '0' } }, target()],
  [{ _tag: 'Threshold', base }, target()],
  [{ _tag: 'Doubling', base: { year: 2010, value: '28000' } }, doubling],
  [{ _tag: 'AtOrUnder', since: 2016 }, target({ comparator: 'at-most', value: '35' })],
  [
    {
      _tag: 'Stepped',
      base,
      slices: stepTarget({ method: 'linear', base, goal: { year: 2020, value: '90' } }),
    },
    target(),
  ],
]

it('[I12] every path starts at its base, ends on its goal, stays there, and says nothing before', () => {
  for (const [trajectory, of] of WAYS) {
    const start = baseOf(trajectory, of)
    expect(expectedAt(trajectory, of, start.year)).toEqual(start.value)
    expect(expectedAt(trajectory, of, 2020)).toEqual(goalOn(trajectory, of))
    expect(expectedAt(trajectory, of, 2021)).toEqual(goalOn(trajectory, of))
    expect(expectedAt(trajectory, of, start.year - 1)).toBeNull()
  }
})

const Level = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 90 }))

it.prop('[I12] the same for whatever base', [Level], ([value]) => {
  for (const [trajectory, of] of WAYS) {
    if (trajectory._tag === 'AtOrUnder' || trajectory._tag === 'Stepped') continue
    const moved = { ...trajectory, base: { ...trajectory.base, value: String(value) } }
    expect(expectedAt(moved, of, moved.base.year)).toEqual(exact(String(value)))
    expect(expectedAt(moved, of, 2020)).toEqual(goalOn(moved, of))
  }
})

it('[I12] growth compounds at the rate of the document; twice the base is reached at an even rate', () => {
  const say = (trajectory: Trajectory, of: Target, year: number) => {
    const value = expectedAt(trajectory, of, year)
    return value === null ? null : sayExact(value)
  }
  expect(say({ _tag: 'CompoundGrowth', base: { year: 2016, value: '100' } }, growth, 2018)).toBe('116.64')
  expect(say({ _tag: 'Doubling', base: { year: 2010, value: '28000' } }, doubling, 2015)).toBe('39597.98')
})

it('[I13] yearly amounts add up to the base, and a missing year is named instead of counted as nothing', () => {
  const cut = indicator({
    measure: 'flow',
    trajectory: { _tag: 'Cumulative', base: { year: 2016, value: '5' } },
  })
  const of = target({ unit: '家', value: '50' })
  const listed = (about: string, value: string) => figure(about, value, { unit: '家' })
  const two = [listed('2017', '10'), listed('2018', '12')]
  const counted = { ...cut, unit: '家' as const }
  expect(standingOn(counted, of, two, DAY)).toMatchObject({ reached: exact('27'), expected: exact('27.5') })
  const gap = [listed('2017', '10'), listed('2019', '9')]
  expect(standingOn(counted, of, gap, DAY)).toMatchObject({ _tag: 'YearsMissing', years: [2018] })
})

it('[I13] growth is chained onto the base: 7.9% and 8.3% make 116.8557 of 100', () => {
  const rates = indicator({
    measure: 'growth',
    trajectory: { _tag: 'CompoundGrowth', base: { year: 2016, value: '100' } },
  })
  const standing = standingOn(rates, growth, [figure('2017', '7.9'), figure('2018', '8.3')], DAY)
  expect(standing).toMatchObject({ reached: exact('116.8557'), expected: exact('116.64'), side: 'ahead' })
})

it('[I14] within a year the way is even; a yearly amount is asked for by months; a threshold only at its end', () => {
  const by = (over: Parameters<typeof indicator>[0], about: string) =>
    expectedBy(indicator(over), target(), about)
  expect(by({}, '2018-Q3')).toEqual(exact('78.75'))
  expect(by({}, '2018')).toEqual(exact('80'))
  expect(by({}, '2018-Q4')).toEqual(exact('80'))
  expect(by({ measure: 'annual' }, '2018-Q3')).toEqual(exact('60'))
  expect(by({ trajectory: { _tag: 'Threshold', base } }, '2020-Q3')).toEqual(exact('70'))
  expect(by({ trajectory: { _tag: 'Threshold', base } }, '2020')).toEqual(exact('90'))
  expect(by({}, '2016-Q2')).toBeNull()
})

it('[I15] a figure is ahead of its path, on it or behind, with the exact gap', () => {
  const at = (value: string) => standingOn(indicator(), target(), [figure('2018', value)], DAY)
  expect(at('80.5')).toMatchObject({ side: 'ahead', gap: exact('0.5'), final: false, met: false })
  expect(at('80')).toMatchObject({ side: 'on', gap: exact('0') })
  expect(at('78')).toMatchObject({ side: 'behind', gap: exact('-2') })
})

it('[I15] behind by at most the share of the path that is set is near it; the due year says met or missed', () => {
  const signal = (about: string, value: string, nearPercent = '2') =>
    signalOf(standingOn(indicator(), target(), [figure(about, value)], DAY), nearPercent)
  expect(signal('2018', '80')).toBe('on-path')
  expect(signal('2018', '78.4')).toBe('near-path')
  expect(signal('2018', '78.3')).toBe('off-path')
  expect(signal('2018', '78.3', '2.5')).toBe('near-path')
  expect(signal('2018', '79.9', '0')).toBe('off-path')
  expect(signal('2018', '90')).toBe('met')
  expect(signal('2020', '89.9')).toBe('missed')
  expect(signal('2020-Q3', '89.9')).toBe('on-path')
  expect(signalOf(standingOn(indicator(), target(), [], DAY), '2')).toBe('unknown')
})

it('[I15] less is better where a value is to be held under a ceiling or brought down', () => {
  const of = target({ comparator: 'equal', value: '0', unit: '个' })
  const down = indicator({ unit: '个', trajectory: { _tag: 'Linear', base: { year: 2016, value: '8' } } })
  const at = (value: string) => standingOn(down, of, [figure('2018', value, { unit: '个' })], DAY)
  expect(at('3')).toMatchObject({ side: 'ahead', gap: exact('-1') })
  expect(at('5')).toMatchObject({ side: 'behind', gap: exact('1') })
  const ceiling = indicator({ trajectory: { _tag: 'AtOrUnder', since: 2016 } })
  const under = target({ comparator: 'at-most', value: '35' })
  expect(signalOf(standingOn(ceiling, under, [figure('2018', '34')], DAY), '2')).toBe('met')
  expect(signalOf(standingOn(ceiling, under, [figure('2018', '38')], DAY), '2')).toBe('off-path')
})
