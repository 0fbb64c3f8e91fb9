import { type Rational, rational } from './rational.ts'

/** 四舍五入, or GB/T 8170—2008 数值修约规则 (a tie goes to the even digit). */
export type RoundingMode = 'half-up' | 'gb8170'

export interface Rounding {
  readonly mode: RoundingMode
  /** Decimal places kept, 0 to 6. */
  readonly places: number
}

/** Rounds once, away from zero on ties (`half-up`) or to even (`gb8170`). */
export const round = (value: Rational, { mode, places }: Rounding): Rational => {
  const scale = 10n ** BigInt(places)
  const magnitude = (value.n < 0n ? -value.n : value.n) * scale
  const whole = magnitude / value.d
  const twice = (magnitude % value.d) * 2n
  const up = twice > value.d || (twice === value.d && (mode === 'half-up' || whole % 2n === 1n))
  const rounded = up ? whole + 1n : whole
  return rational(value.n < 0n ? -rounded : rounded, scale)
}
