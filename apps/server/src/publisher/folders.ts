import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, readdir, readlink, rename, rm, symlink, utimes } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { settleNames } from './settle-names.ts'

/**
 * `publications/<programme>/000002-9f2c41aa/`: one folder a bundle, named by its number and its manifest.
 * `publications/<programme>/current` points at the one that is served, `publications/default` at the programme
 * whose site stands at `/`.
 */
export const CURRENT = 'current'
export const DEFAULT = 'default'

/** A folder that is being written; never served. */
const PART = '.part'

export const bundleName = (number: number, manifestHash: string): string =>
  `${String(number).padStart(6, '0')}-${manifestHash.slice(0, 8)}`

/**
 * Points a name at a folder beside it in one step: a reader sees the old one whole or the new one whole, after a failure
 * of power too.
 */
export const pointAt = async (root: string, link: string, name: string): Promise<void> => {
  const temporary = join(root, `.${link}.${randomUUID().slice(0, 8)}`)
  await openFolder(root)
  await symlink(name, temporary)
  await rename(temporary, join(root, link))
  await settleNames(root)
}

/** What a name points at; null when it does not. */
export const pointedAt = (root: string, link: string): Promise<string | null> =>
  readlink(join(root, link)).catch(() => null)

/** The number of the publication that the disk has to serve of a programme; null when it has none. */
export const servedIn = async (root: string): Promise<number | null> => {
  const name = await pointedAt(root, CURRENT)
  return name !== null && existsSync(join(root, name)) ? Number.parseInt(name, 10) : null
}

/** A folder that any web server may enter, whatever the process keeps to itself. */
const openFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
}

/** A new folder to write a bundle in, beside where it will stand. */
export const partFolder = async (root: string): Promise<string> => {
  const part = join(root, `${randomUUID().slice(0, 8)}${PART}`)
  const publications = dirname(root)
  await openFolder(publications)
  await openFolder(root)
  await openFolder(part)
  await settleNames(dirname(publications))
  await settleNames(publications)
  return part
}

/**
 * Gives a folder that was written its name, and brings the name to the disk. The name says what a folder holds: one that
 * is there already, left by a crash, is the same bundle, and young again.
 */
export const nameFolder = async (part: string, folder: string): Promise<void> => {
  await rename(part, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error
    const now = new Date()
    await utimes(folder, now, now)
  })
  await settleNames(dirname(folder))
}

/** No publication takes longer than this. */
const ABANDONED_AFTER_MS = 3_600_000

const BUNDLE = /^\d{6,}-[0-9a-f]{8}$/

/** What is written on the way to a bundle or to a link. */
const isTemporary = (name: string): boolean =>
  name.endsWith(PART) || [CURRENT, DEFAULT].some((link) => name.startsWith(`.${link}.`))

const sweep = async (root: string, isLeft: (name: string) => boolean, now: number): Promise<void> => {
  for (const name of (await readdir(root).catch(() => [])).filter(isLeft)) {
    const path = join(root, name)
    const made = await lstat(path).catch(() => null)
    if (made !== null && now - made.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { recursive: true, force: true })
  }
}

/** Removes what a publication left behind that was killed; one that is under way is younger. */
export const sweepAbandoned = async (root: string, now: number): Promise<void> => {
  await sweep(root, isTemporary, now)
  await sweep(dirname(root), isTemporary, now)
}

/**
 * Removes bundles that were printed and never issued, such as a crash leaves before the journal knows of them: they may
 * hold what was withdrawn since. `issued`: the names of those that were.
 */
export const sweepUnissued = async (
  root: string,
  issued: ReadonlySet<string>,
  now: number,
): Promise<void> => {
  const served = await pointedAt(root, CURRENT)
  await sweep(root, (name) => BUNDLE.test(name) && name !== served && !issued.has(name), now)
}

/** Everything under a folder that is no folder itself, by path with `/`; links are not followed. */
export const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
