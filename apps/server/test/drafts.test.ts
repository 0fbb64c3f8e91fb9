import type { Actor } from '@jiashan/domain/record'
import { Effect, Result } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Draft, type DraftKey, Drafts, emptyDraft } from '../src/drafts/drafts.ts'
import { admitCountyDraft, CountyReports, countyDraft } from '../src/reporting/county-reports.ts'
import { admitReportDraft, Reports } from '../src/reporting/reports.ts'
import { subjectOf } from '../src/reporting/surroundings.ts'
import { Database } from '../src/store/database.ts'
import { admitToldDraft, toldDraft } from '../src/supervision/resolutions.ts'
import { actOnResolution, coordinateKjj } from './coordinated.ts'
import { actor, clerk, foundCounty, HBJ, MILESTONE, PROGRAMME, Q3 } from './county.ts'
import { countyReported, fromCounty } from './from-county.ts'
import { type Installation, install } from './installation.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const drafts = <A, E>(use: (drafts: Drafts['Service']) => Effect.Effect<A, E>): Promise<A> =>
  installation.run(Effect.flatMap(Drafts, use))

/** Numbers that look random and are the same in every run. */
const chanceFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A window with a form: what it knows of the draft, and the submission that it sent last. */
interface Tab {
  revision: number
  sent: { readonly key: string; readonly revision: number } | null
}

const admit = async () => Result.succeed(undefined)
const SUBJECT = '1/2018-Q3'

/** Hands in a form as a command with a key does: its receipt and the emptied draft in one transaction. */
const handIn = (key: DraftKey, receipt: string, revision: number): Promise<boolean> =>
  installation.run(
    Effect.flatMap(Database, (database) =>
      database.transaction(async (tx) => {
        const account_key = { account: String(clerk.account), key: `${key.subject} ${receipt}` }
        if ((await tx.commandReceipt.findUnique({ where: { account_key } })) !== null)
          return Result.succeed(false)
        await tx.commandReceipt.create({ data: { ...account_key, commandHash: '', response: {} } })
        await emptyDraft(tx, clerk, key, revision)
        return Result.succeed(true)
      }),
    ),
  )

const textOf = (draft: Draft | null): string | null =>
  (draft?.content as { text: string } | null | undefined)?.text ?? null

it('keeps every acknowledged save until another one or its own submission replaces it, in any order', async () => {
  for (let round = 0; round < 24; round += 1) {
    const chance = chanceFrom(round + 1)
    const key: DraftKey = { programme: PROGRAMME, kind: 'report', subject: `${SUBJECT}-${round}` }
    const fresh = (): Tab => ({ revision: 0, sent: null })
    const tabs: Tab[] = [fresh(), fresh(), fresh()]
    /** What must be found: the text saved last, null once it was handed in; revisions only grow. */
    let stands: { text: string | null; revision: number } = { text: null, revision: 0 }
    const find = (): Promise<Draft | null> => drafts((all) => all.find(clerk, key))
    for (let step = 0; step < 40; step += 1) {
      const at = chance(tabs.length)
      const tab = tabs[at] as Tab
      const what = chance(8)
      if (what <= 2) {
        const text = `第 ${step} 稿`
        const saved = await drafts((all) =>
          Effect.result(all.save(clerk, key, tab.revision, { text }, admit)),
        )
        expect(Result.isSuccess(saved)).toBe(tab.revision === stands.revision)
        if (Result.isSuccess(saved)) {
          stands = { text, revision: saved.success.revision }
          // Now and then the answer is lost: the tab does not learn what it saved.
          if (chance(4) > 0) tab.revision = stands.revision
        } else expect(saved.failure._tag).toBe('StaleVersion')
      } else if (what === 3) {
        // Handed in: the draft that this tab had seen is emptied, a later one stays.
        tab.sent = { key: `${at}-${step}`, revision: tab.revision }
        await handIn(key, tab.sent.key, tab.sent.revision)
        if (stands.revision > 0 && stands.revision === tab.revision)
          stands = { text: null, revision: stands.revision + 1 }
      } else if (what === 4 && tab.sent !== null) {
        // Its answer was lost: sent again, with whatever revision the tab knows now.
        expect(await handIn(key, tab.sent.key, tab.revision)).toBe(false)
      } else if (what === 5) tabs[at] = fresh()
      else tab.revision = (await find())?.revision ?? 0
      const now = await find()
      expect({ text: textOf(now), revision: now?.revision ?? 0 }).toEqual(stands)
    }
  }
})

it('lets one of two saves over the same revision through, and tells the other', async () => {
  for (let round = 0; round < 20; round += 1) {
    const key: DraftKey = { programme: PROGRAMME, kind: 'report', subject: `1/race-${round}` }
    const save = (revision: number, text: string) =>
      drafts((all) => Effect.result(all.save(clerk, key, revision, { text }, admit)))
    for (const revision of [0, 1, 2]) {
      const texts = ['甲', '乙'].map((one) => `${one}${revision}`)
      const saved = await Promise.all(texts.map((text) => save(revision, text)))
      expect(saved.filter(Result.isSuccess)).toHaveLength(1)
      expect(saved.filter(Result.isFailure).map(({ failure }) => failure._tag)).toEqual(['StaleVersion'])
      const winner = texts[saved.findIndex(Result.isSuccess)]
      const now = await drafts((all) => all.find(clerk, key))
      expect(now).toMatchObject({ revision: revision + 1, content: { text: winner } })
    }
  }
})

it('refuses a save that meets the submission of its form under way', async () => {
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const key: DraftKey = { programme: PROGRAMME, kind: 'report', subject: subjectOf(place) }
  const milestones = [{ milestone: MILESTONE, state: 'not' as const, doneOn: null, percent: 0 }]
  const texts = { progress: '完成对接两次', nextStep: '', difficulty: '', matter: '' }
  const content = { ...texts, milestones, figures: [], evidence: [] }
  const written = Promise.withResolvers<void>()
  const meanwhile = Promise.withResolvers<void>()
  const beside = async (): Promise<void> => {
    written.resolve()
    await meanwhile.promise
  }
  const submitted = installation.run(
    Effect.flatMap(Reports, (reports) =>
      reports.act(clerk, { _tag: 'SubmitReport', ...place, content }, { beside }),
    ),
  )
  await written.promise
  const saved = drafts((all) =>
    Effect.result(all.save(clerk, key, 0, { text: '迟到的一稿' }, admitReportDraft(clerk, place))),
  )
  // Long enough for the save to look, where nothing holds it.
  await new Promise((resolve) => setTimeout(resolve, 300))
  meanwhile.resolve()
  await submitted
  const refused = await saved
  expect(Result.isFailure(refused) && refused.failure._tag).toBe('ReportNotIn')
  expect(await drafts((all) => all.find(clerk, key))).toBeNull()
})

it('keeps what the county writes apart from what a unit writes on the same task, until it is verified', async () => {
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const key = countyDraft(place)
  const save = (by: Actor, revision: number) =>
    drafts((all) =>
      Effect.result(all.save(by, key, revision, { text: '县级一稿' }, admitCountyDraft(by, place))),
    )
  const foreign = await save(clerk, 0)
  expect(Result.isFailure(foreign) && foreign.failure._tag).toBe('Forbidden')
  expect(Result.isSuccess(await save(fromCounty, 0))).toBe(true)
  expect(textOf(await drafts((all) => all.find(fromCounty, key)))).toBe('县级一稿')
  expect(await drafts((all) => all.find(clerk, key))).toBeNull()
  await installation.run(countyReported())
  expect(Result.isSuccess(await save(fromCounty, 1))).toBe(true)
  await installation.run(
    Effect.flatMap(CountyReports, (all) =>
      all.act(clerk, place, { _tag: 'VerifyCountyReport', reason: '属实' }),
    ),
  )
  const late = await save(fromCounty, 2)
  expect(Result.isFailure(late) && late.failure._tag).toBe('CountyReportNotIn')
})

it('drafts what is told of a resolution for its owner, while it can be told', async () => {
  const { resolution } = await installation.run(coordinateKjj())
  const place = { programme: PROGRAMME, resolution }
  const save = (by: Actor, revision: number) =>
    drafts((all) =>
      Effect.result(all.save(by, toldDraft(place), revision, { text: '已办' }, admitToldDraft(by, place))),
    )
  const foreign = await save(actor('clerk', HBJ, 8), 0)
  expect(Result.isFailure(foreign) && foreign.failure._tag).toBe('Forbidden')
  expect(Result.isSuccess(await save(clerk, 0))).toBe(true)
  await installation.run(
    actOnResolution(clerk, resolution, { _tag: 'TellResolution', done: true, text: '已办', evidence: [] }),
  )
  const late = await save(clerk, 1)
  expect(Result.isFailure(late) && late.failure._tag).toBe('ResolutionNotIn')
})
