import { BONUS } from '../evaluate/bonus.ts'
import type { Explanation } from '../results/explanation.ts'

/** The nodes of a tree, each before its children. */
export const nodesOf = (node: Explanation): readonly Explanation[] => [
  node,
  ...node.children.flatMap(nodesOf),
]

/** Whether a line of a score is about what is earned beyond the total. */
export const isBonus = ({ id }: Pick<Explanation, 'id'>): boolean =>
  id === BONUS || id.startsWith(`${BONUS}/`)
