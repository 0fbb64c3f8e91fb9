import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '@jiashan/domain/publication'
import type { Sha256 } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CURRENT } from '../../src/publisher/folders.ts'
import { verify } from '../../src/store/verify.ts'
import { foundCounty, head, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { approving, PLAN } from './approving.ts'
import { issueNext } from './issuing.ts'

let served: Served
let items: ReturnType<typeof approving>

beforeAll(async () => {
  served = await serveInMemory()
  items = approving(served)
  await served.runtime.runPromise(foundCounty())
})
afterAll(() => served.end())

const as = (by: typeof head) => askedBy(served, by)

/** The snapshot of the next publication, as the bundle has it. */
const published = async (): Promise<Snapshot> => {
  await issueNext(served, office)
  const file = join(served.publications, 'test', CURRENT, 'data/snapshot.json')
  return JSON.parse(await readFile(file, 'utf8')) as Snapshot
}

it('publishes nothing that was not approved, and does not wait for it', async () => {
  const first = await published()
  expect([first.tasks[0]?.milestones, first.history[0]?.added]).toEqual([[], 0])
  await items.signed(PLAN, 'sign-plan')
  expect((await published()).tasks[0]?.milestones).toEqual([])
  expect((await items.lineOf(PLAN)).words).toContain('完成中期评估：评估报告，2018年8月31日前完成，权重 1')
  await items.approved(PLAN, 'first-review')
  const third = await published()
  expect(third.tasks[0]?.milestones.map(({ title }) => title)).toEqual(['完成中期评估'])
  expect(third.history.map(({ number, added }) => [number, added])).toEqual([
    [3, 1],
    [2, 0],
    [1, 0],
  ])
})

it('states what was withdrawn and why, until it is public again', async () => {
  const { version } = await items.lineOf(PLAN)
  await as(office).disclosure.signForOffice({
    ...{ programme: PROGRAMME, key: 'withdraw-plan', expected: version },
    command: { _tag: 'WithdrawItems', department: KJJ, keys: [PLAN], reason: '节点正在调整' },
  })
  const { tasks, withdrawals, issuedOn } = await published()
  expect(tasks[0]?.milestones).toEqual([])
  expect(withdrawals).toMatchObject([{ key: PLAN, because: '节点正在调整', on: issuedOn }])
  await items.signed(PLAN, 'sign-again')
  expect((await published()).withdrawals).toHaveLength(1)
  await items.approved(PLAN, 'second-review')
  expect((await published()).withdrawals).toEqual([])
})

it('tells whoever looked at an older version that something happened meanwhile', async () => {
  const { hash } = await items.lineOf(PLAN)
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
