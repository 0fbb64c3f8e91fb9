import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, BulletinId, ConclusionId, InspectionId, MatterId, OrderId } from '@jiashan/domain/record'
import { COUNTY } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BusinessClock } from '../../src/clock/business-clock.ts'
import { CountyReports } from '../../src/reporting/county-reports.ts'
import { Groups } from '../../src/safeguards/groups.ts'
import { Bulletins } from '../../src/supervision/bulletins.ts'
import { Conclusions } from '../../src/supervision/conclusions.ts'
import { Inspections } from '../../src/supervision/inspections.ts'
import { Orders } from '../../src/supervision/orders.ts'
import { bulletinForKjj, said as onBulletin } from '../composed.ts'
import { actOnMatter, raise } from '../coordinated.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, office, PROGRAMME, Q3 } from '../county.ts'
import { countyReported, fromCounty } from '../from-county.ts'
import { held, inspectionOfKjj, said as onInspection } from '../inspected.ts'
import { command, draftOf, leader, reviewer } from '../ordered.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

const supporting = actor('clerk', HBJ, 8)

/** Words that were not meant for whoever the paper is about. */
const INTERNAL = /内部|请抓紧办|只给市环保局/

let served: Served
let made: {
  readonly order: OrderId
  readonly bulletin: BulletinId
  readonly conclusion: ConclusionId
  readonly inspection: InspectionId
  readonly matter: MatterId
}

const reason = '内部：写得不清楚'
/** The served installation goes by the real clock. */
const LATER = plainDate('2099-12-31')

const ordered = Effect.fn('Test.ordered')(function* () {
  const orders = yield* Orders
  const act = (by: Actor, order: OrderId | null, what: Parameters<typeof command>[1]) =>
    orders.act(by, command(order, what))
  const { id } = yield* act(office, null, draftOf({ supports: [HBJ], dueOn: LATER }))
  const order = id as OrderId
  yield* act(reviewer, order, { _tag: 'ReviewOrder' })
  yield* act(office, order, { _tag: 'ReworkOrder', reason })
  yield* act(reviewer, order, { _tag: 'ReviewOrder' })
  yield* act(leader, order, { _tag: 'IssueOrder' })
  yield* act(clerk, order, { _tag: 'ReceiveOrder' })
  yield* act(clerk, order, { _tag: 'AnswerOrder', text: '已完成。', evidence: [] })
  yield* act(office, order, { _tag: 'CloseOrder' })
  yield* act(office, order, { _tag: 'ReportToLeader', reason: '内部：已当面报告' })
  return order
})

const bulletined = Effect.fn('Test.bulletined')(function* () {
  const bulletins = yield* Bulletins
  const bulletin = yield* bulletinForKjj()
  const act = (by: Actor, what: Parameters<typeof onBulletin>[1]) =>
    bulletins.act(by, onBulletin(bulletin, what))
  yield* act(leader, { _tag: 'ReworkBulletin', reason })
  yield* act(office, { _tag: 'SubmitBulletin' })
  yield* act(head, { _tag: 'CountersignBulletin', department: KJJ })
  yield* act(leader, { _tag: 'SignBulletin' })
  const { today: on } = yield* (yield* BusinessClock).now
  yield* act(leader, { _tag: 'InstructOnBulletin', leader: '周副市长', text: '请抓紧办', on, scan: null })
  return bulletin
})

const concluded = Effect.fn('Test.concluded')(function* () {
  const all = yield* Conclusions
  const text = { standing: 'steady', words: '总体平稳。' } as const
  const place = { programme: PROGRAMME, conclusion: null }
  const draft = { _tag: 'DraftConclusion', year: 2018, subject: COUNTY, text } as const
  const conclusion = (yield* all.act(office, { ...place, command: draft })).id as ConclusionId
  const act = (by: Actor, what: Parameters<typeof all.act>[1]['command']) =>
    all.act(by, { programme: PROGRAMME, conclusion, command: what })
  yield* act(office, { _tag: 'SubmitConclusion' })
  yield* act(leader, { _tag: 'ReworkConclusion', reason })
  yield* act(office, { _tag: 'SubmitConclusion' })
  yield* act(leader, { _tag: 'SignConclusion' })
  return conclusion
})

/** An inspection of two units and the county: the first finding is another unit's. */
const inspected = Effect.fn('Test.inspected')(function* () {
  const inspection = yield* inspectionOfKjj({ units: [HBJ, KJJ, COUNTY], on: LATER })
  const findings = held.findings.toReversed()
  const what = { ...held, summary: '内部：市环保局较差。', findings }
  yield* (yield* Inspections).act(office, onInspection(inspection, what))
  return inspection
})

const asked = Effect.fn('Test.asked')(function* () {
  const matter = (yield* actOnMatter(fromCounty, null, raise('新增用地'))).id as MatterId
  const note = '只给市环保局：请从严'
  yield* actOnMatter(office, matter, { _tag: 'AssignMatter', department: HBJ, dueOn: LATER, note })
  yield* actOnMatter(supporting, matter, { _tag: 'AdviseMatter', text: '内部意见：不宜新增。' })
  return matter
})

const judged = Effect.fn('Test.judged')(function* () {
  yield* countyReported()
  const reports = yield* CountyReports
  const key = { programme: PROGRAMME, task: 1, period: Q3 }
  yield* reports.act(clerk, key, { _tag: 'VerifyCountyReport', reason: '已现场查看' })
  const judge = { _tag: 'JudgeSide', standing: 'steady' } as const
  yield* reports.act(office, key, { ...judge, side: 'delivery', words: '县里落实平稳' })
  yield* reports.act(office, key, { ...judge, side: 'guidance', words: '市里指导平稳' })
})

beforeAll(async () => {
  served = await serveInMemory()
  made = await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* foundCounty()
      yield* judged()
      return {
        order: yield* ordered(),
        bulletin: yield* bulletined(),
        conclusion: yield* concluded(),
        inspection: yield* inspected(),
        matter: yield* asked(),
      }
    }),
  )
})
afterAll(() => served.end())

const as = (by: Actor) => askedBy(served, by)
const programme = PROGRAMME

it('[S83] shows units an order from its issue on, and the office all of it', async () => {
  for (const by of [clerk, head, supporting]) {
    const page = await as(by).orders.show({ programme, order: made.order })
    expect(JSON.stringify(page)).not.toMatch(INTERNAL)
    expect(page.order.steps.map((one) => one.action)).toEqual(['issue', 'receive', 'answer', 'close'])
  }
  expect(JSON.stringify(await as(office).orders.show({ programme, order: made.order }))).toMatch(INTERNAL)
})

it('[S83] shows units the bulletin that was issued to them without its making and 批示', async () => {
  for (const by of [head, supporting]) {
    const page = await as(by).bulletins.show({ programme, bulletin: made.bulletin })
    expect(JSON.stringify(page)).not.toMatch(INTERNAL)
    expect(page.bulletin.steps.map((one) => one.action)).toEqual(['countersign', 'sign'])
    const { bulletins } = await as(by).bulletins.list({ programme })
    expect(bulletins.map((one) => one.instructions)).toEqual([0])
  }
  const { bulletins } = await as(leader).bulletins.list({ programme })
  expect(bulletins.map((one) => one.instructions)).toEqual([1])
})

it('[S83] shows the county what was concluded of it, and not why it was reworked', async () => {
  const page = await as(fromCounty).conclusions.show({ programme, conclusion: made.conclusion })
  expect(JSON.stringify(page)).not.toMatch(INTERNAL)
  expect(page.conclusion.steps.map((one) => one.action)).toEqual(['sign'])
  const whole = await as(leader).conclusions.show({ programme, conclusion: made.conclusion })
  expect(JSON.stringify(whole)).toMatch(INTERNAL)
})

it('[S66] shows each whom an inspection visits its own part of it', async () => {
  const seen = async (by: Actor) => {
    const page = await as(by).inspections.show({ programme, inspection: made.inspection })
    const { inspections } = await as(by).inspections.list({ programme })
    const { text, findings, summary } = page.inspection
    expect(inspections.map((one) => [one.units, one.found])).toEqual([[text.units, findings.length]])
    return [text.units, findings.map((one) => `${one.number} ${one.text}`), summary]
  }
  expect(await seen(clerk)).toEqual([[KJJ], ['2 台账不全'], null])
  expect(await seen(fromCounty)).toEqual([[COUNTY], [], null])
  expect(await seen(leader)).toEqual([
    [HBJ, KJJ, COUNTY],
    ['1 公示缺失', '2 台账不全'],
    '内部：市环保局较差。',
  ])
})

it('[S83] shows the note to a studying unit and its advice to that unit and the office only', async () => {
  const page = (by: Actor) => as(by).matters.show({ programme, matter: made.matter })
  expect(JSON.stringify(await page(fromCounty))).not.toMatch(INTERNAL)
  for (const by of [supporting, office, leader])
    expect((await page(by)).matter).toMatchObject({
      assigned: { note: '只给市环保局：请从严' },
      advice: { text: '内部意见：不宜新增。' },
    })
})

it('[S73] shows each party how its own side was judged, in the page, in the list and beside a report', async () => {
  const place = { programme, task: 1, period: Q3 }
  const seen = async (by: Actor) => {
    const { report } = await as(by).county.show(place)
    const { rows } = await as(by).county.list({ programme, period: Q3 })
    expect(rows[0]?.judgements).toEqual(report?.judgements)
    expect(report?.steps.some((one) => one.action === 'judge')).toBe(by === office)
    return report?.judgements.map((one) => one.words)
  }
  expect(await seen(fromCounty)).toEqual(['县里落实平稳'])
  expect(await seen(clerk)).toEqual(['市里指导平稳'])
  expect(await seen(office)).toEqual(['县里落实平稳', '市里指导平稳'])
  const beside = async (by: Actor) =>
    (await as(by).reports.show(place)).county?.judgements.map((one) => one.side)
  expect(await beside(clerk)).toEqual(['guidance'])
  expect(await beside(office)).toEqual(['delivery', 'guidance'])
  expect(await beside(supporting)).toBeUndefined()
})

it('[G4] shows what is proposed for the yearly list to nobody whom it may be about', async () => {
  const groups = Effect.flatMap(Groups, (all) =>
    all.actOnKeyTasks(
      office,
      { programme, year: 2018 },
      {
        ...{ _tag: 'ProposeKeyTasks', others: [], reason: '内部：先列这一项' },
        items: [{ task: 1, difficulty: 'hard' }],
      },
    ),
  )
  await served.runtime.runPromise(groups)
  for (const by of [clerk, head, actor('assessor', null, 5)])
    expect((await as(by).keyTasks.list({ programme })).lists, by.role).toEqual([])
  for (const by of [office, leader, actor('administrator', null, 4)])
    expect(JSON.stringify((await as(by).keyTasks.list({ programme })).lists), by.role).toMatch(INTERNAL)
})
