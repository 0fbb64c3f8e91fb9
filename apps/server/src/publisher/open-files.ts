import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest, SEAL, UNLISTED } from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'
import { CURRENT, DEFAULT, pointedAt } from './folders.ts'

/** A file of a bundle as it is sent in one encoding. */
export interface OpenFile {
  readonly type: string
  readonly etag: string
  readonly encoding: 'br' | 'gzip' | null
  readonly body: Buffer
}

/** What an address leads to: a file, another address, or nothing. */
export type Found =
  | { readonly _tag: 'file'; readonly file: OpenFile }
  /** A folder asked for without its slash: its name, from where the address stands. */
  | { readonly _tag: 'moved'; readonly to: string }
  /** The page that says so, as it lies there, and the folder of its links, from where the address stands. */
  | { readonly _tag: 'nothing'; readonly file: OpenFile | null; readonly home: string }

export type Encodings = readonly ('br' | 'gzip')[]

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
}
const typeOf = (path: string): string => TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'

const END = { br: '.br', gzip: '.gz' } as const

/** A bundle that is open: its list of files in memory, their bytes as they are asked for. */
interface Bundle {
  readonly folder: string
  /** SHA-256 by path. */
  readonly hashes: ReadonlyMap<string, string>
}

const openBundle = async (folder: string): Promise<Bundle | null> => {
  const text = await readFile(join(folder, SEAL.manifest), 'utf8').catch(() => null)
  const manifest = text === null ? null : readManifest(text)
  if (text === null || manifest === null) return null
  const unlisted = UNLISTED.map((path): [string, string] => [path, sha256(`${path} of ${text}`)])
  return { folder, hashes: new Map([...Object.entries(manifest.files), ...unlisted]) }
}

/** The page for addresses that do not exist; a language of a folder of its own has its own. */
const LOST = '404.html'
const LANGUAGES = ['en/'] as const

/** The root of a site, from an address below it. */
const upFrom = (address: string): string => '../'.repeat(address.split('/').length - 1) || './'

const LOOK_EVERY_MS = 200
/** When the files in memory are more than this, all are let go: they come back as they are asked for. */
const MEMORY = 256 * 1024 * 1024

/**
 * The publications that are served: one at `/`, the others at `/p/<programme>/`. A bundle never changes, so what was
 * read once stays in memory; serving it again touches neither disk nor database.
 */
export class OpenFiles {
  readonly #root: string
  /** By programme; `''` is the one at `/`. */
  readonly #shelves = new Map<string, { bundle: Bundle | null; looked: number }>()
  readonly #files = new Map<string, OpenFile>()
  #held = 0

  /** `root`: the folder of all publications, or one bundle. */
  constructor(root: string) {
    this.#root = root
  }

  /** Whether there is anything at `/`. */
  async ready(): Promise<boolean> {
    return (await this.#bundleOf('')) !== null
  }

  async find(address: string, accepted: Encodings): Promise<Found> {
    const [, slug, below] = /^\/p\/([a-z0-9-]+)(?:\/(.*))?$/.exec(address) ?? []
    const asked = slug === undefined ? address.slice(1) : below
    if (asked === undefined) return { _tag: 'moved', to: slug ?? '' }
    const path = slug === undefined ? asked.replace(/^\/+/, '') : asked
    const bundle = await this.#bundleOf(slug ?? '')
    if (bundle === null) return { _tag: 'nothing', file: null, home: upFrom(asked) }
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
    if (bundle.hashes.has(name)) return { _tag: 'file', file: await this.#fileOf(bundle, name, accepted) }
    if (bundle.hashes.has(`${path}/index.html`)) return { _tag: 'moved', to: path.split('/').at(-1) ?? '' }
    const folder = LANGUAGES.find((one) => path.startsWith(one) && bundle.hashes.has(`${one}${LOST}`)) ?? ''
    const lost = bundle.hashes.has(`${folder}${LOST}`)
    return {
      _tag: 'nothing',
      file: lost ? await this.#fileOf(bundle, `${folder}${LOST}`, []) : null,
      home: `${upFrom(asked)}${folder}`,
    }
  }

  /** The bundle that a programme's `current` points at; looks at most five times a second. */
  async #bundleOf(slug: string): Promise<Bundle | null> {
    const shelf = this.#shelves.get(slug)
    const now = Date.now()
    if (shelf !== undefined && now - shelf.looked < LOOK_EVERY_MS) return shelf.bundle
    const named = await this.#folderOf(slug)
    // A name that points elsewhere by now is another bundle.
    const folder = named === null ? null : await realpath(named).catch(() => null)
    const bundle =
      folder === null ? null : folder === shelf?.bundle?.folder ? shelf.bundle : await openBundle(folder)
    if (bundle !== null || slug === '') this.#shelves.set(slug, { bundle, looked: now })
    return bundle
  }

  async #folderOf(slug: string): Promise<string | null> {
    const programme = slug === '' ? await pointedAt(this.#root, DEFAULT) : slug
    if (programme === null) return this.#root
    const name = await pointedAt(join(this.#root, programme), CURRENT)
    return name === null ? null : join(this.#root, programme, name)
  }

  async #fileOf({ folder, hashes }: Bundle, path: string, accepted: Encodings): Promise<OpenFile> {
    const encoding = accepted.find((one) => hashes.has(`${path}${END[one]}`)) ?? null
    const name = encoding === null ? path : `${path}${END[encoding]}`
    const key = `${folder}/${name}`
    const known = this.#files.get(key)
    if (known !== undefined) return known
    const body = await readFile(key)
    const file = { type: typeOf(path), etag: `"${(hashes.get(name) ?? '').slice(0, 24)}"`, encoding, body }
    this.#keep(key, file)
    return file
  }

  #keep(key: string, file: OpenFile): void {
    if (this.#held + file.body.length > MEMORY) {
      this.#files.clear()
      this.#held = 0
    }
    this.#files.set(key, file)
    this.#held += file.body.length
  }
}
