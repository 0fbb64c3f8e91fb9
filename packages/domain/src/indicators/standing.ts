import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import { absolute, compare, divide, exact, multiply, type Rational, subtract } from '../quantity/index.ts'
import { aboutYear, monthsIn } from './about.ts'
import { isMet } from './attainment.ts'
import { type Figure, knownOn } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { expectedBy, reachedBy } from './reached.ts'
import { baseOf, goalOn, isDownward } from './trajectory.ts'

/** Where an indicator stands against its path on a day. */
export type PathStanding =
  | { readonly _tag: 'NoFigure' }
  /** Years without figure stand between the base and the latest one. */
  | { readonly _tag: 'YearsMissing'; readonly latest: Figure; readonly years: readonly number[] }
  /** The path says nothing about the time of the latest figure. */
  | { readonly _tag: 'NoPath'; readonly latest: Figure; readonly reached: Rational | null }
  | {
      readonly _tag: 'Measured'
      readonly latest: Figure
      readonly reached: Rational
      readonly expected: Rational
      readonly goal: Rational
      /** Reached less expected, as it is: negative is ahead where less is better. */
      readonly gap: Rational
      readonly side: Side
      /** Whether the goal itself is met. */
      readonly met: boolean
      /** True when the figure is about the whole due year, so that `met` is the outcome. */
      readonly final: boolean
    }

export type Side = 'ahead' | 'on' | 'behind'
export const SIDE_LABEL = {
  ahead: '快于路径',
  on: '符合路径',
  behind: '慢于路径',
} as const satisfies Record<Side, string>

/** Judges the figures that stood on a day against the path. */
export const standingOn = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  day: PlainDate,
): PathStanding => {
  const known = knownOn(
    figures.filter((one) => one.target === target.key),
    day,
  )
  const latest = known.at(-1)
  if (latest === undefined) return { _tag: 'NoFigure' }
  const reached = reachedBy(indicator, target, known, latest.about)
  if (reached?._tag === 'YearsMissing') return { _tag: 'YearsMissing', latest, years: reached.years }
  const expected = expectedBy(indicator, target, latest.about)
  const goal = goalOn(indicator.trajectory, target)
  if (reached === null || expected === null || goal === null)
    return { _tag: 'NoPath', latest, reached: reached?.value ?? null }
  const gap = subtract(reached.value, expected)
  return {
    _tag: 'Measured',
    latest,
    reached: reached.value,
    expected,
    goal,
    gap,
    side: sideOf(gap, isDownward(target, baseOf(indicator.trajectory, target))),
    met: isMet(target, compare(reached.value, goal)),
    final: aboutYear(latest.about) === target.dueYear && monthsIn(latest.about) === 12,
  }
}

const sideOf = (gap: Rational, downward: boolean): Side => {
  if (gap.n === 0) return 'on'
  return gap.n < 0 === downward ? 'ahead' : 'behind'
}

/** What a standing amounts to; the lights are read off it. */
export const SIGNALS = ['unknown', 'met', 'on-path', 'near-path', 'off-path', 'missed'] as const
export type Signal = (typeof SIGNALS)[number]

/** How near to its path is near, in % of the path's value, for a programme that has not set its lights yet. */
export const NEAR_PERCENT = '2'

/** Behind its path by no more than `nearPercent` of the path's value, an indicator is near it; by more, it is off it. */
export const signalOf = (standing: PathStanding, nearPercent: string): Signal => {
  if (standing._tag !== 'Measured') return 'unknown'
  const { met, final, side, gap, expected } = standing
  if (met) return 'met'
  if (final) return 'missed'
  if (side !== 'behind') return 'on-path'
  const near = multiply(absolute(expected), divide(exact(nearPercent), exact('100')))
  return compare(absolute(gap), near) <= 0 ? 'near-path' : 'off-path'
}
