import { compare, divide, exact, multiply, sayExact, subtract, sum } from '../../quantity/rational.ts'
import type { Loss } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Scored } from './nodes.ts'

/** What each criterion cost after folding, greatest first; with the unrounded points they add up to the total. */
export const lossesOf = ({ total }: RuleSet, scored: readonly Scored[]): readonly Loss[] => {
  const counted = scored.flatMap(({ node, lost }) =>
    node.points === null || node.max === null
      ? []
      : [{ node, lost, max: exact(node.max), points: exact(node.points) }],
  )
  const max = sum(counted.map((one) => one.max))
  if (max.n === 0) return []
  return counted
    .map((one) => ({
      ...one,
      points: divide(multiply(exact(total), subtract(one.max, one.points)), max),
    }))
    .filter(({ points }) => points.n > 0)
    .toSorted((a, b) => compare(b.points, a.points))
    .map(({ node, lost, points }) => ({
      node: node.id,
      title: node.title,
      clause: node.clause ?? '',
      points: sayExact(points),
      because: lost,
    }))
}
