import type { ReportContent } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Contributions } from '../src/reporting/contributions.ts'
import { Reports } from '../src/reporting/reports.ts'
import { readAggregate } from '../src/store/aggregate.ts'
import { Database } from '../src/store/database.ts'
import { keptReport } from '../src/store/kept.ts'
import { verify } from '../src/store/verify.ts'
import { actor, clerk, foundCounty, HBJ, head, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
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
  figures: [],
  milestones: [{ milestone: MILESTONE, state: 'partly', doneOn: null, percent: 40 }],
  evidence: [],
}
const act = (...args: Parameters<Reports['Service']['act']>) =>
  Effect.flatMap(Reports, (reports) => reports.act(...args))
const refusal = (...args: Parameters<typeof act>) => Effect.flip(act(...args))

it('carries a report from clerk to office, and its rows read back as its state', async () => {
  await installation.run(act(clerk, { _tag: 'SubmitReport', ...key, content }))
  await installation.run(act(head, { _tag: 'SignReport', ...key }))
  const { id, state, version } = await installation.run(act(office, { _tag: 'AcceptReport', ...key }))
  expect(version).toBe(3)
  const { client } = await installation.run(Database)
  expect((await readAggregate(client, keptReport, id))?.state).toEqual(state)
  expect(state).toMatchObject({ status: 'accepted', reportedOn: '2018-10-12', content })
})

/** How many statements the database was asked while something ran. */
const statements = async (what: () => Promise<unknown>): Promise<number> => {
  const { client } = await installation.run(Database)
  let count = 0
  const watched = client as unknown as { $on: (event: 'query', heard: () => void) => void }
  watched.$on('query', () => {
    count += 1
  })
  await what()
  return count
}

it('reads for a decision only what it asks about: signing and accepting ask for no other report and no plan', async () => {
  const correct = { _tag: 'CorrectReport' as const, ...key, content, reason: '笔误' }
  const text = await statements(() => installation.run(act(clerk, correct)))
  const sign = await statements(() => installation.run(act(head, { _tag: 'SignReport', ...key })))
  const accept = await statements(() => installation.run(act(office, { _tag: 'AcceptReport', ...key })))
  expect(Math.max(sign, accept)).toBeLessThanOrEqual(12)
  expect(text).toBeLessThanOrEqual(17)
})

it('refuses with facts and writes nothing', async () => {
  const { client } = await installation.run(Database)
  const before = await client.journalEntry.count()
  const refused = await installation.run(refusal(office, { _tag: 'AcceptReport', ...key }))
  expect(refused).toMatchObject({ _tag: 'ReportNotIn', status: 'accepted' })
  expect(await client.journalEntry.count()).toBe(before)
})

it('does a command once for its key, and refuses the key for another command', async () => {
  const period = { ...key, period: '2018-Q2' as typeof Q3 }
  const request = { _tag: 'SubmitReport' as const, ...period, content }
  const first = await installation.run(act(clerk, request, { key: 'key-0001' }))
  const again = await installation.run(act(clerk, request, { key: 'key-0001' }))
  expect(again).toEqual(first)
  const other = { ...request, content: { ...content, progress: '另一份' } }
  expect(await installation.run(refusal(clerk, other, { key: 'key-0001' }))).toMatchObject({
    _tag: 'KeyReused',
  })
})

it('refuses a command on a version that moved on', async () => {
  const period = { ...key, period: '2018-Q2' as typeof Q3 }
  const stale = await installation.run(refusal(head, { _tag: 'SignReport', ...period }, { expected: 0 }))
  expect(stale).toMatchObject({ _tag: 'StaleVersion', expected: 0, actual: 1 })
})

it('tells who submits on an old version what each changed, field by field', async () => {
  const period = { ...key, period: '2018-Q2' as typeof Q3 }
  const mine = { _tag: 'SubmitReport' as const, ...period, content: { ...content, progress: '我写的' } }
  const told = await installation.run(refusal(clerk, mine, { expected: 0 }))
  expect(told).toMatchObject({
    _tag: 'ReportConflict',
    actual: 1,
    fields: [{ field: 'progress', base: null, mine: '我写的', theirs: content.progress }],
  })
})

it('lets one of two who act at the same time win, and tells the other', async () => {
  const period = { ...key, period: '2018-Q2' as typeof Q3 }
  const pass = act(head, { _tag: 'SignReport', ...period }, { expected: 1 })
  const outcomes = await installation.run(
    Effect.all([Effect.result(pass), Effect.result(pass)], { concurrency: 'unbounded' }),
  )
  expect(outcomes.map((one) => one._tag).toSorted()).toEqual(['Failure', 'Success'])
})

it('decides one after the other what touches one report: no part comes in behind an acceptance', async () => {
  const { client } = await installation.run(Database)
  const period = { ...key, period: '2018-Q2' as typeof Q3 }
  const give = (progress: string) =>
    Effect.flatMap(Contributions, (parts) =>
      parts.act(actor('clerk', HBJ, 4), {
        _tag: 'GiveContribution',
        ...period,
        content: { _tag: 'told', progress, evidence: [] },
      }),
    )
  const accept = act(office, { _tag: 'AcceptReport', ...period })
  const parts = Array.from({ length: 6 }, (_, index) => Effect.result(give(`第 ${index} 稿`)))
  const all = [...parts.slice(0, 3), Effect.result(accept), ...parts.slice(3)]
  const outcomes = await installation.run(Effect.all(all, { concurrency: 'unbounded' }))
  expect(outcomes[3]?._tag).toBe('Success')
  const entries = await client.journalEntry.findMany({ orderBy: { sequence: 'asc' } })
  const told = entries.map(({ text }) => JSON.parse(text) as { command: string })
  const gifts = outcomes.filter((one, index) => index !== 3 && one._tag === 'Success')
  const last = told.findLastIndex((one) => one.command === 'GiveContribution')
  expect(told.filter((one) => one.command === 'GiveContribution')).toHaveLength(gifts.length)
  expect(last).toBeLessThan(told.findLastIndex((one) => one.command === 'AcceptReport'))
})

it('reads the clock under the lock of the stream, so that its instants never run backwards', async () => {
  const written = Promise.withResolvers<void>()
  const meanwhile = Promise.withResolvers<void>()
  const beside = async (): Promise<void> => {
    written.resolve()
    await meanwhile.promise
  }
  const correct = { _tag: 'CorrectReport' as const, ...key, content, reason: '笔误' }
  const first = installation.run(act(clerk, correct, { beside }))
  await written.promise
  const second = installation.run(act(clerk, { ...correct, period: '2018-Q2' as typeof Q3 }))
  await new Promise((resolve) => setTimeout(resolve, 200))
  // While the second waits for the first, the day goes on.
  installation.position.epochMs = Date.parse('2018-10-15T10:00:00+08:00')
  meanwhile.resolve()
  await first
  expect((await second).state.steps.at(-1)?.at).toBe('2018-10-15T02:00:00.000Z')
})

it('finds the journal and the rows in agreement', async () => {
  const verdict = await installation.run(verify())
  expect(verdict).toMatchObject({ fault: null })
  expect(verdict.entries).toBeGreaterThan(9)
})
