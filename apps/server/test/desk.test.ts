import { lastDay } from '@jiashan/domain/calendar'
import type { ReportContent } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Contributions } from '../src/reporting/contributions.ts'
import { Efforts, noteEffort } from '../src/reporting/efforts.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Database } from '../src/store/database.ts'
import { Done } from '../src/supervision/done.ts'
import { dutyFactsFault } from '../src/supervision/duty-facts.ts'
import { Notices } from '../src/supervision/notices.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const key = { programme: PROGRAMME, task: 1, period: Q3 }
const content: ReportContent = {
  progress: '完成对接两次',
  nextStep: '',
  difficulty: '',
  matter: '',
  milestones: [{ milestone: MILESTONE, state: 'partly', doneOn: null, percent: 40 }],
  figures: [],
  evidence: [],
}
const act = (...args: Parameters<Reports['Service']['act']>) =>
  installation.run(Effect.flatMap(Reports, (reports) => reports.act(...args)))
const supporting = actor('clerk', HBJ, 8)
const newest = (by: typeof clerk) =>
  installation.run(Effect.flatMap(Notices, (notices) => notices.newest(by, PROGRAMME)))
const kinds = async (by: typeof clerk) => (await newest(by)).map((one) => one.kind)

it('tells each of what concerns them, once, and remembers what was seen', async () => {
  await installation.run(
    Effect.flatMap(Contributions, (contributions) =>
      contributions.act(supporting, {
        _tag: 'GiveContribution',
        ...key,
        content: { _tag: 'told', progress: '完成监测', evidence: [] },
      }),
    ),
  )
  expect(await kinds(clerk)).toEqual(['part-given', 'plan-approved'])
  await act(clerk, { _tag: 'SubmitReport', ...key, content })
  expect(await kinds(head)).toEqual(['report-to-sign'])
  await act(head, { _tag: 'SignReport', ...key })
  expect(await kinds(office)).toEqual(['report-to-decide', 'plan-to-decide'])
  await act(office, { _tag: 'ReturnReport', ...key, reason: '请补充数据', remarks: [] })
  expect((await newest(clerk))[0]).toMatchObject({
    kind: 'report-sent-back',
    text: '请补充数据',
    seen: false,
  })
  expect(await kinds(supporting)).toEqual(['plan-approved', 'plan-to-answer'])
  const shown = (await newest(clerk))[0]?.sequence ?? 0
  // What came while the page was open was not shown, so it is not seen.
  await act(clerk, { _tag: 'SubmitReport', ...key, content })
  await act(head, { _tag: 'SignReport', ...key })
  await act(office, { _tag: 'ReturnReport', ...key, reason: '仍缺数据', remarks: [] })
  const see = (upTo: number) =>
    installation.run(Effect.flatMap(Notices, (notices) => notices.see(clerk, PROGRAMME, upTo)))
  await see(shown)
  expect((await newest(clerk)).map((one) => one.seen)).toEqual([false, true, true, true])
  await see((await newest(clerk))[0]?.sequence ?? 0)
  await see(shown)
  expect((await newest(clerk)).map((one) => one.seen)).toEqual([true, true, true, true])
})

it('shows what somebody did, newest first, with task and period', async () => {
  const done = await installation.run(Effect.flatMap(Done, (one) => one.newest(office, PROGRAMME)))
  expect(done[0]).toMatchObject({ command: 'ReturnReport', task: 1, subject: Q3 })
  expect(done.map((one) => one.command)).toContain('ApprovePlan')
})

it('keeps the facts of a task in step with the record, and finds a row that is not', async () => {
  expect(await installation.run(dutyFactsFault())).toBeNull()
  const { client } = await installation.run(Effect.map(Database, (database) => database))
  const where = { programme_task: { programme: PROGRAMME, task: 1 } }
  const row = await client.dutyFacts.findUniqueOrThrow({ where })
  await client.dutyFacts.update({ where, data: { brief: { ...(row.brief as object), reports: [] } } })
  expect(await installation.run(dutyFactsFault())).toMatch(/task 1/)
  await client.dutyFacts.update({ where, data: { brief: row.brief as object } })
  expect(await installation.run(dutyFactsFault())).toBeNull()
})

it('adds up what a period asked of a unit', async () => {
  const note = (seconds: number) =>
    installation.run(
      Effect.flatMap(Database, ({ client }) =>
        Effect.promise(() =>
          noteEffort(client, key, { department: KJJ, kind: 'report', required: 2, filled: 3, seconds }),
        ),
      ),
    )
  await note(100)
  await note(20)
  const units = await installation.run(
    Effect.flatMap(Efforts, (efforts) => efforts.ofUnits(PROGRAMME, lastDay(Q3).slice(0, 4))),
  )
  expect(units).toEqual([
    { department: KJJ, period: Q3, forms: 1, required: 2, filled: 3, seconds: 120, timed: 1 },
  ])
})
