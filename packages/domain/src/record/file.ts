import { Schema } from 'effect'
import { EvidenceId, Sha256 } from './ids.ts'
import { Text } from './text.ts'

/** A file that was received; the bytes are found by their hash. */
export const FileRef = Schema.Struct({
  id: EvidenceId,
  name: Text(200).check(Schema.isMinLength(1)),
  hash: Sha256,
  /** Told by the content, not by the name. */
  mediaType: Schema.String,
  /** Size in bytes. */
  bytes: Schema.Int,
})
export type FileRef = typeof FileRef.Type
