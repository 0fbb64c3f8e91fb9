import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { scopeFor } from '@jiashan/domain/access'
import { addDays, type Period, plainDate } from '@jiashan/domain/calendar'
import type { MeetingId, ResolutionId } from '@jiashan/domain/record'
import { matterName, owedMatters, reachedOn, usualLadder } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../src/access/installation.ts'
import { Calendars } from '../src/planning/calendars.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Database } from '../src/store/database.ts'
import { verify } from '../src/store/verify.ts'
import { Escalations } from '../src/supervision/escalations.ts'
import { Overview } from '../src/supervision/overview.ts'
import { Resolutions } from '../src/supervision/resolutions.ts'
import { actOnMeeting, actOnResolution, resolutionText } from './coordinated.ts'
import { clerk, foundCounty, head, KJJ, MILESTONE, office, PROGRAMME } from './county.ts'
import { type Installation, install } from './installation.ts'

const onServer = process.env.JIASHAN_TEST_DATABASE_URL !== undefined
const SCRIPT = fileURLToPath(new URL('./ticking-process.ts', import.meta.url))

interface Child {
  readonly process: ChildProcess
  readonly ask: (asked: object) => Promise<{ readonly at: string; readonly error?: string }>
}

let installation: Installation
let resolution: ResolutionId
const children: (Child | null)[] = [null, null]

const startChild = async (): Promise<Child> => {
  const started = fork(SCRIPT, [], {
    env: { ...process.env, DATABASE_URL: installation.databaseUrl ?? '', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answer = (): Promise<{ at: string; error?: string }> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`the process ended with ${code}`))
      started.once('exit', gone)
      started.once('message', (message) => {
        started.off('exit', gone)
        resolve(message as { at: string })
      })
    })
  await answer()
  return {
    process: started,
    ask: (asked) => {
      const answered = answer()
      started.send(asked)
      return answered
    },
  }
}

/** Which rungs must be recorded by a day, from what is owed on it and the ladder alone. */
const expectedOn = Effect.fn('Test.expectedOn')(function* () {
  const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'duty.read', PROGRAMME))
  const { duties, judgement, today } = yield* (yield* Overview).picture(scope)
  const calendar = yield* Calendars
  const open = yield* (yield* Resolutions).list(scope)
  const resolutions = open.map(({ state }) => state)
  return owedMatters(duties, resolutions, judgement).flatMap((matter) =>
    usualLadder(PROGRAMME)
      .rules.filter((rule) => rule.on === matter.kind && reachedOn(rule, matter.dueOn, calendar) <= today)
      .map((rule) => `${matterName(matter)} ${rule.rung} ${rule.after} ${matter.dueOn}`),
  )
})

const recorded = Effect.fn('Test.recorded')(function* () {
  const { client } = yield* Database
  const rows = yield* Effect.promise(() =>
    client.measure.findMany({ include: { owner: { select: { name: true } } } }),
  )
  return rows.map((one) => `${one.owner.name} ${one.rung} ${one.after} ${one.dueOn}`)
})

const report = Effect.fn('Test.report')(function* (period: string, done: boolean) {
  const reports = yield* Reports
  const key = { programme: PROGRAMME, task: 1, period: period as Period }
  const told = {
    ...{ milestone: MILESTONE, state: done ? ('done' as const) : ('not' as const) },
    ...{ doneOn: done ? plainDate('2018-10-15') : null, percent: done ? 100 : 0 },
  }
  const content = {
    ...{ progress: '进展正常', nextStep: '', difficulty: '', matter: '' },
    ...{ milestones: [told], figures: [], evidence: [] },
  }
  yield* reports.act(clerk, { _tag: 'SubmitReport', ...key, content })
  yield* reports.act(head, { _tag: 'SignReport', ...key })
  yield* reports.act(office, { _tag: 'AcceptReport', ...key })
})

/** What the group settles in spring is told to be done in autumn, late by months. */
const resolve = Effect.fn('Test.resolve')(function* () {
  const meeting = (yield* actOnMeeting(office, null, {
    ...{ _tag: 'PlanMeeting', agenda: [] },
    text: {
      ...{ title: '春季推进会', kind: 'topical', place: '', invited: [KJJ] },
      on: plainDate('2018-03-19'),
    },
  })).id as MeetingId
  yield* actOnMeeting(office, meeting, {
    ...{ _tag: 'HoldMeeting', heldOn: plainDate('2018-03-19'), chair: '周副市长', attendance: [] },
  })
  const text = resolutionText({ dueOn: plainDate('2018-05-31'), task: null })
  const agreed = yield* actOnResolution(office, null, { _tag: 'AgreeResolution', meeting, text })
  return agreed.id as ResolutionId
})
const finish = (resolution: ResolutionId) =>
  actOnResolution(clerk, resolution, { _tag: 'TellResolution', done: true, text: '已办结。', evidence: [] })
const FINISHED_ON = '2018-09-10'

/** What the unit hands in during the year, by day: late, and one quarter never. */
const HANDED_IN: Readonly<Record<string, readonly [string, boolean]>> = {
  '2018-07-27': ['2018-Q2', false],
  '2018-11-09': ['2018-Q3', true],
}

beforeAll(async () => {
  installation = await install()
  installation.position.epochMs = Date.parse('2018-03-20T10:00:00+08:00')
  await installation.run(foundCounty())
  resolution = await installation.run(resolve())
})
afterAll(async () => {
  for (const child of children) child?.process.kill('SIGKILL')
  await installation.end()
})

const DAYS = 365
const FIRST = plainDate('2018-04-02')
/** Both processes are killed wherever they write for the n-th time, one before its commit and the other after. */
const stepOn = (look: number, index: number) => ({
  transaction: 1 + (Math.floor(look / 2) % 2),
  committed: (look + index) % 2 === 0,
})
/** On a day that brings nothing new there is nothing to be killed at; now and then it is looked all the same. */
const LOOK_ANYWAY_EVERY = 14

it.runIf(onServer)(
  'records every due rung exactly once in a year of two processes that are killed at every step',
  async () => {
    const expected = new Set<string>()
    let kills = 0
    let looks = 0
    for (let n = 0; n < DAYS; n += 1) {
      const day = addDays(FIRST, n)
      installation.position.epochMs = Date.parse(`${day}T08:00:00+08:00`)
      const handed = HANDED_IN[day]
      if (handed !== undefined) await installation.run(report(...handed))
      if (day === FINISHED_ON) await installation.run(finish(resolution))
      const before = expected.size
      for (const key of await installation.run(expectedOn())) expected.add(key)
      if (expected.size === before && n % LOOK_ANYWAY_EVERY !== 0) continue
      looks += 1
      const epochMs = Date.parse(`${day}T09:00:00+08:00`)
      const asks = children.map(async (known, index) => {
        const child = known ?? (await startChild())
        children[index] = child
        const answer = await child.ask({ epochMs, diesAt: stepOn(looks, index) })
        if (answer.at === 'failed') throw new Error(answer.error)
        if (answer.at !== 'step') return
        const gone = new Promise((resolve) => child.process.once('exit', resolve))
        child.process.kill('SIGKILL')
        await gone
        children[index] = null
        kills += 1
      })
      await Promise.all(asks)
      // The next look makes up for what a killed process left, by whichever process.
      installation.position.epochMs = Date.parse(`${day}T10:00:00+08:00`)
      await installation.run(Effect.flatMap(Escalations, (one) => one.tick(PROGRAMME)))
    }
    const rows = await installation.run(recorded())
    expect(kills).toBeGreaterThan(20)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows.toSorted()).toEqual([...expected].toSorted())
    expect(expected.size).toBeGreaterThan(20)
    expect(rows.filter((one) => one.includes(' resolution '))).toHaveLength(7)
    await noticesOnce()
    expect(await installation.run(verify())).toMatchObject({ fault: null })
  },
  600_000,
)

/** Each entry that reached a reminder told the unit of it once; none without. */
const noticesOnce = async (): Promise<void> => {
  const { client } = await installation.run(Database)
  const entries = await client.journalEntry.findMany({ where: { aggregate: 'escalation' } })
  const reminded = entries.filter(
    (one) => /"rung":"remind"/.test(one.text) && one.text.includes('MeasuresReached'),
  )
  const told = await client.notice.findMany({ where: { kind: 'reminder' } })
  expect(told.map((one) => one.sequence).toSorted((a, b) => a - b)).toEqual(
    reminded.map((one) => one.sequence).toSorted((a, b) => a - b),
  )
}

it.skipIf(onServer)('needs a database server for two processes: it runs with the PostgreSQL suite', () => {
  expect(onServer).toBe(false)
})
