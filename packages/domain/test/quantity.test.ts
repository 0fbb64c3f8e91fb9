import { it } from '@effect/vitest'
import { Schema } from 'effect'
import { expect } from 'vitest'
import {
  add,
  ceiling,
  compare,
  divide,
  exact,
  floor,
  multiply,
  parseRational,
  type Rational,
  rational,
  round,
  sayExact,
  subtract,
  toFixed,
} from '../src/quantity/index.ts'
import * as model from './assessment/oracle-fraction.ts'

it('reads and says exact numbers', () => {
  expect(sayExact(exact('6.70'))).toBe('6.7')
  expect(sayExact(exact('-0.125'))).toBe('-0.125')
  expect(sayExact(exact('2/6'))).toBe('1/3')
  expect(sayExact(exact('67000'))).toBe('67000')
  expect(sayExact(exact('-0'))).toBe('0')
  expect(parseRational('1/0')).toBeNull()
})

it('rounds ties away from zero or to the even digit, as configured', () => {
  const tie = exact('0.125')
  expect(toFixed(round(tie, { mode: 'half-up', places: 2 }), 2)).toBe('0.13')
  expect(toFixed(round(tie, { mode: 'gb8170', places: 2 }), 2)).toBe('0.12')
  expect(toFixed(round(exact('-0.125'), { mode: 'half-up', places: 2 }), 2)).toBe('-0.13')
  expect(toFixed(exact('-0.05'), 2)).toBe('-0.05')
})

const whole = (minimum: number) =>
  Schema.Int.check(Schema.isBetween({ minimum, maximum: Number.MAX_SAFE_INTEGER }))

/** Numbers of every size, on both sides of what a machine number holds. */
const Number_ = Schema.Struct({
  n: whole(-Number.MAX_SAFE_INTEGER),
  d: whole(1),
  cut: Schema.Literals([1, 1_000_000, 1_000_000_000_000]),
  beyond: Schema.Literals([1, 10_000_000_000]),
})

const both = ({ n, d, cut, beyond }: typeof Number_.Type): readonly [Rational, model.Fraction] => {
  const top = BigInt(Math.trunc(n / cut)) * BigInt(beyond)
  const bottom = BigInt(Math.trunc(d / cut) + 1)
  return [rational(top, bottom), model.over(top, bottom)]
}

const isModel = ({ n, d }: Rational, [top, bottom]: model.Fraction): void => {
  expect([BigInt(n), BigInt(d)]).toEqual([top, bottom])
  for (const part of [n, d]) expect(typeof part === 'number').toBe(Number.isSafeInteger(Number(part)))
}

it.prop('computes as fractions of whole numbers of any size do', [Number_, Number_], ([one, other]) => {
  const [[a, x], [b, y]] = [both(one), both(other)]
  isModel(add(a, b), model.plus(x, y))
  isModel(subtract(a, b), model.less(x, y))
  isModel(multiply(a, b), model.by(x, y))
  if (y[0] !== 0n) isModel(divide(a, b), model.per(x, y))
  expect(compare(a, b)).toBe(model.order(x, y))
  isModel(floor(a), [model.floor(x), 1n])
  isModel(ceiling(a), [-model.floor([-x[0], x[1]]), 1n])
})

it.prop(
  'reads what it says, and rounds to the nearest',
  [Number_, Schema.Literals([0, 2, 6])],
  ([one, places]) => {
    const [a] = both(one)
    isModel(exact(sayExact(a)), [BigInt(a.n), BigInt(a.d)])
    const gap = subtract(round(a, { mode: 'half-up', places }), a)
    const half = rational(1, 2 * 10 ** places)
    expect(compare(gap.n < 0 ? subtract(rational(0), gap) : gap, half)).toBeLessThanOrEqual(0)
  },
)
