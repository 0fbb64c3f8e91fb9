import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Place, serve } from './installation.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The demonstration as the server made it, at rest; journeys run on copies. */
    demonstration: Place
  }
}

/** Has the server make its demonstration once. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const data = await mkdtemp(join(tmpdir(), 'jiashan-demonstration-'))
  const database = await ownDatabase()
  const place: Place = { data, databaseUrl: database?.url ?? null }
  const server = await serve(place)
  await server.end()
  project.provide('demonstration', place)
  return async () => {
    await database?.drop()
    await rm(data, { recursive: true, force: true })
  }
}

const ownDatabase = async () => {
  const server = process.env.JIASHAN_TEST_DATABASE_URL
  if (server === undefined) return null
  const name = `jiashan_demonstration_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = async (): Promise<void> => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { url: url.href, drop }
}
