import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Effect, ManagedRuntime } from 'effect'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CutOff, Files } from '../src/evidence/files.ts'
import { type Storage, storage } from '../src/evidence/storage.ts'
import { BadSettings, settingsOf } from '../src/settings.ts'
import { objectStore } from './object-store.ts'

const ENV = {
  JIASHAN_EVIDENCE: 's3://papers/evidence',
  JIASHAN_S3_KEY: 'key',
  JIASHAN_S3_SECRET: 'secret',
}

let store: Awaited<ReturnType<typeof objectStore>>
beforeAll(async () => {
  store = await objectStore()
})
afterAll(() => store.end())

const WHERE: Readonly<Record<string, () => Storage>> = {
  disk: () => ({ _tag: 'disk' }),
  'S3-compatible storage': () =>
    settingsOf({ ...ENV, JIASHAN_S3_ENDPOINT: store.endpoint }, '/nowhere').evidence,
}

for (const [name, where] of Object.entries(WHERE))
  describe(name, () => {
    let folder = ''
    let runtime: ManagedRuntime.ManagedRuntime<Files, never>
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'jiashan-storage-'))
      runtime = ManagedRuntime.make(storage(folder, where()))
    })
    afterAll(async () => {
      await runtime.dispose()
      await rm(folder, { recursive: true, force: true })
    })
    const files = <A>(use: (files: Files['Service']) => Effect.Effect<A>): Promise<A> =>
      runtime.runPromise(Effect.flatMap(Files, use))
    const keep = (content: Buffer, fits = async () => true, limit = 64 * 1024 * 1024) =>
      files((all) => all.keep(Readable.from([content]), limit, 'one', fits))
    const read = async (stream: Readable): Promise<Buffer> =>
      Buffer.concat((await Array.fromAsync(stream)) as Buffer[])

    it('gives back the same bytes, in whole and in part, small and in several parts', async () => {
      for (const size of [10, 20 * 1024 * 1024 + 7]) {
        const content = randomBytes(size)
        const kept = await keep(content)
        if (kept._tag !== 'kept') throw new Error(kept._tag)
        const { hash } = kept.stored
        expect(hash).toBe(createHash('sha256').update(content).digest('hex'))
        expect(await files((all) => all.hashOf(hash))).toBe(hash)
        const found = await files((all) => all.read(hash))
        expect(found?.bytes).toBe(size)
        expect((await read(found?.stream() as Readable)).equals(content)).toBe(true)
        const part = await read(found?.stream({ start: 2, end: 6 }) as Readable)
        expect(part).toEqual(content.subarray(2, 7))
      }
    })

    it('keeps nothing of what does not fit, is too large or breaks off', async () => {
      const content = randomBytes(100)
      const hash = createHash('sha256').update(content).digest('hex') as never
      expect((await keep(content, async () => false))._tag).toBe('unfit')
      expect((await keep(content, async () => true, 50))._tag).toBe('too-large')
      const broken = Readable.from(
        (async function* () {
          yield content
          throw new CutOff()
        })(),
      )
      const cut = await files((all) => all.keep(broken, 1000, 'two', async () => true))
      expect(cut._tag).toBe('cut-off')
      expect(await files((all) => all.hashOf(hash))).toBeNull()
      expect((await readdir(folder)).filter((one) => one.endsWith('.part'))).toEqual([])
    })

    it('removes a file that came before a time, and minds none that is not there', async () => {
      const kept = await keep(randomBytes(30))
      if (kept._tag !== 'kept') throw new Error(kept._tag)
      const { hash } = kept.stored
      await files((all) => all.remove(hash, Date.now() - 60_000))
      expect(await files((all) => all.hashOf(hash))).toBe(hash)
      await files((all) => all.remove(hash, Date.now() + 2000))
      expect(await files((all) => all.read(hash))).toBeNull()
      await files((all) => all.remove(hash, Date.now() + 2000))
    })
  })

it('sends a large file in parts and leaves none of it on the disk', () => {
  expect([...store.uploads.values()].map((parts) => parts.size)).toEqual([3])
  expect([...store.objects.keys()].every((key) => key.startsWith('/papers/evidence/'))).toBe(true)
})

/** A file sent to S3-compatible storage from a folder of its own. */
const sendOne = async (content: Buffer) => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-storage-'))
  const where = WHERE['S3-compatible storage']?.() ?? { _tag: 'disk' }
  const runtime = ManagedRuntime.make(storage(folder, where))
  const keep = Effect.flatMap(Files, (all) =>
    all.keep(Readable.from([content]), 64 * 1024 * 1024, 'one', async () => true),
  )
  try {
    return await runtime.runPromise(keep)
  } finally {
    expect((await readdir(folder)).filter((one) => one.endsWith('.part'))).toEqual([])
    await runtime.dispose()
    await rm(folder, { recursive: true, force: true })
  }
}

it('writes over an object that has the length of the file but not its bytes', async () => {
  const content = randomBytes(30)
  await sendOne(content)
  const key = [...store.objects.keys()].at(-1) ?? ''
  store.objects.set(key, Buffer.alloc(30))
  await sendOne(content)
  expect(store.objects.get(key)).toEqual(content)
})

it('ends an upload in parts that failed, so that nothing of it is kept or paid for', async () => {
  const before = [...store.uploads.keys()]
  store.refused.part = 2
  await expect(sendOne(randomBytes(20 * 1024 * 1024))).rejects.toThrow()
  store.refused.part = 0
  expect([...store.uploads.keys()]).toEqual(before)
})

it('says in one line what is wrong with the settings of storage', () => {
  const wrong = (env: NodeJS.ProcessEnv) => () => settingsOf(env, '/nowhere')
  expect(wrong({ JIASHAN_EVIDENCE: 'ftp://papers' })).toThrow(BadSettings)
  expect(wrong({ JIASHAN_EVIDENCE: 's3://papers' })).toThrow(
    'JIASHAN_S3_ENDPOINT and JIASHAN_S3_KEY and JIASHAN_S3_SECRET must be set too',
  )
  expect(wrong({ ...ENV, JIASHAN_S3_ENDPOINT: 'nowhere' })).toThrow('like https://host')
})
