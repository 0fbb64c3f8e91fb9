import { scopeFor } from '@jiashan/domain/access'
import { type Period, plainDate } from '@jiashan/domain/calendar'
import { type Actor, COUNTY, type OrderId } from '@jiashan/domain/record'
import { type OrderCommand, orderNumber } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '../src/store/verify.ts'
import { Done } from '../src/supervision/done.ts'
import { Notices } from '../src/supervision/notices.ts'
import { Papers } from '../src/supervision/open-papers.ts'
import { Orders } from '../src/supervision/orders.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, MILESTONE, office, PROGRAMME } from './county.ts'
import { fromCounty } from './from-county.ts'
import { type Installation, install } from './installation.ts'
import { command, draftOf, leader, orderText, orderToKjj, reviewer } from './ordered.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const act = (by: Actor, order: OrderId | null, said: OrderCommand) =>
  Effect.flatMap(Orders, (orders) => orders.act(by, command(order, said)))
const refusal = (by: Actor, order: OrderId | null, said: OrderCommand) =>
  installation.run(Effect.flip(act(by, order, said)))
const seenBy = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'order.read', PROGRAMME))
      return (yield* (yield* Orders).list(scope)).map((one) => one.state)
    }),
  )
const told = async (by: Actor) =>
  (await installation.run(Effect.flatMap(Notices, (one) => one.newest(by, PROGRAMME)))).map((one) => one.kind)

it('carries an order from draft to close, tells each who acts next, and its rows agree with the journal', async () => {
  const order = await installation.run(orderToKjj())
  await installation.run(act(clerk, order, { _tag: 'ReceiveOrder' }))
  await installation.run(act(clerk, order, { _tag: 'AnswerOrder', text: '已完成评估。', evidence: [] }))
  await installation.run(act(office, order, { _tag: 'ReturnAnswer', reason: '缺少评估报告' }))
  await installation.run(act(clerk, order, { _tag: 'AnswerOrder', text: '已补充评估报告。', evidence: [] }))
  const { state } = await installation.run(act(office, order, { _tag: 'CloseOrder' }))
  expect(state).toMatchObject({ status: 'closed', number: 1, answeredOn: '2018-10-12', round: 1 })
  expect(state.answers).toHaveLength(2)
  expect(await told(leader)).toEqual(['order-to-issue'])
  expect((await told(clerk)).slice(0, 3)).toEqual(['order-closed', 'order-returned', 'order-issued'])
  const done = await installation.run(Effect.flatMap(Done, (one) => one.newest(office, PROGRAMME)))
  expect(done[0]).toMatchObject({ command: 'CloseOrder', task: 1, subject: `order/${order}` })
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('keeps on the desk what a leader has still to be told, and none of the others that are closed', async () => {
  const open = async () =>
    (await installation.run(Effect.flatMap(Papers, (papers) => papers.open(office, PROGRAMME)))).orders
  const closed = async (draft: OrderCommand) => {
    const order = await installation.run(orderToKjj(draft))
    await installation.run(act(clerk, order, { _tag: 'ReceiveOrder' }))
    await installation.run(act(clerk, order, { _tag: 'AnswerOrder', text: '已完成。', evidence: [] }))
    await installation.run(act(office, order, { _tag: 'CloseOrder' }))
    return order
  }
  const source = { _tag: 'overdue', milestone: null, period: '2018-Q3' as Period } as const
  const plain = await closed({ _tag: 'DraftOrder', source, text: orderText() })
  const instructed = await closed(draftOf())
  const ids = (await open()).map((one) => one.id)
  expect(ids).toContain(instructed)
  expect(ids).not.toContain(plain)
  const report = { _tag: 'ReportToLeader', reason: '已呈报' } as const
  await installation.run(act(office, instructed, report))
  expect((await open()).map((one) => one.id)).not.toContain(instructed)
  expect(await refusal(office, plain, report)).toMatchObject({ _tag: 'NoReportOwed', reportedOn: null })
})

it('numbers orders in the order of their issue, two at the same time included', async () => {
  const drafts = await installation.run(
    Effect.all(
      ['一', '二'].map((title) =>
        Effect.tap(act(office, null, draftOf({ title })), ({ id }) =>
          act(reviewer, id as OrderId, { _tag: 'ReviewOrder' }),
        ),
      ),
    ),
  )
  const issued = await installation.run(
    Effect.all(
      drafts.map(({ id }) => act(leader, id as OrderId, { _tag: 'IssueOrder' })),
      { concurrency: 'unbounded' },
    ),
  )
  expect(issued.map((one) => orderNumber(one.state)).toSorted()).toEqual(['〔2018〕第4号', '〔2018〕第5号'])
})

it('takes one order on one matter, whoever drafts it', async () => {
  const overdue = (): OrderCommand => ({
    _tag: 'DraftOrder',
    source: { _tag: 'overdue', milestone: MILESTONE, period: null },
    text: orderText({ title: '逾期节点' }),
  })
  const { id } = await installation.run(act(office, null, overdue()))
  expect(await refusal(reviewer, null, overdue())).toMatchObject({
    _tag: 'OrderedAlready',
    title: '逾期节点',
  })
  await installation.run(act(office, id as OrderId, { _tag: 'DropOrder', reason: '单位已报送' }))
  expect((await installation.run(act(reviewer, null, overdue()))).state.status).toBe('drafted')
  const elsewhere = { _tag: 'overdue', milestone: MILESTONE, period: null } as const
  const text = orderText({ task: 2 })
  expect(await refusal(office, null, { _tag: 'DraftOrder', source: elsewhere, text })).toMatchObject({
    _tag: 'SourceUnknown',
  })
})

it('shows a unit what was issued to it, and nothing else', async () => {
  await installation.run(act(office, null, draftOf({ title: '未签发' })))
  const own = await seenBy(actor('head', KJJ, 9))
  expect(own.length).toBeGreaterThan(0)
  expect(own.every((one) => one.number !== null && one.text.department === KJJ)).toBe(true)
  expect(await seenBy(actor('clerk', HBJ, 8))).toEqual([])
  expect((await seenBy(office)).some((one) => one.text.title === '未签发')).toBe(true)
  const foreign = await refusal(actor('clerk', HBJ, 8), own[0]?.id ?? null, { _tag: 'ReceiveOrder' })
  expect(foreign).toMatchObject({ _tag: 'Forbidden' })
  const late = draftOf({ dueOn: plainDate('2018-10-01') })
  expect(await refusal(office, null, late)).toMatchObject({ _tag: 'DueUnfit' })
})

it('[S20] an order on the county is received and answered by the county, and seen by no unit', async () => {
  const order = await installation.run(orderToKjj(draftOf({ title: '督办县级平台', department: COUNTY })))
  expect((await told(fromCounty))[0]).toBe('order-issued')
  expect((await seenBy(fromCounty)).map(({ text }) => text.title)).toEqual(['督办县级平台'])
  expect((await seenBy(clerk)).some(({ id }) => id === order)).toBe(false)
  expect(await refusal(clerk, order, { _tag: 'ReceiveOrder' })).toMatchObject({ _tag: 'Forbidden' })
  await installation.run(act(fromCounty, order, { _tag: 'ReceiveOrder' }))
  await installation.run(act(fromCounty, order, { _tag: 'AnswerOrder', text: '平台已建成。', evidence: [] }))
  const { state } = await installation.run(act(office, order, { _tag: 'CloseOrder' }))
  expect(state).toMatchObject({ status: 'closed', text: { department: COUNTY } })
  expect(await refusal(office, null, draftOf({ supports: [COUNTY as never] }))).toMatchObject({
    _tag: 'UnitsUnfit',
  })
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})
