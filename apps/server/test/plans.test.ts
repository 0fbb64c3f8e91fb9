import { plainDate } from '@jiashan/domain/calendar'
import type { PlanText } from '@jiashan/domain/planning'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Plans } from '../src/planning/plans.ts'
import { readAggregate } from '../src/store/aggregate.ts'
import { Database } from '../src/store/database.ts'
import { keptPlan, keptSchedule } from '../src/store/kept.ts'
import { verify } from '../src/store/verify.ts'
import { actor, clerk, foundCounty, HBJ, MILESTONE, office, PROGRAMME } from './county.ts'
import { askedBy, type Served, serveInMemory } from './served.ts'

const support = actor('clerk', HBJ, 8)
const foreign = actor('clerk', 'czj' as DepartmentId, 9)
/** The server's clock is the real one: a year that lies ahead. */
const plan = { programme: PROGRAMME, task: 1, year: 2099 }

let served: Served
let sent = 0

beforeAll(async () => {
  served = await serveInMemory()
  const { runtime } = served
  await runtime.runPromise(foundCounty())
  const { client } = await runtime.runPromise(Database)
  const schedule = await readAggregate(client, keptSchedule, PROGRAMME)
  if (schedule === null) throw new Error('the county has no schedule')
  const plans = [...schedule.state.plans, { year: 2099, due: plainDate('2098-12-28') }]
  const service = await runtime.runPromise(Plans)
  await runtime.runPromise(service.setSchedule(office, { ...schedule.state, plans }))
})
afterAll(() => served.end())

const as = (by: Actor) => askedBy(served, by).plans
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: { cause?: { _tag?: string } }) => error.cause?._tag ?? String(error),
  )
/** A step that was never sent before, on the version that stands. */
const step = async () => {
  sent += 1
  return { ...plan, key: `plan-key-${sent}`, expected: (await as(office).show(plan)).version }
}

const text = (milestones: PlanText['milestones']): PlanText => ({
  measures: '推进对接',
  leader: '甲',
  office: '综合处',
  liaison: '乙',
  cityLeader: '丙',
  safeguards: '',
  targets: [],
  milestones,
})
const milestone = (id: string, dueOn = '2099-06-30'): PlanText['milestones'][number] => ({
  id,
  title: '完成对接',
  deliverable: '纪要',
  weight: '1',
  dueOn: plainDate(dueOn),
})
const part = { measures: '提供数据', person: '丁' }

it('lets the lead draft and circulate, the supporting unit answer, and nobody else do either', async () => {
  const content = text([milestone('row-1'), milestone(MILESTONE, '2099-11-30')])
  for (const by of [support, foreign]) {
    expect(await refusal(as(by).circulate({ ...(await step()), draft: 0, content }))).toBe('Forbidden')
    expect(await refusal(as(by).submit({ ...(await step()), draft: 0, content }))).toBe('Forbidden')
  }
  expect(await refusal(as(foreign).show(plan))).toBe('NoSuchTask')
  expect((await as(foreign).list({ programme: PROGRAMME, year: 2099 })).rows).toEqual([])
  const draft = (by: Actor) => as(by).saveDraft({ ...plan, revision: 0, content: { measures: '草稿' } })
  expect(await refusal(draft(support))).toBe('PlanNotIn')
  expect(await refusal(draft(foreign))).toBe('Forbidden')
  expect(await refusal(draft(clerk))).toBe('answered')
  expect(await refusal(as(clerk).submit({ ...(await step()), draft: 1, content }))).toBe('SupportsFirst')
  expect((await as(clerk).circulate({ ...(await step()), draft: 1, content })).status).toBe('circulated')
  expect((await as(clerk).show(plan)).draft).toMatchObject({ revision: 2, content: null })
  for (const by of [clerk, foreign])
    expect(await refusal(as(by).confirm({ ...(await step()), draft: 0, part }))).toBe('Forbidden')
})

it('gives new milestones ids of their own, never that of another plan', async () => {
  const ids = (await as(clerk).show(plan)).plan?.content.milestones.map((one) => one.id) ?? []
  expect(ids).toHaveLength(2)
  expect(ids).not.toContain(MILESTONE)
  const { runtime } = served
  const { client } = await runtime.runPromise(Database)
  expect((await client.milestone.findUnique({ where: { id: MILESTONE } }))?.dueOn).toBe('2018-08-31')
})

it('does a step once for its key, and tells who comes late that the plan moved on', async () => {
  const asked = { ...(await step()), draft: 0, part, reason: '时间过紧' }
  const once = await as(support).dispute(asked)
  expect(await as(support).dispute(asked)).toEqual(once)
  const reply = { ...(await step()), department: HBJ, reply: '已调整' }
  expect(await refusal(as(foreign).reply(reply))).toBe('Forbidden')
  expect(await refusal(as(clerk).reply({ ...reply, expected: 1 }))).toBe('StaleVersion')
  await as(clerk).reply(reply)
  const race = [await step(), await step()].map((one) => refusal(as(clerk).forward(one)))
  expect(await Promise.all(race)).toEqual(['SupportsAwaited', 'SupportsAwaited'])
  await as(support).confirm({ ...(await step()), draft: 0, part })
  const both = await Promise.all([await step(), await step()].map((one) => refusal(as(clerk).forward(one))))
  expect(both.toSorted()).toEqual(['StaleVersion', 'answered'])
})

it('returns with remarks on fields, approves, and amends; each by whom it is for', async () => {
  const remarks = [{ field: 'safeguards', text: '请写明经费' }]
  await as(office).return({ ...(await step()), reason: '请补充', remarks })
  const page = await as(clerk).show(plan)
  expect(page.actions).toEqual(['circulate', 'submit'])
  const content = text((page.plan?.content.milestones ?? []).map((one) => milestone(one.id, one.dueOn)))
  await as(clerk).submit({ ...(await step()), draft: 0, content: { ...content, safeguards: '专项经费' } })
  await as(office).approve({ ...(await step()), rulings: [] })
  const [first] = (await as(clerk).show(plan)).plan?.content.milestones ?? []
  if (first === undefined) throw new Error('the plan has no milestone')
  const ask = { _tag: 'postpone' as const, dueOn: plainDate('2099-09-30') }
  const asked = { milestone: first.id, ask, reason: '政策未出台' }
  for (const by of [support, foreign])
    expect(await refusal(as(by).applyAmendment({ ...(await step()), ...asked }))).toBe('Forbidden')
  await as(clerk).applyAmendment({ ...(await step()), ...asked })
  expect((await as(office).list({ programme: PROGRAMME, year: 2099 })).waiting).toHaveLength(1)
  expect((await as(office).show(plan)).todos).toMatchObject([{ asked: 'amend' }])
  expect(await refusal(as(support).withdrawAmendment({ ...(await step()), number: 1 }))).toBe('Forbidden')
  await as(office).approveAmendment({ ...(await step()), number: 1 })
  expect((await as(support).show(plan)).plan?.content.milestones[0]).toMatchObject({
    dueOn: '2099-09-30',
    originalDueOn: '2099-06-30',
    extensions: 1,
  })
  const again = { ...asked, ask: { _tag: 'cancel' as const } }
  await as(clerk).applyAmendment({ ...(await step()), ...again })
  await as(office).refuseAmendment({ ...(await step()), number: 2, reason: '请按期完成' })
  await as(clerk).applyAmendment({ ...(await step()), ...again })
  await as(clerk).withdrawAmendment({ ...(await step()), number: 3 })
})

it('keeps all of it in rows that agree with the journal', async () => {
  const { runtime } = served
  const { client } = await runtime.runPromise(Database)
  const [row] = await client.plan.findMany({ where: { year: 2099 }, select: { id: true } })
  const kept = await readAggregate(client, keptPlan, row?.id ?? '')
  expect(kept?.state.amendments.map((one) => one.status)).toEqual(['approved', 'refused', 'withdrawn'])
  expect(kept?.state.parts).toMatchObject([{ department: HBJ, standing: 'confirmed', dispute: '时间过紧' }])
  expect(await runtime.runPromise(verify())).toMatchObject({ fault: null })
})
