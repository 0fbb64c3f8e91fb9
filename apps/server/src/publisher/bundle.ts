import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { PublishedFile } from '@jiashan/domain/publication'
import { canonical } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { sha256 } from '../store/journal.ts'

/** `data/manifest.json`: every file of a publication with its hash, chained to the publication before. */
export const Manifest = Schema.Struct({
  programme: Schema.String,
  number: Schema.Int,
  issuedOn: Schema.String,
  demo: Schema.Boolean,
  snapshotHash: Schema.String,
  /** Hash of the manifest before; null for the first. */
  previous: Schema.NullOr(Schema.String),
  /** SHA-256 of each file by its path, without the manifest itself. */
  files: Schema.Record(Schema.String, Schema.String),
})
export type Manifest = typeof Manifest.Type

export const MANIFEST = 'data/manifest.json'

export const manifestText = (facts: Omit<Manifest, 'files'>, files: readonly PublishedFile[]): string =>
  `${canonical({ ...facts, files: Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)])) })}\n`

/**
 * Writes a bundle beside the others; it becomes visible only when `switchTo` points at it. The folder is
 * named by what it holds, so that one which is there already is the same bundle and stays as it is.
 */
export const writeBundle = async (folder: string, files: readonly PublishedFile[]): Promise<void> => {
  if (existsSync(folder)) return
  const temporary = `${folder}.${randomUUID().slice(0, 8)}.part`
  for (const { path, text } of files) {
    const target = join(temporary, path)
    await mkdir(dirname(target), { recursive: true })
    const file = await open(target, 'w')
    await file.writeFile(text)
    await file.sync()
    await file.close()
  }
  await rename(temporary, folder).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
}

/** Points `current` at a bundle in one step: a reader sees the old one whole or the new one whole. */
export const switchTo = async (root: string, name: string): Promise<void> => {
  const temporary = join(root, `.current.${randomUUID().slice(0, 8)}`)
  await symlink(name, temporary)
  await rename(temporary, join(root, 'current'))
}

/** The first file that does not agree with the manifest (of this hash, where it is known); null when all agree. */
export const bundleFault = async (folder: string, manifestHash?: string): Promise<string | null> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (text === null) return `${MANIFEST} is missing: this is no publication`
  if (manifestHash !== undefined && sha256(text) !== manifestHash) return `${MANIFEST} was altered`
  const manifest = readManifest(text)
  if (manifest === null) return `${MANIFEST} is not a manifest`
  const found = new Set(await listFiles(folder))
  found.delete(MANIFEST)
  for (const [path, hash] of Object.entries(manifest.files)) {
    if (!found.delete(path)) return `${path} is missing`
    if (sha256(await readFile(join(folder, path))) !== hash) return `${path} was altered`
  }
  const [stray] = found
  return stray === undefined ? null : `${stray} is not in the manifest`
}

const readManifest = (text: string): Manifest | null => {
  try {
    return Schema.decodeUnknownSync(Manifest)(JSON.parse(text))
  } catch {
    return null
  }
}

/** Every file under a folder, by path with `/`. */
export const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
