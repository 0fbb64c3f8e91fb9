import { Effect, Result } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Draft, type DraftKey, Drafts } from '../src/drafts/drafts.ts'
import { clerk, foundCounty, PROGRAMME } from './county.ts'
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

interface Tab {
  revision: number
}

const admit = async () => Result.succeed(undefined)

it('keeps every acknowledged save until another one or its own submission replaces it, in any order', async () => {
  for (let round = 0; round < 12; round += 1) {
    const chance = chanceFrom(round + 1)
    const key: DraftKey = { programme: PROGRAMME, kind: 'report', subject: `1/round-${round}` }
    const tabs: readonly Tab[] = [{ revision: 0 }, { revision: 0 }]
    /** The text that must be found; null when what was saved last was handed in. */
    let acknowledged: { text: string; revision: number } | null = null
    const found = (): Promise<Draft | null> => drafts((all) => all.find(clerk, key))
    for (let step = 0; step < 25; step += 1) {
      const tab = tabs[chance(2)] as Tab
      const what = chance(4)
      if (what <= 1) {
        const text = `第 ${step} 稿`
        const saved = await drafts((all) =>
          Effect.result(all.save(clerk, key, tab.revision, { text }, admit)),
        )
        if (Result.isSuccess(saved)) {
          expect(tab.revision).toBe(acknowledged?.revision ?? 0)
          tab.revision = saved.success.revision
          acknowledged = { text, revision: tab.revision }
        } else {
          // Somebody else saved meanwhile: nothing was overwritten, and the tab looks again.
          expect(saved.failure._tag).toBe('StaleVersion')
          expect(tab.revision).not.toBe(acknowledged?.revision ?? 0)
          tab.revision = (await found())?.revision ?? 0
        }
      } else if (what === 2) {
        // Handed in: the draft that this tab had seen is forgotten, a later one stays.
        await drafts((all) => all.drop(clerk, key, tab.revision))
        if (acknowledged !== null && acknowledged.revision <= tab.revision) acknowledged = null
      } else tab.revision = (await found())?.revision ?? 0
      const now = await found()
      expect(
        now === null ? null : { text: (now.content as { text: string }).text, revision: now.revision },
      ).toEqual(acknowledged)
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
