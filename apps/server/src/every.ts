import { Effect, Exit } from 'effect'

/** Does all of them, one after the other, whatever becomes of the others; then fails as the first one that failed. */
export const every = Effect.fn('every')(function* <A, E, R>(all: readonly Effect.Effect<A, E, R>[]) {
  const exits = yield* Effect.forEach(all, Effect.exit)
  const failed = exits.find(Exit.isFailure)
  if (failed !== undefined) return yield* Effect.failCause(failed.cause)
  return exits.filter(Exit.isSuccess).map(({ value }) => value)
})
