import { Schema } from 'effect'
import { Words } from '../../record/index.ts'
import { RulingKind } from '../facts/ruling.ts'
import { CriterionId } from './criterion.ts'
import { Amount, Share } from './numbers.ts'

/** How many units of a group may have the top grade: the first ones among those that reach its threshold. */
export const Quota = Schema.Struct({
  /** Of the group's assessed units: 0.3. */
  share: Share,
  rounding: Schema.Literals(['up', 'down', 'half-up']),
  /** Units with equal points at the border: all of them, none of them, or by their tie-breaking bonus, then all. */
  ties: Schema.Literals(['all', 'none', 'bonus']),
})
export type Quota = typeof Quota.Type

export const Grading = Schema.Struct({
  /** Highest first; the last catches everything. */
  grades: Schema.Array(Schema.Struct({ title: Words(20), atLeast: Amount })),
  /** By number of key tasks led, most first; the last catches everything. */
  groups: Schema.Array(Schema.Struct({ title: Words(40), ledAtLeast: Schema.Int })),
  quota: Schema.NullOr(Quota),
})
export type Grading = typeof Grading.Type

/** What a ruling brings with it beyond points. */
export const VETO_EFFECTS = ['task-zero', 'no-top', 'lowest', 'refer'] as const
export const VetoEffect = Schema.Literals(VETO_EFFECTS)
export type VetoEffect = typeof VetoEffect.Type

/** 一票否决: a ruling that no points make up for; one to which the unit objects does not count until it is decided. */
export const Veto = Schema.Struct({
  id: CriterionId,
  clause: Words(20),
  ruling: RulingKind,
  effects: Schema.Array(VetoEffect),
  /** Who may find so: 市纪委市监委认定. */
  authority: Words(60),
})
export type Veto = typeof Veto.Type
