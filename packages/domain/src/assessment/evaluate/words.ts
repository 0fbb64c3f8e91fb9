import {
  divide,
  exact,
  HUNDRED,
  multiply,
  type Rational,
  sayExact,
  subtract,
  toFixed,
} from '../../quantity/rational.ts'
import { type Rounding, round } from '../../quantity/rounding.ts'
import type { NodeStanding } from '../results/explanation.ts'

const FOUR: Rounding = { mode: 'half-up', places: 4 }

const withMinus = (text: string): string => text.replace('-', '−')

/** A number in a formula: exact up to four decimals, else rounded to four. */
export const say = (value: Rational): string => withMinus(sayExact(round(value, FOUR)))

/** `= 62.35`, or `≈ 62.3512` where four decimals do not hold it. */
export const equals = (value: Rational): string => {
  const shown = round(value, FOUR)
  return `${shown === value ? '=' : '≈'} ${withMinus(sayExact(shown))}`
}

/** `80%`. */
export const sayPercent = (share: Rational): string => `${say(multiply(share, HUNDRED))}%`

/** With the decimals that a rule set keeps: `87.60`. */
export const sayRounded = (value: Rational, places: number): string => toFixed(value, places)

export const NODE_STANDING_LABEL = {
  counted: '已计',
  'not-yet': '未到期',
  'not-applicable': '不适用',
  input: '所据',
} as const satisfies Record<NodeStanding, string>

/** An exact number for a reader: rounded half up to `places`, with a minus sign (`−0.50`). */
export const showPoints = (points: string, places = 2): string =>
  withMinus(toFixed(round(exact(points), { mode: 'half-up', places }), places))

/** Points as a share of their maximum, for the length of a bar: `89.07%`; `0%` where nothing was to be had. */
export const showShare = (points: string, max: string): string => {
  const most = exact(max)
  return most.n <= 0 ? '0%' : `${showPoints(sayExact(divide(multiply(exact(points), HUNDRED), most)))}%`
}

/** How many points are lost: what is missing to the maximum, for a deduction the deduction. */
export const lostOf = ({
  points,
  max,
}: {
  readonly points: string | null
  readonly max: string | null
}): string => (points === null || max === null ? '0' : sayExact(subtract(exact(max), exact(points))))
