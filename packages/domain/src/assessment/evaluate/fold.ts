import {
  add,
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

/** The node of what is earned beyond the total. */
export const BONUS = 'bonus'

/** A line that counts. */
export const counts = ({ node, points }: Line): boolean => node.standing === 'counted' && points !== null

/** The points, or the most that they can be, of these lines together. */
export const sumOf = (lines: readonly Line[], key: 'points' | 'max'): Rational =>
  sum(lines.map((line) => line[key] ?? ZERO))

/**
 * The points of a node with this `max` as its lines make them; null when none of them counts, though a bonus is nothing then. `evaluate` fills every inner
 * node with it, so whoever folds the tree again gets the score.
 */
export const fold = (rule: Fold, lines: readonly Line[], max: Rational | null): Rational | null => {
  const parts = lines.filter(counts)
  const all = parts.length === 0 ? null : sumOf(parts, 'points')
  switch (rule._tag) {
    case 'leaf':
      return null
    case 'sum':
      return all
    case 'deduct':
      return all && max && maximum(exact(rule.floor), add(max, all))
    case 'capped':
      return minimum(exact(rule.cap), all ?? ZERO)
    case 'highest':
      return minimum(exact(rule.cap), parts.map(({ points }) => points ?? ZERO).reduce(maximum, ZERO))
    case 'total': {
      const base = parts.filter(({ node }) => node.id !== rule.bonus)
      const beyond = parts.filter(({ node }) => node.id === rule.bonus)
      const most = sumOf(base, 'max')
      if (most.n === 0) return null
      const earned = divide(sumOf(base, 'points'), most)
      return round(add(multiply(exact(rule.of), earned), sumOf(beyond, 'points')), rule.rounding)
    }
  }
}

/** A number where there is one. */
export const read = (text: string | null): Rational | null => (text === null ? null : exact(text))

/** A node of a tree that was read. */
export const lineOf = (node: Explanation): Line => ({ node, points: read(node.points), max: read(node.max) })

/** Whether every number of a tree is what its children make it 复算. */
export const holds = (node: Explanation): boolean => {
  const { points, max } = lineOf(node)
  const folded = node.fold._tag === 'leaf' ? points : fold(node.fold, node.children.map(lineOf), max)
  return String(folded) === String(points) && node.children.every(holds)
}

/** The nodes of a tree, each before its children. */
export const nodesOf = (node: Explanation): readonly Explanation[] => [
  node,
  ...node.children.flatMap(nodesOf),
]
