import {
  add,
  compare,
  divide,
  exact,
  maximum,
  minimum,
  multiply,
  type Rational,
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

/** A line that counts. */
export const counts = ({ node, points }: Line): boolean => node.standing === 'counted' && points !== null

/** The points, or the most that they can be, of these lines together. */
export const sumOf = (lines: readonly Line[], key: 'points' | 'max'): Rational => {
  let total = ZERO
  for (const line of lines) total = add(total, line[key] ?? ZERO)
  return total
}

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
      return sumOf(parts, 'points')
    case 'deduct':
      return max === null ? null : maximum(exact(rule.floor), add(max, sumOf(parts, 'points')))
    case 'capped':
      return minimum(exact(rule.cap), sumOf(parts, 'points'))
    case 'highest':
      return minimum(exact(rule.cap), parts.map((one) => one.points ?? ZERO).reduce(maximum, ZERO))
    case 'total':
      return totalOf(rule, parts)
  }
}

const totalOf = (
  { of, rounding, bonus }: Extract<Fold, { _tag: 'total' }>,
  parts: readonly Line[],
): Rational | null => {
  const base = parts.filter(({ node }) => node.id !== bonus)
  const max = sumOf(base, 'max')
  if (max.n === 0) return null
  const stretched = multiply(exact(of), divide(sumOf(base, 'points'), max))
  const beyond = parts.find(({ node }) => node.id === bonus)?.points ?? ZERO
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
