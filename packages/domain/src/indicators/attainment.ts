import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import { compare, convert, divide, exact, type Rational } from '../quantity/index.ts'
import { aboutYear, monthsIn } from './about.ts'
import { type Figure, knownOn } from './figure.ts'

/** Where a target stands on a day. Missing figures are `no-figure`, never zero. */
export type Attainment<F extends Figure = Figure> =
  | { readonly _tag: 'no-figure' }
  | { readonly _tag: 'no-rule'; readonly latest: F }
  | {
      readonly _tag: 'measured'
      readonly latest: F
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

/** Growth and multiples are not read off one figure: they need a base, see `standingOn`. */
const READ_OFF: ReadonlySet<Target['comparator']> = new Set(['at-least', 'at-most', 'equal', 'about'])

export const attainment = <F extends Figure>(
  target: Target,
  figures: readonly F[],
  day: PlainDate,
): Attainment<F> => {
  const latest = knownOn(
    figures.filter((one) => one.target === target.key),
    day,
  ).at(-1)
  if (latest === undefined) return { _tag: 'no-figure' }
  const value = convert(exact(latest.value), latest.unit, target.unit)
  if (!READ_OFF.has(target.comparator) || value === null) return { _tag: 'no-rule', latest }
  const goal = exact(target.value)
  return {
    _tag: 'measured',
    latest,
    met: isMet(target, compare(value, goal)),
    final: aboutYear(latest.about) === target.dueYear && monthsIn(latest.about) === 12,
    ratio: goal.n === 0n ? null : divide(value, goal),
  }
}
