import { divide, exact, HUNDRED, multiply, sayExact, subtract, toFixed } from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import { withMinus } from '../evaluate/words.ts'
import type { NodeStanding } from '../results/explanation.ts'

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
