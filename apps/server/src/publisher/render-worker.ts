/** Renders a snapshot's pages in a thread of its own: 69 pages must not hold up anybody's request. */
import { parentPort, workerData } from 'node:worker_threads'
import type { OpenSite, PublishedFile, Snapshot } from '@jiashan/domain/publication'

const { site, snapshot } = workerData as { site: string; snapshot: Snapshot }
const { paths, render, assets } = (await import(site)) as OpenSite
const pages: readonly PublishedFile[] = paths(snapshot).map((path) => ({
  path,
  text: render(path, snapshot),
}))
parentPort?.postMessage([...pages, ...assets()])
