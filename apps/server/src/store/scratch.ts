import { join } from 'node:path'
import pg from 'pg'
import type { Location } from './database.ts'

/** A database that is thrown away: embedded in `folder`, or beside the one at `url` on its server. */
export const scratchDatabase = async (
  folder: string,
  url: string | undefined,
): Promise<{ readonly location: Location; readonly drop: () => Promise<void> }> => {
  if (url === undefined || url === '')
    return { location: { _tag: 'embedded', folder: join(folder, 'database') }, drop: async () => {} }
  const name = `jiashan_scratch_${process.pid}`
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
