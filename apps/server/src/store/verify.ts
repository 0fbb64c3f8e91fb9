import { canonical, JournalEntry } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import { type Kept, type Past, placeOf, type Rows } from './aggregate.ts'
import { Database, type Transaction } from './database.ts'
import { sha256 } from './journal.ts'
import { type AnyKept, KEPT } from './kept.ts'
import { type Row, readRows, rowName, TABLES, type Table } from './table.ts'

/** The first thing that does not agree, in words that name it; null when all agrees. */
export interface Verdict {
  readonly entries: number
  readonly rows: number
  readonly fault: string | null
}

interface Folded {
  readonly kept: AnyKept
  readonly state: unknown
  readonly version: number
}

type Fold = Map<string, Folded>

const pastOf = (fold: Fold): Past => ({
  of: <S, C>({ name }: Kept<S, C>) =>
    [...fold.values()].flatMap((one) => (one.kept.name === name ? [one.state as S] : [])),
})

/** Walks every stream of the journal, folds its changes, and compares the fold with every row. */
export const verify = Effect.fn('Journal.verify')(function* () {
  const { client } = yield* Database
  // One moment for all: what is written meanwhile is neither seen in part nor taken for a fault.
  return yield* Effect.promise(() =>
    client.$transaction(check, { isolationLevel: 'RepeatableRead', timeout: 600_000 }),
  )
})

const check = async (client: Transaction): Promise<Verdict> => {
  const fold: Fold = new Map()
  const heads = await client.journalStream.findMany({ orderBy: { stream: 'asc' } })
  let entries = 0
  for (const { stream, sequence, hash } of heads) {
    const walked = await walk(client, stream, fold)
    entries += walked.entries
    if (walked.fault !== null) return { entries, rows: 0, fault: walked.fault }
    if (walked.last !== hash || walked.entries !== sequence)
      return {
        entries,
        rows: 0,
        fault: `journal ${stream}: the head says ${sequence} entries ending in ${hash.slice(0, 12)}, found ${walked.entries} ending in ${walked.last?.slice(0, 12)}`,
      }
  }
  const strays = await client.journalEntry.findFirst({
    where: { stream: { notIn: heads.map((one) => one.stream) } },
  })
  if (strays !== null) return { entries, rows: 0, fault: `journal ${strays.stream}: entries without a head` }
  return { entries, ...(await compareRows(client, fold)) }
}

interface Walk {
  readonly entries: number
  readonly last: string | null
  readonly fault: string | null
}

const walk = async (client: Transaction, stream: string, fold: Fold): Promise<Walk> => {
  let last: string | null = null
  let count = 0
  for (;;) {
    const page = await client.journalEntry.findMany({
      where: { stream, sequence: { gt: count } },
      orderBy: { sequence: 'asc' },
      take: 500,
    })
    if (page.length === 0) return { entries: count, last, fault: null }
    for (const row of page) {
      const fault = entryFault(row, last, count + 1) ?? apply(fold, row)
      if (fault !== null)
        return { entries: count, last, fault: `journal ${stream}#${row.sequence}: ${fault}` }
      last = row.hash
      count += 1
    }
  }
}

type EntryRow = Awaited<ReturnType<Transaction['journalEntry']['findMany']>>[number]

const entryFault = (row: EntryRow, previous: string | null, sequence: number): string | null => {
  if (row.sequence !== sequence) return `entry ${sequence} is missing`
  if (sha256(row.text) !== row.hash) return 'its text does not have its hash'
  const entry = readEntry(row.text)
  if (entry === null) return 'its text is no entry'
  if (entry.previous !== previous) return 'it does not follow the entry before it'
  const { stream, aggregate, aggregateId, version, at } = entry
  const { account } = entry.actor
  const told = canonical({ stream, sequence: entry.sequence, aggregate, aggregateId, version, account, at })
  const { text: _, hash: __, task: ___, subject: ____, ...columns } = row
  return told === canonical(columns) ? null : 'its columns differ from its text'
}

const readEntry = (text: string): JournalEntry | null => {
  try {
    return Schema.decodeUnknownSync(JournalEntry)(JSON.parse(text))
  } catch {
    return null
  }
}

/** Folds one entry's changes; says what is wrong when they do not fit. */
const apply = (fold: Fold, { text, task, subject }: EntryRow): string | null => {
  const { aggregate, aggregateId, version, changes } = Schema.decodeUnknownSync(JournalEntry)(
    JSON.parse(text),
  )
  const kept = KEPT[aggregate]
  const key = `${aggregate} ${aggregateId}`
  const before = fold.get(key)
  if (version !== (before?.version ?? 0) + 1)
    return `${key}: version ${version} after ${before?.version ?? 0}`
  try {
    const decode = Schema.decodeUnknownSync(kept.changes as Schema.Codec<unknown, unknown, never, never>, {
      onExcessProperty: 'error',
    })
    const decoded = changes.map((change) => decode(change))
    const state = decoded.reduce(kept.evolve, before?.state ?? null)
    fold.set(key, { kept, state, version })
    const about = canonical(placeOf(kept, state))
    if (about !== canonical({ task, subject })) return `${key}: its columns say another task or subject`
    const past = pastOf(fold)
    for (const change of decoded) {
      const fault = kept.claim?.(change, state, past) ?? null
      if (fault !== null) return `${key}: ${fault}`
    }
    return null
  } catch (error) {
    return `${key}: its changes do not fold: ${String(error).split('\n')[0]}`
  }
}

/** What the journal says must stand in each table, by primary key. */
const expectedRows = (fold: Fold): Map<Table, Map<string, Row>> => {
  const tables = new Map<Table, Map<string, Row>>(
    (Object.keys(TABLES) as Table[]).map((table) => [table, new Map()]),
  )
  for (const { kept, state, version } of fold.values()) {
    const rows: Rows = kept.rows(state)
    for (const [table, list] of Object.entries(rows) as [Table, readonly Row[]][])
      for (const row of list)
        tables.get(table)?.set(rowName(table, row), table === kept.root ? { ...row, version } : row)
  }
  return tables
}

const compareRows = async (
  client: Transaction,
  fold: Fold,
): Promise<{ rows: number; fault: string | null }> => {
  let rows = 0
  for (const [table, expected] of expectedRows(fold)) {
    for (const row of await readRows(client, table, {})) {
      const name = rowName(table, row)
      const told = expected.get(name)
      if (told === undefined) return { rows, fault: `row ${name}: the journal knows nothing of it` }
      const column = differing(row, told)
      if (column !== null)
        return {
          rows,
          fault: `row ${name}: column ${column} holds ${brief(row[column])}, the journal says ${brief(told[column])}`,
        }
      expected.delete(name)
      rows += 1
    }
    const [missing] = expected.keys()
    if (missing !== undefined) return { rows, fault: `row ${missing}: missing, though the journal made it` }
  }
  return { rows, fault: null }
}

const differing = (row: Row, told: Row): string | null =>
  Object.keys(row).find((column) => canonical(row[column] ?? null) !== canonical(told[column] ?? null)) ??
  null

const brief = (value: unknown): string => {
  const text = canonical(value ?? null)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
