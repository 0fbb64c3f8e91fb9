import { Worker } from 'node:worker_threads'
import { BOOK_LIMITS, BookFault, type BookProblem } from './limits.ts'
import type { RawRow } from './parts.ts'

/** What stands in the sheets of a workbook that were asked for. */
export interface RawBook {
  readonly from1904: boolean
  readonly sheets: Readonly<Record<string, readonly RawRow[]>>
}

export type ReadAnswer =
  | { readonly book: RawBook; readonly problem: null }
  | { readonly book: null; readonly problem: BookProblem }

/** Memory of the reading thread: above it the thread ends, not the server. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } as const

/** Reads an upload; fails with a `BookFault`. The bytes must not be used afterwards. */
export const readBook = (bytes: Uint8Array<ArrayBuffer>, wanted: readonly string[]): Promise<RawBook> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { bytes, wanted },
      resourceLimits: MEMORY,
    })
    const timer = setTimeout(() => {
      reject(new BookFault('too-slow'))
      void worker.terminate()
    }, BOOK_LIMITS.time)
    worker.once('message', ({ book, problem }: ReadAnswer) => {
      if (problem === null) resolve(book)
      else reject(new BookFault(problem))
      void worker.terminate()
    })
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new BookFault('bomb') : error),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new BookFault('not-a-workbook'))
    })
  })
