import { Schema } from 'effect'
import { compare, ExactSchema, ONE, parseRational, RoundingSchema, ZERO } from '../quantity/index.ts'

const Words = (max: number) => Schema.String.check(Schema.isTrimmed(), Schema.isBetweenLength(1, max))

/** An exact number that is not negative. */
const Amount = ExactSchema.check(
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && compare(value, ZERO) >= 0) || '不能为负数'
  }),
)

/** An exact number from 0 to 1. */
const Share = Amount.check(
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && compare(value, ONE) <= 0) || '应在 0 与 1 之间'
  }),
)

/** How one fact turned out; a measure says which of them it can find. */
export const OUTCOMES = [
  'on-time',
  'late',
  'unfinished',
  'missing',
  'element-missing',
  'returned-again',
] as const
export const Outcome = Schema.Literals(OUTCOMES)
export type Outcome = typeof Outcome.Type

/**
 * What is looked at. `MilestoneCompletion`: the milestones of the tasks a unit leads or supports, each
 * task weighing difficulty × role. `PlanSubmission`: the plans of the tasks it leads.
 * `PeriodicReporting`: the reports of the tasks it leads.
 */
export const Measure = Schema.TaggedUnion({
  MilestoneCompletion: {
    difficulty: Schema.Struct({ hard: Amount, normal: Amount }),
    role: Schema.Struct({ lead: Amount, support: Amount }),
  },
  PlanSubmission: {},
  PeriodicReporting: {},
})
export type Measure = typeof Measure.Type

/**
 * What an outcome is worth. `Proportion`: the criterion's points are shared out by weight and each part
 * is credited by its outcome (`unfinished` also by its progress). `Deduct`: the full points less a
 * loss for each occurrence, or for each period and outcome only once, not below `floor`.
 */
export const Scoring = Schema.TaggedUnion({
  Proportion: { credits: Schema.Array(Schema.Struct({ outcome: Outcome, share: Share })) },
  Deduct: {
    losses: Schema.Array(Schema.Struct({ outcome: Outcome, points: Amount })),
    once: Schema.Literals(['occurrence', 'period']),
    floor: Amount,
  },
})
export type Scoring = typeof Scoring.Type

/** 评分项目. */
export const Criterion = Schema.Struct({
  /** Unique in the rule set, part of node ids: `reporting`. */
  id: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]{0,39}$/)),
  title: Words(40),
  weight: Amount,
  /** Its own article in the 考核办法: 第七条. */
  clause: Words(20),
  /** What it rests on in the document being carried out. */
  basis: Schema.Struct({ clause: Words(20), sentence: Words(400) }),
  measure: Measure,
  scoring: Scoring,
})
export type Criterion = typeof Criterion.Type

export const Grading = Schema.Struct({
  /** Highest first; the last catches everything. */
  grades: Schema.Array(Schema.Struct({ title: Words(20), atLeast: Amount })),
  /** By number of key tasks led, most first; the last catches everything. */
  groups: Schema.Array(Schema.Struct({ title: Words(40), ledAtLeast: Schema.Int })),
})
export type Grading = typeof Grading.Type

/** 试评 (not counted) or 正式. */
export const RESULT_STANDINGS = ['试评', '正式'] as const
export const ResultStanding = Schema.Literals(RESULT_STANDINGS)
export type ResultStanding = typeof ResultStanding.Type

/** 考核办法 of a year: data that administrators write; its canonical JSON is what is hashed. */
export const RuleSet = Schema.Struct({
  year: Schema.Int,
  title: Words(80),
  /** From 1; a later version of the year's rules has a higher one. */
  version: Schema.Int.check(Schema.isGreaterThan(0)),
  standing: ResultStanding,
  /** What readers must know, e.g. that the rules are invented; empty when nothing. */
  note: Schema.String,
  /** What a full score is; the criteria's weights add up to it. */
  total: Amount,
  rounding: RoundingSchema,
  /** How points that cannot be judged are spread: in proportion over the criteria that can. */
  folding: Schema.Literals(['proportional']),
  grading: Grading,
  criteria: Schema.Array(Criterion),
})
export type RuleSet = typeof RuleSet.Type
