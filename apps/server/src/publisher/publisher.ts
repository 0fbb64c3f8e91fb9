import { availableParallelism } from 'node:os'
import { authorise, type Forbidden } from '@jiashan/domain/access'
import {
  decidePublication,
  NumberTaken,
  type Publication,
  type PublicationChange,
  type SiteOwner,
} from '@jiashan/domain/publication'
import type { Actor, Decision, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer, Result, Semaphore } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { readPublicRecord } from '../disclosure/read-record.ts'
import { Programmes } from '../policy/programmes.ts'
import { type Client, Database } from '../store/database.ts'
import { keptPublication } from '../store/kept.ts'
import { type KeyReused, StaleVersion, Writer } from '../store/write.ts'
import type { NoSuchProgramme } from '../supervision/overview.ts'
import { issuerOf } from './issuer.ts'
import { basisOf, snapshots } from './material.ts'
import { OpenFiles } from './open-files.ts'
import { Press } from './press.ts'
import { printBundle } from './print-bundle.ts'
import { onDisk, PublishingFailed } from './publishing-failed.ts'
import { shelfIn } from './shelf.ts'
import { type KeyFile, signerOf } from './signing.ts'
import { type Standing, UnderWay } from './under-way.ts'

export interface PublisherSettings {
  /** The folder of all publications. */
  readonly folder: string
  /** The built open site, `site.js`. */
  readonly site: string
  readonly key: KeyFile
  /** What stands at the foot of the site. */
  readonly owner: SiteOwner
}

/** The journal has it, the switch to it did not come about; the next start or publication makes up for it. */
const notSwitched =
  (number: number) =>
  ({ problem }: PublishingFailed): PublishingFailed =>
    new PublishingFailed({
      problem: `第 ${number} 次发布已经记录，重新启动系统或再次发布后对外提供。${problem}`,
    })

/** What whoever publishes has before them: the number it will have. Sent again with the same key it is done once. */
export interface Asked {
  readonly number: number
  readonly key: string
}

/** Something came while it was printed: it is printed again; under another number only where none was asked for. */
const isMoved = (asked: Asked | null, { _tag }: { readonly _tag: string }): boolean =>
  _tag === 'StaleVersion' || (_tag === 'NumberTaken' && asked === null)

const idOf = (programme: ProgrammeId, number: number): string => `${programme}/${number}`

/** What the key of a request stands for. */
const requestOf = (programme: ProgrammeId, asked: Asked | null) => ({
  key: asked?.key,
  request: { _tag: 'IssuePublication', programme, number: asked?.number ?? null },
})

const latestOf = async (client: Client, programme: ProgrammeId): Promise<number> =>
  (await client.publication.aggregate({ where: { programme }, _max: { number: true } }))._max.number ?? 0

type Decided = Decision<PublicationChange, Forbidden | NumberTaken | StaleVersion>
type Refused = Forbidden | NumberTaken | NoSuchProgramme | PublishingFailed | StaleVersion | KeyReused

/** What everybody who publishes has to see. */
export interface Situation extends Standing {
  /** The number of the publication that was issued last; 0 before the first. */
  readonly latest: number
  /** The number of the one that readers get; null when they get none. */
  readonly served: number | null
}

export interface PublisherShape {
  /** Without `asked` it gets whatever number comes next. */
  readonly issue: (
    actor: Actor,
    programme: ProgrammeId,
    asked?: Asked | null,
  ) => Effect.Effect<Publication, Refused>
  /** Newest first. */
  readonly history: (programme: ProgrammeId) => Effect.Effect<readonly Publication[]>
  /** What is issued, what is served, and what is being made here. */
  readonly situation: (programme: ProgrammeId) => Effect.Effect<Situation>
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
        const shelf = yield* shelfIn(settings.folder)
        const underWay = new UnderWay()

        /** One publication of a programme at a time: the next is made of what the one before left. */
        const turns = new Map<ProgrammeId, Semaphore.Semaphore>()
        const turnOf = (programme: ProgrammeId): Semaphore.Semaphore => {
          const turn = turns.get(programme) ?? Semaphore.makeUnsafe(1)
          turns.set(programme, turn)
          return turn
        }

        /** The number that was asked for is not the next one: this very request came before, or another publication has it. */
        const answered = (actor: Actor, programme: ProgrammeId, asked: Asked) =>
          writer
            .write({
              ...{ kept: keptPublication, programme, actor, ...requestOf(programme, asked) },
              locate: async () => idOf(programme, asked.number),
              decide: async (state, _, tx) =>
                Result.fail(
                  state === null
                    ? new StaleVersion({ expected: asked.number, actual: asked.number - 1 })
                    : new NumberTaken({
                        ...{ number: state.number, issuedOn: state.issuedOn },
                        issuedBy: await issuerOf(tx, idOf(programme, asked.number)),
                      }),
                ),
            })
            .pipe(Effect.map(({ state }) => state))

        const issue = Effect.fn('Publisher.issue')(function* (
          actor: Actor,
          programme: ProgrammeId,
          asked: Asked | null,
        ) {
          yield* Effect.fromResult(authorise(actor, 'publication.issue', null))
          const earlier = yield* shelf.history(programme)
          const next = (earlier[0]?.number ?? 0) + 1
          if (asked !== null && asked.number !== next) return yield* answered(actor, programme, asked)
          return yield* underWay.watch(
            programme,
            { number: next, by: actor.name },
            make(actor, programme, earlier, asked),
          )
        })

        const make = Effect.fn('Publisher.make')(function* (
          actor: Actor,
          programme: ProgrammeId,
          earlier: readonly Publication[],
          asked: Asked | null,
        ) {
          const {
            snapshot,
            changes,
            basis,
            programme: carriedOut,
          } = yield* snapshotOf(programme, (earlier[0]?.number ?? 0) + 1, settings.owner)
          const made = yield* onDisk(() =>
            printBundle(snapshot, earlier, { ...printing, tell: (one) => underWay.tell(programme, one) }),
          )
          const publication = { programme, ...made, changes }
          const { number } = publication
          const { state: issued } = yield* writer
            .write({
              ...{ kept: keptPublication, programme, actor, ...requestOf(programme, asked) },
              locate: async () => idOf(programme, number),
              // What was taken back, approved or decided while it was printed must not be missed: it is printed anew.
              decide: async (state, occasion, tx): Promise<Decided> => {
                const now = basisOf(await readPublicRecord(tx, carriedOut))
                const issuedBy = await issuerOf(tx, idOf(programme, number))
                return now === basis
                  ? decidePublication(state, publication, occasion, issuedBy)
                  : Result.fail(new StaleVersion({ expected: number, actual: number }))
              },
            })
            .pipe(Effect.ensuring(shelf.discard(snapshot.slug, publication)))
          yield* shelf.serveLatest(programme, snapshot.slug).pipe(Effect.mapError(notSwitched(number)))
          yield* shelf.sweep(programme, snapshot.slug)
          return issued
        })

        const situation = Effect.fn('Publisher.situation')(function* (programme: ProgrammeId) {
          const latest = yield* Effect.promise(() => latestOf(client, programme))
          const carriedOut = yield* programmes.byId(programme)
          const served = yield* shelf.served(carriedOut?.slug ?? '')
          return { latest, served, ...underWay.of(programme) }
        })

        return {
          issue: (actor, programme, asked = null) =>
            turnOf(programme).withPermits(1)(
              issue(actor, programme, asked).pipe(
                Effect.retry({ times: 3, while: (refusal) => isMoved(asked, refusal) }),
              ),
            ),
          ...{ situation, files, history: shelf.history, catchUp: shelf.catchUp, fault: shelf.fault },
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
