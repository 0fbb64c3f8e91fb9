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

const PLACES = 4
const SCALE = 10n ** BigInt(PLACES)

/** Ten thousandths, half up: what is kept of a number that is shown. */
const shown = ({ n, d }: Rational): bigint => {
  const magnitude = (n < 0n ? -n : n) * SCALE
  const whole = magnitude / d
  const up = (magnitude % d) * 2n >= d ? whole + 1n : whole
  return n < 0n ? -up : up
}

/** A number in a formula: exact up to four decimals, else rounded to four. */
export const say = (value: Rational): string => {
  if (value.d === 1n) return value.n < 0n ? `−${-value.n}` : value.n.toString()
  const scaled = shown(value)
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(PLACES + 1, '0')
  const fraction = digits.slice(-PLACES).replace(/0+$/, '')
  const text = `${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`
  return scaled < 0n ? `−${text}` : text
}

/** `= 62.35`, or `≈ 62.3512` where four decimals do not hold it. */
export const equals = (value: Rational): string => `${SCALE % value.d === 0n ? '=' : '≈'} ${say(value)}`

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
