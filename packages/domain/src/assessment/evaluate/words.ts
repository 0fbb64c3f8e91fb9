import { HUNDRED, multiply, type Rational, sayExact } from '../../quantity/rational.ts'
import { type Rounding, round } from '../../quantity/rounding.ts'

const FOUR: Rounding = { mode: 'half-up', places: 4 }

export const withMinus = (text: string): string => text.replace('-', '−')

/** A number in a formula: exact up to four decimals, else rounded to four. */
export const say = (value: Rational): string => withMinus(sayExact(round(value, FOUR)))

/** `= 62.35`, or `≈ 62.3512` where four decimals do not hold it. */
export const equals = (value: Rational): string => {
  const shown = round(value, FOUR)
  return `${shown === value ? '=' : '≈'} ${withMinus(sayExact(shown))}`
}

/** `80%`. */
export const sayPercent = (share: Rational): string => `${say(multiply(share, HUNDRED))}%`
