import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Effect, Layer } from 'effect'
import { S3mini } from 's3mini'
import { Files, takeIn } from './files.ts'

/** Storage that speaks S3: path-style addresses, signature version 4. */
export interface ObjectStorage {
  /** `https://host/bucket`. */
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Before every key; empty or ending in `/`. */
  readonly prefix: string
}

/** A larger file goes in parts of this size, so that no file is ever whole in memory. */
const PART_BYTES = 8 * 1024 * 1024

/** Evidence files by their hash in S3-compatible storage; `folder` holds them while their hash is not known. */
export const objectStorage = ({ prefix, ...access }: ObjectStorage, folder: string): Layer.Layer<Files> => {
  const s3 = new S3mini({ ...access, minPartSize: PART_BYTES })
  const keyOf = (hash: string): string => `${prefix}${hash.slice(0, 2)}/${hash}`
  const bytesOf = async (hash: string): Promise<number | null> =>
    (await s3.objectExists(keyOf(hash))) === true ? s3.getContentLength(keyOf(hash)) : null
  const streamOf = (hash: string, range?: { readonly start: number; readonly end: number }): Readable =>
    Readable.from(pieces(() => fetchObject(s3, keyOf(hash), range)))
  return Layer.succeed(Files, {
    keep: (stream, limit, name, fits) =>
      Effect.promise(() =>
        takeIn({ folder, stream, limit, name, fits }, (temporary, { hash, bytes }) =>
          send(s3, keyOf(hash), temporary, bytes),
        ),
      ),
    remove: (hash, before) =>
      Effect.promise(async () => {
        if ((await bytesOf(hash)) === null) return
        const cameAt = await lastModified(s3, keyOf(hash))
        if (cameAt !== null && cameAt < before) await s3.deleteObject(keyOf(hash))
      }),
    hashOf: (hash) =>
      Effect.promise(async () => {
        if ((await bytesOf(hash)) === null) return null
        const digest = createHash('sha256')
        for await (const piece of streamOf(hash)) digest.update(piece as Buffer)
        return digest.digest('hex')
      }),
    read: (hash) =>
      Effect.promise(async () => {
        const bytes = await bytesOf(hash)
        return bytes === null ? null : { bytes, stream: (range) => streamOf(hash, range) }
      }),
  })
}

/** The client's ranges leave out their last byte; ours hold it. */
const fetchObject = (
  s3: S3mini,
  key: string,
  range: { readonly start: number; readonly end: number } | undefined,
): Promise<Response> =>
  range === undefined ? s3.getObjectRaw(key) : s3.getObjectRaw(key, false, range.start, range.end + 1)

async function* pieces(ask: () => Promise<Response>): AsyncGenerator<Uint8Array> {
  const response = await ask()
  if (!response.ok || response.body === null) throw new Error(`object storage answered ${response.status}`)
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) yield piece
}

/** When an object came (epoch ms, by the storage's clock); null where the storage does not say. */
const lastModified = async (s3: S3mini, key: string): Promise<number | null> => {
  const response = await s3.getObjectRaw(key, false, 0, 1)
  await response.body?.cancel()
  const at = Date.parse(response.headers.get('last-modified') ?? '')
  return Number.isNaN(at) ? null : at
}

/** A piece of a file, whole: one call may read less than it was asked for. */
const readWhole = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  for (let got = 0; got < length; ) {
    const { bytesRead } = await file.read(buffer, got, length - got, at + got)
    if (bytesRead === 0) throw new Error('a file became shorter while it was sent')
    got += bytesRead
  }
  return buffer
}

/** Sends a file: at once when it is small, else part by part. */
const send = async (s3: S3mini, key: string, path: string, bytes: number): Promise<void> => {
  const file = await open(path, 'r')
  try {
    const part = (at: number): Promise<Buffer> => readWhole(file, at, Math.min(PART_BYTES, bytes - at))
    if (bytes <= PART_BYTES) {
      await s3.putObject(key, await part(0))
      return
    }
    const upload = await s3.getMultipartUploadId(key)
    try {
      const parts = []
      for (let at = 0; at < bytes; at += PART_BYTES)
        parts.push(await s3.uploadPart(key, upload, await part(at), at / PART_BYTES + 1))
      await s3.completeMultipartUpload(key, upload, parts)
    } catch (error) {
      await s3.abortMultipartUpload(key, upload).catch(() => undefined)
      throw error
    }
  } finally {
    await file.close()
  }
}
