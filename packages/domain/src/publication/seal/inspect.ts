import type { SealFault } from './fault.ts'
import { readChain, readKeys, readManifest, readSigned, statementText } from './papers.ts'
import { type Manifest, SEAL, type SealKey, type Signed, SNAPSHOT_PATH } from './seal.ts'

/** What an inspection needs of where it runs: a disk and node's crypto, or a browser's fetch and WebCrypto. */
export interface Means {
  /** The bytes of a file; null when there is none. */
  readonly read: (path: string) => Promise<Uint8Array | null>
  /** SHA-256 in hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>
  /** Whether `signature` (hex) is the key's (hex) under `text`. */
  readonly verify: (publicKey: string, text: string, signature: string) => Promise<boolean>
}

/** The papers of a seal that are in order. */
export interface Seal {
  readonly manifest: Manifest
  readonly signed: Signed
  /** Publications before this one, oldest first. */
  readonly chain: readonly Signed[]
  readonly keys: readonly SealKey[]
}

export interface SealInspection {
  /** Null when a paper is missing or unreadable. */
  readonly seal: Seal | null
  readonly faults: readonly SealFault[]
}

/** Exactly these bytes: what is no UTF-8 or begins with a mark is no paper. */
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads the papers and checks signatures and chain; what the files hold is `inspectFile`'s. */
export const inspectSeal = async (means: Means): Promise<SealInspection> => {
  const faults: SealFault[] = []
  const paperAt = async <A>(path: string, read: (text: string) => A | null) => {
    const bytes = await means.read(path)
    const text = bytes === null ? null : textOf(bytes)
    const value = text === null ? null : read(text)
    if (value === null) faults.push({ _tag: bytes === null ? 'missing' : 'unreadable', path })
    return { bytes, value }
  }
  const manifest = await paperAt(SEAL.manifest, readManifest)
  const signed = await paperAt(SEAL.signature, readSigned)
  const chain = await paperAt(SEAL.chain, readChain)
  const keys = await paperAt(SEAL.keys, readKeys)
  if (!manifest.value || !signed.value || !chain.value || !keys.value || !manifest.bytes)
    return { seal: null, faults }
  const seal = { manifest: manifest.value, signed: signed.value, chain: chain.value, keys: keys.value }
  return {
    seal,
    faults: [
      ...statementFaults(seal, await means.sha256(manifest.bytes)),
      ...chainFaults([...seal.chain, seal.signed]),
      ...(await signatureFaults(seal, means)),
    ],
  }
}

/** The statement must speak of this manifest, and say the same as it says. */
const statementFaults = ({ manifest, signed }: Seal, hash: string): readonly SealFault[] => {
  const { statement } = signed
  const same =
    statement.manifest === hash &&
    manifest.snapshotHash === manifest.files[SNAPSHOT_PATH] &&
    (['programme', 'number', 'issuedOn', 'previous'] as const).every(
      (field) => statement[field] === manifest[field],
    )
  return same ? [] : [{ _tag: 'other-manifest' }]
}

/** From 1 without gaps, each naming the manifest before. */
const chainFaults = (chain: readonly Signed[]): readonly SealFault[] =>
  chain.flatMap(({ statement }, index): SealFault[] => {
    const before = chain[index - 1]?.statement ?? null
    const follows =
      statement.number === index + 1 &&
      statement.previous === (before?.manifest ?? null) &&
      (before === null || (statement.programme === before.programme && statement.issuedOn >= before.issuedOn))
    return follows ? [] : [{ _tag: 'broken-chain', number: statement.number }]
  })

const signatureFaults = async (
  { chain, signed, keys }: Seal,
  { sha256, verify }: Means,
): Promise<readonly SealFault[]> => {
  const faults: SealFault[] = []
  const known = new Map<string, SealKey>()
  for (const key of keys)
    if ((await sha256(bytesOf(key.publicKey))) === key.fingerprint) known.set(key.fingerprint, key)
  for (const { statement, signature } of [...chain, signed]) {
    const { key: named, number } = statement
    const key = known.get(named)
    if (key === undefined) faults.push({ _tag: 'unknown-key', number, key: named })
    else if (!(await verify(key.publicKey, statementText(statement), signature)))
      faults.push({ _tag: 'unsigned', number })
  }
  return faults
}

/** Whether a file of the manifest is there and is what the manifest says; null when it is. */
export const inspectFile = async (
  { read, sha256 }: Means,
  { files }: Manifest,
  path: string,
): Promise<SealFault | null> => {
  const bytes = await read(path)
  if (bytes === null) return { _tag: 'missing', path }
  return (await sha256(bytes)) === files[path] ? null : { _tag: 'altered', path }
}

/** The bytes of a text in hex. */
export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
