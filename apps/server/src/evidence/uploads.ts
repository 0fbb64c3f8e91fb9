import type { Readable } from 'node:stream'
import { authorise, type Forbidden, mayReadFile, type Paper, partyOf } from '@jiashan/domain/access'
import type { Actor, DepartmentId, EvidenceId, FileRef, PartyId, Sha256 } from '@jiashan/domain/record'
import { type Evidence, EvidenceFile, EvidenceStub } from '@jiashan/domain/reporting'
import { Clock, Context, Effect, Layer, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Database } from '../store/database.ts'
import { Files } from './files.ts'
import { Incoming } from './incoming.ts'
import { fileName, kindOf, MAX_BYTES } from './kinds.ts'
import { makeRoom, UNCITED_BYTES } from './quota.ts'

export class FileTooLarge extends Schema.TaggedError<FileTooLarge>()('FileTooLarge', {
  name: Schema.String,
  limit: Schema.Int,
}) {}
/** The file did not come whole. */
export class FileCutOff extends Schema.TaggedError<FileCutOff>()('FileCutOff', { name: Schema.String }) {}
export class FileEmpty extends Schema.TaggedError<FileEmpty>()('FileEmpty', { name: Schema.String }) {}
export class FileTypeRefused extends Schema.TaggedError<FileTypeRefused>()('FileTypeRefused', {
  name: Schema.String,
  found: Schema.NullOr(Schema.String),
}) {}
/** The unit has too much lying here that no paper cites; `limit` in bytes. */
export class TooMuchUncited extends Schema.TaggedError<TooMuchUncited>()('TooMuchUncited', {
  limit: Schema.Int,
}) {}
/** No file of this id, or not one that the asker may cite or see. */
export class NoSuchFile extends Schema.TaggedError<NoSuchFile>()('NoSuchFile', { id: Schema.String }) {}

export interface Received {
  readonly id: EvidenceId
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** SHA-256 of the content. */
  readonly hash: string
}

const { id, proves, disclosure, declaredNotSecret } = EvidenceFile.fields
/** How a paper cites a file that was received, or secret matter that went another way. */
export const Citation = Schema.Union([
  Schema.TaggedStruct('file', { id, proves, disclosure, declaredNotSecret }),
  EvidenceStub,
])
export type Citation = typeof Citation.Type

export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** From byte to byte, both included; all of it when not told. */
  readonly stream: (range?: { readonly start: number; readonly end: number }) => Readable
}

type FileUnfit = FileTooLarge | FileCutOff | FileEmpty | FileTypeRefused

export interface UploadsShape {
  /** Makes room for a file of this size (bytes) that the actor is about to send: its id, and its name made harmless. */
  readonly begin: (
    actor: Actor,
    name: string,
    bytes: number,
  ) => Effect.Effect<
    { readonly id: EvidenceId; readonly name: string },
    Forbidden | FileTooLarge | FileEmpty | TooMuchUncited
  >
  /** A part of the actor's own, to be gone on with. */
  readonly resume: (actor: Actor, id: EvidenceId) => Effect.Effect<void, NoSuchFile>
  /** Takes in a file that came whole; once taken, it answers the same again. */
  readonly finish: (
    actor: Actor,
    id: EvidenceId,
  ) => Effect.Effect<Received, Forbidden | FileUnfit | NoSuchFile>
  readonly receive: (
    actor: Actor,
    name: string,
    stream: Readable,
  ) => Effect.Effect<Received, Forbidden | FileUnfit>
  /** The evidence that citations speak of: each a file of the actor's own unit. */
  readonly cite: (
    actor: Actor,
    citations: readonly Citation[],
  ) => Effect.Effect<readonly Evidence[], NoSuchFile>
  /** A file of the actor's own unit. */
  readonly own: (actor: Actor, id: EvidenceId) => Effect.Effect<FileRef, NoSuchFile>
  readonly download: (actor: Actor, id: EvidenceId) => Effect.Effect<Download, NoSuchFile>
}

/** 佐证材料 on its way in and out. */
export class Uploads extends Context.Service<Uploads, UploadsShape>()('@jiashan/server/Uploads') {
  static readonly layer = Layer.effect(
    Uploads,
    Effect.gen(function* () {
      const { client } = yield* Database
      const files = yield* Files
      const ids = yield* Ids
      const clock = yield* BusinessClock

      const parts = yield* Incoming
      const database = yield* Database
      const room = (part: Parameters<typeof makeRoom>[0]) =>
        makeRoom(part).pipe(Effect.provideService(Database, database), Effect.provideService(Incoming, parts))

      const nextId = Effect.map(clock.now, ({ epochMs }) => ids.next(epochMs) as EvidenceId)

      const begin = Effect.fn('Uploads.begin')(function* (actor: Actor, given: string, bytes: number) {
        yield* Effect.fromResult(authorise(actor, 'evidence.add', partyOf(actor)))
        const name = fileName(given)
        if (bytes === 0) return yield* new FileEmpty({ name })
        if (bytes > MAX_BYTES) return yield* new FileTooLarge({ name, limit: MAX_BYTES })
        const id = yield* nextId
        const by = { account: actor.account, department: partyOf(actor) ?? '' }
        const begunAt = yield* Clock.currentTimeMillis
        if (!(yield* room({ id, ...by, name, size: bytes, begunAt })))
          return yield* new TooMuchUncited({ limit: UNCITED_BYTES })
        return { id, name }
      })

      const ownPart = Effect.fn('Uploads.ownPart')(function* (actor: Actor, id: EvidenceId) {
        const part = yield* Effect.promise(() => parts.find(id))
        const own = part?.account === actor.account && part.department === (partyOf(actor) ?? '')
        return part !== null && own ? part : yield* new NoSuchFile({ id })
      })
      const resume = (actor: Actor, id: EvidenceId) => Effect.asVoid(ownPart(actor, id))

      const take = Effect.fn('Uploads.take')(function* (
        actor: Actor,
        id: EvidenceId,
        name: string,
        stream: Readable,
      ) {
        yield* Effect.fromResult(authorise(actor, 'evidence.add', partyOf(actor)))
        let kind: Awaited<ReturnType<typeof kindOf>> = { mediaType: null, limit: null }
        const temporary = ids.next(yield* Clock.currentTimeMillis)
        const kept = yield* files.keep(stream, MAX_BYTES, temporary, async ({ head, bytes }) => {
          kind = await kindOf(head, name)
          return kind.limit !== null && bytes <= kind.limit
        })
        if (kept._tag === 'cut-off') return yield* new FileCutOff({ name })
        if (kept._tag === 'too-large') return yield* new FileTooLarge({ name, limit: MAX_BYTES })
        const { hash, bytes } = kept.stored
        const { mediaType, limit } = kind
        if (bytes === 0) return yield* new FileEmpty({ name })
        if (mediaType === null || limit === null)
          return yield* new FileTypeRefused({ name, found: mediaType })
        if (kept._tag === 'unfit') return yield* new FileTooLarge({ name, limit })
        const by = { account: actor.account, department: partyOf(actor) ?? '' }
        const receivedAt = new Date(yield* Clock.currentTimeMillis)
        const data = { id, name, hash, bytes, mediaType, ...by, receivedAt }
        // Finished twice at once, by a client that lost its answer, a file is still received once.
        yield* Effect.promise(() => client.upload.createMany({ data: [data], skipDuplicates: true }))
        return { id, name, mediaType, bytes, hash }
      })

      const receive = Effect.fn('Uploads.receive')(function* (actor: Actor, given: string, stream: Readable) {
        return yield* take(actor, yield* nextId, fileName(given), stream)
      })

      const finish = Effect.fn('Uploads.finish')(function* (actor: Actor, id: EvidenceId) {
        const where = { id, account: actor.account, department: partyOf(actor) ?? '' }
        const row = yield* Effect.promise(() => client.upload.findFirst({ where }))
        if (row !== null) return refOf(row)
        const part = yield* ownPart(actor, id)
        if (part.offset !== part.size) return yield* new FileCutOff({ name: part.name })
        const drop = Effect.promise(() => parts.remove(id))
        const taken = yield* Effect.tapError(take(actor, id, part.name, parts.stream(id)), () => drop)
        yield* drop
        return taken
      })

      const ownFiles = (actor: Actor, wanted: readonly EvidenceId[]) =>
        Effect.promise(async () => {
          const where = { id: { in: [...wanted] }, department: partyOf(actor) ?? '' }
          return new Map((await client.upload.findMany({ where })).map((row) => [row.id, refOf(row)]))
        })
      const own = Effect.fn('Uploads.own')(function* (actor: Actor, id: EvidenceId) {
        const found = (yield* ownFiles(actor, [id])).get(id)
        return found ?? (yield* new NoSuchFile({ id }))
      })
      const cite = Effect.fn('Uploads.cite')(function* (actor: Actor, citations: readonly Citation[]) {
        const files = citations.filter((one) => one._tag === 'file')
        const found = yield* ownFiles(
          actor,
          files.map((one) => one.id),
        )
        const missing = files.find((one) => !found.has(one.id))
        if (missing !== undefined) return yield* new NoSuchFile({ id: missing.id })
        return citations.flatMap((one): Evidence[] => {
          if (one._tag === 'stub') return [one]
          const file = found.get(one.id)
          return file === undefined ? [] : [{ ...one, ...file }]
        })
      })

      const download = Effect.fn('Uploads.download')(function* (actor: Actor, id: EvidenceId) {
        const row = yield* Effect.promise(() => client.upload.findUnique({ where: { id } }))
        const visible = row !== null && (yield* Effect.promise(() => maySee(client, actor, row)))
        const file = visible ? yield* files.read(row.hash as Sha256) : null
        if (row === null || file === null) return yield* new NoSuchFile({ id })
        return { name: row.name, mediaType: row.mediaType, bytes: file.bytes, stream: file.stream }
      })
      return { begin, resume, finish, receive, cite, own, download }
    }),
  )
}

type UploadRow = { id: string; name: string; hash: string; mediaType: string; bytes: number }

const refOf = ({ id, name, hash, mediaType, bytes }: UploadRow): FileRef => ({
  id: id as EvidenceId,
  hash: hash as Sha256,
  name,
  mediaType,
  bytes,
})

/** Asks the rule on files with the papers that cite this one. */
const maySee = async (
  client: Database['Service']['client'],
  actor: Actor,
  { id, department }: { id: string; department: string },
): Promise<boolean> => {
  const cited = await client.fileCitation.findMany({ where: { file: id } })
  const OR = cited.flatMap(({ programme, task }) => (task === null ? [] : [{ programme, task }]))
  const parties = OR.length === 0 ? [] : await client.responsibility.findMany({ where: { OR } })
  const citedBy = cited.map(({ paper, department, shownTo, programme, task }) => ({
    paper: paper as Paper,
    department: department as PartyId,
    shownTo: shownTo as PartyId[],
    parties: parties
      .filter((one) => one.programme === programme && one.task === task)
      .map((one) => one.department as DepartmentId),
  }))
  return mayReadFile(actor, { department: department as PartyId }, citedBy)
}
