import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
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

/** Files that are compressed at the same time. */
const AT_ONCE = 24

/**
 * Writes files as they come and answers with the hash of each, twins included. A file that the bundle before holds
 * byte for byte is linked with its twins: it costs neither disk nor compression. For a thread of its own: only
 * compression is waited for, while the next file is made.
 */
export const writeFiles = async (
  files: Iterable<PublishedFile>,
  { folder, previous, compressed, progress }: Writing,
): Promise<Readonly<Record<string, string>>> => {
  const before = previous === null ? {} : hashesOf(previous)
  const hashes: Record<string, string> = {}
  const folders = new Set<string>(['.'])
  let done = 0
  const one = async ({ path, text }: PublishedFile): Promise<void> => {
    const bytes = Buffer.from(text)
    const hash = sha256(bytes)
    openFolder(folder, dirname(path), folders)
    const twins = compressed ? TWINS.map((end) => `${path}${end}`) : []
    const names = [path, ...twins]
    const stays =
      previous !== null && before[path] === hash && names.every((name) => isWhole(previous, name, before))
    if (previous !== null && stays)
      for (const name of names) {
        linkFile(join(previous, name), join(folder, name))
        hashes[name] = before[name] ?? hash
      }
    else {
      hashes[path] = hash
      writeFile(join(folder, path), bytes)
      for (const end of compressed ? TWINS : []) {
        const twin = await COMPRESS[end](bytes)
        hashes[`${path}${end}`] = sha256(twin)
        writeFile(join(folder, `${path}${end}`), twin)
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

const hashesOf = (folder: string): Readonly<Record<string, string>> => {
  const file = join(folder, SEAL.manifest)
  return (existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : null)?.files ?? {}
}

/** Whether a file of the bundle before is there and still what its manifest says: what was damaged is written anew. */
const isWhole = (folder: string, name: string, hashes: Readonly<Record<string, string>>): boolean => {
  const file = join(folder, name)
  return existsSync(file) && sha256(readFileSync(file)) === hashes[name]
}

/** A new folder of the bundle that any web server may enter, with all those above it. */
const openFolder = (bundle: string, path: string, known: Set<string>): void => {
  if (known.has(path)) return
  openFolder(bundle, dirname(path), known)
  known.add(path)
  const folder = join(bundle, path)
  mkdirSync(folder)
  chmodSync(folder, 0o755)
}

/** What a file system says that has no hard links, or too many of one file. */
export const UNLINKABLE: readonly string[] = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP']

const linkFile = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!UNLINKABLE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(from, to)
  }
}

/** Any web server may read it, whatever the process keeps to itself. */
const READABLE = 0o644

/** Not yet on the disk: `settle` brings a whole folder there at once, which costs far less than each file by itself. */
export const writeFile = (path: string, bytes: Uint8Array | string): void => {
  writeFileSync(path, bytes)
  chmodSync(path, READABLE)
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
