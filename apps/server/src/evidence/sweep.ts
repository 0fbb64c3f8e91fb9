import type { Sha256 } from '@jiashan/domain/record'
import { Clock, Effect } from 'effect'
import { Database } from '../store/database.ts'
import { Files } from './files.ts'
import { Incoming } from './incoming.ts'

/** A received file that nobody cites is kept this long. */
export const UNCITED_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Bytes that came within this time stay: whoever sends them may not have noted the file yet. */
export const SETTLING_MS = 60 * 60 * 1000

/**
 * Throws away parts that nobody finished, and old files that neither a paper, a draft nor what an import replaced
 * names. One statement decides and deletes, so that a draft that becomes a paper at the same time is seen as one
 * of the two. Bytes go only when they came well before the sweep began: the same file sent again stays,
 * even while it is not noted yet.
 */
export const sweepEvidence = Effect.fn('Evidence.sweep')(function* () {
  const { client } = yield* Database
  const files = yield* Files
  const parts = yield* Incoming
  const now = yield* Clock.currentTimeMillis
  yield* Effect.promise(() => parts.sweep(now))
  const before = new Date(now - UNCITED_KEPT_MS)
  const gone = yield* Effect.promise(
    () => client.$queryRaw<{ hash: Sha256 }[]>`
      DELETE FROM "Upload" u WHERE u."receivedAt" < ${before}
        AND NOT EXISTS (SELECT 1 FROM "FileCitation" c WHERE c."file" = u."id")
        AND NOT EXISTS (SELECT 1 FROM "Draft" d WHERE d."content"::text LIKE '%' || u."id" || '%')
        AND NOT EXISTS (SELECT 1 FROM "DraftImport" i WHERE i."entries"::text LIKE '%' || u."id" || '%')
      RETURNING u."hash"`,
  )
  for (const hash of new Set(gone.map((one) => one.hash))) {
    // Files of the same content lie once; one that another upload has stays.
    const others = yield* Effect.promise(() => client.upload.count({ where: { hash } }))
    if (others === 0) yield* files.remove(hash, now - SETTLING_MS)
  }
})
