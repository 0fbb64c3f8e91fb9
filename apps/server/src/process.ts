import { createServer } from 'node:net'
import { FolderHeld } from './lock.ts'
import { BadSettings, type Settings } from './settings.ts'

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Who does not end in time is ended: what was acknowledged is on disk. */
const STOP_WITHIN_MS = 10_000

/** Ends in order on a signal, and when the process that started this one is gone. */
export const stopWith = (end: () => Promise<void>): void => {
  let ending = false
  const stop = (): void => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    end().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

const sentence = (error: unknown): string => {
  if (error instanceof FolderHeld || error instanceof BadSettings) return error.message
  const { code, port, stack } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program; stop it, or set PORT to a free one`
  if (code === 'EACCES') return `no permission: ${(error as Error).message}`
  return stack ?? String(error)
}

export const fail = (error: unknown): never => {
  process.stderr.write(`jiashan: ${sentence(error)}\n`)
  process.exit(1)
}

/** Says at once that the port is taken, not after a minute of seeding. */
export const checkPort = ({ port, host }: Pick<Settings, 'port' | 'host'>): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject).listen(port, host, () => probe.close(() => resolve()))
  })
