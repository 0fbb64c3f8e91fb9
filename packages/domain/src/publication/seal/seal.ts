/** Where the papers of a seal lie in a bundle. */
export const SEAL = {
  manifest: 'data/manifest.json',
  signature: 'data/signature.json',
  chain: 'data/chain.json',
  keys: 'data/keys.json',
} as const

/** What the pages were rendered from, in its canonical text: the hash of this file is the snapshot's. */
export const SNAPSHOT_PATH = 'data/snapshot.json'

/** Papers that cannot stand in the manifest: itself, and what is signed over it. */
export const UNLISTED: readonly string[] = [SEAL.manifest, SEAL.signature]

/** Every file of a publication with its hash, chained to the publication before. */
export interface Manifest {
  readonly programme: string
  readonly number: number
  readonly issuedOn: string
  readonly demo: boolean
  /** SHA-256 of `data/snapshot.json`: all that the pages were rendered from. */
  readonly snapshotHash: string
  /** SHA-256 of the manifest before; null for the first. */
  readonly previous: string | null
  /** SHA-256 of each file by its path, its compressed twins (`.br`, `.gz`) included. */
  readonly files: Readonly<Record<string, string>>
}

/** What the publisher signs: that this manifest is publication `number` of the programme and follows `previous`. */
export interface Statement {
  readonly programme: string
  readonly number: number
  readonly issuedOn: string
  /** SHA-256 of the manifest. */
  readonly manifest: string
  readonly previous: string | null
  /** Fingerprint of the key. */
  readonly key: string
}

/** A statement with its Ed25519 signature (RFC 8032) over its canonical text, in hex. */
export interface Signed {
  readonly statement: Statement
  readonly signature: string
}

/** A public key under which publications of a programme were signed. */
export interface SealKey {
  readonly algorithm: 'Ed25519'
  /** The 32 bytes of the key in hex. */
  readonly publicKey: string
  /** SHA-256 of these bytes, to compare with what the owner of the site printed elsewhere. */
  readonly fingerprint: string
}

/** Path of a file's compressed twins. */
export const TWINS = ['.br', '.gz'] as const
export const isTwin = (path: string): boolean => TWINS.some((end) => path.endsWith(end))
