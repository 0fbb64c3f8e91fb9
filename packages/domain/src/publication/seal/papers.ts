import { canonical } from '../../record/canonical.ts'
import type { Manifest, SealKey, Signed, Statement } from './seal.ts'

/** How a paper of the seal is written: its canonical text and a line end. */
export const paper = (value: Manifest | Signed | readonly Signed[] | readonly SealKey[]): string =>
  `${canonical(value)}\n`

/** The text under a signature. */
export const statementText = (statement: Statement): string => canonical(statement)

type Check = (value: unknown) => boolean

/** Lower-case hex only, so that no other text stands for the same bytes. */
const hex =
  (bytes: number): Check =>
  (value) =>
    typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value)
const hash = hex(32)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const text: Check = (value) => typeof value === 'string'
const whole: Check = (value) => Number.isSafeInteger(value)
const yesNo: Check = (value) => typeof value === 'boolean'
const shaped =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]))
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
/** A path inside the bundle: no empty step, none upward, and `/` between them. */
const isInside = (path: string): boolean =>
  !/[\\\0]/.test(path) && path.split('/').every((step) => !['', '.', '..'].includes(step))
const hashes: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([path, of]) => isInside(path) && hash(of))

const isStatement = shaped({
  ...{ programme: text, number: whole, issuedOn: text },
  ...{ manifest: hash, previous: orNull(hash), key: hash },
})
const isSigned = shaped({ statement: isStatement, signature: hex(64) })
const isManifest = shaped({
  ...{ programme: text, number: whole, issuedOn: text, demo: yesNo },
  ...{ snapshotHash: hash, previous: orNull(hash), files: hashes },
})
const isKey = shaped({ algorithm: (value) => value === 'Ed25519', publicKey: hex(32), fingerprint: hash })

/** The value of a paper; null when the text is not exactly how such a paper is written. */
const read =
  <A extends Parameters<typeof paper>[0]>(check: Check) =>
  (written: string): A | null => {
    try {
      const value = JSON.parse(written)
      return check(value) && paper(value) === written ? value : null
    } catch {
      return null
    }
  }

export const readManifest = read<Manifest>(isManifest)
export const readSigned = read<Signed>(isSigned)
export const readChain = read<readonly Signed[]>(listOf(isSigned))
export const readKeys = read<readonly SealKey[]>(listOf(isKey))
