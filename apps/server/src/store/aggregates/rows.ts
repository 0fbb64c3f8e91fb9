import { Schema } from 'effect'
import type { Rows } from '../aggregate.ts'
import type { Row, Table } from '../table.ts'

/** The one root row of an aggregate. */
export const rootOf = (rows: Rows, table: Table): Row => rows[table]?.[0] ?? {}

/** Child rows in the order they were written. */
export const childrenOf = (rows: Rows, table: Table): readonly Row[] =>
  (rows[table] ?? []).toSorted((a, b) => Number(a.position) - Number(b.position))

/** Child rows numbered in their order, tied to their parent. */
export const numbered = (children: readonly object[], parent: Row): readonly Row[] =>
  children.map((child, position) => ({ ...parent, position, ...child }))

/** A state read from rows; rows that do not fit the domain are a defect. Columns it does not know drop out. */
export const stateFrom =
  <A>(schema: Schema.Codec<A, unknown>) =>
  (value: unknown): A =>
    Schema.decodeUnknownSync(schema as Schema.Codec<A, unknown, never, never>)(value)
