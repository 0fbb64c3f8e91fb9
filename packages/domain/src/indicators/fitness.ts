import { Schema } from 'effect'
import type { Target } from '../policy/index.ts'
import {
  compare,
  convert,
  decimalsOf,
  divide,
  exact,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  UNITS,
} from '../quantity/index.ts'
import { byTime, endMonth, monthsIn } from './about.ts'
import type { Figure } from './figure.ts'
import { comesWhole } from './goal.ts'
import type { Indicator, Measure } from './indicator.ts'
import type { Observation } from './observation.ts'

export const FIGURE_PROBLEMS = [
  'negative',
  'not-whole',
  'over-hundred',
  'too-many-decimals',
  'too-large',
] as const
export type FigureProblem = (typeof FIGURE_PROBLEMS)[number]

/** The value is no number of its unit's kind. */
export class FigureUnfit extends Schema.TaggedError<FigureUnfit>()('FigureUnfit', {
  target: Schema.String,
  value: Schema.String,
  unit: Schema.String,
  problem: Schema.Literals(FIGURE_PROBLEMS),
}) {}

/** Decimals that a figure may have. */
export const MOST_DECIMALS = 4
const LARGEST = rational(10 ** 15)

type Said = Pick<Observation, 'value' | 'unit'>

/** What is wrong with a value as such: people come whole, a share of a whole lies between 0 and 100 %. */
export const problemWith = (
  { value, unit }: Said,
  target: Target,
  indicator: Pick<Indicator, 'measure'> | null,
): FigureProblem | null => {
  const number = exact(value)
  const decimals = decimalsOf(number)
  const grows = indicator?.measure === 'growth' || target.comparator === 'growth-per-year'
  if (decimals === null || decimals > MOST_DECIMALS) return 'too-many-decimals'
  if (compare(number, LARGEST) > 0) return 'too-large'
  if (number.n < 0 && !grows) return 'negative'
  if (comesWhole({ subject: target.subject, unit }) && multiply(number, rational(UNITS[unit].factor)).d !== 1)
    return 'not-whole'
  if (unit === '%' && !grows && compare(number, HUNDRED) > 0) return 'over-hundred'
  return null
}

/** What a person should look at again before a figure is recorded; nothing of it is forbidden. */
export type FigureQuestion = {
  readonly _tag: 'Jump'
  /** The figure it is held against. */
  readonly beside: Pick<Figure, 'about' | 'value' | 'unit'>
}

/**
 * A value more than twice or less than half of its neighbour in time is asked about: a slip of the point, mostly.
 * The neighbour is the figure before it, else the one after; what counts from January on is compared by the month.
 */
export const questionsOn = (
  said: Said & { readonly about: string },
  standing: readonly Figure[],
  measure: Measure,
): readonly FigureQuestion[] => {
  const others = standing
    .filter((one) => endMonth(one.about) !== endMonth(said.about))
    .toSorted((a, b) => byTime(a.about, b.about))
  const beside =
    others.findLast((one) => byTime(one.about, said.about) < 0) ??
    others.find((one) => byTime(one.about, said.about) > 0)
  if (beside === undefined) return []
  const old = convert(exact(beside.value), beside.unit, said.unit)
  const paced = (value: Rational, about: string): Rational =>
    measure === 'annual' || measure === 'flow' ? divide(value, rational(monthsIn(about))) : value
  return old !== null && jumps(paced(old, beside.about), paced(exact(said.value), said.about))
    ? [{ _tag: 'Jump', beside }]
    : []
}

const TWO = rational(2)

const jumps = (old: Rational, value: Rational): boolean =>
  old.n > 0 && (compare(value, multiply(old, TWO)) > 0 || compare(multiply(value, TWO), old) < 0)
