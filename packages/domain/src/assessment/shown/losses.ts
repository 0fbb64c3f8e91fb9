import {
  compare,
  divide,
  exact,
  multiply,
  type Rational,
  sayExact,
  subtract,
  sum,
  ZERO,
} from '../../quantity/rational.ts'
import type { Explanation } from '../results/explanation.ts'

/** What a criterion cost 失分; all losses of a score and its unrounded points add up to the total. */
export interface Loss {
  /** Id of the criterion's node. */
  readonly node: string
  readonly title: string
  readonly clause: string
  /** Exact positive number as text, after folding. */
  readonly points: string
  /** What cost it: the deduction itself, else the lines that lost most (任务 43、任务 37). */
  readonly because: string
}

/** What each criterion cost after folding, read off the tree; greatest first. */
export const lossesOf = ({ fold, children }: Explanation): readonly Loss[] => {
  if (fold._tag !== 'total') return []
  const criteria = children.filter((one) => one.id !== fold.bonus && one.standing === 'counted')
  const max = sum(criteria.map((one) => exact(one.max ?? '0')))
  return shortOf(criteria).map(({ node, missing }) => ({
    node: node.id,
    title: node.title,
    clause: node.clause ?? '',
    points: sayExact(divide(multiply(missing, exact(fold.of)), max)),
    because: (node.fold._tag === 'deduct' ? node.formula : null) ?? namesOf(node.children),
  }))
}

/** The nodes that lost points, greatest loss first. */
const shortOf = (nodes: readonly Explanation[]) =>
  nodes
    .map((node) => ({ node, missing: missingOf(node) }))
    .filter(({ missing }) => missing.n > 0)
    .toSorted((a, b) => compare(b.missing, a.missing))

const missingOf = ({ points, max }: Explanation): Rational =>
  points === null || max === null ? ZERO : subtract(exact(max), exact(points))

const NAMED = 3

/** The lines that lost most, greatest first: 任务 43、任务 37、任务 2 等 5 项. */
const namesOf = (lines: readonly Explanation[]): string => {
  const titles = shortOf(lines).map(({ node }) => node.title)
  const named = titles.slice(0, NAMED).join('、')
  return titles.length > NAMED ? `${named} 等 ${titles.length} 项` : named
}
