import type { Runtime } from '../edge/context.ts'
import { report } from '../edge/defects.ts'
import { sweepEvidence } from '../evidence/sweep.ts'

const EVERY_MS = 60 * 60 * 1000

/**
 * Throws away what nobody needs any more, now and every hour while the process runs. Nobody waits for it: where
 * files lie elsewhere and cannot be reached, the log is told, the server serves, and the next sweep makes up for it.
 */
export const startSweeping = (runtime: Runtime): { readonly stop: () => void } => {
  const sweep = (): void => void runtime.runPromise(sweepEvidence()).catch(report)
  sweep()
  const timer = setInterval(sweep, EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
