import {
  add,
  compare,
  divide,
  exact,
  maximum,
  multiply,
  type Rational,
  sum,
  ZERO,
} from '../quantity/rational.ts'
import { round } from '../quantity/rounding.ts'
import type { Explanation } from './explanation.ts'

/** The points of children whose time has come. */
const counted = (node: Explanation): readonly { points: Rational; max: Rational }[] =>
  node.children.flatMap(({ standing, points, max }) =>
    standing === 'counted' && points !== null
      ? [{ points: exact(points), max: max === null ? ZERO : exact(max) }]
      : [],
  )

/**
 * A node's points as its children make them; null when none of them counts. `evaluate` fills every
 * inner node with it, so whoever folds the tree again gets the score.
 */
export const foldOf = (node: Pick<Explanation, 'fold' | 'children' | 'points' | 'max'>): Rational | null => {
  const parts = counted(node as Explanation)
  const points = sum(parts.map((one) => one.points))
  switch (node.fold._tag) {
    case 'leaf':
      return node.points === null ? null : exact(node.points)
    case 'sum':
      return parts.length === 0 ? null : points
    case 'deduct':
      return parts.length === 0 || node.max === null
        ? null
        : maximum(exact(node.fold.floor), add(exact(node.max), points))
    case 'total': {
      const max = sum(parts.map((one) => one.max))
      return max.n === 0n
        ? null
        : round(multiply(exact(node.fold.of), divide(points, max)), node.fold.rounding)
    }
  }
}

/** Whether every number of a tree is what its children make it 复算. */
export const holds = (node: Explanation): boolean => {
  const folded = foldOf(node)
  const stated = node.points === null ? null : exact(node.points)
  const agrees = folded === null || stated === null ? folded === stated : compare(folded, stated) === 0
  return agrees && node.children.every(holds)
}

/** The nodes of a tree, each before its children. */
export const nodesOf = (node: Explanation): readonly Explanation[] => [
  node,
  ...node.children.flatMap(nodesOf),
]
