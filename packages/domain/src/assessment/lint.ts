import { Schema } from 'effect'
import { compare, ExactSchema, exact, sayExact, sum } from '../quantity/index.ts'
import type { Criterion, Measure, Outcome, RuleSet } from './rule-set.ts'

/** The outcomes that a measure can find. The first ones say how a fact stands in time: one of them always holds. */
export const OUTCOMES_OF = {
  MilestoneCompletion: { timely: ['on-time', 'late', 'unfinished'], further: [] },
  PlanSubmission: { timely: ['on-time', 'late', 'missing'], further: ['element-missing'] },
  PeriodicReporting: { timely: ['on-time', 'late', 'missing'], further: ['returned-again'] },
} as const satisfies Record<
  Measure['_tag'],
  { readonly timely: readonly Outcome[]; readonly further: readonly Outcome[] }
>

/** What is wrong with a rule set, each finding with its facts and, where there is one, its criterion. */
export const RuleFinding = Schema.TaggedUnion({
  /** The weights do not add up to the total. */
  WeightsUnequal: { total: ExactSchema, weights: ExactSchema },
  NoCriteria: {},
  DuplicateCriterion: { criterion: Schema.String },
  /** A criterion without weight measures nothing. */
  WeightZero: { criterion: Schema.String },
  /** The measure cannot find the outcome, so the row would never apply. */
  OutcomeUnreachable: { criterion: Schema.String, outcome: Schema.String },
  /** A share-out must say what each outcome in time is worth. */
  OutcomeUnpriced: { criterion: Schema.String, outcome: Schema.String },
  OutcomeTwice: { criterion: Schema.String, outcome: Schema.String },
  /** The floor lies above the criterion's own points. */
  FloorTooHigh: { criterion: Schema.String, floor: ExactSchema, weight: ExactSchema },
  /** Thresholds must fall from grade to grade, and the last must be 0. */
  GradesUnordered: { thresholds: Schema.Array(ExactSchema) },
  /** Numbers of led tasks must fall from group to group, and the last must be 0. */
  GroupsUnordered: { thresholds: Schema.Array(Schema.Int) },
})
export type RuleFinding = typeof RuleFinding.Type

/** Everything that is wrong with a rule set; empty when it may be published. */
export const lint = (rules: RuleSet): readonly RuleFinding[] => [
  ...weights(rules),
  ...rules.criteria
    .filter(({ id }, index) => rules.criteria.findIndex((one) => one.id === id) < index)
    .map(({ id }): RuleFinding => ({ _tag: 'DuplicateCriterion', criterion: id })),
  ...rules.criteria.flatMap(criterionFindings),
  ...thresholds(rules),
]

const weights = ({ criteria, total }: RuleSet): readonly RuleFinding[] => {
  if (criteria.length === 0) return [{ _tag: 'NoCriteria' }]
  const added = sum(criteria.map(({ weight }) => exact(weight)))
  return compare(added, exact(total)) === 0
    ? []
    : [{ _tag: 'WeightsUnequal', total, weights: sayExact(added) }]
}

const criterionFindings = (criterion: Criterion): readonly RuleFinding[] => {
  const { id, weight, measure, scoring } = criterion
  const { timely, further } = OUTCOMES_OF[measure._tag]
  const possible: readonly Outcome[] = [...timely, ...further]
  const priced = (scoring._tag === 'Proportion' ? scoring.credits : scoring.losses).map((one) => one.outcome)
  const about = (_tag: 'OutcomeUnreachable' | 'OutcomeUnpriced' | 'OutcomeTwice', list: readonly Outcome[]) =>
    list.map((outcome): RuleFinding => ({ _tag, criterion: id, outcome }))
  return [
    ...(exact(weight).n === 0n ? [{ _tag: 'WeightZero' as const, criterion: id }] : []),
    ...about(
      'OutcomeUnreachable',
      priced.filter((one) => !possible.includes(one)),
    ),
    ...about(
      'OutcomeTwice',
      priced.filter((one, index) => priced.indexOf(one) < index),
    ),
    ...about(
      'OutcomeUnpriced',
      scoring._tag === 'Proportion' ? timely.filter((one) => !priced.includes(one)) : [],
    ),
    ...(scoring._tag === 'Deduct' && compare(exact(scoring.floor), exact(weight)) > 0
      ? [{ _tag: 'FloorTooHigh' as const, criterion: id, floor: scoring.floor, weight }]
      : []),
  ]
}

const thresholds = ({ grading: { grades, groups } }: RuleSet): readonly RuleFinding[] => {
  const scores = grades.map((one) => exact(one.atLeast))
  const led = groups.map((one) => one.ledAtLeast)
  const scoresFall = scores.every((one, index) => {
    const before = scores[index - 1]
    return before === undefined || compare(one, before) < 0
  })
  const ledFall = led.every((one, index) => index === 0 || one < (led[index - 1] ?? 0))
  const findings: RuleFinding[] = []
  if (!scoresFall || scores.at(-1)?.n !== 0n)
    findings.push({ _tag: 'GradesUnordered', thresholds: grades.map((one) => one.atLeast) })
  if (!ledFall || led.at(-1) !== 0) findings.push({ _tag: 'GroupsUnordered', thresholds: led })
  return findings
}
