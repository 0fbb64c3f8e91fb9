import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import { DepartmentId } from '../../record/index.ts'
import { Source } from '../facts/source.ts'
import { VetoEffect } from '../rules/grading.ts'
import { Explanation } from './explanation.ts'

/** Why a grade is what it is: its threshold, the quota of the top grade, what was vetoed; each with its article and source. */
export const GradeReason = Schema.Struct({
  because: Schema.String,
  /** What a ruling brings with it; nothing else brings anything. */
  effects: Schema.Array(VetoEffect),
  clause: Schema.NullOr(Schema.String),
  source: Schema.NullOr(Source),
})
export type GradeReason = typeof GradeReason.Type

/** 得分明细: one member unit's explained result of a year. */
export const Scorecard = Schema.Struct({
  department: DepartmentId,
  name: Schema.String,
  year: Schema.Int,
  asOf: PlainDateSchema,
  /** 暂计: the year is not over, or a fact's time has not come. */
  provisional: Schema.Boolean,
  /** Rounded, with the rule set's decimals (`87.65`); null when nothing could be judged. */
  points: Schema.NullOr(ExactSchema),
  /** What a full score is: `100`. */
  of: ExactSchema,
  /** Exact: how much of `of` could be judged so far; `of` itself when all could. */
  judged: ExactSchema,
  /** Units are ranked among those that lead about as many tasks. */
  group: Schema.Struct({
    title: Schema.String,
    /** From 1, in the rule set's order: most tasks led first. */
    place: Schema.Int,
    /** Member units in it. */
    size: Schema.Int,
  }),
  /** Exact: what orders units of equal points, and adds nothing to the score. */
  tieBreak: ExactSchema,
  /** From 1 within the group; units equal in points and tie-breaking bonus share a rank; null without points. */
  rank: Schema.NullOr(Schema.Int),
  /** 优秀, 良好, 合格, 不合格; null without points. */
  grade: Schema.NullOr(Schema.String),
  reasons: Schema.Array(GradeReason),
  explanation: Explanation,
})
export type Scorecard = typeof Scorecard.Type
