import { Schema } from 'effect'
import type { Target } from '../policy/index.ts'
import {
  compare,
  convert,
  decimalsOf,
  exact,
  multiply,
  type Rational,
  rational,
  UNITS,
} from '../quantity/index.ts'
import { byTime } from './about.ts'
import type { Figure } from './figure.ts'
import { comesWhole } from './goal.ts'
import type { Indicator } from './indicator.ts'
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
const LARGEST = rational(10n ** 15n)
const HUNDRED = rational(100n)

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
  if (number.n < 0n && !grows) return 'negative'
  if (
    comesWhole({ subject: target.subject, unit }) &&
    multiply(number, rational(UNITS[unit].factor)).d !== 1n
  )
    return 'not-whole'
  if (unit === '%' && !grows && compare(number, HUNDRED) > 0) return 'over-hundred'
  return null
}

/** What a person should look at again before a figure is recorded; nothing of it is forbidden. */
export type FigureQuestion = {
  readonly _tag: 'Jump'
  /** The figure before it. */
  readonly before: Pick<Figure, 'about' | 'value' | 'unit'>
}

/** A value more than twice or less than half of the neighbour before it is asked about: a slip of the point, mostly. */
export const questionsOn = (
  said: Said & { readonly about: string },
  standing: readonly Figure[],
): readonly FigureQuestion[] => {
  const before = standing
    .filter((one) => byTime(one.about, said.about) < 0 && one.about.length === said.about.length)
    .toSorted((a, b) => byTime(a.about, b.about))
    .at(-1)
  const old = before === undefined ? null : convert(exact(before.value), before.unit, said.unit)
  return before === undefined || old === null || !jumps(old, exact(said.value))
    ? []
    : [{ _tag: 'Jump', before }]
}

const TWO = rational(2n)

const jumps = (old: Rational, value: Rational): boolean =>
  old.n > 0n && (compare(value, multiply(old, TWO)) > 0 || compare(multiply(value, TWO), old) < 0)
