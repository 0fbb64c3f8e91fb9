import { createHash } from 'node:crypto'
import type { Sha256 } from '@jiashan/domain/record'
import { entryText, type JournalEntry } from '@jiashan/domain/record'
import { Schema } from 'effect'
import type { Kept, Place } from './aggregate.ts'
import type { Client, Transaction } from './database.ts'

export const sha256 = (text: string | Uint8Array): Sha256 =>
  createHash('sha256').update(text).digest('hex') as Sha256

/** Entries of a programme, of the organisation, and of sign-ins stand in streams of their own. */
export const streamOf = (programme: string | null): string =>
  programme === null ? 'organisation' : `programme/${programme}`

/** Everything of an entry that is known before its place. */
export type Unplaced = Omit<JournalEntry, 'stream' | 'sequence' | 'previous'>

/** A stream's last entry: its place and hash. */
export interface Head {
  readonly stream: string
  readonly sequence: number
  readonly hash: string
}

/** How far a stream has come: what was read at this place is all still true while it stays there. */
export const placeOf = async (tx: Client | Transaction, stream: string): Promise<number> =>
  (await tx.journalStream.findUnique({ where: { stream }, select: { sequence: true } }))?.sequence ?? 0

/**
 * Locks a stream until the transaction ends, first of all in it: what is read and decided under the lock stays
 * true until it is written, for the aggregate and for everything around it.
 */
export const lockHead = async (tx: Transaction, stream: string): Promise<Head> => {
  const [head] = await tx.$queryRaw<
    Head[]
  >`SELECT "stream", "sequence", "hash" FROM "JournalStream" WHERE "stream" = ${stream} FOR UPDATE`
  if (head !== undefined) return head
  await tx.$executeRaw`INSERT INTO "JournalStream" ("stream", "sequence", "hash") VALUES (${stream}, 0, '') ON CONFLICT DO NOTHING`
  return lockHead(tx, stream)
}

/**
 * Keeps a stream as it is until the transaction ends, beside others that do: what it says of forms stays true while
 * drafts are written, and a decision under way is seen whole or not yet begun.
 */
export const holdHead = async (tx: Transaction, stream: string): Promise<void> => {
  await tx.$queryRaw`SELECT "sequence" FROM "JournalStream" WHERE "stream" = ${stream} FOR SHARE`
}

/** Appends to a locked stream. */
export const append = async (
  tx: Transaction,
  { stream, ...head }: Head,
  entry: Unplaced,
  about: Place,
): Promise<JournalEntry> => {
  const sequence = head.sequence + 1
  const placed: JournalEntry = {
    ...entry,
    stream,
    sequence,
    previous: sequence === 1 ? null : (head.hash as Sha256),
  }
  const text = entryText(placed)
  const hash = sha256(text)
  const { aggregate, aggregateId, version, at } = placed
  const { account } = placed.actor
  await tx.journalEntry.create({
    data: { stream, sequence, hash, aggregate, aggregateId, version, account, at, ...about, text },
  })
  await tx.journalStream.update({ where: { stream }, data: { sequence, hash } })
  return placed
}

/** An aggregate as of one of its versions: the fold of its changes up to there; null when there are none. */
export const asOf = async <S, C>(
  tx: Transaction | Client,
  { name, changes: schema, evolve }: Kept<S, C>,
  aggregateId: string,
  version: number,
): Promise<S | null> => {
  const entries = await tx.journalEntry.findMany({
    where: { aggregate: name, aggregateId, version: { lte: version } },
    orderBy: { version: 'asc' },
  })
  const decode = Schema.decodeUnknownSync(schema as Schema.Codec<C, unknown, never, never>)
  return entries
    .flatMap(({ text }) => (JSON.parse(text) as JournalEntry).changes.map((change) => decode(change)))
    .reduce<S | null>(evolve, null)
}
