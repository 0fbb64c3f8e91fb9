import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { authorise, type Forbidden, publicScope } from '@jiashan/domain/access'
import {
  compose,
  decidePublication,
  type NumberTaken,
  openData,
  type Publication,
  type PublishedFile,
  type Snapshot,
} from '@jiashan/domain/publication'
import { type Actor, canonical, type ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Schema, Semaphore } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { RuleSets } from '../assessment/rule-sets.ts'
import { Scores } from '../assessment/scores.ts'
import { Mode } from '../mode.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { sha256 } from '../store/journal.ts'
import { keptPublication } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'
import { type NoSuchProgramme, Overview } from '../supervision/overview.ts'
import { bundleFault, MANIFEST, manifestText, switchTo, writeBundle } from './bundle.ts'
import { CLOSED, DEMONSTRATION } from './disclosure.ts'
import { OpenPages } from './open-pages.ts'

/** The bundle could not be made; what was served before is still served. */
export class PublishingFailed extends Schema.TaggedError<PublishingFailed>()('PublishingFailed', {
  problem: Schema.String,
}) {}

export interface PublisherSettings {
  /** The folder of all publications. */
  readonly folder: string
  /** The built open site, `site.js`. */
  readonly site: string
}

type Refused = Forbidden | NumberTaken | NoSuchProgramme | PublishingFailed | StaleVersion | KeyReused

export interface PublisherShape {
  readonly issue: (actor: Actor, programme: ProgrammeId) => Effect.Effect<Publication, Refused>
  readonly history: (programme: ProgrammeId) => Effect.Effect<readonly Publication[]>
  readonly pages: OpenPages
  /** The first publication whose bundle is not what the journal says was issued; null when all agree. */
  readonly fault: Effect.Effect<string | null>
}

/** Makes publications: snapshot, pages, data, manifest; written whole, then switched to in one step. */
export class Publisher extends Context.Service<Publisher, PublisherShape>()('@jiashan/server/Publisher') {
  static readonly layer = (settings: PublisherSettings) =>
    Layer.effect(
      Publisher,
      Effect.gen(function* () {
        const { client } = yield* Database
        const writer = yield* Writer
        const overview = yield* Overview
        const programmes = yield* Programmes
        const assessment = { scores: yield* Scores, ruleSets: yield* RuleSets }
        const { demo } = yield* Mode
        const pages = new OpenPages(settings.folder)
        yield* Effect.promise(() => pages.load())

        /** One publication at a time: the next is made of what the one before left. */
        const turn = Semaphore.makeUnsafe(1)

        const history = (programme: ProgrammeId) =>
          Effect.promise(async () =>
            (await readAggregates(client, keptPublication, { programme }))
              .map((one) => one.state)
              .toSorted((a, b) => b.number - a.number),
          )

        const material = Effect.fn('Publisher.material')(function* (programme: ProgrammeId, number: number) {
          const picture = yield* overview.record(publicScope(programme))
          const results = yield* publishedResults(assessment, programme)
          const departments = yield* programmes.departments
          return compose({
            number,
            today: picture.today,
            demo,
            programme: picture.programme,
            departments,
            duties: picture.duties,
            plans: picture.plans,
            reports: picture.reports,
            indicators: picture.judgement.indicators ?? [],
            observations: picture.observations,
            results,
            decisions: demo ? DEMONSTRATION : CLOSED,
          })
        })

        const issue = Effect.fn('Publisher.issue')(function* (actor: Actor, programme: ProgrammeId) {
          yield* Effect.fromResult(authorise(actor, 'publication.issue', null))
          const [latest] = yield* history(programme)
          const number = (latest?.number ?? 0) + 1
          const snapshot = yield* material(programme, number)
          const files = [...(yield* render(settings.site, snapshot)), ...openData(snapshot)]
          const snapshotHash = sha256(canonical(snapshot))
          const { issuedOn, slug } = snapshot
          const previous = latest?.manifestHash ?? null
          const manifest = manifestText(
            { programme: slug, number, issuedOn, demo, snapshotHash, previous },
            files,
          )
          const manifestHash = sha256(manifest)
          const name = bundleName(snapshot.slug, { number, manifestHash })
          yield* Effect.promise(async () => {
            await mkdir(settings.folder, { recursive: true })
            await writeBundle(join(settings.folder, name), [...files, { path: MANIFEST, text: manifest }])
          })
          const publication = { programme, number, issuedOn, snapshotHash, manifestHash }
          yield* writer.write({
            kept: keptPublication,
            locate: async () => `${programme}/${number}`,
            programme,
            actor,
            request: { _tag: 'IssuePublication' },
            decide: async (state, occasion) => decidePublication(state, publication, occasion),
          })
          yield* Effect.promise(async () => {
            await switchTo(settings.folder, name)
            await pages.load()
          })
          return publication
        })
        const inTurn: PublisherShape['issue'] = (actor, programme) =>
          turn.withPermits(1)(issue(actor, programme))
        const fault = Effect.gen(function* () {
          for (const { id, slug } of yield* programmes.all)
            for (const one of yield* history(id)) {
              const folder = join(settings.folder, bundleName(slug, one))
              const wrong = yield* Effect.promise(() => bundleFault(folder, one.manifestHash))
              if (wrong !== null) return `publication ${one.number}: ${wrong}`
            }
          return null
        })
        return { issue: inTurn, history, pages, fault }
      }),
    )
}

/** Every year that has rules: announced results, and else the year as it stands. */
const publishedResults = Effect.fn('Publisher.results')(function* (
  { scores, ruleSets }: { scores: Scores['Service']; ruleSets: RuleSets['Service'] },
  programme: ProgrammeId,
) {
  const rules = yield* ruleSets.inForce(programme)
  const years = new Set(rules.map((one) => one.ruleSet.year))
  const results = yield* Effect.forEach(years, (year) =>
    scores.ofYear(publicScope(programme), year).pipe(
      Effect.map(({ rules, cards }) => [
        {
          year,
          ruleSet: rules.ruleSet.title,
          standing: rules.ruleSet.standing,
          cards: cards.map((card) => ({ department: card.department, card })),
          inputs: null,
        },
      ]),
      Effect.catchTag('NothingToScore', () => Effect.succeed([])),
    ),
  )
  return results.flat()
})

/** Renders in a worker, so that requests are answered meanwhile. */
const render = (
  site: string,
  snapshot: Snapshot,
): Effect.Effect<readonly PublishedFile[], PublishingFailed> =>
  Effect.callback((resume) => {
    if (!existsSync(site)) {
      resume(Effect.fail(new PublishingFailed({ problem: '公开网站尚未构建' })))
      return
    }
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: { site, snapshot },
    })
    worker.once('message', (files: readonly PublishedFile[]) => resume(Effect.succeed(files)))
    worker.once('error', (error) => resume(Effect.die(error)))
    return Effect.promise(() => worker.terminate())
  })

/** After a crash between the journal and the switch: serves the bundle that the journal says was issued. */
export const catchUp = Effect.fn('Publisher.catchUp')(function* (
  folder: string,
  say: (line: string) => void,
) {
  const publisher = yield* Publisher
  const [programme] = yield* (yield* Programmes).all
  const [latest] = programme === undefined ? [] : yield* publisher.history(programme.id)
  if (programme === undefined || latest === undefined) return
  const name = bundleName(programme.slug, latest)
  if (publisher.pages.name === name) return
  if (!existsSync(join(folder, name))) return say(`publication ${name} is missing on disk; publish again`)
  yield* Effect.promise(async () => {
    await switchTo(folder, name)
    await publisher.pages.load()
  })
  say(`publication ${name} was issued before a crash and is served now`)
})

/** `jiashan-2017-000002-9f2c41aa`: which programme, which number, and by its manifest which bundle. */
const bundleName = (
  slug: string,
  { number, manifestHash }: Pick<Publication, 'number' | 'manifestHash'>,
): string => `${slug}-${String(number).padStart(6, '0')}-${manifestHash.slice(0, 8)}`

/** The demonstration has a publication from the start. */
export const publishFirst = Effect.fn('Publisher.publishFirst')(function* (say: (line: string) => void) {
  const publisher = yield* Publisher
  if (publisher.pages.name !== null) return
  const [programme] = yield* (yield* Programmes).all
  if (programme === undefined) return
  say('publishing the open site')
  yield* publisher.issue(INSTALLATION, programme.id)
})
