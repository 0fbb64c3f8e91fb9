import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Groups } from '../../src/safeguards/groups.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, MILESTONE, office, PROGRAMME, Q3 } from '../county.ts'
import { groupOf } from '../grouped.ts'
import { ruled } from '../ruled.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

/** A unit without any part in the task, beside the one that leads and the one that supports. */
const CZJ = 'czj' as DepartmentId
const supporting = actor('clerk', HBJ, 8)
const foreign = actor('clerk', CZJ, 9)
const administrator = actor('administrator', null, 4)

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* foundCounty()
      const groups = yield* Groups
      yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ, HBJ]) })
      const list = { programme: PROGRAMME, year: 2018 }
      const items = [{ task: 1, difficulty: 'normal' }] as const
      yield* groups.actOnKeyTasks(office, list, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
      yield* groups.actOnKeyTasks(office, list, {
        _tag: 'DecideKeyTasks',
        decidedOn: plainDate('2018-01-02'),
        basis: { _tag: 'document', number: '示例设定' },
      })
      yield* ruled(2018)
    }),
  )
})
afterAll(() => served.end())

const as = (by: Actor) => askedBy(served, by)
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: { cause?: { _tag?: string } }) => error.cause?._tag ?? String(error),
  )
const report = { programme: PROGRAMME, task: 1, period: Q3 }
const EMPTY = {
  progress: '',
  nextStep: '',
  difficulty: '',
  matter: '',
  milestones: [],
  figures: [],
  evidence: [],
}

it('shows a task and its reports to the units that have a part in it, and to no other', async () => {
  for (const by of [clerk, supporting, office]) {
    expect((await as(by).duties.list({ programme: PROGRAMME })).rows).toHaveLength(1)
    expect((await as(by).duties.show({ programme: PROGRAMME, task: 1 })).duty.task.ordinal).toBe(1)
    expect((await as(by).reports.show(report)).task.ordinal).toBe(1)
  }
  expect((await as(foreign).duties.list({ programme: PROGRAMME })).rows).toEqual([])
  expect(await refusal(as(foreign).duties.show({ programme: PROGRAMME, task: 1 }))).toBe('NoSuchTask')
  expect(await refusal(as(foreign).reports.show(report))).toBe('NoSuchTask')
})

it('lets only the unit that leads write on a task, though others may read', async () => {
  const content = { ...EMPTY, progress: '外单位' }
  const sending = { ...report, key: 'scope-key-1', expected: 0 }
  for (const by of [supporting, foreign]) {
    expect(await refusal(as(by).reports.submit({ ...sending, draft: 0, seconds: 0, content }))).toBe(
      'Forbidden',
    )
    expect(await refusal(as(by).reports.saveDraft({ ...report, revision: 0, content: {} }))).toBe('Forbidden')
    expect(await refusal(as(by).reports.withdraw(sending))).toBe('Forbidden')
  }
  expect(await refusal(as(actor('head', HBJ, 7)).reports.sign(sending))).toBe('Forbidden')
})

it('takes no draft of a report that was handed in, however late the tab', async () => {
  const milestones = [{ milestone: MILESTONE, state: 'not' as const, doneOn: null, percent: 0 }]
  const content = { ...EMPTY, progress: '已报送', milestones }
  const late = (revision: number) =>
    refusal(as(clerk).reports.saveDraft({ ...report, revision, content: { progress: '旧文字' } }))
  expect(await late(0)).toBe('answered')
  await as(clerk).reports.submit({
    ...report,
    key: 'scope-key-2',
    expected: 0,
    draft: 1,
    seconds: 0,
    content,
  })
  expect(await late(1)).toBe('ReportNotIn')
  await as(clerk).reports.withdraw({ ...report, key: 'scope-key-3', expected: 1 })
  expect(await late(1)).toBe('StaleVersion')
  expect(await late(2)).toBe('answered')
})

it('shows a unit its own score only, and all scores to those who supervise', async () => {
  const cards = async (by: Actor) =>
    (await as(by).scores.list({ programme: PROGRAMME, year: 2018 })).cards.map((one) => one.department)
  expect(await cards(clerk)).toEqual([KJJ])
  expect((await cards(office)).toSorted()).toEqual([HBJ, KJJ])
  expect(await cards(foreign)).toEqual([])
  const show = (by: Actor, department: string) =>
    refusal(as(by).scores.show({ programme: PROGRAMME, year: 2018, department }))
  expect(await show(clerk, HBJ)).toBe('NoCard')
  expect(await show(foreign, KJJ)).toBe('NoCard')
  expect(await show(office, HBJ)).toBe('answered')
})

it('sets how a unit signs on the version that was looked at only', async () => {
  const unit = actor('head', KJJ, 2)
  const shown = await as(unit).chains.show()
  expect(shown).toMatchObject({ stages: ['head'], version: 0 })
  const both = { stages: ['section-head' as const, 'head' as const], expected: shown.version }
  await as(unit).chains.set(both)
  expect(await refusal(as(unit).chains.set({ stages: ['section-head'], expected: shown.version }))).toBe(
    'StaleVersion',
  )
  expect(await as(clerk).chains.show()).toMatchObject({ stages: both.stages, version: 1 })
})
