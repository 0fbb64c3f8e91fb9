import type { Target } from '../policy/index.ts'
import {
  add,
  divide,
  exact,
  HUNDRED,
  isCounted,
  multiply,
  ONE,
  power,
  type Rational,
} from '../quantity/index.ts'

/** A level and the year in which it is, or is to be, reached. */
export interface Level {
  readonly year: number
  readonly value: Rational
}

/**
 * The level that a target sets for its due year, in the unit of its figures; null where it needs a base that is
 * not known. Growth of `value` % a year compounds from the base year; a multiple is of the base.
 */
export const goalOf = (target: Target, base: Level | null): Rational | null => {
  const value = exact(target.value)
  switch (target.comparator) {
    case 'growth-per-year':
      if (base === null || target.dueYear === null) return null
      return multiply(base.value, power(growthFactor(value), target.dueYear - base.year))
    case 'multiple-of-base':
      return base === null ? null : multiply(base.value, value)
    default:
      return value
  }
}

/** 8 (%) → 1.08. */
export const growthFactor = (percent: Rational): Rational => add(ONE, divide(percent, HUNDRED))

/** Whether figures on a target count whole things: 80 人, but not 3.2 名 for every thousand inhabitants (每千…). */
export const comesWhole = (target: Pick<Target, 'subject' | 'unit'>): boolean =>
  isCounted(target.unit) && !target.subject.includes('每')
