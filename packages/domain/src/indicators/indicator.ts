import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import type { Occasion, Target } from '../policy/index.ts'
import { convert, exact, ONE, UnitSchema } from '../quantity/index.ts'
import { type Decision, DepartmentId, IndicatorId, ProgrammeId, Text } from '../record/index.ts'
import { NoSuchTarget } from './observation.ts'
import { type SteppedTargetFault, steppedTargetFaults } from './stepped-target-faults.ts'
import { startOf, TRAJECTORIES_OF, Trajectory } from './trajectory.ts'

/** How the figures of a target are read. */
export const MEASURES = ['level', 'annual', 'flow', 'growth'] as const
export const Measure = Schema.Literals(MEASURES)
export type Measure = typeof Measure.Type

export const MEASURE_LABEL = {
  /** What there is at the end of the time: beds, a share of households. */
  level: '时点数',
  /** What a whole year amounts to; a quarter's figure counts from January on and is held against its part of the year. */
  annual: '年度数，季度为年初以来累计',
  /** What came in addition within a year; the years since the base add up. */
  flow: '当年新增数，逐年累加',
  /** Growth over the year before, in %; the years since the base are chained. */
  growth: '比上年增长，逐年连乘',
} as const satisfies Record<Measure, string>

/** 数据来源单位: one of the programme's units, or a body outside of them such as the statistics bureau. */
export const IndicatorSource = Schema.TaggedUnion({
  Unit: { department: DepartmentId },
  Outside: { name: Text(60).check(Schema.isMinLength(2)) },
})
export type IndicatorSource = typeof IndicatorSource.Type

export const FREQUENCIES = ['year', 'quarter'] as const
export const Frequency = Schema.Literals(FREQUENCIES)
export type Frequency = typeof Frequency.Type
export const FREQUENCY_LABEL = { year: '每年', quarter: '每季度' } as const satisfies Record<
  Frequency,
  string
>

/** How a target is measured: what is counted, who says so, when, and along which path it is to be reached. */
export const Indicator = Schema.Struct({
  id: IndicatorId,
  programme: ProgrammeId,
  /** Key of the target. */
  target: Schema.String,
  /** 口径. */
  definition: Text(500).check(Schema.isMinLength(2)),
  source: IndicatorSource,
  /** The unit in which figures are given: a multiple or a rate of growth is measured in something else. */
  unit: UnitSchema,
  measure: Measure,
  frequency: Frequency,
  /** Calendar days after the end of the time until its figure is to be expected. */
  releaseLag: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 400 })),
  trajectory: Trajectory,
  /** Where this comes from; 示例设定 where no document says it. */
  basis: Text(200),
  example: Schema.Boolean,
})
export type Indicator = typeof Indicator.Type
export type IndicatorDefinition = Omit<Indicator, 'id'>

export const IndicatorChange = Schema.TaggedStruct('IndicatorDefined', { indicator: Indicator })
export type IndicatorChange = typeof IndicatorChange.Type

/** The path does not fit the target. */
export class TrajectoryUnfit extends Schema.TaggedError<TrajectoryUnfit>()('TrajectoryUnfit', {
  target: Schema.String,
  problem: Schema.Literals([
    'kind',
    'measure',
    'unit',
    'base-not-before-due',
    'base-year',
    'rate-from-nothing',
    'slices',
  ]),
}) {}

/** The unit that is to answer for the figures is not in the register of units. */
export class SourceUnitUnknown extends Schema.TaggedError<SourceUnitUnknown>()('SourceUnitUnknown', {
  department: DepartmentId,
}) {}

export type IndicatorRefusal = Forbidden | NoSuchTarget | SourceUnitUnknown | TrajectoryUnfit

/** What a definition is held against: its target (null when the programme has none of that key), and the units that there are. */
export interface DefinitionSurroundings {
  readonly target: Target | null
  readonly units: readonly DepartmentId[]
}

/** Defines how a target is measured, anew or again. */
export const decideIndicator = (
  indicator: Indicator,
  { actor }: Occasion,
  { target, units }: DefinitionSurroundings,
): Decision<IndicatorChange, IndicatorRefusal> => {
  const allowed = authorise(actor, 'indicator.define', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (target === null) return Result.fail(new NoSuchTarget({ target: indicator.target }))
  const { source } = indicator
  if (source._tag === 'Unit' && !units.includes(source.department))
    return Result.fail(new SourceUnitUnknown({ department: source.department }))
  const problem = problemOf(indicator, target)
  return problem === null
    ? Result.succeed([{ _tag: 'IndicatorDefined', indicator }])
    : Result.fail(new TrajectoryUnfit({ target: target.key, problem }))
}

export const evolveIndicator = (_: Indicator | null, change: IndicatorChange): Indicator => change.indicator

const problemOf = (indicator: Indicator, target: Target): TrajectoryUnfit['problem'] | null => {
  const { trajectory } = indicator
  const fitting: readonly Trajectory['_tag'][] = TRAJECTORIES_OF[target.comparator]
  if (!fitting.includes(trajectory._tag)) return 'kind'
  if (!fitsMeasure(indicator, target)) return 'measure'
  if (!fitsUnit(indicator, target)) return 'unit'
  const base = trajectory._tag === 'AtOrUnder' ? null : trajectory.base
  if (target.dueYear !== null && startOf(trajectory) >= target.dueYear) return 'base-not-before-due'
  if (base === null) return null
  if (target.baseYear !== null && base.year !== target.baseYear) return 'base-year'
  const rated = trajectory._tag === 'CompoundGrowth' || trajectory._tag === 'Doubling'
  if (rated && exact(base.value).n <= 0) return 'rate-from-nothing'
  return trajectory._tag === 'Stepped' && slicesOf(trajectory, target).length > 0 ? 'slices' : null
}

/** Flows belong to a path that adds them up, rates of growth to a target of growth. */
const fitsMeasure = ({ measure, trajectory, unit }: Indicator, { comparator }: Target): boolean => {
  if (measure === 'growth') return comparator === 'growth-per-year' && unit === '%'
  return measure === 'flow'
    ? trajectory._tag === 'Cumulative' || trajectory._tag === 'Stepped'
    : trajectory._tag !== 'Cumulative'
}

/** A multiple or a rate of growth is measured in what it is of; everything else in the target's own dimension. */
const fitsUnit = ({ unit }: Indicator, target: Target): boolean =>
  target.comparator === 'multiple-of-base' ||
  target.comparator === 'growth-per-year' ||
  convert(ONE, unit, target.unit) !== null

const slicesOf = (
  { base, slices }: Extract<Trajectory, { _tag: 'Stepped' }>,
  target: Target,
): readonly SteppedTargetFault[] =>
  steppedTargetFaults({ target: target.key, method: 'given', base, slices }, target)
