import { Schema } from 'effect'
import { PeriodSchema } from '../../calendar/index.ts'
import { OrderId, PartyId, Text, Words } from '../../record/index.ts'

export const BLOCK_LIMITS = { heading: 60, text: 4000, tasks: 20, blocks: 30 } as const

const heading = Words(BLOCK_LIMITS.heading)

/** A part of a bulletin: words that somebody writes, or a live block that the record fills until it is frozen. */
export const Block = Schema.TaggedUnion({
  words: { heading, text: Text(BLOCK_LIMITS.text) },
  /** Lights by chapter. */
  progress: { heading },
  /** Tasks whose light is this one, with the reason. */
  lights: { heading, light: Schema.Literals(['behind', 'warning']) },
  /** Milestones that were postponed and are not done, with their original days. */
  slipped: { heading },
  /** Reports that came late, are missing or were returned in the span. */
  lapses: { heading },
  /** Targets with figure, path and forecast. */
  targets: { heading },
  /** What accepted reports of the span say of some tasks. */
  practices: { heading, tasks: Schema.Array(Schema.Int).check(Schema.isMaxLength(BLOCK_LIMITS.tasks)) },
  /** Difficulties and matters to be coordinated, as each task's last accepted report of the span tells them. */
  problems: { heading },
  /** Supervision orders of the span. */
  orders: { heading },
})
export type Block = typeof Block.Type
export type BlockKind = Block['_tag']

export const BLOCK_LABEL = {
  words: '文字',
  progress: '各领域进展',
  lights: '红黄灯清单',
  slipped: '延期节点',
  lapses: '未报、迟报和退回',
  targets: '量化目标',
  practices: '经验做法',
  problems: '困难和提请协调事项',
  orders: '督办情况',
} as const satisfies Record<BlockKind, string>

/** Where a figure or a sentence comes from; each leads to a page. */
export const Source = Schema.TaggedUnion({
  /** The tasks that were counted. */
  tasks: { tasks: Schema.Array(Schema.Int) },
  report: { task: Schema.Int, period: PeriodSchema },
  plan: { task: Schema.Int, year: Schema.Int },
  order: { order: OrderId },
  target: { target: Schema.String },
})
export type Source = typeof Source.Type

/** One cell: words with their source, or a unit by its code, whose name is shown. */
export const Cell = Schema.TaggedUnion({
  text: { text: Schema.String, source: Schema.NullOr(Source) },
  unit: { department: PartyId },
})
export type Cell = typeof Cell.Type

/** A live block as it stands on a day: frozen with the bulletin, and computed again from the journal to check it. */
export const Table = Schema.Struct({
  columns: Schema.Array(Schema.String),
  rows: Schema.Array(Schema.Array(Cell)),
})
export type Table = typeof Table.Type

export const said = (text: string | number, source: Source | null = null): Cell => ({
  _tag: 'text',
  text: String(text),
  source,
})
export const unitCell = (department: PartyId | null): Cell =>
  department === null ? said('') : { _tag: 'unit', department }
