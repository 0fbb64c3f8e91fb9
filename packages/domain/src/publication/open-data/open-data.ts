import { canonical } from '../../record/index.ts'
import { feedFiles } from '../feeds/index.ts'
import type { PublishedFile } from '../render.ts'
import { SNAPSHOT_PATH } from '../seal/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { catalogue } from './catalogue.ts'
import { filesOf } from './dataset.ts'
import { DATASETS } from './datasets.ts'
import { DOCUMENT_PATH } from './single-files.ts'

/** The open data files of a publication, feeds included; the publisher adds the manifest and what seals it. */
export const openData = (snapshot: Snapshot): readonly PublishedFile[] => [
  ...DATASETS.flatMap((one) => filesOf(one, snapshot)),
  { path: DOCUMENT_PATH, text: snapshot.source },
  { path: SNAPSHOT_PATH, text: canonical(snapshot) },
  catalogue(snapshot),
  ...feedFiles(snapshot),
]
