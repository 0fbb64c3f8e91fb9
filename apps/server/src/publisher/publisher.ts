import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { authorise, type Forbidden } from '@jiashan/domain/access'
import {
  decidePublication,
  type NumberTaken,
  type Publication,
  type SiteOwner,
} from '@jiashan/domain/publication'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Schema, Semaphore } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptPublication } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'
import type { NoSuchProgramme } from '../supervision/overview.ts'
import { bundleFaults, sayFault } from './bundle.ts'
import { bundleName, CURRENT, DEFAULT, pointAt, pointedAt } from './folders.ts'
import { snapshots } from './material.ts'
import { OpenFiles } from './open-files.ts'
import { Press, PressFailed, type Progress } from './press.ts'
import { printBundle } from './print-bundle.ts'
import { type KeyFile, signerOf } from './signing.ts'

/** The bundle could not be made; what was served before is still served. */
export class PublishingFailed extends Schema.TaggedError<PublishingFailed>()('PublishingFailed', {
  problem: Schema.String,
}) {}

export interface PublisherSettings {
  /** The folder of all publications. */
  readonly folder: string
  /** The built open site, `site.js`. */
  readonly site: string
  readonly key: KeyFile
  /** What stands at the foot of the site. */
  readonly owner: SiteOwner
}

type Refused = Forbidden | NumberTaken | NoSuchProgramme | PublishingFailed | StaleVersion | KeyReused

export interface PublisherShape {
  readonly issue: (actor: Actor, programme: ProgrammeId) => Effect.Effect<Publication, Refused>
  /** Newest first. */
  readonly history: (programme: ProgrammeId) => Effect.Effect<readonly Publication[]>
  /** How far the publication of a programme is that is being made here; null when none is. */
  readonly progress: (programme: ProgrammeId) => Progress | null
  /** What is served. */
  readonly files: OpenFiles
  /** Serves what the journal says was issued last, where a crash came between the two. */
  readonly catchUp: (say: (line: string) => void) => Effect.Effect<void>
  /** The first publication whose bundle is not what the journal says was issued; null when all agree. */
  readonly fault: Effect.Effect<string | null>
}

/** Makes publications: snapshot, pages, data, seal; written whole beside the old one, then switched to in one step. */
export class Publisher extends Context.Service<Publisher, PublisherShape>()('@jiashan/server/Publisher') {
  static readonly layer = (settings: PublisherSettings) =>
    Layer.effect(
      Publisher,
      Effect.gen(function* () {
        const { client } = yield* Database
        const writer = yield* Writer
        const programmes = yield* Programmes
        const snapshotOf = yield* snapshots
        const signer = yield* Effect.promise(() => signerOf(settings.key))
        const press = yield* Effect.acquireRelease(
          Effect.sync(() => new Press(settings.site, availableParallelism())),
          (one) => Effect.promise(() => one.close()),
        )
        const printing = { folder: settings.folder, press, signer, compressed: true }
        const files = new OpenFiles(settings.folder)
        const under = new Map<ProgrammeId, Progress>()

        /** One publication of a programme at a time: the next is made of what the one before left. */
        const turns = new Map<ProgrammeId, Semaphore.Semaphore>()
        const turnOf = (programme: ProgrammeId): Semaphore.Semaphore => {
          const turn = turns.get(programme) ?? Semaphore.makeUnsafe(1)
          turns.set(programme, turn)
          return turn
        }

        const history = (programme: ProgrammeId) =>
          Effect.promise(async () =>
            (await readAggregates(client, keptPublication, { programme }))
              .map((one) => one.state)
              .toSorted((a, b) => b.number - a.number),
          )

        const serve = async (slug: string, one: Publication): Promise<void> => {
          await pointAt(join(settings.folder, slug), CURRENT, bundleName(one.number, one.manifestHash))
          if ((await pointedAt(settings.folder, DEFAULT)) === null)
            await pointAt(settings.folder, DEFAULT, slug)
        }

        const issue = Effect.fn('Publisher.issue')(function* (actor: Actor, programme: ProgrammeId) {
          yield* Effect.fromResult(authorise(actor, 'publication.issue', null))
          const earlier = yield* history(programme)
          const { snapshot, changes } = yield* snapshotOf(
            programme,
            (earlier[0]?.number ?? 0) + 1,
            settings.owner,
          )
          const made = yield* Effect.tryPromise({
            try: () =>
              printBundle(snapshot, earlier, { ...printing, tell: (one) => under.set(programme, one) }),
            catch: (error) => error,
          }).pipe(
            Effect.catch((error) =>
              error instanceof PressFailed
                ? Effect.fail(new PublishingFailed({ problem: error.message }))
                : Effect.die(error),
            ),
            Effect.ensuring(Effect.sync(() => under.delete(programme))),
          )
          const publication = { programme, ...made, changes }
          yield* writer.write({
            kept: keptPublication,
            locate: async () => `${programme}/${publication.number}`,
            ...{ programme, actor },
            request: { _tag: 'IssuePublication' },
            decide: async (state, occasion) => decidePublication(state, publication, occasion),
          })
          yield* Effect.promise(() => serve(snapshot.slug, publication))
          return publication
        })

        const catchUp = Effect.fn('Publisher.catchUp')(function* (say: (line: string) => void) {
          for (const { id, slug } of yield* programmes.all) {
            const [latest] = yield* history(id)
            if (latest === undefined) continue
            const name = bundleName(latest.number, latest.manifestHash)
            const root = join(settings.folder, slug)
            const served = yield* Effect.promise(() => pointedAt(root, CURRENT))
            if (served === name) continue
            if (!existsSync(join(root, name))) {
              say(`publication ${name} of ${slug} is missing on disk; publish again`)
              continue
            }
            yield* Effect.promise(() => serve(slug, latest))
            say(`publication ${name} of ${slug} was issued before a crash and is served now`)
          }
        })

        const fault = Effect.gen(function* () {
          for (const { id, slug } of yield* programmes.all)
            for (const one of yield* history(id)) {
              const folder = join(settings.folder, slug, bundleName(one.number, one.manifestHash))
              const [wrong] = yield* Effect.promise(() => bundleFaults(folder, one))
              if (wrong !== undefined) return `publication ${one.number} of ${slug}: ${sayFault(wrong)}`
            }
          return null
        })
        return {
          issue: (actor, programme) => turnOf(programme).withPermits(1)(issue(actor, programme)),
          ...{ history, files, catchUp, fault },
          progress: (programme) => under.get(programme) ?? null,
        }
      }),
    )
}

/** The demonstration has a publication from the start. */
export const publishFirst = Effect.fn('Publisher.publishFirst')(function* (say: (line: string) => void) {
  const publisher = yield* Publisher
  const [programme] = yield* (yield* Programmes).all
  if (programme === undefined || (yield* publisher.history(programme.id)).length > 0) return
  say('publishing the open site')
  yield* publisher.issue(INSTALLATION, programme.id)
})
