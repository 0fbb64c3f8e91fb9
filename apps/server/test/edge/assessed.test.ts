import type { RoundCommand } from '@jiashan/domain/assessment'
import { addDays, plainDate } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Rounds } from '../../src/assessment/rounds.ts'
import { BusinessClock } from '../../src/clock/business-clock.ts'
import { appRouter } from '../../src/edge/router.ts'
import { Groups } from '../../src/safeguards/groups.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, office, PROGRAMME } from '../county.ts'
import { groupOf } from '../grouped.ts'
import { administrator, ruled } from '../ruled.ts'
import { type Served, serveInMemory } from '../served.ts'
import { foreign } from './matters.ts'

const assessor = actor('assessor', null, 5)
const elsewhere = actor('assessor', null, 6)
const supporting = actor('clerk', HBJ, 8)
const YEAR = { programme: PROGRAMME, year: 2018 }

const team = (title: string, by: Actor, units: readonly (typeof KJJ)[]) => ({
  ...{ title, outside: true, units },
  members: [{ account: by.account as never, name: by.name, department: null }],
})

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* foundCounty()
      const groups = yield* Groups
      yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ, HBJ]) })
      const items = [{ task: 1, difficulty: 'normal' as const }]
      const list = { ...YEAR, example: true }
      yield* groups.actOnKeyTasks(office, list, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
      yield* groups.actOnKeyTasks(office, list, {
        ...{ _tag: 'DecideKeyTasks', decidedOn: plainDate('2018-01-02') },
        basis: { _tag: 'document', number: '示例设定' },
      })
      yield* ruled(2018)
      const rounds = yield* Rounds
      const act = (by: Actor, command: RoundCommand) => rounds.act(by, { ...YEAR, command })
      const { today } = yield* (yield* BusinessClock).now
      const teams = [team('第一组', assessor, [KJJ]), team('第二组', elsewhere, [HBJ])]
      const setting = { teams, selfUntil: addDays(today, 7), objectionDays: 5, reviewDays: 10 }
      yield* act(office, { _tag: 'OpenRound', setting })
      const given = { task: 1, department: HBJ, level: 'minor' as const, reason: '内部：只出席一次会议' }
      yield* act(clerk, { _tag: 'Contribute', ...given })
      yield* act(office, { _tag: 'BeginVerification' })
      yield* act(assessor, {
        ...{ _tag: 'Rule', kind: 'falsification', department: KJJ, about: null, task: 1, milestone: null },
        ...{ points: null, reason: '完成情况不实', authority: '第一组', documents: ['核查记录 1 号'] },
      })
    }),
  )
})
afterAll(() => served.end())

const as = (by: Actor) =>
  appRouter.createCaller({
    runtime: served.runtime,
    client: { cookie: undefined, address: '127.0.0.1' },
    demo: false,
    setCookies: () => {},
    actor: async () => by,
  })

it('shows an assessor what the scores of the own team are computed from, and of no other', async () => {
  const of = { ...YEAR, department: KJJ }
  expect((await as(assessor).scores.inputs(of)).facts.rulings).toHaveLength(1)
  await expect(as(elsewhere).scores.inputs(of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(as(elsewhere).scores.show(of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await as(clerk).scores.inputs(of)).facts.rulings).toEqual([])
})

it('shows a contribution to the unit that gave it and the one it was given, and to no other unit', async () => {
  const seen = async (by: Actor) => (await as(by).rounds.show(YEAR)).round?.contributions.length
  expect(await Promise.all([clerk, supporting, office, elsewhere].map(seen))).toEqual([1, 1, 1, 1])
  expect(await seen(foreign)).toBe(0)
})
