import { type Rational, rational } from './rational.ts'
import { magnitude, minus, plus, quotient, remainder, tenTo, times } from './whole.ts'

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
  const scaled = times(magnitude(value.n), scale)
  const cut = quotient(scaled, value.d)
  const twice = times(remainder(scaled, value.d), 2)
  const up = twice > value.d || (twice === value.d && (mode === 'half-up' || remainder(cut, 2) === 1))
  const rounded = up ? plus(cut, 1) : cut
  return rational(value.n < 0 ? minus(rounded) : rounded, scale)
}
