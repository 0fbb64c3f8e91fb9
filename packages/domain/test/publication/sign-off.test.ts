import { Result } from 'effect'
import { expect, it } from 'vitest'
import {
  candidates,
  decideSignOff,
  evolveSignOff,
  type Item,
  type SignOffCommand,
  type SignOffSheet,
} from '../../src/publication/index.ts'
import type { Actor, DepartmentId, SignOffId } from '../../src/record/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME, report } from '../example.ts'
import { internal, SECRET, sha256 } from './sample.ts'

const id = '01890000-0000-7000-8000-0000000000f1' as SignOffId
const head = actor('head', KJJ)
const office = actor('office', null)

const own = (department: DepartmentId | null, record = internal()): readonly Item[] =>
  candidates(record).filter((one) => one.department === department)

const decide = (
  command: SignOffCommand,
  by: Actor,
  state: SignOffSheet | null = null,
  items = own(KJJ),
  approved: ReadonlyMap<string, Item> = new Map(),
) => decideSignOff(state, command, occasion(by, '2018-11-05'), { id, programme: PROGRAMME, items, approved })

const sign = (
  items: readonly Item[],
  disclosure: 'open' | 'internal' = 'open',
  reason: string | null = null,
  department: DepartmentId | null = KJJ,
): SignOffCommand => ({
  _tag: 'SignItems',
  department,
  items: items.map(({ key, hash }) => ({ key, hash, disclosure, reason })),
})

const withdrawal = (key: string, department: DepartmentId = KJJ): SignOffCommand => ({
  ...{ _tag: 'WithdrawItems', department, keys: [key], reason: '数据有误' },
})

const after = (command: SignOffCommand, state: SignOffSheet | null = null) =>
  Result.getOrThrow(decide(command, head, state)).reduce<SignOffSheet | null>(evolveSignOff, state)

const problem = (decision: ReturnType<typeof decide>) => {
  if (Result.isSuccess(decision)) return null
  return 'problem' in decision.failure ? decision.failure.problem : decision.failure._tag
}

it('[U19] the record gives items for what may be public, and for nothing else', () => {
  expect(own(KJJ).map(({ key }) => key)).toEqual([
    'plan/1/2018',
    'progress/1/2018-Q2',
    'progress/1/2018-Q3',
    'figure/1.1/2018',
  ])
  expect(JSON.stringify(candidates(internal()))).not.toContain(SECRET)
})

it('[U19] a unit signs what is its own, and only the body that was shown', () => {
  const [first, ...others] = own(KJJ)
  if (first === undefined) throw new TypeError('no item')
  const changed = { ...first, hash: others[0]?.hash ?? first.hash }
  expect(problem(decide(sign([changed]), head))).toBe('changed')
  expect(problem(decide(sign([{ ...first, key: 'progress/2/2018-Q2' }]), head))).toBe('unknown')
  expect(problem(decide(sign([first, first]), head))).toBe('twice')
  expect(problem(decide(sign([first], 'open', null, HBJ), head))).toBe('Forbidden')
  expect(problem(decide(sign([first]), office))).toBe('Forbidden')
  expect(problem(decide(sign([first], 'open', null, null), head))).toBe('Forbidden')
  expect(problem(decide(sign([first]), actor('clerk', KJJ)))).toBe('Forbidden')
})

it('[U22] an opinion other than 主动公开 and a withdrawal tell why', () => {
  const items = own(KJJ)
  expect(problem(decide(sign(items, 'internal'), head))).toBe('no-reason')
  expect(problem(decide(sign(items, 'internal', '\u200b '), head))).toBe('no-reason')
  const kept = after(sign(items, 'internal', '涉及工作秘密'))
  expect(kept?.entries.map(({ opinion, reason }) => [opinion, reason])[0]).toEqual([
    'internal',
    '涉及工作秘密',
  ])
  const open = after(sign(items))
  const keys = items.map(({ key }) => key)
  const withdraw = (reason: string): SignOffCommand => ({
    _tag: 'WithdrawItems',
    department: KJJ,
    keys,
    reason,
  })
  expect(problem(decide(withdraw(' '), head, open))).toBe('no-reason')
  expect(problem(decide(withdraw('数据有误'), head, null))).toBe('not-open')
  expect(problem(decide(withdraw('数据有误'), office, open))).toBe(null)
  expect(problem(decide(withdraw('数据有误'), actor('head', HBJ), open))).toBe('Forbidden')
})

it('the same opinion on the same body is not signed twice, another one is', () => {
  const items = own(KJJ)
  const open = after(sign(items))
  expect(problem(decide(sign(items), head, open))).toBe('signed-already')
  expect(problem(decide(sign(items, 'internal', '涉及工作秘密'), head, open))).toBe(null)
  const next = internal({
    reports: [
      report({ status: 'accepted', reportedOn: occasion(head).today, acceptedOn: occasion(head).today }),
    ],
  })
  const changed = own(KJJ, next).filter(({ key }) => key === 'progress/1/2018-Q3')
  expect(problem(decide(sign(changed), head, open, own(KJJ, next)))).toBe(null)
})

it('[U15] what is public can be taken back while its changed body waits to be signed', () => {
  const items = own(KJJ)
  const signed = after(sign(items))
  const [first] = items
  if (first === undefined) throw new TypeError('no item')
  const changed = items.map((one) => ({ ...one, hash: sha256(one.hash) }))
  const taken = decide(withdrawal(first.key), head, signed, changed)
  expect(Result.getOrThrow(taken)[0]?.entries).toMatchObject([{ opinion: 'withdrawn', hash: first.hash }])
})

it('[U15] a unit takes back what is public by the word of the unit before it, and nothing foreign', () => {
  const [first, second] = own(KJJ)
  if (first === undefined || second === undefined) throw new TypeError('no items')
  const approved = new Map([first, second].map((one) => [one.key, one]))
  const moved = [{ ...first, department: HBJ }]
  const taken = (key: string) => decide(withdrawal(key, HBJ), actor('head', HBJ), null, moved, approved)
  expect(Result.getOrThrow(taken(first.key))[0]?.entries).toMatchObject([
    { opinion: 'withdrawn', kind: first.kind, hash: first.hash },
  ])
  expect(problem(taken(second.key))).toBe('not-open')
})
