import { it } from '@effect/vitest'
import { Schema } from 'effect'
import { describe, expect } from 'vitest'
import {
  type Slice,
  type SteppedTarget,
  type Stepping,
  steppedTargetFaults,
  stepTarget,
} from '../../src/indicators/index.ts'
import type { Target } from '../../src/policy/index.ts'
import { add, compare, exact, power, rational, rootRounded, subtract } from '../../src/quantity/index.ts'

const sewage = { key: '36.1', subject: '农村生活污水处理率', comparator: 'at-least', value: '90' } as const
const target = (over: Partial<Target> = {}): Target =>
  ({
    ...sewage,
    unit: '%',
    baseYear: null,
    dueYear: 2020,
    words: '',
    span: { start: 0, end: 1 },
    ...over,
  }) as Target

const base: Slice = { year: 2017, value: '81' }
const goal: Slice = { year: 2020, value: '90' }
const stepped = (over: Partial<SteppedTarget> = {}): SteppedTarget => ({
  target: '36.1',
  method: 'linear',
  base,
  slices: stepTarget({ method: 'linear', base, goal }),
  ...over,
})
const tags = (one: SteppedTarget, of: Target = target()) =>
  steppedTargetFaults(one, of).map(({ _tag }) => _tag)

describe('slices', () => {
  it('[I7] linear slices add the same every year, growth slices multiply by the same rate', () => {
    expect(stepTarget({ method: 'linear', base, goal })).toEqual([
      { year: 2018, value: '84' },
      { year: 2019, value: '87' },
      { year: 2020, value: '90' },
    ])
    const grown = stepTarget({
      method: 'growth',
      base: { year: 2015, value: '4.2' },
      goal: { year: 2020, value: '6.7' },
      places: 2,
    })
    expect(grown.map((one) => one.value)).toEqual(['4.61', '5.06', '5.56', '6.1', '6.7'])
  })

  it('[I7] as many decimals as base and goal have, unless more are asked for', () => {
    const people: Stepping = {
      method: 'linear',
      base: { year: 2017, value: '52' },
      goal: { year: 2020, value: '80' },
    }
    expect(stepTarget(people).map((one) => one.value)).toEqual(['61', '71', '80'])
    expect(stepTarget({ ...people, places: 1 }).map((one) => one.value)).toEqual(['61.3', '70.7', '80'])
  })

  it('[I7] what cannot be cut has no slices: growth from nothing, a due year already there', () => {
    expect(stepTarget({ method: 'growth', base: { year: 2017, value: '0' }, goal })).toEqual([])
    expect(stepTarget({ method: 'linear', base: goal, goal })).toEqual([])
  })
})

const Values = Schema.Struct({
  method: Schema.Literals(['linear', 'growth']),
  base: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 })),
  goal: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 })),
  years: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 })),
  places: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 })),
})

it.prop(
  '[I8] slices run year by year from base to goal without turning back, end on the goal, and are without fault',
  [Values],
  ([{ method, base: from, goal: to, years, places }]) => {
    const [start, end] = [rational(BigInt(from), 10n), rational(BigInt(to), 10n)]
    const cut: Stepping = {
      method,
      base: { year: 2010, value: `${from / 10}` },
      goal: { year: 2010 + years, value: `${to / 10}` },
      places,
    }
    const slices = stepTarget(cut)
    expect(slices.map((one) => one.year)).toEqual(Array.from({ length: years }, (_, at) => 2011 + at))
    expect(compare(exact(slices.at(-1)?.value ?? '0'), end)).toBe(0)
    const way = [start, ...slices.map((one) => exact(one.value))]
    for (const [at, value] of way.slice(1).entries())
      expect([0, Math.sign(compare(end, start))]).toContain(compare(value, way[at] ?? start))
    const of = target({ value: cut.goal.value, dueYear: cut.goal.year, unit: '万元' })
    expect(steppedTargetFaults({ target: '36.1', method, base: cut.base, slices }, of)).toEqual([])
  },
)

it.prop(
  '[I8] a rounded root lies within half a last place of the root',
  [Values],
  ([{ base: value, years, places }]) => {
    const of = rational(BigInt(value), 10n)
    const root = rootRounded(of, years, places)
    const half = rational(1n, 2n * 10n ** BigInt(places))
    const above = power(add(root, half), years)
    const below = subtract(root, half)
    expect(compare(of, above)).toBeLessThan(0)
    if (below.n > 0) expect(compare(power(below, years), of)).toBeLessThanOrEqual(0)
  },
)

describe('faults', () => {
  it('[I9] a gap, a year twice, a year outside', () => {
    const slices = stepped().slices
    expect(tags(stepped({ method: 'given', slices: slices.slice(1) }))).toEqual(['MissingYear'])
    const twice = [...slices, { year: 2018, value: '84' }]
    expect(tags(stepped({ method: 'given', slices: twice }))).toEqual(['RepeatedYear'])
    expect(tags(stepped({ slices: [...slices, { year: 2021, value: '90' }] }))).toContain('OutsideYears')
  })

  it('[I9] turning back, missing the goal, other than the method gives', () => {
    const given = (...values: readonly string[]) =>
      stepped({ method: 'given', slices: values.map((value, at) => ({ year: 2018 + at, value })) })
    expect(tags(given('84', '83', '90'))).toEqual(['WrongDirection'])
    expect(tags(given('84', '87', '89'))).toEqual(['GoalMissed'])
    expect(tags({ ...given('84', '88', '90'), method: 'linear' })).toEqual(['OffMethod'])
    expect(tags(given('82', '83', '90'))).toEqual([])
  })

  it('[I9] a target without due year, another target, another base year, growth from nothing, half a person', () => {
    expect(tags(stepped(), target({ dueYear: null }))).toEqual(['NoDueYear'])
    expect(tags(stepped(), target({ key: '36.2' }))).toEqual(['OtherTarget'])
    expect(tags(stepped(), target({ baseYear: 2010 }))).toEqual(['OtherBaseYear'])
    expect(tags(stepped({ base: { year: 2020, value: '81' } }))).toEqual(['BaseNotBeforeDue'])
    const none = stepped({ method: 'growth', base: { year: 2017, value: '0' } })
    expect(tags(none)).toContain('GrowthFromNothing')
    const people = stepped({ base: { year: 2017, value: '80.5' } })
    expect(tags(people, target({ unit: '人', subject: '专家' }))).toContain('NotWhole')
    expect(tags(people, target({ unit: '名', subject: '每千人口医师' }))).not.toContain('NotWhole')
  })

  it('[I9] growth a year and multiples are goals of the base: 8% from 100 over two years, twice the base', () => {
    const growth = target({ comparator: 'growth-per-year', value: '8' })
    const slices = [
      { year: 2019, value: '108' },
      { year: 2020, value: '116.64' },
    ]
    const from = { year: 2018, value: '100' }
    expect(tags({ target: '36.1', method: 'growth', base: from, slices }, growth)).toEqual([])
    const twice = target({ comparator: 'multiple-of-base', value: '2', unit: '倍', baseYear: 2018 })
    const doubled = stepTarget({ method: 'linear', base: from, goal: { year: 2020, value: '200' } })
    expect(tags({ target: '36.1', method: 'linear', base: from, slices: doubled }, twice)).toEqual([])
  })
})
