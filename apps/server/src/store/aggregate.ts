import { type Aggregate, canonical } from '@jiashan/domain/record'
import type { Schema } from 'effect'
import type { Client, Transaction } from './database.ts'
import {
  type Branch,
  deleteRows,
  insertRows,
  plain,
  type Row,
  readBranches,
  readTrees,
  TABLES,
  type Table,
  updateRow,
} from './table.ts'

/** The rows of one aggregate by table; the root row is without its version. */
export type Rows = { readonly [T in Table]?: readonly Row[] }

/**
 * How an aggregate of the domain is kept: its state is the fold of its changes, and its rows say the
 * same in columns. `rows` and `state` are inverse to each other.
 */
export interface Kept<State, Change> {
  readonly name: Aggregate
  readonly changes: Schema.Codec<Change, unknown>
  readonly evolve: (state: State | null, change: Change) => State
  /** The table of the root row; the aggregate's id is its primary key, joined by `/`. */
  readonly root: Table
  /**
   * Child tables with the columns that hold the root's primary key. The root's relation to a child has the
   * child table's name, so that the whole aggregate is one query.
   */
  readonly children: { readonly [T in Table]?: readonly string[] }
  /** Child tables that only repeat what the others say, for others to search: written, never read back. */
  readonly projections?: readonly Table[]
  /** For lists of what was done; without it the aggregate is about the programme as a whole. */
  readonly place?: (state: State) => Place
  readonly rows: (state: State) => Rows
  readonly state: (rows: Rows) => State
  /**
   * What a change says of other aggregates as they stood when it was made; a fault in words where the fold of the
   * journal up to there says otherwise.
   */
  readonly claim?: (change: Change, state: State, past: Past) => string | null
}

/** The record as it was folded up to an entry. */
export interface Past {
  readonly of: <S, C>(kept: Kept<S, C>) => readonly S[]
}

/** What in its programme an aggregate is about: a task, and a period, year or target. */
export interface Place {
  readonly task: number | null
  readonly subject: string | null
}

export const placeOf = <S, C>({ place }: Kept<S, C>, state: S): Place =>
  place?.(state) ?? { task: null, subject: null }

export interface Versioned<State> {
  readonly state: State
  readonly version: number
}

const childTables = <S, C>(kept: Kept<S, C>): readonly (readonly [Table, readonly string[]])[] =>
  Object.entries(kept.children) as [Table, readonly string[]][]

/** `…/2018`: every part of a key but the id itself is a whole number. */
const keyOf = (columns: readonly string[], id: string): Row =>
  Object.fromEntries(
    id.split('/').map((part, index) => [columns[index] ?? '', index === 0 ? part : Number(part)]),
  )

/** Reads an aggregate from its rows; null when there is none. */
export const readAggregate = async <S, C>(
  tx: Transaction | Client,
  kept: Kept<S, C>,
  id: string,
): Promise<Versioned<S> | null> => (await readAggregates(tx, kept, keyOf(TABLES[kept.root], id)))[0] ?? null

/** Reads every aggregate whose root row fits `where`, in one query. */
export const readAggregates = async <S, C>(
  tx: Transaction | Client,
  kept: Kept<S, C>,
  where: Row,
): Promise<readonly Versioned<S>[]> => {
  const trees = await readTrees(tx, kept.root, readTables(kept), where)
  return trees.map((tree) => fromTree(kept, tree))
}

/** The child tables that are read back. */
const readTables = <S, C>(kept: Kept<S, C>): readonly Table[] =>
  childTables(kept)
    .map(([table]) => table)
    .filter((table) => kept.projections?.includes(table) !== true)

const fromTree = <S, C>(kept: Kept<S, C>, tree: Row): Versioned<S> => {
  const rows = Object.fromEntries(readTables(kept).map((table) => [table, tree[table]]))
  return { state: kept.state({ ...rows, [kept.root]: [tree] } as Rows), version: Number(tree.version) }
}

/** Aggregates of one kind that are read together with others. */
export interface Wanted<S> {
  readonly branch: Branch
  readonly states: (trees: readonly Row[]) => readonly S[]
}

/** Those whose root row fits `where`; none when it is null. */
export const wanted = <S, C>(kept: Kept<S, C>, where: Row | null): Wanted<S> => ({
  branch: { table: kept.root, children: readTables(kept), where: where ?? { programme: { in: [] } } },
  states: (trees) => trees.map((tree) => fromTree(kept, tree).state),
})

/** The same, each with its version. */
export const wantedVersioned = <S, C>(kept: Kept<S, C>, where: Row | null): Wanted<Versioned<S>> => ({
  branch: wanted(kept, where).branch,
  states: (trees) => trees.map((tree) => fromTree(kept, tree)),
})

/** Several kinds of aggregates of one programme, in one query. */
export const readTogether = async <W extends { readonly [name: string]: Wanted<unknown> }>(
  client: Transaction | Client,
  programme: string,
  parts: W,
): Promise<{ readonly [N in keyof W]: ReturnType<W[N]['states']> }> => {
  const names = Object.keys(parts)
  const trees = await readBranches(
    client,
    programme,
    names.flatMap((name) => parts[name]?.branch ?? []),
  )
  const read = names.map((name, index) => [name, parts[name]?.states(trees[index] ?? []) ?? []])
  return Object.fromEntries(read) as { readonly [N in keyof W]: ReturnType<W[N]['states']> }
}

/** The state of an aggregate that is one row, read beside others in a query of its own. */
export const stateOfRow = <S, C>(kept: Kept<S, C>, row: object): S =>
  kept.state({ [kept.root]: [plain(row as Row)] } as Rows)

/** Writes the aggregate's rows; false when somebody else wrote them since `before`. */
export const writeAggregate = async <S, C>(
  tx: Transaction,
  kept: Kept<S, C>,
  id: string,
  before: Versioned<S> | null,
  after: S,
): Promise<boolean> => {
  const rows = kept.rows(after)
  const root = { ...rows[kept.root]?.[0], version: (before?.version ?? 0) + 1 }
  if (before === null) await insertRows(tx, kept.root, [root])
  else {
    const where = { ...keyOf(TABLES[kept.root], id), version: before.version }
    if (!(await updateRow(tx, kept.root, where, root))) return false
  }
  const stood = before === null ? {} : kept.rows(before.state)
  for (const [table, columns] of childTables(kept))
    await writeChildren(tx, table, keyOf(columns, id), {
      before: stood[table] ?? [],
      after: rows[table] ?? [],
    })
  return true
}

/** Most changes leave most tables as they are, or add rows at the end; otherwise all rows are written anew. */
const writeChildren = async (
  tx: Transaction,
  table: Table,
  parent: Row,
  { before, after }: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): Promise<void> => {
  const grown = before.every((row, index) => canonical(row) === canonical(after[index] ?? null))
  if (!grown) await deleteRows(tx, table, parent)
  await insertRows(tx, table, grown ? after.slice(before.length) : after)
}
