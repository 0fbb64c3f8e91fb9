/** Renders, hashes, compresses and writes in a thread of its own: a publication holds up nobody's request. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type OpenSite, openData, type PublishedFile, type Snapshot } from '@jiashan/domain/publication'
import {
  type Manifest,
  paper,
  SEAL,
  type SealKey,
  type Signed,
  SNAPSHOT_PATH,
} from '@jiashan/domain/publication/seal'
import { sha256 } from '../store/journal.ts'
import { writeFile, writeFiles } from './write-files.ts'

/** What is asked of the worker. */
export interface Job {
  readonly id: number
  readonly snapshot: Snapshot
  /** Hash of the manifest before. */
  readonly previousHash: string | null
  readonly chain: readonly Signed[]
  readonly keys: readonly SealKey[]
  readonly folder: string
  readonly previous: string | null
  /** Whether compressed twins are written. */
  readonly compressed: boolean
}

/** What the worker answers: how far it is, or what it made. */
export type Answer =
  | { readonly id: number; readonly _tag: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly id: number
      readonly _tag: 'written'
      readonly snapshotHash: string
      readonly manifestHash: string
    }
  | { readonly id: number; readonly _tag: 'failed'; readonly stack: string; readonly code: string | null }

const { site } = workerData as { readonly site: string }
const { paths, render, files: filesOf, assets } = (await import(site)) as OpenSite

/** Somebody is told this often: nobody reads what changes faster. */
const TELL_EVERY_MS = 50

const publish = async ({ id, snapshot, previousHash, chain, keys, ...job }: Job): Promise<Answer> => {
  const pages = paths(snapshot)
  const rest: readonly PublishedFile[] = [
    ...assets(),
    ...filesOf(snapshot),
    ...openData(snapshot),
    { path: SEAL.chain, text: paper(chain) },
    { path: SEAL.keys, text: paper(keys) },
  ]
  const total = pages.length + rest.length
  let told = performance.now()
  const files = await writeFiles(each(pages, snapshot, rest), {
    ...{ folder: job.folder, previous: job.previous, compressed: job.compressed },
    progress: (done) => {
      const now = performance.now()
      if (now - told < TELL_EVERY_MS) return
      told = now
      tell({ id, _tag: 'progress', done, total })
    },
  })
  // The data hold the snapshot in its canonical text: its hash is the snapshot's.
  const snapshotHash = files[SNAPSHOT_PATH] ?? ''
  const { slug, number, issuedOn, demo } = snapshot
  const manifest: Manifest = {
    ...{ programme: slug, number, issuedOn, demo },
    ...{ snapshotHash, previous: previousHash, files },
  }
  const text = paper(manifest)
  writeFile(join(job.folder, SEAL.manifest), text)
  return { id, _tag: 'written', snapshotHash, manifestHash: sha256(text) }
}

/** Rendered one by one, as the disk takes them. */
function* each(
  pages: readonly string[],
  snapshot: Snapshot,
  rest: readonly PublishedFile[],
): Iterable<PublishedFile> {
  for (const path of pages) yield { path, text: render(path, snapshot) }
  yield* rest
}

const failureOf = (error: unknown): { readonly stack: string; readonly code: string | null } =>
  error instanceof Error
    ? { stack: error.stack ?? error.message, code: (error as NodeJS.ErrnoException).code ?? null }
    : { stack: String(error), code: null }

const tell = (answer: Answer): void => parentPort?.postMessage(answer)

parentPort?.on('message', (job: Job) => {
  publish(job).then(tell, (error: unknown) => tell({ id: job.id, _tag: 'failed', ...failureOf(error) }))
})
