import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, it } from '@effect/vitest'
import {
  bytesOf,
  inspectFile,
  inspectSeal,
  keySpans,
  type Manifest,
  type Means,
  paper,
  readSigned,
  SEAL,
  type SealFault,
  type SealKey,
  type Signed,
  SNAPSHOT_PATH,
  type Statement,
  statementText,
} from '../../src/publication/seal/index.ts'

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Somebody who can sign. */
const signer = () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url')
  const key: SealKey = { algorithm: 'Ed25519', publicKey: raw.toString('hex'), fingerprint: sha256(raw) }
  const signed = (statement: Omit<Statement, 'key'>): Signed => {
    const whole = { ...statement, key: key.fingerprint }
    const signature = sign(null, Buffer.from(statementText(whole)), privateKey).toString('hex')
    return { statement: whole, signature }
  }
  return { key, signed }
}
type Signer = ReturnType<typeof signer>

const office = signer()
const stranger = signer()

type Files = Readonly<Record<string, string>>

const meansFor = (files: Files): Means => ({
  read: async (path) => (path in files ? Buffer.from(files[path] ?? '') : null),
  sha256: async (bytes) => sha256(bytes),
  verify: async (publicKey, text, signature) => {
    const x = Buffer.from(bytesOf(publicKey)).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, bytesOf(signature))
  },
})

const PAGE = '<h1>一</h1>'

/** The third publication of three, signed by `by`; `over` spoils what is signed, `files` what lies there. */
const bundle = (over: { readonly by?: Signer; readonly chain?: readonly Signed[] } = {}): Files => {
  const by = over.by ?? office
  const first = office.signed({
    ...{ programme: 'p', number: 1, issuedOn: '2018-01-31', manifest: sha256('1'), previous: null },
  })
  const second = office.signed({
    ...{ programme: 'p', number: 2, issuedOn: '2018-04-30', manifest: sha256('2'), previous: sha256('1') },
  })
  const chain = over.chain ?? [first, second]
  const papers = { [SEAL.chain]: paper(chain), [SEAL.keys]: paper([office.key]) }
  const listed: Files = { 'index.html': PAGE, [SNAPSHOT_PATH]: '{}', ...papers }
  const manifest: Manifest = {
    ...{ programme: 'p', number: 3, issuedOn: '2018-07-31', demo: false },
    ...{ snapshotHash: sha256('{}'), previous: sha256('2') },
    files: Object.fromEntries(Object.entries(listed).map(([path, text]) => [path, sha256(text)])),
  }
  const text = paper(manifest)
  const { programme, number, issuedOn, previous } = manifest
  const signed = by.signed({ programme, number, issuedOn, previous, manifest: sha256(text) })
  return { ...listed, [SEAL.manifest]: text, [SEAL.signature]: paper(signed) }
}

const faultsOf = async (files: Files): Promise<readonly SealFault[]> =>
  (await inspectSeal(meansFor(files))).faults

it('[U40] a publication whose papers agree has no fault, and each of its files is told by its hash', async () => {
  const files = bundle()
  const { seal, faults } = await inspectSeal(meansFor(files))
  expect(faults).toEqual([])
  if (seal === null) throw new Error('unsealed')
  expect(await inspectFile(meansFor(files), seal.manifest, 'index.html')).toBeNull()
  const spoilt = meansFor({ ...files, 'index.html': `${PAGE} ` })
  expect(await inspectFile(spoilt, seal.manifest, 'index.html')).toEqual({
    ...{ _tag: 'altered', path: 'index.html' },
  })
  const { 'index.html': _, ...without } = files
  expect(await inspectFile(meansFor(without), seal.manifest, 'index.html')).toEqual({
    ...{ _tag: 'missing', path: 'index.html' },
  })
})

it('[U41] every paper has one text only: another spelling of the same is no paper', async () => {
  const files = bundle()
  for (const path of Object.values(SEAL))
    for (const other of [`${files[path]} `, `\uFEFF${files[path]}`])
      expect(await faultsOf({ ...files, [path]: other })).toContainEqual({ _tag: 'unreadable', path })
  const outside = (files[SEAL.manifest] ?? '').replace('"index.html"', '"../index.html"')
  expect(await faultsOf({ ...files, [SEAL.manifest]: outside })).toContainEqual({
    ...{ _tag: 'unreadable', path: SEAL.manifest },
  })
  const signed = files[SEAL.signature] ?? ''
  const { signature } = readSigned(signed) as Signed
  expect(readSigned(signed.replace(signature, signature.toUpperCase()))).toBeNull()
  const { [SEAL.keys]: _, ...without } = files
  expect(await faultsOf(without)).toContainEqual({ _tag: 'missing', path: SEAL.keys })
})

it('[U42] what is signed is this manifest, by a key that the publication names', async () => {
  const files = bundle()
  const other = (files[SEAL.manifest] ?? '').replace('"demo":false', '"demo":true')
  expect(await faultsOf({ ...files, [SEAL.manifest]: other })).toEqual([{ _tag: 'other-manifest' }])
  expect(await faultsOf(bundle({ by: stranger }))).toEqual([
    { _tag: 'unknown-key', number: 3, key: stranger.key.fingerprint },
  ])
  const signed = readSigned(files[SEAL.signature] ?? '') as Signed
  const claimed = paper({ ...stranger.signed(signed.statement), statement: signed.statement })
  expect(await faultsOf({ ...files, [SEAL.signature]: claimed })).toEqual([{ _tag: 'unsigned', number: 3 }])
})

it('[U43] publications follow one another without a gap, each naming the manifest before', async () => {
  const [first, second] = (JSON.parse(bundle()[SEAL.chain] ?? '[]') as readonly Signed[]).map(
    (one) => one.statement,
  )
  if (first === undefined || second === undefined) throw new Error('no chain')
  const again = (statement: Statement): Signed => office.signed(statement)
  const broken = { _tag: 'broken-chain' }
  expect(await faultsOf(bundle({ chain: [again(first)] }))).toContainEqual({ ...broken, number: 3 })
  expect(
    await faultsOf(bundle({ chain: [again(first), again({ ...second, previous: sha256('x') })] })),
  ).toContainEqual({ ...broken, number: 2 })
  expect(
    await faultsOf(bundle({ chain: [again({ ...first, issuedOn: '2018-12-31' }), again(second)] })),
  ).toContainEqual({ ...broken, number: 2 })
  expect(
    await faultsOf(bundle({ chain: [again({ ...first, programme: 'q' }), again(second)] })),
  ).toContainEqual({ ...broken, number: 2 })
})

it('[U47] who signed which publications is told, also where another key goes on with the chain', async () => {
  const before = { programme: 'p', issuedOn: '2018-01-31', manifest: sha256('1'), previous: null }
  const by = (signers: readonly Signer[]): readonly Signed[] =>
    signers.map((one, index) => one.signed({ ...before, number: index + 1 }))
  const [old, other] = [office.key.fingerprint, stranger.key.fingerprint]
  expect(keySpans(by([office, office, office]))).toEqual([{ key: old, from: 1, to: 3 }])
  expect(keySpans(by([office, office, stranger, office]))).toEqual([
    { key: old, from: 1, to: 2 },
    { key: other, from: 3, to: 3 },
    { key: old, from: 4, to: 4 },
  ])
  expect(keySpans([])).toEqual([])
})
