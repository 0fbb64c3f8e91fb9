import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated folder to copy, or the address of a PostgreSQL server with a migrated template database. */
    template: { readonly folder: string } | { readonly url: string; readonly database: string }
  }
}

/** Migrates once; every test file clones what came out. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const url = process.env.JIASHAN_TEST_DATABASE_URL
  return url === undefined ? embedded(project) : server(project, url)
}

const embedded = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-template-'))
  const database = await PGlite.create(join(folder, 'database'))
  await migrate(new PrismaPGlite(database))
  await database.close()
  project.provide('template', { folder: join(folder, 'database') })
  return () => rm(folder, { recursive: true, force: true })
}

const server = async (project: TestProject, url: string): Promise<() => Promise<void>> => {
  const database = `jiashan_template_${process.pid}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${database}`)
  const target = new URL(url)
  target.pathname = `/${database}`
  await migrate(new PrismaPg({ connectionString: target.href }))
  project.provide('template', { url, database })
  return async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await admin.end()
  }
}
