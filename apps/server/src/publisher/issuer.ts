import type { JournalEntry } from '@jiashan/domain/record'
import type { Transaction } from '../store/database.ts'
import { keptPublication } from '../store/kept.ts'

/** The name of who issued a publication, as the journal has it; null when nobody did. */
export const issuerOf = async (tx: Transaction, aggregateId: string): Promise<string | null> => {
  const entry = await tx.journalEntry.findFirst({
    where: { aggregate: keptPublication.name, aggregateId, version: 1 },
    select: { text: true },
  })
  return entry === null ? null : (JSON.parse(entry.text) as JournalEntry).actor.name
}
