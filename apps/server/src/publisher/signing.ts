import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { constants, copyFile, link, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  bytesOf,
  type SealKey,
  type Signed,
  type Statement,
  statementText,
} from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'
import { settleNames } from './settle-names.ts'
import { UNLINKABLE } from './write-files.ts'

/** Where the key lies, and whether it is the installation's own. */
export interface KeyFile {
  readonly file: string
  readonly own: boolean
}

/** Signs statements; the private half never leaves it. */
export interface Signer {
  readonly key: SealKey
  readonly sign: (statement: Statement) => Signed
}

/**
 * The key in a file (PKCS #8, PEM). The installation's own is made where there is none, readable by its owner alone; one
 * that somebody named must be there: nobody has printed the fingerprint of a new one.
 */
export const signerOf = async ({ file, own: made }: KeyFile): Promise<Signer> => {
  if (made) await makeKey(file)
  const own = createPrivateKey(await readFile(file, 'utf8'))
  if (own.asymmetricKeyType !== 'ed25519') throw new Error(`${file} is not an Ed25519 key`)
  return {
    key: sealKey(own),
    sign: (statement) => ({
      statement,
      signature: sign(null, Buffer.from(statementText(statement)), own).toString('hex'),
    }),
  }
}

/** Written aside and then linked: nobody reads half a key, of several that make one at once the first wins. */
const makeKey = async (file: string): Promise<void> => {
  if (existsSync(file)) return
  const { privateKey } = generateKeyPairSync('ed25519')
  const aside = `${file}.${randomUUID().slice(0, 8)}`
  try {
    await writeFile(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      ...{ mode: 0o600, flag: 'wx', flush: true },
    })
    await link(aside, file).catch(orCopy(aside, file)).catch(unlessThere)
  } finally {
    await rm(aside, { force: true })
  }
  await settleNames(dirname(file))
}

const orCopy = (from: string, to: string) => (error: NodeJS.ErrnoException) => {
  if (!UNLINKABLE.includes(error.code ?? '')) throw error
  return copyFile(from, to, constants.COPYFILE_EXCL)
}

const unlessThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error
}

const sealKey = (own: KeyObject): SealKey => {
  const raw = Buffer.from(createPublicKey(own).export({ format: 'jwk' }).x ?? '', 'base64url')
  return { algorithm: 'Ed25519', publicKey: raw.toString('hex'), fingerprint: sha256(raw) }
}

/** Whether a signature is the key's under a text; false for what is no key. */
export const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  const x = Buffer.from(bytesOf(publicKey)).toString('base64url')
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, bytesOf(signature))
  } catch {
    return false
  }
}
