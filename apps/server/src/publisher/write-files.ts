import { chmod, copyFile, link, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { PublishedFile } from '@jiashan/domain/publication'
import { readManifest, SEAL, TWINS } from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'

/** Where files are written, and the bundle before, whose unchanged files are linked. */
export interface Writing {
  readonly folder: string
  /** Folder of the bundle before; null for the first. */
  readonly previous: string | null
  /** Whether compressed twins are written beside the files. */
  readonly compressed: boolean
  /** Told after each file. */
  readonly progress: (done: number) => void
}

/** Files that are written at the same time: enough to keep the disk and the compressing threads at work. */
const AT_ONCE = 24

/**
 * Writes files as they come and answers with the hash of each, twins included. A file that the bundle before holds
 * byte for byte is linked with its twins: it costs neither disk nor compression.
 */
export const writeFiles = async (
  files: Iterable<PublishedFile>,
  { folder, previous, compressed, progress }: Writing,
): Promise<Readonly<Record<string, string>>> => {
  const before = previous === null ? {} : await hashesOf(previous)
  const hashes: Record<string, string> = {}
  const folders = new Map<string, Promise<unknown>>()
  const under = (path: string): Promise<unknown> => {
    const parent = dirname(join(folder, path))
    const known = folders.get(parent)
    const made = known ?? openFolder(parent)
    if (known === undefined) folders.set(parent, made)
    return made
  }
  let done = 0
  const one = async ({ path, text }: PublishedFile): Promise<void> => {
    const bytes = Buffer.from(text)
    const hash = sha256(bytes)
    await under(path)
    const twins = compressed ? TWINS.map((end) => `${path}${end}`) : []
    if (previous !== null && before[path] === hash && twins.every((twin) => twin in before)) {
      for (const name of [path, ...twins]) {
        await linkFile(join(previous, name), join(folder, name))
        hashes[name] = before[name] ?? hash
      }
    } else {
      hashes[path] = hash
      await writeFile(join(folder, path), bytes)
      for (const end of compressed ? TWINS : []) {
        const twin = await COMPRESS[end](bytes)
        hashes[`${path}${end}`] = sha256(twin)
        await writeFile(join(folder, `${path}${end}`), twin)
      }
    }
    done += 1
    progress(done)
  }
  await inTurns(files, one)
  return hashes
}

/** Takes what comes one after another, at most so many at once; the first failure ends it. */
const inTurns = async <A>(items: Iterable<A>, work: (item: A) => Promise<void>): Promise<void> => {
  const running = new Set<Promise<void>>()
  for (const item of items) {
    const next = work(item).finally(() => running.delete(next))
    running.add(next)
    if (running.size >= AT_ONCE) await Promise.race(running)
  }
  await Promise.all(running)
}

/** A folder that any web server may enter, with all those above it in the bundle. */
const openFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true })
  for (let one = folder; first !== undefined && one.length >= first.length; one = dirname(one))
    await chmod(one, 0o755)
}

const hashesOf = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const text = await readFile(join(folder, SEAL.manifest), 'utf8').catch(() => null)
  return (text === null ? null : readManifest(text))?.files ?? {}
}

const linkFile = (from: string, to: string): Promise<void> =>
  link(from, to).catch((error: NodeJS.ErrnoException) => {
    // A file system without hard links, or too many of one file.
    if (['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(error.code ?? '')) return copyFile(from, to)
    throw error
  })

/** Any web server may read it, whatever the process keeps to itself. */
const READABLE = 0o644

/** On disk before it is answered: what is switched to later must survive a failure of power. */
export const writeFile = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const file = await open(path, 'w')
  await file.chmod(READABLE)
  await file.writeFile(bytes)
  await file.datasync()
  await file.close()
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The best quality costs 17 ms a page and seconds for a large table, which gains little by it. */
const LARGE = 128 * 1024

const COMPRESS: { readonly [end in (typeof TWINS)[number]]: (bytes: Buffer) => Promise<Buffer> } = {
  '.br': (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 5 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => zip(bytes, { level: bytes.length > LARGE ? 6 : 9 }),
}
