import type { Rational } from '../../quantity/rational.ts'
import { factsOf } from '../evaluate/item.ts'
import { itemsOf } from '../evaluate/measure/index.ts'
import type { FactSheet } from '../facts/fact-sheet.ts'
import type { Measure } from '../rules/measure.ts'

/** One real number that a measure finds for a unit. */
export interface FoundNumber {
  readonly title: string
  readonly value: Rational
}

/** The numbers that measures find for a unit: what a curve turns into shares. None where the unit is not in the sheet. */
export const numbersFound = (
  measures: readonly Measure[],
  sheet: FactSheet,
  department: string,
): readonly FoundNumber[] => {
  const unit = sheet.units.find((one) => one.department === department)
  return unit === undefined
    ? []
    : itemsOf(measures, unit, factsOf(sheet)).flatMap(({ title, found }) =>
        found?._tag === 'number' ? [{ title, value: found.value }] : [],
      )
}
