import type { FactSheet } from '../facts/fact-sheet.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { evaluate } from './evaluate.ts'
import { holds, nodesOf } from './fold.ts'

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
export const recompute = (
  rules: RuleSet,
  sheet: FactSheet,
  { department, explanation }: Scorecard,
  whole: boolean,
): Recomputed => {
  const isUntold = ({ id }: Explanation): boolean => !whole && comparesUnits(rules, id)
  const untold = explanation.children.filter(isUntold).map(({ title }) => title)
  const linesOf = (tree: Explanation): readonly Explanation[] =>
    untold.length === 0 ? nodesOf(tree) : tree.children.filter((one) => !isUntold(one)).flatMap(nodesOf)
  const again = evaluate(rules, sheet).find((one) => one.department === department)?.explanation
  if (again === undefined) return { otherwise: [explanation.title], untold, compared: 0 }
  const lines = new Map(linesOf(again).map((node) => [node.id, node]))
  const stated = linesOf(explanation)
  const otherwise = stated.filter((node) => COMPARED.some((key) => lines.get(node.id)?.[key] !== node[key]))
  const broken = holds(explanation) ? [] : [explanation]
  return {
    otherwise: [...new Set([...otherwise, ...broken].map(({ title }) => title))],
    untold,
    compared: stated.length,
  }
}

/** What a line says of a score. */
const COMPARED = ['points', 'max', 'standing', 'formula', 'because'] as const
