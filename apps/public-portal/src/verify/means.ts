import { bytesOf, type Means } from '@jiashan/domain/publication/seal'

/** Means of a browser, and the data that it read by them. */
export interface BrowserMeans extends Means {
  readonly kept: ReadonlyMap<string, Uint8Array>
  /** What the server answered where it gave no file and did not say that there is none. */
  readonly refused: ReadonlyMap<string, number>
}

/** Where readers find a page: a server may answer otherwise there than under the name of its file. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

/** A file for which no answer came: the connection broke. */
export class NotRead extends Error {
  readonly path: string
  constructor(path: string) {
    super(path)
    this.path = path
  }
}

const fetched = async (path: string, root: string) => {
  try {
    const answer = await fetch(new URL(addressOf(path), root), { cache: 'no-cache' })
    return { status: answer.status, bytes: answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null }
  } catch {
    // The engine's own words for it would only be misread.
    throw new NotRead(path)
  }
}

/** The files under an address as they are served now, by the browser's own cryptography. */
export const browserMeans = (root: string): BrowserMeans => {
  const kept = new Map<string, Uint8Array>()
  const refused = new Map<string, number>()
  return {
    ...{ kept, refused },
    read: async (path) => {
      const { status, bytes } = await fetched(path, root)
      if (bytes === null) {
        if (status !== 404) refused.set(path, status)
        return null
      }
      if (path.startsWith('data/')) kept.set(path, bytes)
      return bytes
    },
    sha256: async (bytes) => {
      const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    verify: async (publicKey, text, signature) => {
      const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), ED25519, false, ['verify'])
      return crypto.subtle.verify(ED25519, key, bytesOf(signature), new TextEncoder().encode(text))
    },
  }
}

const ED25519 = { name: 'Ed25519' } as const

/** Whether this browser can do it: WebCrypto needs a secure connection, Ed25519 a recent browser. */
export const isAble = async (): Promise<boolean> => {
  try {
    const { publicKey } = (await crypto.subtle.generateKey(ED25519, false, [
      'sign',
      'verify',
    ])) as CryptoKeyPair
    return publicKey !== undefined
  } catch {
    return false
  }
}
