import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  type Composition,
  type CoordinationGroup,
  compositionOn,
  decideGroup,
  evolveGroup,
  type GroupCommand,
  membersOn,
} from '../../src/safeguards/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'

const composition = (from: string, over: Partial<Composition> = {}): Composition => ({
  from: plainDate(from),
  document: `嘉委办〔${from.slice(0, 4)}〕1号`,
  term: null,
  head: { name: '甲', post: '副市长' },
  deputies: [],
  members: [{ department: KJJ, liaison: null }],
  officeHost: KJJ,
  officeDirector: null,
  ...over,
})
const founded: CoordinationGroup = {
  programme: PROGRAMME,
  name: '市协调小组',
  foundedOn: plainDate('2017-07-03'),
  foundingDocument: '嘉委办〔2017〕1号',
  compositions: [composition('2017-07-03')],
  example: true,
}
const adjust = (from: string, over: Partial<Composition> = {}): GroupCommand => ({
  _tag: 'AdjustGroup',
  composition: composition(from, over),
})
const decided = (state: CoordinationGroup | null, command: GroupCommand, by = actor('office', null)) =>
  decideGroup(state, command, occasion(by), { units: [KJJ, HBJ] })
const refusal = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure
}
const refused = (...said: Parameters<typeof decided>) => refusal(...said)._tag
const after = (state: CoordinationGroup, command: GroupCommand): CoordinationGroup => {
  const decision = decided(state, command)
  if (Result.isFailure(decision)) throw decision.failure
  return decision.success.reduce<CoordinationGroup>(evolveGroup, state)
}
const both = [KJJ, HBJ].map((department) => ({ department, liaison: null }))

it('[G1] a programme has one group; it is adjusted by a later dated document', () => {
  const administrator = actor('administrator', null)
  expect(Result.isSuccess(decided(null, { _tag: 'FoundGroup', group: founded }, administrator))).toBe(true)
  expect(refused(founded, { _tag: 'FoundGroup', group: founded }, administrator)).toBe('GroupFoundedAlready')
  expect(refused(null, adjust('2018-03-20'))).toBe('NoGroup')
  // The day of the composition in force is not later than itself.
  expect(refusal(founded, adjust('2017-07-03'))).toMatchObject({
    ...{ _tag: 'DayUnfit', notBefore: '2017-07-04', notAfter: '2018-10-12' },
  })
  expect(refused(founded, adjust('2017-07-01'))).toBe('DayUnfit')
  expect(refused(founded, adjust('2018-10-13'))).toBe('DayUnfit')
  expect(refused(founded, adjust('2018-10-12'))).toBe('NothingAdjusted')
  expect(after(founded, adjust('2018-10-12', { members: both })).compositions).toHaveLength(2)
  for (const role of ['clerk', 'head'] as const)
    expect(refused(founded, adjust('2018-03-20'), actor(role, KJJ))).toBe('Forbidden')
  for (const role of ['leader', 'county', 'assessor', 'administrator'] as const)
    expect(refused(founded, adjust('2018-03-20'), actor(role, null))).toBe('Forbidden')
})

it('[G2] the group as of any day is the composition in force on it', () => {
  const now = after(founded, adjust('2018-03-20', { members: both }))
  expect(membersOn(now, plainDate('2018-03-19'))).toEqual([KJJ])
  expect(membersOn(now, plainDate('2018-03-20'))).toEqual([KJJ, HBJ])
  expect(compositionOn(now, plainDate('2016-01-01'))?.from).toBe('2017-07-03')
  expect(now.compositions[0]).toEqual(founded.compositions[0])
})

it('[G3] a composition names known units once, and its term does not end before it begins', () => {
  const twice = [...both, { department: KJJ, liaison: null }]
  expect(refused(founded, adjust('2018-03-20', { members: twice }))).toBe('UnitsAmiss')
  expect(refused(founded, adjust('2018-03-20', { officeHost: 'xyz' as never }))).toBe('UnitsAmiss')
  const term = { from: plainDate('2018-01-01'), to: plainDate('2017-12-31') }
  expect(refused(founded, adjust('2018-03-20', { term }))).toBe('DayUnfit')
})
