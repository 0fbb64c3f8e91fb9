import type { Readable } from 'node:stream'
import { authorise, type Forbidden, may } from '@jiashan/domain/access'
import type { Actor, DepartmentId, EvidenceId, FileRef, Sha256 } from '@jiashan/domain/record'
import { type Evidence, EvidenceFile, EvidenceStub } from '@jiashan/domain/reporting'
import { Clock, Context, Effect, Layer, Schema } from 'effect'
import { fileTypeFromBuffer } from 'file-type'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Database } from '../store/database.ts'
import { Files } from './files.ts'

export const MAX_BYTES = 20 * 1024 * 1024

/** What may be shown as evidence, told by content, not by name. */
const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

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
/** No file of this id, or not one that the asker may cite or see. */
export class NoSuchFile extends Schema.TaggedError<NoSuchFile>()('NoSuchFile', { id: Schema.String }) {}

export interface Received {
  readonly id: EvidenceId
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
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
  readonly stream: () => Readable
}

export interface UploadsShape {
  readonly receive: (
    actor: Actor,
    name: string,
    stream: Readable,
  ) => Effect.Effect<Received, Forbidden | FileTooLarge | FileCutOff | FileEmpty | FileTypeRefused>
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

      const receive = Effect.fn('Uploads.receive')(function* (actor: Actor, name: string, stream: Readable) {
        yield* Effect.fromResult(authorise(actor, 'evidence.add', actor.department))
        const now = yield* Clock.currentTimeMillis
        const id = ids.next((yield* clock.now).epochMs) as EvidenceId
        let mediaType: string | null = null
        const kept = yield* files.keep(stream, MAX_BYTES, id, async ({ head }) => {
          mediaType = (await fileTypeFromBuffer(head))?.mime ?? null
          return mediaType !== null && MEDIA_TYPES.has(mediaType)
        })
        if (kept._tag === 'cut-off') return yield* new FileCutOff({ name })
        if (kept._tag === 'too-large') return yield* new FileTooLarge({ name, limit: MAX_BYTES })
        const { hash, bytes } = kept.stored
        if (bytes === 0) return yield* new FileEmpty({ name })
        if (kept._tag === 'unfit' || mediaType === null)
          return yield* new FileTypeRefused({ name, found: mediaType })
        const data = {
          id,
          name,
          hash,
          bytes,
          mediaType,
          account: actor.account,
          department: actor.department ?? '',
        }
        yield* Effect.promise(() => client.upload.create({ data: { ...data, receivedAt: new Date(now) } }))
        return { id, name, mediaType, bytes }
      })

      const ownFiles = (actor: Actor, wanted: readonly EvidenceId[]) =>
        Effect.promise(async () => {
          const where = { id: { in: [...wanted] }, department: actor.department ?? '' }
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
      return { receive, cite, own, download }
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

/** The unit's own files, and those cited in a paper on a task that the actor's unit has a part in. */
const maySee = async (
  client: Database['Service']['client'],
  actor: Actor,
  { id, department }: { id: string; department: string },
): Promise<boolean> => {
  if (may(actor, 'report.read', department as DepartmentId)) return true
  if (actor.department === null) return false
  const cited = await client.fileCitation.findMany({
    where: { file: id },
    select: { programme: true, task: true },
  })
  const OR = cited.map((place) => ({ ...place, department: actor.department ?? '' }))
  return OR.length > 0 && (await client.responsibility.count({ where: { OR } })) > 0
}
