import { join } from 'node:path'
import { Layer } from 'effect'
import { Files } from './files.ts'
import { Incoming } from './incoming.ts'
import { type ObjectStorage, objectStorage } from './object-storage.ts'

/** Where whole files lie: on the disk, or in S3-compatible storage. */
export type Storage = { readonly _tag: 'disk' } | ({ readonly _tag: 'object-storage' } & ObjectStorage)

/** Whole files by their hash, and on the disk of this machine what is on its way. */
export const storage = (folder: string, where: Storage): Layer.Layer<Files | Incoming> =>
  Layer.mergeAll(filesIn(folder, where), Incoming.layer(join(folder, 'incoming')))

const filesIn = (folder: string, where: Storage): Layer.Layer<Files> => {
  if (where._tag === 'disk') return Files.layer(folder)
  const { _tag, ...access } = where
  return objectStorage(access, folder)
}
