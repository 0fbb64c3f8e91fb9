import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Effect, Layer, ManagedRuntime } from 'effect'
import pg from 'pg'
import { inject } from 'vitest'
import { BusinessClock } from '../src/clock/business-clock.ts'
import { Ids } from '../src/clock/ids.ts'
import type { Files } from '../src/evidence/files.ts'
import type { Incoming } from '../src/evidence/incoming.ts'
import { storage } from '../src/evidence/storage.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { Mode } from '../src/mode.ts'
import { type Commands, commands } from '../src/services.ts'
import { Database, type Location } from '../src/store/database.ts'

export type Installed = Commands | Database | BusinessClock | Ids | Mode | Files | Incoming | Uploads

/** An empty installation with a database of its own and a clock that stands where it is put. */
export interface Installation {
  readonly run: <A, E>(effect: Effect.Effect<A, E, Installed>) => Promise<A>
  readonly position: { epochMs: number }
  readonly folder: string
  /** Where its database is served; null where it is embedded. */
  readonly databaseUrl: string | null
  readonly end: () => Promise<void>
}

let made = 0

export const cloneDatabase = async (
  folder: string,
): Promise<{ location: Location; drop: () => Promise<void> }> => {
  const template = inject('template')
  if ('folder' in template) {
    await cp(template.folder, join(folder, 'database'), { recursive: true })
    return { location: { _tag: 'embedded', folder: join(folder, 'database') }, drop: async () => {} }
  }
  made += 1
  const name = `jiashan_test_${process.pid}_${made}`
  const admin = new pg.Client({ connectionString: template.url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.database}`)
  const url = new URL(template.url)
  url.pathname = `/${name}`
  const drop = async (): Promise<void> => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { location: { _tag: 'server', url: url.href }, drop }
}

export const install = async (): Promise<Installation> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-test-'))
  const { location, drop } = await cloneDatabase(folder)
  const position = { epochMs: Date.parse('2018-10-12T10:00:00+08:00') }
  const runtime = ManagedRuntime.make(
    Uploads.layer.pipe(
      Layer.provideMerge(commands),
      Layer.provideMerge(BusinessClock.standing(position)),
      Layer.provideMerge(
        Layer.mergeAll(
          Database.layer(location),
          Ids.layer,
          Layer.succeed(Mode, { demo: false }),
          storage(join(folder, 'evidence'), { _tag: 'disk' }),
        ),
      ),
    ),
  )
  return {
    run: (effect) => runtime.runPromise(effect),
    position,
    folder,
    databaseUrl: location._tag === 'server' ? location.url : null,
    end: async () => {
      await runtime.dispose()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
