import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { BOOK_LIMITS, BookFault } from './limits.ts'

/** The parts of a workbook by their lower-case path; nothing is unpacked until it is read. */
export interface Archive {
  readonly has: (path: string) => boolean
  readonly open: (path: string) => Promise<Readable>
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Opens an upload after judging its directory: refuses what is no workbook, and what would not stay small. */
export const openArchive = async (bytes: Buffer): Promise<Archive> => {
  if (bytes.length > BOOK_LIMITS.bytes) throw new BookFault('too-large')
  if (bytes.subarray(0, 8).equals(COMPOUND))
    throw new BookFault(bytes.includes(ENCRYPTED) ? 'encrypted' : 'old-format')
  if (!bytes.subarray(0, 4).equals(ZIP)) throw new BookFault('not-a-workbook')
  const { zip, entries } = await directoryOf(bytes)
  const parts = new Map<string, Entry>()
  let unpacked = 0
  for (const entry of entries) {
    const path = entry.fileName.toLowerCase()
    if (parts.has(path)) throw new BookFault('not-a-workbook')
    parts.set(path, entry)
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new BookFault('encrypted')
    if (path.endsWith('vbaproject.bin')) throw new BookFault('macros')
    if (path.startsWith('xl/externallinks/')) throw new BookFault('links')
    unpacked += entry.uncompressedSize
    if (unpacked > BOOK_LIMITS.unpacked || isSqueezed(entry)) throw new BookFault('bomb')
  }
  return {
    has: (path) => parts.has(path.toLowerCase()),
    open: async (path) => {
      const entry = parts.get(path.toLowerCase())
      if (entry === undefined) throw new BookFault('not-a-workbook')
      return zip.openReadStreamPromise(entry)
    },
  }
}

const isSqueezed = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * BOOK_LIMITS.ratio

const directoryOf = async (
  bytes: Buffer,
): Promise<{ readonly zip: ZipFile; readonly entries: readonly Entry[] }> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new BookFault('not-a-workbook')
  })
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > BOOK_LIMITS.parts) reject(new BookFault('bomb'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve({ zip, entries }))
    zip.on('error', () => reject(new BookFault('not-a-workbook')))
    zip.readEntry()
  })
}
