import { Schema } from 'effect'
import type { Target } from '../policy/index.ts'
import {
  add,
  compare,
  decimalsOf,
  divide,
  exact,
  multiply,
  power,
  type Rational,
  rational,
  rootRounded,
  subtract,
} from '../quantity/index.ts'
import { goalOf, growthFactor, type Level } from './goal.ts'
import { Slice } from './stepped-target.ts'

/** The way from the base to what is due, year by year 目标路径. */
export const Trajectory = Schema.TaggedUnion({
  /** The same amount every year. */
  Linear: { base: Slice },
  /** The same rate every year; for growth targets the rate that the document sets. */
  CompoundGrowth: { base: Slice },
  /** The yearly amounts are added up from the base, and the sum grows evenly. */
  Cumulative: { base: Slice },
  /** Nothing more than the base is asked for before the due year ends. */
  Threshold: { base: Slice },
  /** 翻一番, 翻两番: a multiple of the base year's value, at an even rate. */
  Doubling: { base: Slice },
  /** A ceiling (or floor) that holds from a year on. */
  AtOrUnder: { since: Schema.Int },
  /** Slices as an approved plan or the office set them. */
  Stepped: { base: Slice, slices: Schema.Array(Slice) },
})
export type Trajectory = typeof Trajectory.Type

export const TRAJECTORY_LABEL = {
  Linear: '逐年等量',
  CompoundGrowth: '年均增长',
  Cumulative: '逐年累计',
  Threshold: '到期达标',
  Doubling: '翻番',
  AtOrUnder: '控制线',
  Stepped: '分年目标',
} as const satisfies Record<Trajectory['_tag'], string>

/** Which trajectories a target of each kind may take. */
export const TRAJECTORIES_OF = {
  'at-least': ['Linear', 'CompoundGrowth', 'Cumulative', 'Threshold', 'Stepped'],
  about: ['Linear', 'CompoundGrowth', 'Cumulative', 'Threshold', 'Stepped'],
  'at-most': ['AtOrUnder', 'Linear', 'Threshold', 'Stepped'],
  equal: ['Linear', 'Threshold', 'AtOrUnder', 'Stepped'],
  'growth-per-year': ['CompoundGrowth', 'Stepped'],
  'multiple-of-base': ['Doubling', 'Stepped'],
} as const satisfies Record<Target['comparator'], readonly Trajectory['_tag'][]>

/** The year in which the way starts. */
export const startOf = (trajectory: Trajectory): number =>
  trajectory._tag === 'AtOrUnder' ? trajectory.since : trajectory.base.year

/** Where the way starts; a ceiling starts at itself. */
export const baseOf = (trajectory: Trajectory, target: Target): Level =>
  trajectory._tag === 'AtOrUnder'
    ? { year: trajectory.since, value: exact(target.value) }
    : { year: trajectory.base.year, value: exact(trajectory.base.value) }

/** What the due year asks for, in the unit of the figures. */
export const goalOn = (trajectory: Trajectory, target: Target): Rational | null =>
  goalOf(target, baseOf(trajectory, target))

/**
 * What the path asks for at the end of a year; the goal itself from the due year on. Null before the base year,
 * or where the target names no due year.
 */
export const expectedAt = (trajectory: Trajectory, target: Target, year: number): Rational | null => {
  const base = baseOf(trajectory, target)
  const goal = goalOn(trajectory, target)
  const due = target.dueYear
  if (goal === null || due === null || year < base.year) return null
  if (year >= due) return goal
  if (year === base.year) return base.value
  const way: Way = { from: base.value, to: goal, passed: year - base.year, years: due - base.year }
  switch (trajectory._tag) {
    case 'Linear':
    case 'Cumulative':
      return evenly(way)
    case 'CompoundGrowth':
      return target.comparator === 'growth-per-year'
        ? multiply(base.value, power(growthFactor(exact(target.value)), way.passed))
        : atARate(way)
    case 'Doubling':
      return atARate(way)
    case 'Threshold':
      return base.value
    case 'AtOrUnder':
      return goal
    case 'Stepped': {
      const slice = trajectory.slices.find((one) => one.year === year)
      return slice === undefined ? null : exact(slice.value)
    }
  }
}

interface Way {
  readonly from: Rational
  readonly to: Rational
  readonly passed: number
  readonly years: number
}

const evenly = ({ from, to, passed, years }: Way): Rational =>
  add(from, multiply(subtract(to, from), rational(passed, years)))

/** Decimals of a path at an even rate beyond those of base and goal, 四舍五入. */
const MORE_PLACES = 2

/** Without a rate from or to nothing, the way is even. */
const atARate = (way: Way): Rational => {
  const { from, to, passed, years } = way
  if (from.n <= 0 || to.n <= 0) return evenly(way)
  const places = Math.max(decimalsOf(from) ?? 2, decimalsOf(to) ?? 2) + MORE_PLACES
  return rootRounded(multiply(power(from, years), power(divide(to, from), passed)), years, places)
}

/** Whether more or less is better: what is to be held under a value, or brought down to it, is better the less. */
export const isDownward = (target: Target, base: Level): boolean =>
  target.comparator === 'at-most' ||
  (target.comparator === 'equal' && compare(exact(target.value), base.value) <= 0)
