import type { Effect } from 'effect'
import type { Runtime } from '../edge/context.ts'
import { report } from '../edge/defects.ts'
import type { Services } from '../services.ts'

/** Something that is looked at again and again while the process runs. */
export interface Repeating {
  readonly look: Effect.Effect<unknown, unknown, Services>
  readonly everyMs: number
}

/**
 * Any number of processes may look at the same time, one process only once: while it looks, the next look is left
 * out. A look that fails is told to the log, and the next one makes up for it, as it does for one that was cut off.
 */
export const startRepeating = (
  runtime: Runtime,
  { look, everyMs }: Repeating,
): { readonly stop: () => Promise<void> } => {
  const ending = new AbortController()
  let looking: Promise<unknown> | null = null
  const again = (): void => {
    looking ??= Promise.resolve()
      .then(() => (ending.signal.aborted ? undefined : runtime.runPromise(look, { signal: ending.signal })))
      .catch((error) => {
        if (!ending.signal.aborted) report(error)
      })
      .finally(() => {
        looking = null
      })
  }
  again()
  const timer = setInterval(again, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}
