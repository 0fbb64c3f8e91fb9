import type { DepartmentId, ReviewId, Sha256 } from '@jiashan/domain/record'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { partOf } from '../../src/edge/item-lists.ts'
import { actor, foundCounty, HBJ, head, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

let served: Served
const as = (by: typeof head) => askedBy(served, by).disclosure
const PLAN = 'plan/1/2018'

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(foundCounty())
})
afterAll(() => served.end())

const itemsOf = (by: typeof head, list: 'to-sign' | 'signed', named: { keys?: readonly string[] } = {}) =>
  as(by).items({ programme: PROGRAMME, lists: [{ list, whose: 'all', page: 0, ...named }] })

it('opens the last page where a later one is asked for', () => {
  const all = Array.from({ length: 101 }, (_, index) => index)
  expect(partOf(all, 0)).toMatchObject({ page: 0, size: 50, total: 101 })
  expect(partOf(all, 7)).toMatchObject({ page: 2, rows: [100] })
  expect(partOf([], 1)).toMatchObject({ page: 0, rows: [], total: 0 })
})

it('counts what waits for a unit without its words, and opens lists with them', async () => {
  const { counts, lists } = await as(head).items({ programme: PROGRAMME, lists: [] })
  expect(counts.awaiting).toMatchObject([{ department: KJJ, count: 1 }])
  expect(lists).toEqual([])
  const [opened] = (await itemsOf(head, 'to-sign')).lists
  expect(opened).toMatchObject({ list: 'to-sign', total: 1, rows: [{ key: PLAN, version: 0 }] })
  expect(opened?.rows[0]?.words).toContain('完成中期评估')
  const named = async (key: string) => (await itemsOf(head, 'to-sign', { keys: [key] })).lists[0]?.total
  expect([await named(PLAN), await named('plan/2/2018')]).toEqual([1, 0])
  const foreign = await itemsOf(actor('head', HBJ, 8), 'to-sign')
  expect([foreign.counts.awaiting, foreign.lists[0]?.rows]).toEqual([[], []])
})

it('tells sheets of review by their heads, and opens one with the words that are approved', async () => {
  const line = (await itemsOf(head, 'to-sign')).lists[0]?.rows[0]
  const hash = line?.hash as Sha256
  await as(head).sign({
    ...{ programme: PROGRAMME, key: 'sign-plan', expected: 0 },
    command: {
      ...{ _tag: 'SignItems', department: KJJ as DepartmentId },
      items: [{ key: PLAN, hash, disclosure: 'open', reason: null }],
    },
  })
  const { id } = await as(office).submitReview({
    ...{ programme: PROGRAMME, key: 'submit-plan', expected: 0, review: null },
    command: { _tag: 'SubmitReview', opinions: [{ key: PLAN, hash, verdict: 'open', reason: null }] },
  })
  const board = await as(office).board({ programme: PROGRAMME, lists: [], page: 0 })
  expect(board).toMatchObject({ submitted: 1, back: null, reviews: { total: 1 } })
  expect(board.reviews.rows).toMatchObject([{ number: 1, count: 1, held: 0, actions: ['drop'] }])
  expect(JSON.stringify(board)).not.toContain('完成中期评估')
  const sheet = await as(office).review({ programme: PROGRAMME, review: id as ReviewId, page: 0 })
  expect(sheet.rows).toMatchObject([{ key: PLAN, version: 1, mayWithdraw: true, isPublic: false }])
  expect(sheet.rows[0]?.words).toContain('完成中期评估')
})

it('marks on a sheet what was taken back meanwhile, and remembers what was held once it came back', async () => {
  const second = actor('office', null, 31)
  const { reviews } = await as(office).board({ programme: PROGRAMME, lists: [], page: 0 })
  const { id, version } = reviews.rows[0] ?? { id: '', version: 0 }
  const asked = { programme: PROGRAMME, review: id as ReviewId }
  const opened = () => as(second).review({ ...asked, page: 0 })
  expect(await opened()).toMatchObject({ problems: [], rows: [{ problem: null }] })
  await as(head).sign({
    ...{ programme: PROGRAMME, key: 'take-back', expected: 1 },
    command: { _tag: 'WithdrawItems', department: KJJ as DepartmentId, keys: [PLAN], reason: '有误' },
  })
  const sheet = await opened()
  expect(sheet).toMatchObject({ problems: [sheet.rows[0]?.title], rows: [{ problem: 'not-signed' }] })
  const command = { _tag: 'ReturnReview' as const, reason: '已被收回' }
  const back = await as(second).settleReview({ ...asked, key: 'return-one', expected: version, command })
  expect((await opened()).problems).toEqual([])
  const line = (await itemsOf(head, 'signed')).lists[0]?.rows[0]
  const hash = line?.hash as Sha256
  await as(head).sign({
    ...{ programme: PROGRAMME, key: 'sign-again', expected: 2 },
    command: {
      ...{ _tag: 'SignItems', department: KJJ as DepartmentId },
      items: [{ key: PLAN, hash, disclosure: 'open', reason: null }],
    },
  })
  const hold = { key: PLAN, hash, verdict: 'hold' as const, reason: '待核实' }
  const again = await as(office).submitReview({
    ...{ ...asked, key: 'submit-hold', expected: back.version },
    command: { _tag: 'SubmitReview', opinions: [hold] },
  })
  await as(second).settleReview({ ...asked, key: 'return-again', expected: again.version, command })
  const board = await as(office).board({ programme: PROGRAMME, lists: [], page: 0 })
  expect(board.back).toMatchObject({ number: 1, holds: [{ key: PLAN, hash, reason: '待核实' }] })
})
