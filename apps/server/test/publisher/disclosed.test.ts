import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '@jiashan/domain/publication'
import type { DepartmentId, ReviewId, Sha256 } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CURRENT } from '../../src/publisher/folders.ts'
import { verify } from '../../src/store/verify.ts'
import { actor, foundCounty, head, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(foundCounty())
})
afterAll(() => served.end())

const PLAN = 'plan/1/2018'
const second = actor('office', null, 31)
const as = (by: typeof head) => askedBy(served, by)

/** The snapshot of the next publication, as the bundle has it. */
const published = async (): Promise<Snapshot> => {
  await as(office).publications.issue({ programme: PROGRAMME })
  const file = join(served.publications, 'test', CURRENT, 'data/snapshot.json')
  return JSON.parse(await readFile(file, 'utf8')) as Snapshot
}

const lineOf = async (key: string) => {
  const asked = (['to-sign', 'signed'] as const).map((list) => ({ list, whose: 'all' as const, page: 0 }))
  const { lists } = await as(office).disclosure.items({ programme: PROGRAMME, lists: asked })
  const line = lists.flatMap(({ rows }) => rows).find((one) => one.key === key)
  if (line === undefined) throw new TypeError(`no item ${key}`)
  return line
}

const signed = async (key: string, sendKey: string) => {
  const { hash, version } = await lineOf(key)
  return as(head).disclosure.sign({
    ...{ programme: PROGRAMME, key: sendKey, expected: version },
    command: {
      ...{ _tag: 'SignItems', department: KJJ as DepartmentId },
      items: [{ key, hash: hash as Sha256, disclosure: 'open', reason: null }],
    },
  })
}

const approved = async (key: string, sendKey: string) => {
  const { hash } = await lineOf(key)
  const { id, version } = await as(office).disclosure.submitReview({
    ...{ programme: PROGRAMME, key: `${sendKey}-submit`, expected: 0, review: null },
    command: {
      _tag: 'SubmitReview',
      opinions: [{ key, hash: hash as Sha256, verdict: 'open', reason: null }],
    },
  })
  return as(second).disclosure.settleReview({
    ...{ programme: PROGRAMME, key: `${sendKey}-settle`, expected: version, review: id as ReviewId },
    command: { _tag: 'ApproveReview' },
  })
}

it('publishes nothing that was not approved, and does not wait for it', async () => {
  const first = await published()
  expect([first.tasks[0]?.milestones, first.history[0]?.added]).toEqual([[], 0])
  await signed(PLAN, 'sign-plan')
  expect((await published()).tasks[0]?.milestones).toEqual([])
  expect((await lineOf(PLAN)).words).toBe('完成中期评估：评估报告，2018年8月31日前完成，权重 1')
  await approved(PLAN, 'first-review')
  const third = await published()
  expect(third.tasks[0]?.milestones.map(({ title }) => title)).toEqual(['完成中期评估'])
  expect(third.history.map(({ number, added }) => [number, added])).toEqual([
    [3, 1],
    [2, 0],
    [1, 0],
  ])
})

it('states what was withdrawn and why, until it is public again', async () => {
  const { version } = await lineOf(PLAN)
  await as(office).disclosure.signForOffice({
    ...{ programme: PROGRAMME, key: 'withdraw-plan', expected: version },
    command: { _tag: 'WithdrawItems', department: KJJ, keys: [PLAN], reason: '节点正在调整' },
  })
  const { tasks, withdrawals, issuedOn } = await published()
  expect(tasks[0]?.milestones).toEqual([])
  expect(withdrawals).toMatchObject([{ key: PLAN, because: '节点正在调整', on: issuedOn }])
  await signed(PLAN, 'sign-again')
  expect((await published()).withdrawals).toHaveLength(1)
  await approved(PLAN, 'second-review')
  expect((await published()).withdrawals).toEqual([])
})

it('tells whoever looked at an older version that something happened meanwhile', async () => {
  const { hash } = await lineOf(PLAN)
  const stale = as(head).disclosure.sign({
    ...{ programme: PROGRAMME, key: 'stale-signing', expected: 1 },
    command: {
      ...{ _tag: 'SignItems', department: KJJ },
      items: [{ key: PLAN, hash: hash as Sha256, disclosure: 'internal', reason: '工作秘密' }],
    },
  })
  await expect(stale).rejects.toMatchObject({ cause: { _tag: 'StaleVersion' } })
})

it('the journal holds every publication to what was approved', async () => {
  expect(await served.runtime.runPromise(Effect.map(verify(), ({ fault }) => fault))).toBe(null)
})
