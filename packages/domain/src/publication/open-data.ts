import type { PublishedFile } from './render.ts'
import type { Snapshot } from './snapshot.ts'

/** The open data files of a publication. */
export const openData = (snapshot: Snapshot): readonly PublishedFile[] => [
  { path: 'data/snapshot.json', text: JSON.stringify(snapshot) },
]
