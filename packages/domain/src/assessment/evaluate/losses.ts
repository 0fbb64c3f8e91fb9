import { divide, exact, multiply, sayExact } from '../../quantity/rational.ts'
import type { Loss } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { counts, sumOf } from './fold.ts'
import { type Scored, shortOf } from './nodes.ts'

/** What each criterion cost after folding, greatest first; with the unrounded points they add up to the total. */
export const lossesOf = ({ total }: RuleSet, scored: readonly Scored[]): readonly Loss[] => {
  const max = sumOf(scored.filter(counts), 'max')
  return shortOf(scored).map(({ line: { node, lost }, missing }) => ({
    node: node.id,
    title: node.title,
    clause: node.clause ?? '',
    points: sayExact(divide(multiply(missing, exact(total)), max)),
    because: lost,
  }))
}
