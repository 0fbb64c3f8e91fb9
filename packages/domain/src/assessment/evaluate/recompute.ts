import type { FactSheet } from '../facts/fact-sheet.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { evaluate } from './evaluate.ts'
import { holds } from './fold.ts'

/** What came of computing a card again 复算. */
export interface Recomputed {
  /** Titles of the lines that came out otherwise; empty where all agree. */
  readonly otherwise: readonly string[]
  /** Titles of criteria that compare units, and so cannot be computed from one unit's facts. */
  readonly untold: readonly string[]
  /** How many lines were computed and compared. */
  readonly compared: number
}

/** Whether a criterion needs the facts of all units. */
export const comparesUnits = ({ criteria }: Pick<RuleSet, 'criteria'>, id: string): boolean =>
  criteria.some((one) => one.id === id && ['Rank', 'LevelProgress'].includes(one.scoring._tag))

/**
 * Computes a card again from rule set and facts, and compares it line by line. From the facts of one unit alone, criteria that
 * compare units, and the total with them, are left out.
 */
export const recompute = (rules: RuleSet, sheet: FactSheet, card: Scorecard, whole: boolean): Recomputed => {
  const again = evaluate(rules, sheet).find((one) => one.department === card.department)
  const untold = whole
    ? []
    : card.explanation.children.filter(({ id }) => comparesUnits(rules, id)).map(({ title }) => title)
  if (again === undefined) return { otherwise: [card.explanation.title], untold, compared: 0 }
  const skipped = new Set(
    untold.length === 0
      ? []
      : [
          card.explanation.id,
          ...card.explanation.children.filter(({ id }) => comparesUnits(rules, id)).map(({ id }) => id),
        ],
  )
  const lines = linesOf(again.explanation, skipped)
  const stated = linesOf(card.explanation, skipped)
  const otherwise = [...stated]
    .filter(([id, node]) => !same(lines.get(id), node))
    .map(([, { title }]) => title)
  const folded = holds(card.explanation) ? [] : [card.explanation.title]
  return { otherwise: [...new Set([...otherwise, ...folded])], untold, compared: stated.size }
}

/** The nodes of a tree by id, without those below a skipped criterion. */
const linesOf = (
  node: Explanation,
  skipped: ReadonlySet<string>,
  lines = new Map<string, Explanation>(),
): ReadonlyMap<string, Explanation> => {
  const isRoot = node.id === 'total'
  if (skipped.has(node.id) && !isRoot) return lines
  if (!skipped.has(node.id)) lines.set(node.id, node)
  for (const child of node.children) linesOf(child, skipped, lines)
  return lines
}

const same = (a: Explanation | undefined, b: Explanation): boolean =>
  a !== undefined &&
  a.points === b.points &&
  a.max === b.max &&
  a.standing === b.standing &&
  a.formula === b.formula &&
  a.because === b.because
