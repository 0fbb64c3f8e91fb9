import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'

/** What can be published, corrected and withdrawn by itself. */
export const ITEM_KINDS = [
  'plan',
  'progress',
  'figure',
  'bulletin',
  'coverage',
  'results',
  'late-list',
] as const
export const ItemKind = Schema.Literals(ITEM_KINDS)
export type ItemKind = typeof ItemKind.Type
export const ITEM_KIND_LABEL = {
  plan: '细化落实方案',
  progress: '进展报送',
  figure: '指标监测值',
  bulletin: '专报',
  coverage: '宣传推广',
  results: '考核结果',
  'late-list': '迟报名单',
} as const satisfies Record<ItemKind, string>

/** Which item a page speaks of. */
const about = {
  kind: ItemKind,
  /** Stable name of the item: `progress/36/2018-Q3`. */
  key: Schema.String,
  /** The item in words: `第 36 项任务 2018 年第三季度进展`. */
  title: Schema.String,
  task: Schema.NullOr(Schema.Int),
  /** Key of the target, for a figure. */
  target: Schema.NullOr(Schema.String),
}

/** 更正: what was published before and what stands in its place. */
export const Correction = Schema.Struct({
  ...about,
  /** Empty where the item is not public any more. */
  before: Schema.String,
  after: Schema.String,
  /** The publication that first showed the new words, and its day. */
  number: Schema.Int,
  on: PlainDateSchema,
})
export type Correction = typeof Correction.Type

/** 撤回: an item that was published and is not any more. */
export const Withdrawal = Schema.Struct({
  ...about,
  /** The publication from which on it is absent, and its day. */
  number: Schema.Int,
  on: PlainDateSchema,
  because: Schema.String,
})
export type Withdrawal = typeof Withdrawal.Type

/** An earlier or this publication, with how many items it added, corrected and withdrew. */
export const PastPublication = Schema.Struct({
  number: Schema.Int,
  issuedOn: PlainDateSchema,
  added: Schema.Int,
  corrected: Schema.Int,
  withdrawn: Schema.Int,
})
export type PastPublication = typeof PastPublication.Type

/** Whether a kind of thing is disclosed, and the decision or the rule that says so. */
export const Disclosed = Schema.Struct({ disclosed: Schema.Boolean, because: Schema.String })
export type Disclosed = typeof Disclosed.Type

/** Why something is internal of which the group has decided nothing. */
export const UNDECIDED = '按规定属内部事项，市协调小组未决定公开'
