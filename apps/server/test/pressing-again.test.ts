import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import type { PlanCommand } from '@jiashan/domain/planning'
import type { Actor, EscalationId } from '@jiashan/domain/record'
import type { OrderCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Plans } from '../src/planning/plans.ts'
import { verify } from '../src/store/verify.ts'
import { Escalations } from '../src/supervision/escalations.ts'
import { Orders } from '../src/supervision/orders.ts'
import { clerk, foundCounty, MILESTONE, office, PROGRAMME } from './county.ts'
import { type Installation, install } from './installation.ts'
import { command, leader, reviewer } from './ordered.ts'

let installation: Installation

const on = (day: string): void => {
  installation.position.epochMs = Date.parse(`${day}T10:00:00+08:00`)
}
beforeAll(async () => {
  installation = await install()
  on('2018-08-30')
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const tick = () => installation.run(Effect.flatMap(Escalations, (one) => one.tick(PROGRAMME)))
const rungs = () =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(office, 'escalation.read', PROGRAMME))
      const all = yield* (yield* Escalations).list(scope)
      const own = all.find(({ state }) => state.matter.key === MILESTONE)
      return (own?.state.measures ?? [])
        .filter(({ rung }) => rung !== 'remind')
        .map(({ rung, status, dueOn }) => `${rung} ${status} ${dueOn}`)
    }),
  )
const ordersOn = () =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(office, 'order.read', PROGRAMME))
      const all = (yield* (yield* Orders).list(scope)).map(({ state }) => state)
      return all.filter(({ source }) => source._tag === 'overdue' && source.milestone === MILESTONE)
    }),
  )
const plan = (by: Actor, said: PlanCommand) =>
  installation.run(
    Effect.flatMap(Plans, (all) => all.act(by, { programme: PROGRAMME, task: 1, year: 2018, ...said })),
  )

it('[S30] [S31] a rung follows its order, and a day that was moved is pressed for anew with an order of its own', async () => {
  await plan(clerk, {
    ...{ _tag: 'ApplyAmendment', milestone: MILESTONE, reason: '招标流标' },
    ask: { _tag: 'postpone', dueOn: plainDate('2018-10-31') },
  })
  on('2018-10-12')
  await tick()
  expect(await rungs()).toEqual(['letter drafted 2018-08-31', 'order drafted 2018-08-31'])
  const [order] = await ordersOn()
  const act = (by: Actor, said: OrderCommand) =>
    installation.run(Effect.flatMap(Orders, (all) => all.act(by, command(order?.id ?? null, said))))
  await act(reviewer, { _tag: 'ReviewOrder' })
  await act(leader, { _tag: 'IssueOrder' })
  await tick()
  expect(await rungs()).toEqual(['letter drafted 2018-08-31', 'order issued 2018-08-31'])
  await act(clerk, { _tag: 'ReceiveOrder' })
  await act(clerk, { _tag: 'AnswerOrder', text: '正在办理，已重新招标', evidence: [] })
  await act(office, { _tag: 'CloseOrder' })
  await plan(office, { _tag: 'ApproveAmendment', number: 1 })
  await tick()
  expect(await rungs()).toEqual(['letter stopped 2018-08-31', 'order issued 2018-08-31'])
  on('2018-11-30')
  await tick()
  expect((await rungs()).slice(2)).toEqual(['letter drafted 2018-10-31', 'order drafted 2018-10-31'])
  expect((await ordersOn()).map(({ status }) => status).toSorted()).toEqual(['closed', 'drafted'])
  expect(await tick()).toBe(0)
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('settles nothing of an entry that is not there', async () => {
  const escalation = '01890000-0000-7000-8000-0000000000ff' as EscalationId
  const settle = Effect.flatMap(Escalations, (all) =>
    all.settle(
      office,
      { programme: PROGRAMME, escalation },
      { _tag: 'IssueMeasure', number: 1, words: '请报送。' },
    ),
  )
  expect(await installation.run(Effect.flip(settle))).toMatchObject({ _tag: 'NoSuchEscalation' })
})
