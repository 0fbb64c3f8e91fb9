import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sha256 } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'

/** The sender went away, or what came was cut off. */
export class CutOff extends Error {}

/** A file that was received whole. */
export interface Stored {
  readonly hash: Sha256
  readonly bytes: number
  /** The first bytes, by which the type is told. */
  readonly head: Uint8Array
}

export interface FilesShape {
  /** Takes a stream in under a temporary name; it is kept only if `fits` says so. */
  readonly keep: (
    stream: Readable,
    limit: number,
    name: string,
    fits: (stored: Stored) => Promise<boolean>,
  ) => Effect.Effect<Kept>
  /** Removes bytes that came before a time (epoch ms): what somebody sent again since stays. */
  readonly remove: (hash: Sha256, before: number) => Effect.Effect<void>
  /** The hash of what lies under a hash; null when nothing does. */
  readonly hashOf: (hash: Sha256) => Effect.Effect<string | null>
  readonly read: (hash: Sha256) => Effect.Effect<{
    readonly bytes: number
    readonly stream: (range?: { readonly start: number; readonly end: number }) => Readable
  } | null>
}

/** What became of a stream. */
export type Kept =
  | { readonly _tag: 'kept'; readonly stored: Stored }
  | { readonly _tag: 'unfit'; readonly stored: Stored }
  | { readonly _tag: 'too-large' }
  | { readonly _tag: 'cut-off' }

const HEAD_BYTES = 4100

/** Evidence files by their hash: temporary file, fsync, rename. */
export class Files extends Context.Service<Files, FilesShape>()('@jiashan/server/Files') {
  static readonly layer = (folder: string): Layer.Layer<Files> => {
    const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)
    return Layer.succeed(Files, {
      keep: (stream, limit, name, fits) =>
        Effect.promise(() =>
          takeIn({ folder, stream, limit, name, fits }, async (temporary, { hash }) => {
            const fresh = await mkdir(dirname(pathOf(hash)), { recursive: true })
            if (fresh !== undefined) await syncFolder(folder)
            await rename(temporary, pathOf(hash))
            await syncFolder(dirname(pathOf(hash)))
          }),
        ),
      remove: (hash, before) => Effect.promise(() => removeOld(pathOf(hash), before)),
      hashOf: (hash) =>
        Effect.promise(async () => {
          const found = await stat(pathOf(hash)).catch(() => null)
          if (found === null) return null
          const digest = createHash('sha256')
          await pipeline(createReadStream(pathOf(hash)), digest)
          return digest.digest('hex')
        }),
      read: (hash) =>
        Effect.promise(async () => {
          const path = pathOf(hash)
          const found = await stat(path).catch(() => null)
          if (found === null) return null
          return { bytes: found.size, stream: (range) => createReadStream(path, range) }
        }),
    })
  }
}

/** Moved aside before it is judged for good: a file that comes under the name meanwhile is never the one removed. */
const removeOld = async (path: string, before: number): Promise<void> => {
  const found = await stat(path).catch(() => null)
  if (found === null || found.mtimeMs >= before) return
  const aside = `${path}.old`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const { mtimeMs } = await stat(aside)
  if (mtimeMs < before) await rm(aside, { force: true })
  else await rename(aside, path)
}

/** A new name is safe once its folder is. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Writes all of it: one call may write less than it was given. */
const writeWhole = async (file: FileHandle, chunk: Buffer): Promise<void> => {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at, chunk.length - at)).bytesWritten
}

interface Taking {
  /** Where it lies under a temporary name while its hash is not known. */
  readonly folder: string
  readonly stream: Readable
  readonly limit: number
  readonly name: string
  readonly fits: (stored: Stored) => Promise<boolean>
}

/** Takes a stream in, bounded, hashed and safe on the disk; what fits is handed on to where it stays. */
export const takeIn = async (
  { folder, stream, limit, name, fits }: Taking,
  settle: (temporary: string, stored: Stored) => Promise<void>,
): Promise<Kept> => {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.part`)
  const file = await open(temporary, 'wx')
  try {
    const hash = createHash('sha256')
    const head: Buffer[] = []
    let bytes = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit) return { _tag: 'too-large' }
      if (bytes - chunk.length < HEAD_BYTES) head.push(chunk)
      hash.update(chunk)
      await writeWhole(file, chunk)
    }
    await file.sync()
    const digest = hash.digest('hex') as Sha256
    const stored = { hash: digest, bytes, head: Buffer.concat(head).subarray(0, HEAD_BYTES) }
    if (!(await fits(stored))) return { _tag: 'unfit', stored }
    await settle(temporary, stored)
    return { _tag: 'kept', stored }
  } catch (error) {
    if (error instanceof CutOff) return { _tag: 'cut-off' }
    throw error
  } finally {
    await file.close()
    await rm(temporary, { force: true })
  }
}

/** Parts of uploads that a killed server left behind. */
export const sweepParts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true })
}
