import { compare, divide, exact, multiply, sayExact, subtract, sum } from '../../quantity/rational.ts'
import type { Loss } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Scored } from './nodes.ts'

/** What each criterion cost after folding, greatest first; with the unrounded points they add up to the total. */
export const lossesOf = ({ total }: RuleSet, scored: readonly Scored[]): readonly Loss[] => {
  const counted = scored.flatMap(({ node, lost, points, max }) =>
    points === null || max === null ? [] : [{ node, lost, max, missing: subtract(max, points) }],
  )
  const max = sum(counted.map((one) => one.max))
  if (max.n === 0) return []
  const stretch = divide(exact(total), max)
  return counted
    .filter(({ missing }) => missing.n > 0)
    .toSorted((a, b) => compare(b.missing, a.missing))
    .map(({ node, lost, missing }) => ({
      node: node.id,
      title: node.title,
      clause: node.clause ?? '',
      points: sayExact(multiply(missing, stretch)),
      because: lost,
    }))
}
