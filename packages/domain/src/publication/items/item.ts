import { Schema } from 'effect'
import { type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import { canonical, DepartmentId, Sha256 } from '../../record/index.ts'
import { ItemKind } from '../published-record.ts'
import { ItemBody } from './body.ts'

/** One thing that can be signed, reviewed, published, corrected and withdrawn by itself. */
export const Item = Schema.Struct({
  kind: ItemKind,
  /** Stable name: `progress/36/2018-Q3`. */
  key: Schema.String,
  title: Schema.String,
  task: Schema.NullOr(Schema.Int),
  target: Schema.NullOr(Schema.String),
  /** The source unit; null: the group's office itself. */
  department: Schema.NullOr(DepartmentId),
  /** The day on which it was formed or last changed; the clock runs from it. */
  formedOn: PlainDateSchema,
  body: ItemBody,
  /** SHA-256 of the body's `hashedText`. */
  hash: Sha256,
})
export type Item = typeof Item.Type

/**
 * The text whose SHA-256 tells one body of an item from another. By what name a plan calls a milestone is said by the plan:
 * another name makes no other report.
 */
export const hashedText = (body: ItemBody): string =>
  canonical(
    body._tag === 'progress'
      ? { ...body, milestones: body.milestones.map(({ title: _, ...told }) => told) }
      : body,
  )

/** Which body of which item. */
export const editionOf = ({ key, hash }: Pick<Item, 'key' | 'hash'>): string => `${key} ${hash}`

/** The latest of some days, and no earlier than the first. */
export const latestOf = (days: readonly PlainDate[], first: PlainDate): PlainDate =>
  [first, ...days].toSorted().at(-1) ?? first
