import type { Snapshot } from './snapshot.ts'

/** One file of a publication: a path without leading slash (`tasks/36/index.html`) and its text. */
export interface PublishedFile {
  readonly path: string
  readonly text: string
}

/**
 * What the public portal's build exports and the publisher loads by path. Pure: the same snapshot
 * gives the same bytes. Links between pages are relative; no page carries the publication's number
 * except the home page and the data.
 */
export interface OpenSite {
  /** Every page of the site, e.g. `index.html`, `tasks/36/index.html`. */
  readonly paths: (snapshot: Snapshot) => readonly string[]
  readonly render: (path: string, snapshot: Snapshot) => string
  /** Other files made from the snapshot: what scripts load when they are asked. */
  readonly files: (snapshot: Snapshot) => readonly PublishedFile[]
  /** Files that do not depend on the snapshot: styles, icon. */
  readonly assets: () => readonly PublishedFile[]
}
