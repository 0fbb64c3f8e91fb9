import type { PlainDate } from '../calendar/index.ts'
import type { Target } from '../policy/index.ts'
import { compare, convert, divide, exact, type Rational } from '../quantity/index.ts'
import type { Observation } from './observation.ts'

/** The observations known on a day: the last known one for each time, in order of that time. */
export const knownOn = (observations: readonly Observation[], day: PlainDate): readonly Observation[] => {
  const latest = new Map<string, Observation>()
  const inOrder = observations.filter((one) => one.knownOn <= day).toSorted(byKnowledge)
  for (const one of inOrder) latest.set(one.about, one)
  return [...latest.values()].toSorted((a, b) => (a.about < b.about ? -1 : 1))
}

const byKnowledge = (a: Observation, b: Observation): number =>
  a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : a.id < b.id ? -1 : 1

/** Where a target stands on a day. Missing figures are `no-figure`, never zero. */
export type Attainment =
  | { readonly _tag: 'no-figure' }
  | { readonly _tag: 'no-rule'; readonly latest: Observation }
  | {
      readonly _tag: 'measured'
      readonly latest: Observation
      readonly met: boolean
      /** True when the figure is about the due year, so that `met` is the outcome. */
      readonly final: boolean
      /** Figure ÷ target value, null where the target value is zero. */
      readonly ratio: Rational | null
    }

const MET: { readonly [C in Target['comparator']]?: (order: number) => boolean } = {
  'at-least': (order) => order >= 0,
  'at-most': (order) => order <= 0,
  equal: (order) => order === 0,
  about: (order) => order >= 0,
}

export const attainment = (
  target: Target,
  observations: readonly Observation[],
  day: PlainDate,
): Attainment => {
  const latest = knownOn(
    observations.filter((one) => one.target === target.key),
    day,
  ).at(-1)
  if (latest === undefined) return { _tag: 'no-figure' }
  const met = MET[target.comparator]
  const value = convert(exact(latest.value), latest.unit, target.unit)
  if (met === undefined || value === null) return { _tag: 'no-rule', latest }
  const goal = exact(target.value)
  return {
    _tag: 'measured',
    latest,
    met: met(compare(value, goal)),
    final: target.dueYear !== null && latest.about.slice(0, 4) === String(target.dueYear),
    ratio: goal.n === 0n ? null : divide(value, goal),
  }
}
