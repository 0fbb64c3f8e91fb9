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
import type { Explanation, Fold } from '../results/explanation.ts'

/** A node with its numbers beside it, so that whoever folds it need not read them again. */
export interface Line {
  readonly node: Explanation
  /** Null unless counted. */
  readonly points: Rational | null
  readonly max: Rational | null
}

type Part = Line & { readonly points: Rational }

const counts = (line: Line): line is Part => line.node.standing === 'counted' && line.points !== null

const pointsOf = (parts: readonly Part[]): Rational => sum(parts.map((one) => one.points))

/**
 * The points of a node with this `max` as its lines make them; null when none of them counts. `evaluate` fills every inner
 * node with it, so whoever folds the tree again gets the score.
 */
export const fold = (rule: Fold, lines: readonly Line[], max: Rational | null): Rational | null => {
  const parts = lines.filter(counts)
  if (parts.length === 0) return null
  switch (rule._tag) {
    case 'leaf':
      return null
    case 'sum':
      return pointsOf(parts)
    case 'deduct':
      return max === null ? null : maximum(exact(rule.floor), add(max, pointsOf(parts)))
    case 'capped':
      return minimum(exact(rule.cap), pointsOf(parts))
    case 'highest':
      return minimum(exact(rule.cap), parts.map((one) => one.points).reduce(maximum, ZERO))
    case 'total':
      return totalOf(rule, parts)
  }
}

const totalOf = (
  { of, rounding, bonus }: Extract<Fold, { _tag: 'total' }>,
  parts: readonly Part[],
): Rational | null => {
  const base = parts.filter(({ node }) => node.id !== bonus)
  const max = sum(base.map((one) => one.max ?? ZERO))
  if (max.n === 0) return null
  const stretched = multiply(exact(of), divide(pointsOf(base), max))
  const beyond = pointsOf(parts.filter(({ node }) => node.id === bonus))
  return round(add(stretched, beyond), rounding)
}

const read = (text: string | null): Rational | null => (text === null ? null : exact(text))
/** A node of a tree that was read. */
export const lineOf = (node: Explanation): Line => ({ node, points: read(node.points), max: read(node.max) })

/** Whether every number of a tree is what its children make it 复算. */
export const holds = (node: Explanation): boolean => {
  const { points, max } = lineOf(node)
  const folded = node.fold._tag === 'leaf' ? points : fold(node.fold, node.children.map(lineOf), max)
  const agrees = folded === null || points === null ? folded === points : compare(folded, points) === 0
  return agrees && node.children.every(holds)
}

/** The nodes of a tree, each before its children. */
export const nodesOf = (node: Explanation): readonly Explanation[] => [
  node,
  ...node.children.flatMap(nodesOf),
]
