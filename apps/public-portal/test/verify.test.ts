import { createHash } from 'node:crypto'
import {
  bytesOf,
  type Means,
  paper,
  readChain,
  readKeys,
  readManifest,
  readSigned,
  SEAL,
  type Seal,
  type SealKey,
  type Signed,
  SNAPSHOT_PATH,
} from '@jiashan/domain/publication/seal'
import { afterEach, expect, it, vi } from 'vitest'
import { sayFault } from '../src/verify/board.ts'
import { isKeyChanged, keyLines } from '../src/verify/keys.ts'
import { browserMeans } from '../src/verify/means.ts'
import { isSuperseded } from '../src/verify/superseded.ts'
import { zhVerify } from '../src/words/zh-verify.ts'

const { texts } = zhVerify.verify
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const keyOf = (name: string): SealKey => {
  const publicKey = sha256(name)
  return { algorithm: 'Ed25519', publicKey, fingerprint: sha256(bytesOf(publicKey)) }
}
const old = keyOf('old')
const other = keyOf('other')

interface Published {
  readonly files: Readonly<Record<string, string>>
  readonly line: readonly Signed[]
}

/** The papers of the publication that follows; every signature holds here. */
const next = ({ line }: Pick<Published, 'line'>, key = old, issuedOn = '2018-01-31'): Published => {
  const before = line.at(-1)?.statement ?? null
  const papers = { [SEAL.chain]: paper(line), [SEAL.keys]: paper([old, other]) }
  const hashes = Object.entries({ ...papers, [SNAPSHOT_PATH]: '{}' }).map(([path, text]) => [
    path,
    sha256(text),
  ])
  const about = { programme: 'p', number: line.length + 1, issuedOn }
  const previous = before?.manifest ?? null
  const manifest = paper({
    ...{ ...about, demo: false, snapshotHash: sha256('{}'), previous },
    files: Object.fromEntries(hashes),
  })
  const signed: Signed = {
    statement: { ...about, manifest: sha256(manifest), previous, key: key.fingerprint },
    signature: 'ab'.repeat(64),
  }
  return {
    files: { ...papers, [SEAL.manifest]: manifest, [SEAL.signature]: paper(signed) },
    line: [...line, signed],
  }
}

const sealOf = ({ files }: Published): Seal => {
  const [manifest, signed] = [
    readManifest(files[SEAL.manifest] ?? ''),
    readSigned(files[SEAL.signature] ?? ''),
  ]
  const [chain, keys] = [readChain(files[SEAL.chain] ?? ''), readKeys(files[SEAL.keys] ?? '')]
  if (manifest === null || signed === null || chain === null || keys === null) throw new Error('no seal')
  return { manifest, signed, chain, keys }
}

const serving = (files: Published['files']): Means => ({
  read: async (path) => (files[path] === undefined ? null : Buffer.from(files[path])),
  sha256: async (bytes) => sha256(bytes),
  verify: async () => true,
})

const first = next({ line: [] })
const second = next(first)
const third = next(second)

it('names the one key, and of several which publications each signed, with a warning', () => {
  expect(keyLines(sealOf(third), texts)).toEqual([`公钥指纹 ${old.fingerprint}`])
  expect(isKeyChanged(sealOf(third))).toBe(false)
  const changed = next(next(second, other), other)
  expect(isKeyChanged(sealOf(changed))).toBe(true)
  expect(keyLines(sealOf(changed), texts)).toEqual([
    texts.keysChanged,
    `第 1–2 次发布由公钥 ${old.fingerprint} 签名。`,
    `第 3 次发布起由公钥 ${other.fingerprint} 签名。`,
  ])
  expect(keyLines(sealOf(next(next(first, other))), texts).slice(1)).toEqual([
    `第 1 次发布由公钥 ${old.fingerprint} 签名。`,
    `第 2 次发布由公钥 ${other.fingerprint} 签名。`,
    `第 3 次发布起由公钥 ${old.fingerprint} 签名。`,
  ])
})

it('takes for a newer publication only a whole one that follows what was read before', async () => {
  const before = Buffer.from(first.files[SEAL.manifest] ?? '')
  const superseded = (files: Published['files']) => isSuperseded(before, serving(files))
  expect(await superseded(second.files)).toBe(true)
  expect(await superseded(third.files)).toBe(true)
  expect(await superseded(first.files)).toBe(false)
  expect(await superseded({ ...third.files, [SEAL.manifest]: '{"number":2}' })).toBe(false)
  expect(await superseded({ ...third.files, [SEAL.chain]: paper([]) })).toBe(false)
  expect(await superseded(next(next({ line: [] }, old, '2018-01-01')).files)).toBe(false)
  expect(await isSuperseded(Buffer.from('{}'), serving(third.files))).toBe(false)
  expect(await isSuperseded(undefined, serving(third.files))).toBe(false)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('fetches pages where readers find them, and goes on where the server refuses a file', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname)
    const status = { '/zt/a.csv': 403, '/zt/b.csv': 404 }[url.pathname] ?? 200
    return new Response('x', { status })
  })
  const { read, refused } = browserMeans('http://here/zt/')
  for (const path of ['index.html', 'tasks/36/index.html', '404.html', 'my-index.html', 'data/tasks.json'])
    expect(await read(path)).not.toBeNull()
  expect(asked).toEqual(['/zt/', '/zt/tasks/36/', '/zt/404.html', '/zt/my-index.html', '/zt/data/tasks.json'])
  const faults = []
  for (const path of ['a.csv', 'b.csv'])
    if ((await read(path)) === null) faults.push(sayFault({ _tag: 'missing', path }, texts, refused))
  expect(faults).toEqual(['a.csv 未能取得（服务器答复 403）', 'b.csv 缺失'])
})
