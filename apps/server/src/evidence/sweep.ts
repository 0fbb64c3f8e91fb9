import type { Sha256 } from '@jiashan/domain/record'
import { Clock, Effect } from 'effect'
import { Database } from '../store/database.ts'
import { Files } from './files.ts'
import { Incoming } from './incoming.ts'

/** A received file that nobody cites is kept this long. */
export const UNCITED_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Throws away parts that nobody finished and old files that neither a paper nor a draft names. */
export const sweepEvidence = Effect.fn('Evidence.sweep')(function* () {
  const { client } = yield* Database
  const files = yield* Files
  const parts = yield* Incoming
  const now = yield* Clock.currentTimeMillis
  yield* Effect.promise(() => parts.sweep(now))
  const old = yield* Effect.promise(() =>
    client.upload.findMany({ where: { receivedAt: { lt: new Date(now - UNCITED_KEPT_MS) } } }),
  )
  const ids = old.map((one) => one.id)
  const [cited, drafts] = yield* Effect.promise(() =>
    Promise.all([
      client.fileCitation.findMany({ where: { file: { in: ids } }, select: { file: true } }),
      old.length === 0 ? [] : client.draft.findMany({ select: { content: true } }),
    ]),
  )
  const used = new Set(cited.map((one) => one.file))
  const texts = drafts.map((one) => JSON.stringify(one.content))
  for (const { id, hash } of old) {
    if (used.has(id) || texts.some((text) => text.includes(id))) continue
    yield* Effect.promise(() => client.upload.delete({ where: { id } }))
    // Files of the same content lie once; one that another upload has stays.
    const others = yield* Effect.promise(() => client.upload.count({ where: { hash } }))
    if (others === 0) yield* files.remove(hash as Sha256)
  }
})
