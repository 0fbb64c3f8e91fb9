import { decimalsOf, type Rational, round, sayExact, toFixed, type Unit } from '@jiashan/domain/quantity'
import { amount } from '../text/amount.ts'
import { grouped } from '../text/numerals.ts'
import type { Words } from '../words/index.ts'

const PLACES = 2

/** A value as a chart and its table say it: exact where that is short, else 四舍五入 to two decimals. */
export const said = (value: Rational, unit: Unit | null, words: Words): string => {
  const decimals = decimalsOf(value)
  const text =
    decimals !== null && decimals <= PLACES
      ? sayExact(value)
      : toFixed(round(value, { mode: 'half-up', places: PLACES }), PLACES)
  return unit === null ? grouped(text) : amount(text, unit, words)
}
