import { Effect } from 'effect'
import type { Runtime } from '../edge/context.ts'
import { report } from '../edge/defects.ts'
import { Programmes } from '../policy/programmes.ts'
import { Escalations } from '../supervision/escalations.ts'

const EVERY_MS = 5 * 60 * 1000

/** Looks at every programme once: what its business day brings is recorded. */
const look = Effect.gen(function* () {
  const escalations = yield* Escalations
  for (const { id } of yield* (yield* Programmes).all) yield* escalations.tick(id)
})

/**
 * Looks again and again while the process runs. Any number of processes may do so: a rung is recorded once. A look
 * that fails is told to the log, and the next one makes up for it, as it does for one that was cut off.
 */
export const startTicking = (runtime: Runtime): { readonly stop: () => Promise<void> } => {
  const ending = new AbortController()
  let looking: Promise<void> = Promise.resolve()
  const again = (): void => {
    looking = looking
      .then(() => (ending.signal.aborted ? undefined : runtime.runPromise(look, { signal: ending.signal })))
      .catch((error) => {
        if (!ending.signal.aborted) report(error)
      })
  }
  again()
  const timer = setInterval(again, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}
