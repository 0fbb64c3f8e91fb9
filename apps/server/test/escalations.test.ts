import { scopeFor } from '@jiashan/domain/access'
import type { EscalationId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Reports } from '../src/reporting/reports.ts'
import { Database } from '../src/store/database.ts'
import { verify } from '../src/store/verify.ts'
import { Escalations } from '../src/supervision/escalations.ts'
import { Notices } from '../src/supervision/notices.ts'
import { Orders } from '../src/supervision/orders.ts'
import { clerk, foundCounty, head, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const tick = Effect.flatMap(Escalations, (one) => one.tick(PROGRAMME))
const ledger = () =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(office, 'escalation.read', PROGRAMME))
      return (yield* (yield* Escalations).list(scope)).map((one) => one.state)
    }),
  )
const orders = () =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(office, 'order.read', PROGRAMME))
      return (yield* (yield* Orders).list(scope)).map((one) => one.state)
    }),
  )

it('records what the day brings once, two looks at the same time included, and drafts the order', async () => {
  const looks = await installation.run(Effect.all([tick, tick, tick], { concurrency: 'unbounded' }))
  expect(looks.every((one) => one >= 0)).toBe(true)
  expect(await installation.run(tick)).toBe(0)
  const overdue = (await ledger()).find((one) => one.matter.key === MILESTONE)
  expect(overdue?.measures.map((one) => one.rung)).toEqual(['remind', 'remind', 'remind', 'letter', 'order'])
  const drafted = await orders()
  // The report of the second quarter was never handed in: it gets an order of its own.
  expect(drafted).toHaveLength(2)
  expect(drafted.find(({ source }) => 'milestone' in source && source.milestone === MILESTONE)).toMatchObject(
    {
      status: 'drafted',
      source: { _tag: 'overdue', milestone: MILESTONE },
      text: { department: 'kjj', task: 1 },
    },
  )
  const { client } = await installation.run(Database)
  expect(await client.notice.count({ where: { kind: 'reminder', department: 'kjj' } })).toBeGreaterThan(0)
})

it('does not draft again what the office dropped', async () => {
  const [order] = await orders()
  if (order === undefined) throw new Error('no order')
  const command = { _tag: 'DropOrder' as const, reason: '已电话督促' }
  await installation.run(
    Effect.flatMap(Orders, (all) => all.act(office, { programme: PROGRAMME, order: order.id, command })),
  )
  await installation.run(tick)
  expect((await orders()).map((one) => one.status).toSorted()).toEqual(['drafted', 'dropped'])
})

it('lets the office issue a letter, and the unit is told its words', async () => {
  const overdue = (await ledger()).find((one) => one.matter.key === MILESTONE)
  const letter = overdue?.measures.find((one) => one.rung === 'letter')
  const place = { programme: PROGRAMME, escalation: overdue?.id as EscalationId }
  const issue = { _tag: 'IssueMeasure' as const, number: letter?.number ?? 0, words: '请于三日内报送。' }
  const settle = (by: typeof office) => Effect.flatMap(Escalations, (all) => all.settle(by, place, issue))
  expect(await installation.run(Effect.flip(settle(clerk)))).toMatchObject({ _tag: 'Forbidden' })
  const { state } = await installation.run(settle(office))
  expect(state.measures.find((one) => one.rung === 'letter')).toMatchObject({ status: 'issued' })
  expect(await installation.run(Effect.flip(settle(office)))).toMatchObject({ _tag: 'MeasureNotIn' })
  const [newest] = await installation.run(Effect.flatMap(Notices, (one) => one.newest(head, PROGRAMME)))
  expect(newest).toMatchObject({ kind: 'measure-issued', text: expect.stringContaining('三日内') })
})

it('stops when the report comes in, and the journal agrees with the rows', async () => {
  const key = { programme: PROGRAMME, task: 1, period: Q3 }
  const told = { milestone: MILESTONE, state: 'done' as const, doneOn: '2018-10-11' as never, percent: 100 }
  const content = {
    ...{ progress: '已完成评估', nextStep: '', difficulty: '', matter: '' },
    ...{ milestones: [told], figures: [], evidence: [] },
  }
  const act = (...args: Parameters<Reports['Service']['act']>) =>
    installation.run(Effect.flatMap(Reports, (reports) => reports.act(...args)))
  await act(clerk, { _tag: 'SubmitReport', ...key, content })
  await act(head, { _tag: 'SignReport', ...key })
  await act(office, { _tag: 'AcceptReport', ...key })
  expect((await ledger()).some((one) => one.matter.key === MILESTONE)).toBe(true)
  expect(await installation.run(tick)).toBeGreaterThan(0)
  expect((await ledger()).some((one) => one.matter.key === MILESTONE)).toBe(false)
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})
