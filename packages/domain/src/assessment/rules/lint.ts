import { Schema } from 'effect'
import { compare, ExactSchema, exact, sayExact, sum } from '../../quantity/index.ts'
import type { FactSheet } from '../facts/fact-sheet.ts'
import type { RuleSet } from './rule-set.ts'

/** What is wrong with a rule set, each finding with its facts. */
export const RuleFinding = Schema.TaggedUnion({
  WeightsUnequal: {
    severity: Schema.Literals(['error', 'warning']),
    total: ExactSchema,
    weights: ExactSchema,
  },
})
export type RuleFinding = typeof RuleFinding.Type

export const lint = ({ criteria, total }: RuleSet, _: FactSheet | null): readonly RuleFinding[] => {
  const added = sum(criteria.map(({ weight }) => exact(weight)))
  return compare(added, exact(total)) === 0
    ? []
    : [{ _tag: 'WeightsUnequal', severity: 'error', total, weights: sayExact(added) }]
}
