import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_OWNER } from '@jiashan/domain/publication'
import { ManagedRuntime } from 'effect'
import { moveClock } from '../clock/business-clock.ts'
import type { Runtime } from '../edge/context.ts'
import { httpServer } from '../edge/http.ts'
import { APPS, SITE } from '../places.ts'
import { services } from '../services.ts'
import { scratchDatabase } from '../store/scratch.ts'
import { type Measured, measureLists } from './lists.ts'
import { BENCH_DAY, loadTenYears } from './load.ts'
import { MAX_QUERIES } from './screens.ts'

type Say = (line: string) => void

/** Loads ten years and measures every list; nothing of the installation is touched. */
export const benchLists = async (say: Say): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-bench-'))
  const { location, drop } = await scratchDatabase(folder, process.env.DATABASE_URL)
  const origin = 'http://127.0.0.1'
  const runtime: Runtime = ManagedRuntime.make(
    services(
      {
        mode: 'demo',
        port: 0,
        host: '127.0.0.1',
        data: folder,
        database: location,
        evidence: { _tag: 'disk' },
        channels: { mail: null, webhook: null },
        origin,
        trustedProxy: '127.0.0.1',
        today: null,
        signingKey: { file: join(folder, 'signing-key.pem'), own: true },
        owner: NO_OWNER,
      },
      { secret: randomBytes(32).toString('hex'), origin, secureCookies: false },
      SITE,
    ),
  )
  try {
    say(`loading ten years into ${location._tag === 'embedded' ? 'PGlite' : 'PostgreSQL'}`)
    await runtime.runPromise(loadTenYears(say))
    await runtime.runPromise(moveClock(Date.parse(`${BENCH_DAY}T09:00:00+08:00`)))
    const server = await httpServer(runtime, APPS, { demo: true, trustedProxy: '127.0.0.1' })
    const measured = await measureLists(runtime, server)
    await server.close()
    return measured
  } finally {
    await runtime.dispose()
    await drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** One line a screen, widest column first. */
export const sayLists = (measured: readonly Measured[]): string =>
  [
    'screen                    queries  p50 ms  p95 ms  raw SQL p95 ms  ratio',
    ...measured.map(({ screen, queries, p50, p95, raw }) =>
      [
        screen.padEnd(26),
        String(queries).padStart(6),
        p50.toFixed(1).padStart(8),
        p95.toFixed(1).padStart(8),
        (raw?.toFixed(1) ?? '').padStart(16),
        (raw === null ? '' : (p95 / raw).toFixed(1)).padStart(7),
      ].join(''),
    ),
  ].join('\n')

/** Screens that ask the database more often than a screen may. */
export const tooMany = (measured: readonly Measured[]): readonly Measured[] =>
  measured.filter((one) => one.queries > MAX_QUERIES)
