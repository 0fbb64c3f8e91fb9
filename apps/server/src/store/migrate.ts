import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { schemaEngine } from './engine.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
const DATAMODEL = new URL('../../prisma/schema.prisma', import.meta.url)
const LOCKFILE = 'provider = "postgresql"\n'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The migrations of this version, in order. */
export const migrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(FOLDER)).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(new URL(`${name}/migration.sql`, FOLDER), 'utf8'),
    })),
  )
}

/** What tells an outdated demonstration folder from a current one while there is only a baseline. */
export const schemaFingerprint = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const { name, sql } of await migrations()) hash.update(`${name}\n${sql}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** Brings the database to the present schema; a second process that migrates at the same time waits. */
export const migrate = async (factory: SqlMigrationAwareDriverAdapterFactory): Promise<void> => {
  const { remembering, closeAll } = remember(factory)
  try {
    await apply(remembering)
  } finally {
    await closeAll()
  }
}

/** The engine leaves its connections open; this knows them. */
const remember = (factory: SqlMigrationAwareDriverAdapterFactory) => {
  const opened: SqlDriverAdapter[] = []
  const keep = async (connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> => {
    const adapter = await connecting
    opened.push(adapter)
    return adapter
  }
  const remembering: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => keep(factory.connect()),
    connectToShadowDb: () => keep(factory.connectToShadowDb()),
  }
  return { remembering, closeAll: () => Promise.all(opened.map((adapter) => adapter.dispose())) }
}

const apply = async (factory: SqlMigrationAwareDriverAdapterFactory): Promise<void> => {
  const engine = await schemaEngine(factory, await readFile(DATAMODEL, 'utf8'))
  const list = await migrations()
  await engine.applyMigrations({
    migrationsList: {
      baseDir: FOLDER.pathname,
      lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
      migrationDirectories: list.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
      shadowDbInitScript: '',
    },
    filters: { externalTables: [], externalEnums: [] },
  })
}

/** The SQL that makes the schema from nothing; see `baseline.ts`. */
export const schemaSql = async (factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> => {
  const content = await readFile(DATAMODEL, 'utf8')
  const engine = await schemaEngine(factory, content)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
