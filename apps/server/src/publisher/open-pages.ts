import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sha256 } from '../store/journal.ts'
import { listFiles } from './bundle.ts'

const compress = promisify(gzip)

/** A published file ready to be sent. */
export interface OpenPage {
  readonly type: string
  readonly body: Buffer
  readonly gzip: Buffer
  readonly etag: string
}

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
}

const LOOK_EVERY_MS = 200

/** The current publication of one programme, whole in memory: serving it touches neither disk nor database. */
export class OpenPages {
  readonly #root: string
  #pages: ReadonlyMap<string, OpenPage> = new Map()
  #name: string | null = null
  #looked = 0

  constructor(root: string) {
    this.#root = root
  }

  /** Takes up a bundle that another process switched to; looks at most five times a second. */
  async refresh(): Promise<void> {
    const now = Date.now()
    if (now - this.#looked < LOOK_EVERY_MS) return
    this.#looked = now
    await this.load()
  }

  /** Which bundle is served; null before the first publication. */
  get name(): string | null {
    return this.#name
  }

  /** Takes up what `current` points at. */
  async load(): Promise<void> {
    const name = await readlink(join(this.#root, 'current')).catch(() => null)
    if (name === null || name === this.#name) return
    const folder = join(this.#root, name)
    const pages = new Map<string, OpenPage>()
    for (const path of await listFiles(folder)) pages.set(path, await openPage(join(folder, path), path))
    this.#pages = pages
    this.#name = name
  }

  /** The file of an address path; `null` when there is none, a path ending in `/` when it lies there. */
  find(path: string): OpenPage | string | null {
    const plain = path.replace(/^\/+/, '')
    const page = this.#pages.get(plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain)
    if (page !== undefined) return page
    return this.#pages.has(`${plain}/index.html`) ? `/${plain}/` : null
  }

  get missing(): OpenPage | undefined {
    return this.#pages.get('404.html')
  }
}

const openPage = async (file: string, path: string): Promise<OpenPage> => {
  const body = await readFile(file)
  return {
    type: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    body,
    gzip: await compress(body, { level: 6 }),
    etag: `"${sha256(body).slice(0, 20)}"`,
  }
}
