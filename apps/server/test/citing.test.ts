import { plainDate } from '@jiashan/domain/calendar'
import type { MatterId, MeetingId, OrderId, ResolutionId } from '@jiashan/domain/record'
import type { AgendaSource } from '@jiashan/domain/safeguards'
import type { OrderCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Database } from '../src/store/database.ts'
import { Orders } from '../src/supervision/orders.ts'
import {
  actOnMatter,
  actOnMeeting,
  actOnResolution,
  holdMeeting,
  planMeeting,
  raise,
  resolutionText,
} from './coordinated.ts'
import { clerk, foundCounty, MILESTONE, office } from './county.ts'
import { type Installation, install } from './installation.ts'
import { command, draftOf, orderText } from './ordered.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const run: Installation['run'] = (effect) => installation.run(effect)
const order = (said: OrderCommand, id: OrderId | null = null) =>
  Effect.flatMap(Orders, (orders) => orders.act(office, command(id, said)))
const overdue: OrderCommand = {
  _tag: 'DraftOrder',
  source: { _tag: 'overdue', milestone: MILESTONE, period: null },
  text: orderText(),
}

it('puts on an agenda what stands, and refuses what was withdrawn, merged, dropped or never disputed', async () => {
  const meeting = (await run(actOnMeeting(office, null, planMeeting))).id as MeetingId
  const add = (title: string, cites: AgendaSource) =>
    actOnMeeting(office, meeting, { _tag: 'AddAgendaItem', item: { title, cites, reporter: null } })
  const refused = async (cites: AgendaSource) =>
    expect(await run(Effect.flip(add(cites._tag, cites)))).toMatchObject({
      ...{ _tag: 'AgendaUnfit', problem: 'missing' },
    })
  const raised = async (title: string) => (await run(actOnMatter(clerk, null, raise(title)))).id as MatterId
  const [withdrawn, merged, open] = [await raised('一'), await raised('二'), await raised('三')]
  await run(actOnMatter(clerk, withdrawn, { _tag: 'WithdrawMatter' }))
  await run(actOnMatter(office, merged, { _tag: 'MergeMatter', into: open }))
  await run(add('三', { _tag: 'matter', matter: open }))
  for (const matter of [withdrawn, merged]) await refused({ _tag: 'matter', matter })
  const drafted = (await run(order(draftOf()))).id as OrderId
  await run(add('督办', { _tag: 'order', order: drafted }))
  await run(order({ _tag: 'DropOrder', reason: '已办结' }, drafted))
  await refused({ _tag: 'order', order: drafted })
  await refused({ _tag: 'dispute', task: 1, year: 2018 })
  await run(add('节点', { _tag: 'milestone', task: 1, milestone: MILESTONE }))
})

it('orders and decides by a resolution that stands, not by one that was dropped', async () => {
  const meeting = (await run(actOnMeeting(office, null, planMeeting))).id as MeetingId
  await run(actOnMeeting(office, meeting, holdMeeting))
  const agree = { _tag: 'AgreeResolution', meeting, text: resolutionText() } as const
  const resolution = (await run(actOnResolution(office, null, agree))).id as ResolutionId
  const source = { _tag: 'resolution', meeting, number: 1 } as const
  const draft: OrderCommand = { _tag: 'DraftOrder', source, text: orderText() }
  const { id } = await run(order(draft))
  await run(order({ _tag: 'DropOrder', reason: '改由会议督促' }, id as OrderId))
  await run(actOnResolution(office, resolution, { _tag: 'DropResolution', reason: '政策已调整' }))
  expect(await run(Effect.flip(order(draft)))).toMatchObject({ _tag: 'SourceUnknown' })
  const matter = (await run(actOnMatter(clerk, null, raise('四')))).id as MatterId
  const decide = actOnMatter(office, matter, { _tag: 'DecideMatter', decision: source })
  expect(await run(Effect.flip(decide))).toMatchObject({ _tag: 'CitedMissing' })
})

it('neither orders nor tables a milestone that was cancelled', async () => {
  const { client } = await run(Database)
  const { id } = await run(order(overdue))
  await run(order({ _tag: 'DropOrder', reason: '已报送' }, id as OrderId))
  await client.milestone.update({
    where: { id: MILESTONE },
    data: { cancelledOn: plainDate('2018-10-12'), cancelledBecause: '政策已调整' },
  })
  expect(await run(Effect.flip(order(overdue)))).toMatchObject({ _tag: 'SourceUnknown' })
  const meeting = (await run(actOnMeeting(office, null, planMeeting))).id as MeetingId
  const cites = { _tag: 'milestone', task: 1, milestone: MILESTONE } as const
  const item = { title: '节点', cites, reporter: null }
  expect(
    await run(Effect.flip(actOnMeeting(office, meeting, { _tag: 'AddAgendaItem', item }))),
  ).toMatchObject({ problem: 'missing' })
})
