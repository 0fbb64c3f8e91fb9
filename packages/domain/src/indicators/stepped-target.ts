import { Schema } from 'effect'
import {
  add,
  decimalsOf,
  divide,
  ExactSchema,
  exact,
  multiply,
  power,
  type Rational,
  rational,
  rootRounded,
  round,
  sayExact,
  subtract,
} from '../quantity/index.ts'

export const STEP_METHODS = ['linear', 'growth', 'given'] as const
export const StepMethod = Schema.Literals(STEP_METHODS)
export type StepMethod = typeof StepMethod.Type

export const STEP_METHOD_LABEL = {
  linear: '逐年等量',
  growth: '逐年等比',
  given: '逐年指定',
} as const satisfies Record<StepMethod, string>

const Year = Schema.Int.check(Schema.isBetween({ minimum: 1900, maximum: 2200 }))

/** The value that is to be reached in a year, as exact text in the unit of the target's figures. */
export const Slice = Schema.Struct({ year: Year, value: ExactSchema })
export type Slice = typeof Slice.Type

/** A target of several years cut into yearly slices 阶段目标. */
export const SteppedTarget = Schema.Struct({
  /** Key of the target, e.g. `36.1`. */
  target: Schema.String,
  method: StepMethod,
  /** Where it starts: the last year before the first slice. */
  base: Slice,
  /** One for each year after the base year, the last one in the due year. */
  slices: Schema.Array(Slice).check(Schema.isMaxLength(100)),
})
export type SteppedTarget = typeof SteppedTarget.Type

export interface Stepping {
  readonly method: StepMethod
  readonly base: Slice
  readonly goal: Slice
  /** The slices as people set them; only read by `given`. */
  readonly given?: readonly Slice[]
  /** Decimals of the slices, 四舍五入; never fewer than base and goal have, which is also what holds unless told. */
  readonly places?: number
}

/**
 * Cuts what lies between base and goal into a slice a year. `linear` adds the same amount every year, `growth`
 * multiplies by the same rate (both must be positive); each is computed exactly and rounded once, so that no
 * rounding carries over, and the last slice is the goal itself. Nothing where it cannot be cut: the due year
 * is not after the base year, or growth starts or ends at or below zero.
 */
export const stepTarget = ({ method, base, goal, given, places }: Stepping): readonly Slice[] => {
  if (method === 'given') return (given ?? []).toSorted((a, b) => a.year - b.year)
  const [from, to] = [exact(base.value), exact(goal.value)]
  const years = goal.year - base.year
  if (years < 1 || years > 100 || (method === 'growth' && !canGrow(base, goal))) return []
  const kept = Math.max(places ?? 0, decimalsOf(from) ?? FRACTION, decimalsOf(to) ?? FRACTION)
  return Array.from({ length: years }, (_, index) => {
    const passed = index + 1
    const value = passed === years ? to : BETWEEN[method]({ from, to, passed, years, places: kept })
    return { year: base.year + passed, value: sayExact(value) }
  })
}

/** Decimals where base or goal is no terminating decimal itself. */
const FRACTION = 2

export const canGrow = (base: Slice, goal: Slice): boolean =>
  exact(base.value).n > 0 && exact(goal.value).n > 0

interface Between {
  readonly from: Rational
  readonly to: Rational
  readonly passed: number
  readonly years: number
  readonly places: number
}

const BETWEEN: { readonly [M in Exclude<StepMethod, 'given'>]: (between: Between) => Rational } = {
  linear: ({ from, to, passed, years, places }) => {
    const share = rational(passed, years)
    return round(add(from, multiply(subtract(to, from), share)), { mode: 'half-up', places })
  },
  growth: ({ from, to, passed, years, places }) =>
    rootRounded(multiply(power(from, years), power(divide(to, from), passed)), years, places),
}
