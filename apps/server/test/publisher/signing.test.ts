import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signerOf } from '../../src/publisher/signing.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiashan-keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('makes one key however many start at once, and leaves nothing beside it', async () => {
  const file = join(folder, 'signing-key.pem')
  const signers = await Promise.all(Array.from({ length: 12 }, () => signerOf({ file, own: true })))
  const again = await signerOf({ file, own: true })
  expect(new Set(signers.map(({ key }) => key.fingerprint))).toEqual(new Set([again.key.fingerprint]))
  expect(await readdir(folder)).toEqual(['signing-key.pem'])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('starts although one before was killed while it wrote its key aside', async () => {
  const file = join(folder, 'signing-key.pem')
  await writeFile(`${file}.0a1b2c3d`, '-----BEGIN PRIVATE')
  expect((await signerOf({ file, own: true })).key.fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

it('makes no key where somebody named one that is not there', async () => {
  await expect(signerOf({ file: join(folder, 'named.pem'), own: false })).rejects.toThrow('ENOENT')
  expect(await readdir(folder)).toEqual([])
})
