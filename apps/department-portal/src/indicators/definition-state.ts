import {
  goalOf,
  type IndicatorDefinition,
  type Measure,
  type Slice,
  type StepMethod,
  startOf,
  stepTarget,
  TRAJECTORIES_OF,
  type Trajectory,
} from '@jiashan/domain/indicators'
import type { Target } from '@jiashan/domain/policy'
import { convert, exact, ONE, parseRational, sayExact, UNITS, type Unit } from '@jiashan/domain/quantity'
import type { DepartmentId } from '@jiashan/domain/record'
import type { TargetRow } from './row.ts'

/** How a target is measured, as it is being written. */
export interface DefinitionState {
  readonly definition: string
  /** Empty: a body outside the programme's units, which `outside` names. */
  readonly unitOf: string
  readonly outside: string
  readonly unit: Unit
  readonly measure: Measure
  readonly frequency: 'year' | 'quarter'
  readonly releaseLag: string
  readonly kind: Trajectory['_tag']
  readonly baseYear: string
  readonly baseValue: string
  readonly method: StepMethod
  readonly slices: readonly Slice[]
  readonly basis: string
  readonly example: boolean
}

export const stateOf = ({ indicator, target }: TargetRow): DefinitionState => {
  const trajectory = indicator?.trajectory
  const base = trajectory === undefined || trajectory._tag === 'AtOrUnder' ? null : trajectory.base
  return {
    definition: indicator?.definition ?? '',
    unitOf: indicator?.source._tag === 'Unit' ? indicator.source.department : '',
    outside: indicator?.source._tag === 'Outside' ? indicator.source.name : '',
    unit: indicator?.unit ?? target.unit,
    measure: indicator?.measure ?? 'level',
    frequency: indicator?.frequency ?? 'year',
    releaseLag: String(indicator?.releaseLag ?? 60),
    kind: trajectory?._tag ?? TRAJECTORIES_OF[target.comparator][0],
    baseYear: trajectory === undefined ? '' : String(startOf(trajectory)),
    baseValue: base?.value ?? '',
    method: 'given',
    slices: trajectory?._tag === 'Stepped' ? trajectory.slices : [],
    basis: indicator?.basis ?? '',
    example: indicator?.example ?? false,
  }
}

/** The units in which figures on a target may be given. */
export const unitsOf = ({ comparator, unit }: Target): readonly Unit[] => {
  const all = Object.keys(UNITS) as Unit[]
  const free = comparator === 'growth-per-year' || comparator === 'multiple-of-base'
  return free ? all : all.filter((one) => convert(ONE, one, unit) !== null)
}

export const isNumber = (text: string): boolean => parseRational(text.trim()) !== null

const baseIn = ({ baseYear, baseValue }: DefinitionState): Slice | null =>
  /^\d{4}$/.test(baseYear) && isNumber(baseValue) ? { year: Number(baseYear), value: baseValue.trim() } : null

/** The yearly slices that a method gives, to be looked over; none while the base is not written. */
export const slicesBy = (state: DefinitionState, method: StepMethod, target: Target): readonly Slice[] => {
  const base = baseIn(state)
  if (base === null || target.dueYear === null) return []
  const goal = goalOf(target, { year: base.year, value: exact(base.value) })
  if (goal === null) return []
  const cut = { base, goal: { year: target.dueYear, value: sayExact(goal) } }
  return method === 'given'
    ? stepTarget({ ...cut, method: 'linear' }).map(
        (one) => state.slices.find(({ year }) => year === one.year) ?? one,
      )
    : stepTarget({ ...cut, method })
}

/** A change with what follows from it: slices that a method gives are cut anew. */
export const changed = (
  state: DefinitionState,
  change: Partial<DefinitionState>,
  target: Target,
): Partial<DefinitionState> => {
  const next = { ...state, ...change }
  if (next.kind !== 'Stepped') return change
  const method = state.kind === 'Stepped' ? next.method : 'linear'
  return method === 'given' && change.method === undefined
    ? change
    : { ...change, method, slices: slicesBy(next, method, target) }
}

const trajectoryIn = (state: DefinitionState): Trajectory | null => {
  if (state.kind === 'AtOrUnder')
    return /^\d{4}$/.test(state.baseYear) ? { _tag: 'AtOrUnder', since: Number(state.baseYear) } : null
  const base = baseIn(state)
  if (base === null) return null
  if (state.kind !== 'Stepped') return { _tag: state.kind, base }
  return state.slices.every((one) => isNumber(one.value))
    ? { _tag: 'Stepped', base, slices: state.slices }
    : null
}

/** What is sent; null while something is missing. */
export const definitionIn = (
  state: DefinitionState,
  { target }: TargetRow,
  programme: IndicatorDefinition['programme'],
): IndicatorDefinition | null => {
  const trajectory = trajectoryIn(state)
  const named = state.unitOf !== '' || state.outside.trim().length >= 2
  if (
    trajectory === null ||
    !named ||
    state.definition.trim().length < 2 ||
    !/^\d{1,3}$/.test(state.releaseLag)
  )
    return null
  return {
    programme,
    target: target.key,
    definition: state.definition.trim(),
    source:
      state.unitOf === ''
        ? { _tag: 'Outside', name: state.outside.trim() }
        : { _tag: 'Unit', department: state.unitOf as DepartmentId },
    unit: state.unit,
    measure: state.measure,
    frequency: state.frequency,
    releaseLag: Number(state.releaseLag),
    trajectory,
    basis: state.basis.trim(),
    example: state.example,
  }
}
