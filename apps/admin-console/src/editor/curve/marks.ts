import type { Rational } from '@jiashan/domain/quantity'

/** Where one real number lies on a curve. */
export interface CurveMark {
  readonly subject: string
  readonly value: Rational
}
