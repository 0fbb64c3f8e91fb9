import { compare, ONE, type Rational, rational } from './rational.ts'
import { type Rounding, round } from './rounding.ts'

/** `base` to a whole power, exactly; a negative one of the reciprocal. */
export const power = (base: Rational, exponent: number): Rational => {
  if (exponent < 0) return power(rational(base.d, base.n), -exponent)
  const times = BigInt(exponent)
  return exponent === 0 ? ONE : rational(BigInt(base.n) ** times, BigInt(base.d) ** times)
}

/**
 * The positive `n`-th root of a positive number, rounded half-up to `places` decimals. Roots are seldom rational,
 * so the rounding is done on the equation itself: the largest decimal `m` for which `m` less half a last place,
 * raised to `n`, does not exceed the number. The outcome is exact and needs no approximation on the way.
 */
export const rootRounded = (value: Rational, n: number, places: number): Rational => {
  if (value.n <= 0 || n < 1) throw new RangeError('a root is taken of a positive number')
  if (n === 1) return round(value, { mode: 'half-up', places } satisfies Rounding)
  const scale = 10n ** BigInt(places)
  const reaches = (m: bigint): boolean => {
    const below = rational(2n * m - 1n, 2n * scale)
    return below.n <= 0 || compare(power(below, n), value) <= 0
  }
  let low = 0n
  let high = 1n
  while (reaches(high)) {
    low = high
    high *= 2n
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (reaches(middle)) low = middle
    else high = middle
  }
  return rational(low, scale)
}
