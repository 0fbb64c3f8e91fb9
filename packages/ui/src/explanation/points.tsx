import type { Explanation } from '@jiashan/domain/assessment'
import { isBonus, lostOf, showPoints } from '@jiashan/domain/assessment/shown'
import type { Language } from '../labels.ts'
import { EXPLANATION_WORDS } from './words.ts'

export interface Shown {
  readonly language: Language
  /** Decimals of the numbers beside the lines. */
  readonly places: number
}

/** Whether a node cost points; a bonus that was not earned cost nothing. */
export const isShort = (node: Explanation): boolean => !isBonus(node) && lostOf(node) !== '0'

/** A node's number: points of its maximum, a deduction, or in words why there is none. */
export const Points = ({ node, language, places }: { node: Explanation } & Shown) => {
  const { standing, noLoss } = EXPLANATION_WORDS[language]
  if (node.points === null) return <span className="ex-points ex-none">{standing[node.standing]}</span>
  const short = isShort(node) ? ' ex-lost' : ''
  if (node.max === '0')
    return (
      <span className={`ex-points${short || ' ex-none'}`}>
        {short === '' ? noLoss : showPoints(node.points, places)}
      </span>
    )
  return (
    <span className={`ex-points${node.children.length === 0 ? short : ''}`} title={node.points}>
      {showPoints(node.points, places)}
      <small> / {showPoints(node.max ?? '0', places).replace(/\.0+$/, '')}</small>
    </span>
  )
}
