/** Unpacks and reads an uploaded workbook in a thread of its own, which may die without harm. */
import { parentPort, workerData } from 'node:worker_threads'
import { openArchive } from './archive.ts'
import { BookFault } from './limits.ts'
import { type RawRow, readCountsFrom1904, readRows, readSheets, readTexts } from './parts.ts'
import type { RawBook, ReadAnswer } from './read.ts'

const read = async (bytes: Buffer, wanted: readonly string[]): Promise<RawBook> => {
  const archive = await openArchive(bytes)
  const paths = await readSheets(archive)
  const from1904 = await readCountsFrom1904(archive)
  const texts = await readTexts(archive)
  const sheets: Record<string, readonly RawRow[]> = {}
  for (const [name, path] of paths)
    if (wanted.includes(name)) sheets[name] = await readRows(archive, path, texts)
  return { from1904, sheets }
}

const { bytes, wanted } = workerData as { bytes: Uint8Array; wanted: readonly string[] }
const answer: ReadAnswer = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), wanted).then(
  (book) => ({ book, problem: null }),
  (error: unknown) => {
    if (error instanceof BookFault) return { book: null, problem: error.problem }
    throw error
  },
)
parentPort?.postMessage(answer)
