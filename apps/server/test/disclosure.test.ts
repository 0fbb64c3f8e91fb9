import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import { approvedItems, type ReviewCommand, type SignOffCommand } from '@jiashan/domain/publication'
import type { Actor, DepartmentId, ReviewId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Disclosure } from '../src/disclosure/disclosure.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Database } from '../src/store/database.ts'
import { verify } from '../src/store/verify.ts'
import { Notices } from '../src/supervision/notices.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  await tell('完成对接两次')
})
afterAll(() => installation.end())

const second = actor('office', null, 31)
const PLAN = 'plan/1/2018'
const REPORT = 'progress/1/2018-Q3'

/** Reports the third quarter, or corrects it, until it is accepted. */
const tell = (progress: string, corrects = false) =>
  installation.run(
    Effect.gen(function* () {
      const reports = yield* Reports
      const key = { programme: PROGRAMME, task: 1, period: Q3 }
      const content = {
        ...{ progress, nextStep: '继续推进', difficulty: '经费困难', matter: '', figures: [], evidence: [] },
        milestones: [
          { milestone: MILESTONE, state: 'done' as const, doneOn: plainDate('2018-08-30'), percent: 100 },
        ],
      }
      if (corrects) yield* reports.act(clerk, { _tag: 'CorrectReport', ...key, content, reason: '数字有误' })
      else yield* reports.act(clerk, { _tag: 'SubmitReport', ...key, content })
      yield* reports.act(head, { _tag: 'SignReport', ...key })
      yield* reports.act(office, { _tag: 'AcceptReport', ...key })
    }),
  )

const board = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'disclosure.read', PROGRAMME))
      return yield* (yield* Disclosure).board(scope)
    }),
  )
const standings = async (by: Actor) =>
  Object.fromEntries((await board(by)).lines.map(({ item, standing }) => [item.key, standing]))

const sign = (by: Actor, command: SignOffCommand, expected?: number) =>
  Effect.flatMap(Disclosure, (all) =>
    all.sign(by, PROGRAMME, command, expected === undefined ? {} : { expected }),
  )
const review = (by: Actor, id: ReviewId | null, command: ReviewCommand) =>
  Effect.flatMap(Disclosure, (all) => all.review(by, { programme: PROGRAMME, review: id, command }))

const signing = async (keys: readonly string[], department: DepartmentId = KJJ): Promise<SignOffCommand> => ({
  ...{ _tag: 'SignItems', department },
  items: (await board(office)).lines
    .filter(({ item }) => keys.includes(item.key))
    .map(({ item: { key, hash } }) => ({ key, hash, disclosure: 'open', reason: null })),
})
const opinions = async (keys: readonly string[]): Promise<ReviewCommand> => ({
  _tag: 'SubmitReview',
  opinions: (await board(office)).lines
    .filter(({ item }) => keys.includes(item.key))
    .map(({ item: { key, hash } }) => ({ key, hash, verdict: 'open', reason: null })),
})
const published = () =>
  installation.run(
    Effect.map(
      Effect.flatMap(Disclosure, (all) => all.record(PROGRAMME)),
      (record) => [...approvedItems(record).values()].map(({ body }) => body),
    ),
  )
const reviewed = async (keys: readonly string[]): Promise<ReviewId> => {
  const { id } = await installation.run(review(office, null, await opinions(keys)))
  return id as ReviewId
}

it('brings an item into the open through its unit and two persons of the office', async () => {
  expect(await standings(head)).toEqual({ [PLAN]: 'to-sign', [REPORT]: 'to-sign' })
  expect(await published()).toEqual([])
  await installation.run(sign(head, await signing([PLAN, REPORT])))
  expect(await standings(office)).toEqual({ [PLAN]: 'to-review', [REPORT]: 'to-review' })
  const id = await reviewed([PLAN, REPORT])
  expect(await installation.run(Effect.flip(review(office, id, { _tag: 'ApproveReview' })))).toMatchObject({
    _tag: 'SamePerson',
  })
  expect(await published()).toEqual([])
  await installation.run(review(second, id, { _tag: 'ApproveReview' }))
  expect(await standings(head)).toEqual({ [PLAN]: 'approved', [REPORT]: 'approved' })
  expect((await published()).map(({ _tag }) => _tag).toSorted()).toEqual(['plan', 'progress'])
  const told = await installation.run(Effect.flatMap(Notices, (all) => all.newest(office, PROGRAMME)))
  expect(told.map(({ kind }) => kind).slice(0, 2)).toEqual(['disclosure-to-approve', 'disclosure-to-review'])
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('a correction waits for both again, while what was approved stays', async () => {
  await tell('完成对接三次', true)
  expect(await standings(head)).toMatchObject({ [REPORT]: 'to-sign' })
  expect(JSON.stringify(await published())).toContain('完成对接两次')
  expect(await installation.run(Effect.flip(review(office, null, await opinions([REPORT]))))).toMatchObject({
    ...{ _tag: 'ItemsUnfit', problem: 'not-signed' },
  })
  await installation.run(sign(head, await signing([REPORT])))
  const id = await reviewed([REPORT])
  await tell('完成对接四次', true)
  expect(await installation.run(Effect.flip(review(second, id, { _tag: 'ApproveReview' })))).toMatchObject({
    ...{ _tag: 'ItemsUnfit', problem: 'changed' },
  })
  await installation.run(review(second, id, { _tag: 'ReturnReview', reason: '内容又有变化' }))
  await installation.run(sign(head, await signing([REPORT])))
  await installation.run(review(office, id, await opinions([REPORT])))
  await installation.run(review(second, id, { _tag: 'ApproveReview' }))
  expect(JSON.stringify(await published())).toContain('完成对接四次')
  expect(JSON.stringify(await published())).not.toContain('经费困难')
})

it('takes back at once what its unit or the office withdraws', async () => {
  const command: SignOffCommand = {
    ...{ _tag: 'WithdrawItems', department: KJJ, keys: [PLAN], reason: '节点正在调整' },
  }
  const foreign = actor('head', HBJ, 8)
  expect(await installation.run(Effect.flip(sign(foreign, command)))).toMatchObject({ _tag: 'Forbidden' })
  await installation.run(sign(office, command))
  expect(await standings(head)).toMatchObject({ [PLAN]: 'withdrawn' })
  expect((await published()).map(({ _tag }) => _tag)).toEqual(['progress'])
  const told = await installation.run(Effect.flatMap(Notices, (all) => all.newest(head, PROGRAMME)))
  expect(told[0]).toMatchObject({ kind: 'disclosure-withdrawn', text: '1 项：节点正在调整' })
})

it('a unit sees and signs its own items only', async () => {
  const foreign = actor('head', HBJ, 8)
  expect(await standings(foreign)).toEqual({})
  const command = await signing([PLAN], HBJ)
  expect(await installation.run(Effect.flip(sign(foreign, command)))).toMatchObject({
    ...{ _tag: 'ItemsUnfit', problem: 'unknown' },
  })
  expect(await installation.run(Effect.flip(sign(foreign, await signing([PLAN]))))).toMatchObject({
    _tag: 'Forbidden',
  })
})

it('refuses what was looked at in an older version, and answers a key once', async () => {
  const command = await signing([PLAN])
  expect(await installation.run(Effect.flip(sign(head, command, 1)))).toMatchObject({ _tag: 'StaleVersion' })
  const again = Effect.flatMap(Disclosure, (all) =>
    all.sign(head, PROGRAMME, command, { key: 'sign-plan-again' }),
  )
  const first = await installation.run(again)
  expect((await installation.run(again)).version).toBe(first.version)
  expect(await standings(head)).toMatchObject({ [PLAN]: 'to-review' })
})

it('registers what the group decided, and by it what may be published', async () => {
  const decide = (on: string) =>
    Effect.flatMap(Disclosure, (all) =>
      all.decide(office, PROGRAMME, {
        ...{ _tag: 'DecideDisclosure', kind: 'progress', disclosed: false, tasks: [1] },
        ...{ basis: '第 3 次会议', on: plainDate(on) },
      }),
    )
  expect(await installation.run(Effect.flip(decide('2018-12-01')))).toMatchObject({ _tag: 'DayUnfit' })
  await installation.run(decide('2018-10-08'))
  expect((await board(office)).record.decisions.statements).toEqual([
    '市协调小组决定不公开第 1 项任务的进展（依据：第 3 次会议，2018年10月8日）。',
  ])
  expect(await published()).toEqual([])
  expect(await standings(head)).toEqual({})
})

it('the journal tells a body that was altered', async () => {
  expect(await installation.run(verify())).toMatchObject({ fault: null })
  await installation.run(
    Effect.gen(function* () {
      const { client } = yield* Database
      yield* Effect.promise(() =>
        client.reviewItem.updateMany({ where: { key: REPORT }, data: { title: '别的标题' } }),
      )
    }),
  )
  const { fault } = await installation.run(verify())
  expect(fault).toContain('reviewItem')
})
