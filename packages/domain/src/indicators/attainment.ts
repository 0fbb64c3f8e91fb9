import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import { compare, convert, divide, exact, type Rational } from '../quantity/index.ts'
import { aboutYear, monthsIn } from './about.ts'
import { type Figure, knownOn } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { reachedBy } from './reached.ts'
import { goalOn } from './trajectory.ts'

/** Where a target stands on a day. Missing figures are `no-figure`, never zero. */
export type Attainment<F extends Figure = Figure> =
  | { readonly _tag: 'no-figure' }
  | { readonly _tag: 'no-rule'; readonly latest: F }
  | {
      readonly _tag: 'measured'
      readonly latest: F
      /** What is held against the target: the figure itself, or what has added up with it. */
      readonly reached: Rational
      readonly met: boolean
      /** True when the figure is about the whole due year, so that `met` is the outcome. */
      readonly final: boolean
      /** Figure ÷ target value, null where the target value is zero. */
      readonly ratio: Rational | null
    }

/** Whether a target is met by what stands to its goal as `order` says: negative below, zero at, positive above. */
export const isMet = ({ comparator }: Pick<Target, 'comparator'>, order: number): boolean => {
  switch (comparator) {
    case 'at-most':
      return order <= 0
    case 'equal':
      return order === 0
    case 'at-least':
    case 'about':
    case 'growth-per-year':
    case 'multiple-of-base':
      return order >= 0
  }
}

/** Growth is not read off one figure: what it comes to is told by the path, see `standingOn`. */
const READ_OFF: ReadonlySet<Target['comparator']> = new Set(['at-least', 'at-most', 'equal', 'about'])

/**
 * What a target's latest figure says of it. Where somebody has said how it is measured, yearly amounts are added up,
 * a part of a year's amount is not held against a whole year, and a multiple is of its base.
 */
export const attainment = <F extends Figure>(
  target: Target,
  figures: readonly F[],
  day: PlainDate,
  indicator: Indicator | null = null,
): Attainment<F> => {
  const known = knownOn(
    figures.filter((one) => one.target === target.key),
    day,
  )
  const newest = known.at(-1)
  if (newest === undefined) return { _tag: 'no-figure' }
  const whole = known.findLast((one) => monthsIn(one.about) === 12)
  const latest = indicator?.measure === 'annual' ? (whole ?? newest) : newest
  const partial = indicator?.measure === 'annual' && whole === undefined
  const value = partial ? null : reachedOf(target, known, latest, indicator)
  const goal = indicator === null ? exact(target.value) : goalOn(indicator.trajectory, target)
  const readable =
    READ_OFF.has(target.comparator) || (indicator !== null && target.comparator === 'multiple-of-base')
  if (!readable || value === null || goal === null) return { _tag: 'no-rule', latest }
  return {
    _tag: 'measured',
    latest,
    reached: value,
    met: isMet(target, compare(value, goal)),
    final: aboutYear(latest.about) === target.dueYear && monthsIn(latest.about) === 12,
    ratio: goal.n === 0 ? null : divide(value, goal),
  }
}

const reachedOf = (
  target: Target,
  known: readonly Figure[],
  latest: Figure,
  indicator: Indicator | null,
): Rational | null => {
  if (indicator === null) return convert(exact(latest.value), latest.unit, target.unit)
  const reached = reachedBy(indicator, target, known, latest.about)
  return reached?._tag === 'Reached' ? reached.value : null
}
