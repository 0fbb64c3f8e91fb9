import type { Explanation } from '@jiashan/domain/assessment'
import { lostOf, showPoints } from '@jiashan/domain/assessment/evaluate'

/** One line of a score to which a unit may object. */
export interface ScoreLine {
  readonly node: string
  /** Its way from the criterion: 信息报送 › 三季度 › 任务 36. */
  readonly title: string
  /** What was lost on it: `0` where nothing was. */
  readonly lost: string
  readonly because: string
  /** The ruling that it rests on. */
  readonly ruling: string | null
}

/** The lines of a score below its total, from criteria to facts. */
export const scoreLines = (root: Explanation): readonly ScoreLine[] =>
  root.children.flatMap((child) => below(child, []))

const below = (node: Explanation, way: readonly string[]): readonly ScoreLine[] => {
  const titles = [...way, node.title]
  const line: ScoreLine = {
    node: node.id,
    title: titles.join(' › '),
    lost: lostOf(node),
    because: node.because ?? '',
    ruling: node.source?._tag === 'ruling' ? node.source.id : null,
  }
  const counts = node.standing === 'counted' || node.children.length > 0
  return [...(counts ? [line] : []), ...node.children.flatMap((child) => below(child, titles))]
}

/** How a line is told where it is chosen. */
export const lineLabel = ({ title, lost, because }: ScoreLine): string =>
  [title, lost === '0' ? '' : `失 ${showPoints(lost)} 分`, because].filter((part) => part !== '').join('，')
