import { Schema } from 'effect'
import { Actor } from './actor.ts'
import { canonical } from './canonical.ts'
import { AGGREGATES } from './decision.ts'
import { Sha256 } from './ids.ts'

/** One entry of the journal: who changed what, when, and what stood before it. */
export const JournalEntry = Schema.Struct({
  /** `programme/<id>` or `organisation`. */
  stream: Schema.String,
  /** Position in the stream, from 1 without gaps. */
  sequence: Schema.Int,
  /** Business instant, ISO text in UTC. */
  at: Schema.String,
  actor: Actor,
  aggregate: Schema.Literals(AGGREGATES),
  aggregateId: Schema.String,
  /** Version of the aggregate after this entry, from 1 without gaps. */
  version: Schema.Int,
  command: Schema.String,
  changes: Schema.Array(Schema.Unknown),
  /** Hash of the entry before it in the stream; null for the first. */
  previous: Schema.NullOr(Sha256),
})
export type JournalEntry = typeof JournalEntry.Type

/** The text of an entry that is stored and hashed. */
export const entryText = (entry: JournalEntry): string => canonical(entry)
