import { Result } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import type { MeetingId } from '../../src/record/index.ts'
import {
  decidedOf,
  decideKeyTasks,
  evolveKeyTasks,
  type KeyTasks,
  type KeyTasksBasis,
  type KeyTasksCommand,
  type KeyTasksSurroundings,
} from '../../src/safeguards/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'

const MEETING = '01890000-0000-7000-8000-000000000e01' as MeetingId
const around: KeyTasksSurroundings = {
  programme: PROGRAMME,
  year: 2018,
  example: false,
  tasks: [1, 2],
  clauses: ['三（三）'],
  parent: true,
  units: [KJJ, HBJ],
  cited: true,
}
const clause = {
  cites: { _tag: 'clause', number: '三（三）' },
  words: '争取省单列和奖励计划指标',
  difficulty: 'hard',
  units: [KJJ],
} as const
const propose = (over: Partial<Extract<KeyTasksCommand, { _tag: 'ProposeKeyTasks' }>> = {}) =>
  ({
    _tag: 'ProposeKeyTasks',
    items: [{ task: 1, difficulty: 'hard' }],
    others: [clause],
    reason: '',
    ...over,
  }) as const
const resolution: KeyTasksBasis = { _tag: 'resolution', meeting: MEETING, number: 1 }
const decide = (decidedOn: string, basis: KeyTasksBasis = resolution): KeyTasksCommand => ({
  _tag: 'DecideKeyTasks',
  decidedOn: plainDate(decidedOn),
  basis,
})
const office = actor('office', null)
const decided = (
  state: KeyTasks | null,
  command: KeyTasksCommand,
  over: Partial<KeyTasksSurroundings> = {},
  by = office,
) => decideKeyTasks(state, command, occasion(by), { ...around, ...over })
const after = (state: KeyTasks | null, command: KeyTasksCommand): KeyTasks => {
  const decision = decided(state, command)
  if (Result.isFailure(decision)) throw decision.failure
  const list = decision.success.reduce<KeyTasks | null>(evolveKeyTasks, state)
  if (list === null) throw new Error('no list')
  return list
}
const refused = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure
}

it('[G4] the office proposes, the group decides; until then nothing stands', () => {
  const proposed = after(null, propose())
  expect(proposed).toMatchObject({ decidedOn: null, items: [], others: [] })
  expect(refused(null, decide('2018-02-26'))._tag).toBe('NothingProposed')
  expect(refused(proposed, decide('2018-02-26'), { cited: false })._tag).toBe('CitedMissing')
  expect(refused(proposed, decide('2018-10-13'))._tag).toBe('DayUnfit')
  const list = after(proposed, decide('2018-02-26'))
  expect(list).toMatchObject({ decidedOn: '2018-02-26', basis: resolution, proposal: null })
  expect(refused(list, decide('2018-02-26'))._tag).toBe('NothingProposed')
  expect(after(proposed, { _tag: 'DropKeyTasksProposal' }).proposal).toBeNull()
  for (const role of ['leader', 'county', 'assessor', 'administrator'] as const)
    for (const command of [propose(), decide('2018-02-26')])
      expect(refused(proposed, command, {}, actor(role, null))._tag, role).toBe('Forbidden')
  expect(refused(proposed, propose(), {}, actor('clerk', KJJ))._tag).toBe('Forbidden')
})

it('[G4] what is only proposed is no part of what units read', () => {
  const proposed = after(null, propose())
  expect(decidedOf(proposed)).toBeNull()
  const list = after(proposed, decide('2018-02-26'))
  expect(decidedOf(list)).toEqual(list)
  expect(decidedOf(after(list, propose()))).toEqual(list)
  for (const role of ['leader', 'office', 'administrator'] as const)
    expect(may(actor(role, null), 'keyTasks.read-proposal', null), role).toBe(true)
  for (const [role, unit] of [
    ['clerk', KJJ],
    ['head', KJJ],
    ['assessor', null],
    ['county', null],
  ] as const)
    expect(may(actor(role, unit), 'keyTasks.read-proposal', unit), role).toBe(false)
})

it('[G5] a list holds tasks once, clauses and the parent document with their units', () => {
  const problem = (over: Parameters<typeof propose>[0], surroundings = {}) => {
    const refusal = refused(null, propose(over), surroundings)
    return refusal._tag === 'KeyTasksUnfit' ? refusal.problem : refusal._tag
  }
  expect(problem({ items: [], others: [] })).toBe('empty')
  expect(problem({ items: [1, 1].map((task) => ({ task, difficulty: 'hard' })) })).toBe('twice')
  expect(problem({ items: [{ task: 3, difficulty: 'hard' }] })).toBe('unknown-task')
  expect(problem({ others: [{ ...clause, cites: { _tag: 'clause', number: '三（九）' } }] })).toBe(
    'unknown-clause',
  )
  expect(problem({ others: [{ ...clause, cites: { _tag: 'parent' } }] }, { parent: false })).toBe('no-parent')
  expect(problem({ others: [{ ...clause, units: [KJJ, KJJ] }] })).toBe('UnitsAmiss')
  expect(
    after(null, propose({ others: [{ ...clause, cites: { _tag: 'parent' } }] })).proposal?.others,
  ).toHaveLength(1)
})

it('[G6] a later decision replaces the list and keeps the one that stood', () => {
  const first = after(after(null, propose()), decide('2018-02-26'))
  const amended = after(
    after(first, propose({ items: [{ task: 2, difficulty: 'normal' }], reason: '年中调整' })),
    decide('2018-07-02', { _tag: 'document', number: '示例〔2018〕8号' }),
  )
  expect(amended.items).toEqual([{ task: 2, difficulty: 'normal' }])
  expect(amended.editions).toEqual([
    { items: first.items, others: first.others, decidedOn: '2018-02-26', basis: resolution },
  ])
  const proposed = after(first, propose())
  expect(refused(proposed, decide('2018-02-25'))._tag).toBe('DayUnfit')
})
