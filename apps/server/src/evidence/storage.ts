import { join } from 'node:path'
import { Layer } from 'effect'
import { Files } from './files.ts'
import { Incoming } from './incoming.ts'

/** Where evidence lies: whole files by their hash, and beside them what is on its way. */
export const storage = (folder: string): Layer.Layer<Files | Incoming> =>
  Layer.mergeAll(Files.layer(folder), Incoming.layer(join(folder, 'incoming')))
