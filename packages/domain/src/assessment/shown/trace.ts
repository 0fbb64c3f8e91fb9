import type { Source } from '../facts/source.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'

/** One line of a score that rests on a paper: whose it is, under which criterion, and what it earned or cost. */
export interface Trace {
  readonly department: Scorecard['department']
  readonly name: string
  readonly criterion: Pick<Explanation, 'id' | 'title' | 'clause'>
  readonly line: Omit<Explanation, 'children'>
}

/** The way back: every line of these cards that rests on a source, from the paper to its points. */
export const tracesOf = (cards: readonly Scorecard[], rests: (source: Source) => boolean): readonly Trace[] =>
  cards.flatMap(({ department, name, explanation }) =>
    explanation.children.flatMap((criterion) => {
      const { id, title, clause } = criterion
      return leavesOn(criterion, rests).map(({ children: _, ...line }) => ({
        ...{ department, name, line },
        criterion: { id, title, clause },
      }))
    }),
  )

const leavesOn = (node: Explanation, rests: (source: Source) => boolean): readonly Explanation[] => [
  ...(node.source !== null && rests(node.source) ? [node] : []),
  ...node.children.flatMap((child) => leavesOn(child, rests)),
]

/** Papers on a task; with a period only the report on it. */
export const onTask =
  (task: number, period: string | null) =>
  (source: Source): boolean =>
    period === null
      ? 'task' in source && source.task === task
      : source._tag === 'report' && source.task === task && source.period === period
