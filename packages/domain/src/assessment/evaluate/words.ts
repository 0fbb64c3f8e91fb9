import {
  divide,
  exact,
  multiply,
  type Rational,
  rational,
  sayExact,
  subtract,
  toFixed,
} from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { NodeStanding } from '../results/explanation.ts'

const SHOWN = { mode: 'half-up', places: 4 } as const

const shown = (value: Rational): Rational => round(value, SHOWN)

/** A number in a formula: exact up to four decimals, else rounded to four. */
export const say = (value: Rational): string => sayExact(shown(value)).replace('-', '−')

/** `= 62.35`, or `≈ 62.3512` where four decimals do not hold it. */
export const equals = (value: Rational): string => {
  const near = shown(value)
  return `${near.n * value.d === value.n * near.d ? '=' : '≈'} ${say(value)}`
}

/** `80%`. */
export const sayPercent = (share: Rational): string => `${say(multiply(share, rational(100n)))}%`

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
  toFixed(round(exact(points), { mode: 'half-up', places }), places).replace('-', '−')

/** Points as a share of their maximum, for the length of a bar: `89.07%`; `0%` where nothing was to be had. */
export const showShare = (points: string, max: string): string => {
  const most = exact(max)
  return most.n <= 0n
    ? '0%'
    : `${showPoints(sayExact(divide(multiply(exact(points), rational(100n)), most)))}%`
}

/** How many points are lost: what is missing to the maximum, for a deduction the deduction. */
export const lostOf = ({
  points,
  max,
}: {
  readonly points: string | null
  readonly max: string | null
}): string => (points === null || max === null ? '0' : sayExact(subtract(exact(max), exact(points))))
