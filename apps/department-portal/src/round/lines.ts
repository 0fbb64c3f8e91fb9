import type { Explanation } from '@jiashan/domain/assessment'
import { becauseOf, lostOf, showPoints } from '@jiashan/domain/assessment/shown'
import type { Ruling } from './page.ts'

/** One line of a score to which a unit may object. */
export interface ScoreLine {
  readonly node: string
  /** Its way from the criterion: 信息报送 › 三季度 › 任务 36. */
  readonly title: string
  /** What was lost on it: `0` where nothing was. */
  readonly lost: string
  readonly because: string
  /** The ruling that it rests on: its own, or one on the report that it is about. */
  readonly ruling: string | null
}

/** The lines of a score below its total, from criteria to facts. */
export const scoreLines = (root: Explanation, rulings: readonly Ruling[]): readonly ScoreLine[] =>
  root.children.flatMap((child) => below(child, [], rulings))

const rulingOn = ({ id, source }: Explanation, rulings: readonly Ruling[]): string | null => {
  if (source === null) return null
  if (source._tag === 'ruling') return source.id
  // A milestone is told by a report too: only the line of the report itself is priced by a ruling on it.
  const found = rulings.find(
    ({ about, revoked }) =>
      revoked === null && about?._tag === 'report' && id.endsWith(`/${about.period}/${about.task}`),
  )
  return found?.id ?? null
}

const below = (
  node: Explanation,
  way: readonly string[],
  rulings: readonly Ruling[],
): readonly ScoreLine[] => {
  const titles = [...way, node.title]
  const line: ScoreLine = {
    node: node.id,
    title: titles.join(' › '),
    lost: lostOf(node),
    because: becauseOf(node) ?? '',
    ruling: rulingOn(node, rulings),
  }
  const counts = node.standing === 'counted' || node.children.length > 0
  return [...(counts ? [line] : []), ...node.children.flatMap((child) => below(child, titles, rulings))]
}

/** How a line is told where it is chosen. */
export const lineLabel = ({ title, lost, because }: ScoreLine): string =>
  [title, lost === '0' ? '' : `失 ${showPoints(lost)} 分`, because].filter((part) => part !== '').join('，')
