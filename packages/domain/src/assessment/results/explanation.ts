import { Schema } from 'effect'
import { ExactSchema, RoundingSchema } from '../../quantity/index.ts'
import { Source } from '../facts/source.ts'

/**
 * How a node's points come from its children, those that count:
 * `leaf` states them (children, if any, are what they were read from); `sum` adds; `deduct` takes the children's losses
 * off `max`, not below `floor`; `capped` adds up to `cap`; `highest` takes the greatest, up to `cap`; `total` is `of` ×
 * (points ÷ max of all children but the bonus) plus the bonus, rounded once.
 */
export const Fold = Schema.TaggedUnion({
  leaf: {},
  sum: {},
  deduct: { floor: ExactSchema },
  capped: { cap: ExactSchema },
  highest: { cap: ExactSchema },
  total: { of: ExactSchema, rounding: RoundingSchema, bonus: Schema.NullOr(Schema.String) },
})
export type Fold = typeof Fold.Type

/**
 * `not-yet`: the time of its facts has not come. `not-applicable`: the unit has nothing of the kind, or it was left out.
 * `input`: a number that enters the formula of the node above instead of its sum.
 */
export const STANDINGS = ['counted', 'not-yet', 'not-applicable', 'input'] as const
export const NodeStanding = Schema.Literals(STANDINGS)
export type NodeStanding = typeof NodeStanding.Type

/** One node of the tree off which a score is read: from the total down to the fact. */
export interface Explanation {
  /** Path in the tree, stable for the same rule set: `reporting/2018-Q3/36`. */
  readonly id: string
  readonly title: string
  /** Article of the 考核办法, where the node is a criterion. */
  readonly clause: string | null
  /** The computation in words and numbers; null where there is nothing to compute. */
  readonly formula: string | null
  /** Exact number as text (`8.4`, `70/13`); null unless counted. Losses are negative. */
  readonly points: string | null
  /** Exact number as text: the most that `points` can be; null unless counted, except for a criterion. */
  readonly max: string | null
  readonly fold: Fold
  readonly standing: NodeStanding
  /** The fact or the reason in words. */
  readonly because: string | null
  readonly source: Source | null
  readonly children: readonly Explanation[]
}

/** The same without brands, as JSON holds it. */
export interface ExplanationJson extends Omit<Explanation, 'source' | 'children'> {
  readonly source: typeof Source.Encoded | null
  readonly children: readonly ExplanationJson[]
}

export const Explanation: Schema.Codec<Explanation, ExplanationJson> = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  clause: Schema.NullOr(Schema.String),
  formula: Schema.NullOr(Schema.String),
  points: Schema.NullOr(ExactSchema),
  max: Schema.NullOr(ExactSchema),
  fold: Fold,
  standing: NodeStanding,
  because: Schema.NullOr(Schema.String),
  source: Schema.NullOr(Source),
  children: Schema.Array(Schema.suspend((): Schema.Codec<Explanation, ExplanationJson> => Explanation)),
})
