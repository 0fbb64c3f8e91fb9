import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManagedRuntime } from 'effect'
import pg from 'pg'
import { moveClock } from '../clock/business-clock.ts'
import type { Runtime } from '../edge/context.ts'
import { SITE } from '../places.ts'
import { services } from '../services.ts'
import type { Location } from '../store/database.ts'
import { MAX_QUERIES, type Measured, measureLists } from './lists.ts'
import { BENCH_DAY, loadTenYears } from './load.ts'

type Say = (line: string) => void

/** A database of its own: embedded in a temporary folder, or beside the one of `DATABASE_URL`. */
const place = async (folder: string): Promise<{ location: Location; drop: () => Promise<void> }> => {
  const url = process.env.DATABASE_URL
  if (!url) return { location: { _tag: 'embedded', folder: join(folder, 'database') }, drop: async () => {} }
  const name = `jiashan_bench_${process.pid}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const target = new URL(url)
  target.pathname = `/${name}`
  const drop = async (): Promise<void> => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { location: { _tag: 'server', url: target.href }, drop }
}

/** Loads ten years and measures every list; nothing of the installation is touched. */
export const benchLists = async (say: Say): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-bench-'))
  const { location, drop } = await place(folder)
  const origin = 'http://127.0.0.1'
  const runtime: Runtime = ManagedRuntime.make(
    services(
      {
        mode: 'demo',
        port: 0,
        host: '127.0.0.1',
        data: folder,
        database: location,
        origin,
        trustedProxy: '127.0.0.1',
        today: null,
      },
      { secret: randomBytes(32).toString('hex'), origin, secureCookies: false },
      SITE,
    ),
  )
  try {
    say(`loading ten years into ${location._tag === 'embedded' ? 'PGlite' : 'PostgreSQL'}`)
    await runtime.runPromise(loadTenYears(say))
    await runtime.runPromise(moveClock(Date.parse(`${BENCH_DAY}T09:00:00+08:00`)))
    return await measureLists(runtime)
  } finally {
    await runtime.dispose()
    await drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** One line a screen, widest column first. */
export const sayLists = (measured: readonly Measured[]): string =>
  [
    'screen              queries  p50 ms  p95 ms  raw SQL p95 ms  ratio',
    ...measured.map(({ screen, queries, p50, p95, raw }) =>
      [
        screen.padEnd(20),
        String(queries).padStart(6),
        p50.toFixed(1).padStart(8),
        p95.toFixed(1).padStart(8),
        raw.toFixed(1).padStart(16),
        (p95 / raw).toFixed(1).padStart(7),
      ].join(''),
    ),
  ].join('\n')

/** Screens that ask the database more often than a screen may. */
export const tooMany = (measured: readonly Measured[]): readonly Measured[] =>
  measured.filter((one) => one.queries > MAX_QUERIES)
