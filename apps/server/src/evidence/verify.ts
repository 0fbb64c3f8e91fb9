import type { Sha256 } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Database } from '../store/database.ts'
import { Files } from './files.ts'

/** The first evidence whose file is missing, altered or served from elsewhere than the journal says; else null. */
export const evidenceFault = Effect.fn('Evidence.fault')(function* () {
  const { client } = yield* Database
  const files = yield* Files
  const cited = yield* Effect.promise(() =>
    client.fileCitation.findMany({ orderBy: [{ file: 'asc' }, { owner: 'asc' }] }),
  )
  const uploads = yield* Effect.promise(() => client.upload.findMany())
  const received = new Map(uploads.map((one) => [one.id, one]))
  for (const { file: id, hash } of cited) {
    const name = received.get(id)?.name ?? '?'
    if (received.get(id)?.hash !== hash)
      return `evidence ${id} (${name}): the file received has another hash than the journal says`
    const found = yield* files.hashOf(hash as Sha256)
    if (found === null) return `evidence ${id} (${name}): its file is missing`
    if (found !== hash) return `evidence ${id} (${name}): its file was altered`
  }
  return null
})
