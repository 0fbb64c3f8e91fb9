import { Effect } from 'effect'
import { Database } from '../store/database.ts'
import { Incoming } from './incoming.ts'

/** Bytes that a unit may have lying here uncited, parts on their way included. */
export const UNCITED_BYTES = 500 * 1024 * 1024

/** Bytes of a unit that no paper cites. */
export const uncitedBytes = Effect.fn('Evidence.uncitedBytes')(function* (department: string) {
  const { client } = yield* Database
  const parts = yield* Incoming
  return yield* Effect.promise(async () => {
    const uploads = await client.upload.findMany({ where: { department }, select: { id: true, bytes: true } })
    const cited = await client.fileCitation.findMany({
      where: { file: { in: uploads.map((one) => one.id) } },
      select: { file: true },
    })
    const used = new Set(cited.map((one) => one.file))
    const sizes = [
      ...uploads.filter((one) => !used.has(one.id)).map((one) => one.bytes),
      ...(await parts.all()).filter((one) => one.department === department).map((one) => one.size),
    ]
    return sizes.reduce((sum, size) => sum + size, 0)
  })
})
