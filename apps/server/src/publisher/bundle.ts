import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  inspectFile,
  inspectSeal,
  type Means,
  type SealFault,
  type SealInspection,
  UNLISTED,
} from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'
import { listFiles } from './folders.ts'
import { isSignedBy } from './signing.ts'

/** Inspects a folder with node's own means. */
const meansOf = (folder: string): Means => ({
  // A link is no file of the bundle, wherever it leads.
  read: async (path) => {
    const file = join(folder, path)
    const found = await lstat(file).catch(() => null)
    return found?.isFile() ? readFile(file) : null
  },
  sha256: async (bytes) => sha256(bytes),
  verify: async (publicKey, text, signature) => isSignedBy(publicKey, text, signature),
})

/** What somebody knows of a publication from elsewhere: a bundle that was made anew and signed anew is found by it. */
export interface Known {
  readonly manifestHash?: string
  readonly keyFingerprint?: string
}

/** What is wrong with a bundle; empty when all agree. */
export const bundleFaults = async (folder: string, known: Known = {}): Promise<readonly SealFault[]> =>
  (await inspectBundle(folder, known)).faults

/** Papers, signatures and chain of a bundle, then every file, twins included, then what nobody listed. */
export const inspectBundle = async (folder: string, known: Known = {}): Promise<SealInspection> => {
  const means = meansOf(folder)
  const { seal, faults } = await inspectSeal(means)
  if (seal === null) return { seal, faults }
  const found: SealFault[] = [...faults]
  const { manifest, key, number } = seal.signed.statement
  if (known.manifestHash !== undefined && known.manifestHash !== manifest)
    found.push({ _tag: 'other-manifest' })
  if (known.keyFingerprint !== undefined && known.keyFingerprint !== key)
    found.push({ _tag: 'unknown-key', number, key })
  for (const path of Object.keys(seal.manifest.files)) {
    const fault = await inspectFile(means, seal.manifest, path)
    if (fault !== null) found.push(fault)
  }
  for (const path of await listFiles(folder))
    if (!Object.hasOwn(seal.manifest.files, path) && !UNLISTED.includes(path))
      found.push({ _tag: 'stray', path })
  return { seal, faults: found }
}

/** A fault in one line. */
export const sayFault = (fault: SealFault): string => {
  switch (fault._tag) {
    case 'missing':
      return `${fault.path} is missing`
    case 'altered':
      return `${fault.path} was altered`
    case 'stray':
      return `${fault.path} is not in the manifest`
    case 'unreadable':
      return `${fault.path} is not what such a file holds`
    case 'unsigned':
      return `the signature of publication ${fault.number} is not of the key it names`
    case 'unknown-key':
      return `publication ${fault.number} was signed with a key that is not here: ${fault.key}`
    case 'broken-chain':
      return `publication ${fault.number} does not follow the one before it`
    case 'other-manifest':
      return 'data/manifest.json is not the one that was signed'
  }
}

/** More would not be read. */
const NAMED = 5

/** Faults in one line, the first few by name. */
export const sayFaults = (faults: readonly SealFault[]): string => firstFew(faults.map(sayFault))

export const firstFew = (faults: readonly string[]): string => {
  const named = faults.slice(0, NAMED).join('; ')
  return faults.length > NAMED ? `${named}; and ${faults.length - NAMED} more` : named
}
