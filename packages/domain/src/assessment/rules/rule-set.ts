import { Schema } from 'effect'
import { RoundingSchema } from '../../quantity/index.ts'
import { Words } from '../../record/index.ts'
import { Bonus, Criterion } from './criterion.ts'
import { Grading, Veto } from './grading.ts'
import { Amount } from './numbers.ts'

/** 试评 (not counted) or 正式. */
export const RESULT_STANDINGS = ['试评', '正式'] as const
export const ResultStanding = Schema.Literals(RESULT_STANDINGS)
export type ResultStanding = typeof ResultStanding.Type

/** 考核办法 of a year: data that administrators write; its canonical JSON is what is hashed. */
export const RuleSet = Schema.Struct({
  year: Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 })),
  title: Words(80),
  /** From 1; a later version of the year's rules has a higher one. */
  version: Schema.Int.check(Schema.isGreaterThan(0)),
  standing: ResultStanding,
  /** What readers must know, e.g. that the rules are invented; empty when nothing. */
  note: Schema.String,
  /** What a full score is; the sections add up to it. */
  total: Amount,
  rounding: RoundingSchema,
  /** The parts of the total; the criteria of a section add up to its weight. */
  sections: Schema.Array(Schema.Struct({ title: Words(40), weight: Amount })),
  criteria: Schema.Array(Criterion),
  bonuses: Schema.Array(Bonus),
  /** The most that all bonuses together add to a score. */
  bonusCap: Amount,
  vetoes: Schema.Array(Veto),
  grading: Grading,
})
export type RuleSet = typeof RuleSet.Type
