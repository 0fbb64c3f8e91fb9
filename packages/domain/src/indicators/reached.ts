import type { Target } from '../policy/index.ts'
import {
  add,
  convert,
  exact,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  type Unit,
} from '../quantity/index.ts'
import { aboutYear, byTime, isYear, monthsIn } from './about.ts'
import type { Figure } from './figure.ts'
import { growthFactor } from './goal.ts'
import type { Indicator, IndicatorDefinition, Measure } from './indicator.ts'
import { baseOf, expectedAt } from './trajectory.ts'

/** What had been reached by the end of a time, or the years whose figures are missing for saying so. */
export type Reached =
  | { readonly _tag: 'Reached'; readonly value: Rational }
  | { readonly _tag: 'YearsMissing'; readonly years: readonly number[] }

/**
 * The unit of a path, of its base and of what is reached: the target's own. What the document sets as a rate or a
 * multiple is measured in the unit of the figures.
 */
export const pathUnit = (indicator: IndicatorDefinition, target: Target): Unit =>
  target.comparator === 'growth-per-year' || target.comparator === 'multiple-of-base'
    ? indicator.unit
    : target.unit

/** The value of a figure in the unit of the path; null across dimensions. */
const valueOn = (figure: Figure, indicator: Indicator, target: Target): Rational | null =>
  convert(exact(figure.value), figure.unit, pathUnit(indicator, target))

/**
 * What had been reached at the end of the time `about`, from the figures that stand. Flows add up to the base,
 * growth is chained onto it; both need every year in between. Null where a figure is of another dimension.
 */
export const reachedBy = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  about: string,
): Reached | null => {
  const figure = figures.find((one) => one.about === about)
  const value = figure === undefined ? null : valueOn(figure, indicator, target)
  if (value === null) return null
  const fold = FOLD[indicator.measure]
  if (fold === null) return { _tag: 'Reached', value }
  const base = baseOf(indicator.trajectory, target)
  const years = Array.from(
    { length: Math.max(0, aboutYear(about) - base.year - 1) },
    (_, at) => base.year + 1 + at,
  )
  const past = years.map((year) => lastOf(indicator, target, figures, year))
  const missing = years.filter((_, at) => past[at] === null)
  return missing.length > 0
    ? { _tag: 'YearsMissing', years: missing }
    : { _tag: 'Reached', value: fold(base.value, [...past.filter((one) => one !== null), value]) }
}

const FOLD: { readonly [M in Measure]: ((base: Rational, years: readonly Rational[]) => Rational) | null } = {
  level: null,
  annual: null,
  flow: (base, years) => add(base, sum(years)),
  growth: (base, years) => years.map(growthFactor).reduce(multiply, base),
}

/** The figure for a whole year: its own, else that of its last quarter or month. */
const lastOf = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  year: number,
): Rational | null => {
  const whole = figures
    .filter(({ about }) => aboutYear(about) === year && monthsIn(about) === 12)
    .toSorted((a, b) => byTime(a.about, b.about))
    .at(-1)
  return whole === undefined ? null : valueOn(whole, indicator, target)
}

const TWELFTHS = 12

/**
 * What the path asks for at the end of a time. Within a year the way is even from one year's end to the next;
 * a year's amount is asked for in proportion to the months passed; a threshold only when its year is over. A quarter's growth is over
 * the same months of the year before, so the whole year's growth is what it is held against.
 */
export const expectedBy = (
  indicator: IndicatorDefinition,
  target: Target,
  about: string,
): Rational | null => {
  const { trajectory, measure } = indicator
  const year = aboutYear(about)
  const at = expectedAt(trajectory, target, year)
  const months = monthsIn(about)
  if (at === null || isYear(about) || months === 12 || measure === 'growth') return at
  const share = rational(months, TWELFTHS)
  if (trajectory._tag === 'AtOrUnder') return measure === 'annual' ? multiply(at, share) : at
  if (measure === 'annual') return multiply(at, share)
  const before = expectedAt(trajectory, target, year - 1)
  if (before === null) return null
  if (trajectory._tag === 'Threshold') return before
  return add(before, multiply(subtract(at, before), share))
}
