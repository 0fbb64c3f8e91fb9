import {
  add,
  compare,
  divide,
  exact,
  maximum,
  minimum,
  multiply,
  type Rational,
  sum,
  ZERO,
} from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { Explanation } from '../results/explanation.ts'

type Folding = Pick<Explanation, 'fold' | 'children' | 'points' | 'max'>

interface Part {
  readonly id: string
  readonly points: Rational
  readonly max: Rational
}

/** The points of children that count. */
const partsOf = ({ children }: Folding): readonly Part[] => {
  const parts: Part[] = []
  for (const { id, standing, points, max } of children)
    if (standing === 'counted' && points !== null)
      parts.push({ id, points: exact(points), max: max === null ? ZERO : exact(max) })
  return parts
}

const pointsOf = (parts: readonly Part[]): Rational => sum(parts.map((one) => one.points))

/**
 * A node's points as its children make them; null when none of them counts. `evaluate` fills every
 * inner node with it, so whoever folds the tree again gets the score.
 */
export const foldOf = (node: Folding): Rational | null => {
  if (node.fold._tag === 'leaf') return node.points === null ? null : exact(node.points)
  const parts = partsOf(node)
  if (parts.length === 0) return null
  switch (node.fold._tag) {
    case 'sum':
      return pointsOf(parts)
    case 'deduct':
      return node.max === null ? null : maximum(exact(node.fold.floor), add(exact(node.max), pointsOf(parts)))
    case 'capped':
      return minimum(exact(node.fold.cap), pointsOf(parts))
    case 'highest':
      return minimum(exact(node.fold.cap), parts.map((one) => one.points).reduce(maximum, ZERO))
    case 'total':
      return totalOf(node.fold, parts)
  }
}

const totalOf = (
  { of, rounding, bonus }: Extract<Explanation['fold'], { _tag: 'total' }>,
  parts: readonly Part[],
): Rational | null => {
  const base = parts.filter((one) => one.id !== bonus)
  const max = sum(base.map((one) => one.max))
  if (max.n === 0) return null
  const stretched = multiply(exact(of), divide(pointsOf(base), max))
  const beyond = pointsOf(parts.filter((one) => one.id === bonus))
  return round(add(stretched, beyond), rounding)
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
