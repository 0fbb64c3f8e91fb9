import { Schema } from 'effect'
import type { Target } from '../policy/index.ts'
import { compare, decimalsOf, exact, type Rational, sayExact } from '../quantity/index.ts'
import { comesWhole, goalOf } from './goal.ts'
import { canGrow, type Slice, type SteppedTarget, stepTarget } from './stepped-target.ts'

const Year = Schema.Int

/** What is amiss with the slices of a target; each fault names the year and the numbers it speaks of. */
export const SteppedTargetFault = Schema.TaggedUnion({
  /** The slices belong to another target. */
  OtherTarget: { expected: Schema.String, given: Schema.String },
  /** The target names no year by which it is due. */
  NoDueYear: { target: Schema.String },
  /** Growth and multiples count from the year that the document names. */
  OtherBaseYear: { expected: Year, given: Year },
  BaseNotBeforeDue: { base: Year, due: Year },
  /** Growth from or to nothing, or below, has no yearly rate. */
  GrowthFromNothing: { base: Schema.String, goal: Schema.String },
  MissingYear: { year: Year },
  RepeatedYear: { year: Year },
  /** Not after the base year, or after the due year. */
  OutsideYears: { year: Year },
  /** The slice lies further from the goal than the one before it. */
  WrongDirection: { year: Year, before: Schema.String, value: Schema.String },
  /** The last slice is not what the document asks for. */
  GoalMissed: { year: Year, value: Schema.String, goal: Schema.String },
  /** The value is not what the named method gives. */
  OffMethod: { year: Year, value: Schema.String, expected: Schema.String },
  /** Part of a thing that comes whole. */
  NotWhole: { year: Year, value: Schema.String },
})
export type SteppedTargetFault = typeof SteppedTargetFault.Type

/** Every fault of the slices, in order of the years; none means that they may be used. */
export const steppedTargetFaults = (
  stepped: SteppedTarget,
  target: Target,
): readonly SteppedTargetFault[] => {
  if (stepped.target !== target.key)
    return [{ _tag: 'OtherTarget', expected: target.key, given: stepped.target }]
  const { base } = stepped
  const due = target.dueYear
  if (due === null) return [{ _tag: 'NoDueYear', target: target.key }]
  if (base.year >= due) return [{ _tag: 'BaseNotBeforeDue', base: base.year, due }]
  if (target.baseYear !== null && base.year !== target.baseYear)
    return [{ _tag: 'OtherBaseYear', expected: target.baseYear, given: base.year }]
  const goal = { year: due, value: sayExact(goalFrom(target, base)) }
  const slices = stepped.slices.toSorted((a, b) => a.year - b.year)
  return [
    ...yearFaults(slices, base.year, due),
    ...(comesWhole(target) ? partFaults([base, ...slices]) : []),
    ...directionFaults([base, ...slices], goal),
    ...methodFaults(stepped, slices, goal),
  ]
}

const goalFrom = (target: Target, base: Slice): Rational =>
  goalOf(target, { year: base.year, value: exact(base.value) }) ?? exact(target.value)

const yearFaults = (slices: readonly Slice[], base: number, due: number): readonly SteppedTargetFault[] => {
  const years = slices.map((one) => one.year)
  const expected = Array.from({ length: due - base }, (_, index) => base + 1 + index)
  return [
    ...years
      .filter((year) => year <= base || year > due)
      .map((year) => ({ _tag: 'OutsideYears' as const, year })),
    ...expected
      .filter((year) => !years.includes(year))
      .map((year) => ({ _tag: 'MissingYear' as const, year })),
    ...years
      .filter((year, index) => years[index - 1] === year)
      .map((year) => ({ _tag: 'RepeatedYear' as const, year })),
  ]
}

const partFaults = (slices: readonly Slice[]): readonly SteppedTargetFault[] =>
  slices.filter((one) => exact(one.value).d !== 1).map((one) => ({ _tag: 'NotWhole' as const, ...one }))

const directionFaults = (steps: readonly Slice[], goal: Slice): readonly SteppedTargetFault[] => {
  const wanted = exact(goal.value)
  const upward = compare(wanted, exact(steps[0]?.value ?? goal.value))
  const back = steps.slice(1).flatMap((one, index): readonly SteppedTargetFault[] => {
    const before = steps[index]?.value ?? one.value
    const moved = compare(exact(one.value), exact(before))
    return moved === 0 || moved === upward
      ? []
      : [{ _tag: 'WrongDirection', year: one.year, before, value: one.value }]
  })
  const last = steps.at(-1)
  const missed = last !== undefined && last.year === goal.year && compare(exact(last.value), wanted) !== 0
  return missed
    ? [...back, { _tag: 'GoalMissed', year: goal.year, value: last.value, goal: goal.value }]
    : back
}

const methodFaults = (
  { method, base }: SteppedTarget,
  slices: readonly Slice[],
  goal: Slice,
): readonly SteppedTargetFault[] => {
  if (method === 'given') return []
  if (method === 'growth' && !canGrow(base, goal))
    return [{ _tag: 'GrowthFromNothing', base: base.value, goal: goal.value }]
  const places = Math.max(0, ...slices.map((one) => decimalsOf(exact(one.value)) ?? 0))
  const expected = new Map(stepTarget({ method, base, goal, places }).map((one) => [one.year, one.value]))
  return slices.flatMap(({ year, value }) => {
    const told = expected.get(year)
    return told === undefined || year === goal.year || compare(exact(told), exact(value)) === 0
      ? []
      : [{ _tag: 'OffMethod', year, value, expected: told }]
  })
}
