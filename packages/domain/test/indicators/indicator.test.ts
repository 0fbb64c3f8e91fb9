import { Result } from 'effect'
import { expect, it } from 'vitest'
import { decideIndicator, type Indicator, stepTarget } from '../../src/indicators/index.ts'
import type { DepartmentId } from '../../src/record/index.ts'
import { actor, HBJ, occasion } from '../example.ts'
import { indicator, target } from './sample.ts'

const base = { year: 2016, value: '70' }
const office = occasion(actor('office', null))
const around = { target: target(), units: [HBJ] }
const problem = (over: Partial<Indicator>, of = target()) => {
  const decision = decideIndicator(indicator(over), office, { target: of, units: [HBJ] })
  return Result.isFailure(decision) && decision.failure._tag === 'TrajectoryUnfit'
    ? decision.failure.problem
    : null
}

it('[I24] the office defines how a target is measured, for targets of the programme only', () => {
  expect(Result.isSuccess(decideIndicator(indicator(), office, around))).toBe(true)
  expect(Result.isFailure(decideIndicator(indicator(), office, { ...around, target: null }))).toBe(true)
  expect(Result.isFailure(decideIndicator(indicator(), occasion(actor('clerk', HBJ)), around))).toBe(true)
})

it('[I24] a path of another kind, measure, unit or base than the target asks for is refused', () => {
  const doubling = target({ comparator: 'multiple-of-base', value: '2', unit: '倍', baseYear: 2010 })
  expect(problem({ trajectory: { _tag: 'Doubling', base } })).toBe('kind')
  expect(problem({ measure: 'flow' })).toBe('measure')
  expect(problem({ measure: 'growth' })).toBe('measure')
  expect(problem({ trajectory: { _tag: 'Cumulative', base } })).toBe('measure')
  expect(problem({ unit: '人' })).toBe('unit')
  expect(problem({ trajectory: { _tag: 'Linear', base: { year: 2020, value: '70' } } })).toBe(
    'base-not-before-due',
  )
  expect(problem({ trajectory: { _tag: 'Doubling', base }, unit: '元' }, doubling)).toBe('base-year')
  const none = { year: 2016, value: '0' }
  expect(problem({ trajectory: { _tag: 'CompoundGrowth', base: none } })).toBe('rate-from-nothing')
})

it('[I24] slices that are faulty make no path', () => {
  const slices = stepTarget({ method: 'linear', base, goal: { year: 2020, value: '90' } })
  expect(problem({ trajectory: { _tag: 'Stepped', base, slices } })).toBeNull()
  expect(problem({ trajectory: { _tag: 'Stepped', base, slices: slices.slice(1) } })).toBe('slices')
})

it('[I24] a unit that answers for the figures is one of the register', () => {
  const from = (department: DepartmentId) =>
    decideIndicator(indicator({ source: { _tag: 'Unit', department } }), office, around)
  expect(Result.isSuccess(from(HBJ))).toBe(true)
  const refused = from('nowhere' as DepartmentId)
  expect(Result.isFailure(refused) && refused.failure).toMatchObject({
    _tag: 'SourceUnitUnknown',
    department: 'nowhere',
  })
})
