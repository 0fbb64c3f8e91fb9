import { Effect, Semaphore } from 'effect'
import { Database } from '../store/database.ts'
import { Incoming, type Part } from './incoming.ts'

/** Bytes that a unit may have lying here uncited, parts on their way included. */
export const UNCITED_BYTES = 500 * 1024 * 1024

/**
 * Bytes of a unit that no paper cites. Parts are read first, and a file counts once by its id: one that comes
 * whole meanwhile is never left out.
 */
export const uncitedBytes = Effect.fn('Evidence.uncitedBytes')(function* (department: string) {
  const { client } = yield* Database
  const parts = yield* Incoming
  return yield* Effect.promise(async () => {
    const coming = (await parts.all()).filter((one) => one.department === department)
    const uploads = await client.upload.findMany({ where: { department }, select: { id: true, bytes: true } })
    const cited = await client.fileCitation.findMany({
      where: { file: { in: uploads.map((one) => one.id) } },
      select: { file: true },
    })
    const used = new Set(cited.map((one) => one.file))
    const sizes = new Map([
      ...coming.map((one) => [one.id, one.size] as const),
      ...uploads.map((one) => [one.id, used.has(one.id) ? 0 : one.bytes] as const),
    ])
    return [...sizes.values()].reduce((sum, size) => sum + size, 0)
  })
})

const turn = Semaphore.makeUnsafe(1)

/**
 * Makes room for a file that is about to be sent; false when its unit would have too much here uncited. The room
 * is made first and counted with the rest, so that two beginnings at once, in one process or two, never exceed together.
 */
export const makeRoom = Effect.fn('Evidence.makeRoom')(function* (part: Omit<Part, 'offset'>) {
  const parts = yield* Incoming
  yield* Effect.promise(() => parts.reserve(part))
  if ((yield* uncitedBytes(part.department)) <= UNCITED_BYTES) return true
  yield* Effect.promise(() => parts.remove(part.id))
  return false
}, turn.withPermits(1))
