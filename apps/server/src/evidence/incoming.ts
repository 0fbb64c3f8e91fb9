import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/utils'
import { Context, Layer } from 'effect'
import { syncFolder } from './files.ts'

/** A file on its way: who sends it, and how many bytes are safe. */
export interface Part {
  readonly id: string
  readonly account: string
  readonly department: string
  readonly name: string
  /** Bytes announced. */
  readonly size: number
  /** Bytes received. */
  readonly offset: number
  /** Epoch ms. */
  readonly begunAt: number
}

/** A part that nobody finished is thrown away after this. */
export const PART_KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Parts of uploads as files: what is acknowledged is on the disk. Several processes may share the folder:
 * bytes are written at the offset that the sender names, and a whole file is copied under its hash, so two
 * writers can only spoil their own upload, never a file that was received.
 */
export class Parts extends DataStore {
  readonly folder: string
  constructor(folder: string) {
    super()
    this.folder = folder
    this.extensions = ['creation', 'termination']
  }

  private path(id: string, ending: 'json' | 'bytes'): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw ERRORS.FILE_NOT_FOUND
    return join(this.folder, `${id}.${ending}`)
  }

  /** Makes room for a file that is about to be sent: from now on it counts. */
  async reserve({ id, ...about }: Omit<Part, 'offset'>): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await writeFile(this.path(id, 'bytes'), '', { flag: 'wx' })
    await writeFile(this.path(id, 'json'), JSON.stringify(about), { flag: 'wx', flush: true })
    await syncFolder(this.folder)
  }

  /** Only what was reserved is created. */
  override async create(upload: Upload): Promise<Upload> {
    if ((await this.find(upload.id)) === null) throw ERRORS.FILE_NOT_FOUND
    return upload
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const file = await open(this.path(id, 'bytes'), 'r+')
    let at = offset
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        let written = 0
        while (written < chunk.length)
          written += (await file.write(chunk, written, chunk.length - written, at + written)).bytesWritten
        at += chunk.length
      }
    } finally {
      await file.sync()
      await file.close()
    }
    return at
  }

  async find(id: string): Promise<Part | null> {
    const about = await readFile(this.path(id, 'json'), 'utf8').catch(() => null)
    const bytes = await stat(this.path(id, 'bytes')).catch(() => null)
    return about === null || bytes === null ? null : { ...JSON.parse(about), id, offset: bytes.size }
  }

  override async getUpload(id: string): Promise<Upload> {
    const part = await this.find(id)
    if (part === null) throw ERRORS.FILE_NOT_FOUND
    const { size, offset, begunAt } = part
    return new Upload({ id, size, offset, creation_date: new Date(begunAt).toISOString() })
  }

  override async remove(id: string): Promise<void> {
    await rm(this.path(id, 'json'), { force: true })
    await rm(this.path(id, 'bytes'), { force: true })
  }

  stream(id: string): Readable {
    return createReadStream(this.path(id, 'bytes'))
  }

  async all(): Promise<readonly Part[]> {
    const names = await readdir(this.folder).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    return (await Promise.all(ids.map((id) => this.find(id)))).filter((part) => part !== null)
  }

  /** Throws away what nobody went on sending. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name)
      const found = await stat(path).catch(() => null)
      if (found !== null && now - found.mtimeMs > PART_KEPT_MS) {
        const id = name.replace(/\.(json|bytes)$/, '')
        const part = /^[0-9a-f-]{36}$/.test(id) ? await this.find(id) : null
        if (part === null) await rm(path, { force: true })
        else if (now - part.begunAt > PART_KEPT_MS) await this.remove(id)
      }
    }
  }
}

export class Incoming extends Context.Service<Incoming, Parts>()('@jiashan/server/Incoming') {
  static readonly layer = (folder: string): Layer.Layer<Incoming> =>
    Layer.succeed(Incoming, new Parts(folder))
}
