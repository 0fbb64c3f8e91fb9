import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import {
  add,
  compare,
  decimalsOf,
  divide,
  HUNDRED,
  maximum,
  minimum,
  multiply,
  power,
  type Rational,
  rational,
  rootRounded,
  round,
  subtract,
  ZERO,
} from '../quantity/index.ts'
import { endMonth, isYear, monthsIn } from './about.ts'
import { isMet } from './attainment.ts'
import { type Figure, knownOn } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { pathUnit, reachedBy } from './reached.ts'
import { goalOn } from './trajectory.ts'

/** How a forecast goes on from what was observed. */
export const FORECAST_METHODS = ['average-increment', 'compound-growth'] as const
export type ForecastMethod = (typeof FORECAST_METHODS)[number]

export const FORECAST_METHOD_LABEL = {
  'average-increment': '平均增量法',
  'compound-growth': '年均增速法',
} as const satisfies Record<ForecastMethod, string>

/** What had been reached by a time: the inputs from which a person can compute the forecast again. */
export interface ForecastInput {
  readonly about: string
  readonly reached: Rational
}

/** What the due year is likely to bring, or why nothing is said. */
export type Forecast =
  | { readonly _tag: 'NoForecast'; readonly why: NoForecastReason }
  | {
      readonly _tag: 'Forecast'
      readonly method: ForecastMethod
      /** First and last of the figures it goes by. */
      readonly first: ForecastInput
      readonly last: ForecastInput
      /** Months from the first figure to the last, and from there to the end of the due year. */
      readonly monthsSeen: number
      readonly monthsAhead: number
      /** The calculation went beyond what can be (below nothing, over 100 %) and was held there. */
      readonly held: boolean
      /** Rounded 四舍五入 to one decimal more than goal and figures have. */
      readonly value: Rational
      readonly goal: Rational
      /** Value less goal, as it is. */
      readonly difference: Rational
      readonly met: boolean
    }

export const NO_FORECAST_LABEL = {
  'no-due-year': '目标没有到期年份，不作预测',
  'no-goal': '缺少基期数值，不作预测',
  'too-few': '可比的监测值不足两个，不作预测',
  'due-year-known': '到期年份的数值已知，不再预测',
} as const
export type NoForecastReason = keyof typeof NO_FORECAST_LABEL

/** Rates go on at a rate, everything else by amounts. */
const methodOf = ({ trajectory }: Indicator): ForecastMethod =>
  trajectory._tag === 'CompoundGrowth' || trajectory._tag === 'Doubling'
    ? 'compound-growth'
    : 'average-increment'

/** What the figures known on a day let one expect of the due year. */
export const forecastOn = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  day: PlainDate,
): Forecast => {
  const goal = goalOn(indicator.trajectory, target)
  if (target.dueYear === null) return { _tag: 'NoForecast', why: 'no-due-year' }
  if (goal === null) return { _tag: 'NoForecast', why: 'no-goal' }
  const inputs = inputsOf(indicator, target, figures, day)
  const [first, last] = [inputs[0], inputs.at(-1)]
  if (first === undefined || last === undefined || first === last)
    return { _tag: 'NoForecast', why: 'too-few' }
  const monthsSeen = endMonth(last.about) - endMonth(first.about)
  const monthsAhead = target.dueYear * 12 + 12 - endMonth(last.about)
  if (monthsAhead <= 0) return { _tag: 'NoForecast', why: 'due-year-known' }
  const places = Math.max(...[goal, first.reached, last.reached].map((one) => decimalsOf(one) ?? 0)) + 1
  const wanted = methodOf(indicator)
  const method = first.reached.n > 0 && last.reached.n > 0 ? wanted : 'average-increment'
  const computed = EXTEND[method]({
    first: first.reached,
    last: last.reached,
    monthsSeen,
    monthsAhead,
    places,
  })
  const value = holdIn(computed, indicator, target)
  const held = compare(value, computed) !== 0
  const difference = subtract(value, goal)
  const met = isMet(target, compare(value, goal))
  return {
    _tag: 'Forecast',
    method,
    first,
    last,
    monthsSeen,
    monthsAhead,
    held,
    value,
    goal,
    difference,
    met,
  }
}

/** The comparable figures in order of time: what counts from January on only when its year was over. One for each end of a time. */
const inputsOf = (
  indicator: Indicator,
  target: Target,
  figures: readonly Figure[],
  day: PlainDate,
): readonly ForecastInput[] => {
  const known = knownOn(
    figures.filter((one) => one.target === target.key),
    day,
  )
  const byEnd = new Map<number, ForecastInput>()
  for (const { about } of known) {
    const reached = reachedBy(indicator, target, known, about)
    const whole = isYear(about) || monthsIn(about) === 12
    if (reached?._tag === 'Reached' && (DATED.has(indicator.measure) || whole))
      byEnd.set(endMonth(about), { about, reached: reached.value })
  }
  return [...byEnd.values()]
}

/** Measures whose reached value can be set beside others at any time of the year. */
const DATED: ReadonlySet<Indicator['measure']> = new Set(['level', 'flow'])

/** No amount falls below nothing, and no share rises over 100 %; growth may do both. */
const holdIn = (value: Rational, indicator: Indicator, target: Target): Rational => {
  if (indicator.measure === 'growth') return value
  const share = pathUnit(indicator, target) === '%' && target.comparator !== 'growth-per-year'
  return maximum(ZERO, share ? minimum(value, HUNDRED) : value)
}

interface Extension {
  readonly first: Rational
  readonly last: Rational
  readonly monthsSeen: number
  readonly monthsAhead: number
  readonly places: number
}

const EXTEND: { readonly [M in ForecastMethod]: (extension: Extension) => Rational } = {
  'average-increment': ({ first, last, monthsSeen, monthsAhead, places }) => {
    const ahead = rational(monthsAhead, monthsSeen)
    return round(add(last, multiply(subtract(last, first), ahead)), { mode: 'half-up', places })
  },
  'compound-growth': ({ first, last, monthsSeen, monthsAhead, places }) => {
    const shared = sharedPart(monthsSeen, monthsAhead)
    const [seen, ahead] = [monthsSeen / shared, monthsAhead / shared]
    return rootRounded(multiply(power(last, seen), power(divide(last, first), ahead)), seen, places)
  },
}

const sharedPart = (a: number, b: number): number => (b === 0 ? a : sharedPart(b, a % b))
