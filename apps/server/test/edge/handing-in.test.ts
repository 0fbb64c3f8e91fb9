import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Efforts } from '../../src/reporting/efforts.ts'
import { Database } from '../../src/store/database.ts'
import { actor, clerk, foundCounty, HBJ, head, MILESTONE, office, PROGRAMME, Q3 } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(foundCounty())
})
afterAll(() => served.end())

const as = (by: typeof clerk) => askedBy(served, by)
const supporting = actor('clerk', HBJ, 8)
const place = { programme: PROGRAMME, task: 1, period: Q3 }
const content = {
  ...{ progress: '完成对接两次', nextStep: '', difficulty: '', matter: '' },
  milestones: [{ milestone: MILESTONE, state: 'partly' as const, doneOn: null, percent: 40 }],
  figures: [],
  evidence: [],
}
const told = { _tag: 'told' as const, progress: '提供数据', evidence: [] }

const secondsOf = async (kind: string): Promise<number | undefined> => {
  const rows = await served.runtime.runPromise(
    Effect.flatMap(Database, ({ client }) =>
      Effect.promise(() => client.effort.findMany({ where: { kind } })),
    ),
  )
  return rows[0]?.seconds
}

it('notes the effort of a text once, however often its submission is sent', async () => {
  const draft = await as(clerk).reports.saveDraft({ ...place, revision: 0, content: { progress: '初稿' } })
  const submission = { ...place, key: 'text-0001', expected: 0, draft: draft.revision, seconds: 90, content }
  const [first, again] = await Promise.all([
    as(clerk).reports.submit(submission),
    as(clerk).reports.submit(submission),
  ])
  expect(again).toEqual(first)
  await as(clerk).reports.submit(submission)
  expect(await secondsOf('report')).toBe(90)
  const refused = { ...submission, key: 'text-0002', seconds: 600 }
  await expect(as(clerk).reports.submit(refused)).rejects.toThrow()
  expect(await secondsOf('report')).toBe(90)
  const part = { ...place, key: 'part-0001', expected: 0, draft: 0, seconds: 30, content: told }
  for (let sent = 0; sent < 3; sent += 1) await as(supporting).contributions.give(part)
  expect(await secondsOf('part')).toBe(30)
})

it('empties the draft that was handed in, and counts its revisions on', async () => {
  const moved = { ...place, key: 'move-0001', expected: 1 }
  await as(head).reports.decline({ ...moved, reason: '请补充', remarks: [] })
  const page = await as(clerk).reports.show(place)
  expect(page.draft).toMatchObject({ revision: 2, content: null })
  // A tab that was left open since before the submission.
  const late = as(clerk).reports.saveDraft({ ...place, revision: 1, content: { progress: '旧稿' } })
  await expect(late).rejects.toMatchObject({ cause: { _tag: 'StaleVersion', expected: 1, actual: 2 } })
})

it('leaves a newer draft alone when a submission is sent again', async () => {
  const newer = await as(clerk).reports.saveDraft({ ...place, revision: 2, content: { progress: '新稿' } })
  const again = { ...place, key: 'text-0001', expected: 0, draft: newer.revision, seconds: 90, content }
  await as(clerk).reports.submit(again)
  const { draft } = await as(clerk).reports.show(place)
  expect(draft).toMatchObject({ revision: 3, content: { progress: '新稿' } })
})

it('keeps a draft that was saved after the one that is handed in', async () => {
  const submission = { ...place, key: 'text-0003', expected: 2, draft: 2, seconds: 10, content }
  await as(clerk).reports.submit(submission)
  await as(head).reports.decline({ ...place, key: 'move-0002', expected: 3, reason: '再补充', remarks: [] })
  const { draft } = await as(clerk).reports.show(place)
  expect(draft).toMatchObject({ revision: 3, content: { progress: '新稿' } })
})

it('adds up what a text cost each time it was accepted for signing', async () => {
  const units = await served.runtime.runPromise(
    Effect.flatMap(Efforts, (efforts) => efforts.ofUnits(PROGRAMME, '2018')),
  )
  expect(units.map(({ department, forms, seconds }) => ({ department, forms, seconds }))).toEqual([
    { department: HBJ, forms: 1, seconds: 30 },
    { department: clerk.department, forms: 1, seconds: 100 },
  ])
})

it('lets a supporting unit correct its accepted part as a new version, and tells the office', async () => {
  const page = () => as(supporting).reports.show(place)
  const sent = {
    ...place,
    draft: 0,
    seconds: 5,
    content: { ...told, progress: '更正后的数据' },
    reason: '笔误',
  }
  const early = as(supporting).contributions.correct({ ...sent, key: 'correct-0', expected: 1 })
  await expect(early).rejects.toMatchObject({ cause: { _tag: 'NothingToCorrect' } })
  const { version } = await page()
  const again = { ...place, key: 'text-0009', expected: version, draft: 2, seconds: 1, content }
  await as(clerk).reports.submit(again)
  await as(head).reports.sign({ ...place, key: 'sign-0009', expected: version + 1 })
  await as(office).reports.accept({ ...place, key: 'accept-09', expected: version + 2 })
  expect((await page()).contributes).toBe('correct')
  await as(supporting).contributions.correct({ ...sent, key: 'correct-1', expected: 1 })
  const { parts, report } = await page()
  expect(report?.status).toBe('accepted')
  expect(parts[0]?.given).toMatchObject({
    content: { progress: '更正后的数据' },
    correction: '笔误',
    editions: [{ content: told, correction: null }],
  })
  const [notice] = await as(office).desk.notices({ programme: place.programme })
  expect(notice).toMatchObject({ kind: 'part-corrected', text: HBJ })
})
