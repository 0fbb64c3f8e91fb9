import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../places.ts'
import { schemaFingerprint } from '../store/migrate.ts'

/** What the demonstration is made of: a change in any of these makes another demonstration. */
const PARTS = ['packages/domain/src', 'apps/server/src/demo', 'seeds']

const filesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** Tells a demonstration folder that was made by other rules, texts or shapes from a present one. */
export const demonstrationFingerprint = async (): Promise<string> => {
  const hash = createHash('sha256').update(await schemaFingerprint())
  for (const part of PARTS) for (const file of await filesOf(part)) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
