import { type Rational, rational } from './rational.ts'
import { magnitude, plus, quotient, remainder, tenTo, times } from './whole.ts'

/** 四舍五入, or GB/T 8170—2008 数值修约规则 (a tie goes to the even digit). */
export type RoundingMode = 'half-up' | 'gb8170'

export interface Rounding {
  readonly mode: RoundingMode
  /** Decimal places kept, 0 to 6. */
  readonly places: number
}

/** Rounds once, away from zero on ties (`half-up`) or to even (`gb8170`). */
export const round = (value: Rational, { mode, places }: Rounding): Rational => {
  const scale = tenTo(places)
  if (remainder(scale, value.d) === 0) return value
  const whole = times(value.d, 2)
  const half = plus(times(times(magnitude(value.n), scale), 2), value.d)
  const up = quotient(half, whole)
  const toEven = mode === 'gb8170' && remainder(half, whole) === 0
  const rounded = toEven ? plus(up, -remainder(up, 2)) : up
  return rational(value.n < 0 ? -rounded : rounded, scale)
}
