import { divide, exact, multiply, type Rational, sum, ZERO } from '../../quantity/rational.ts'
import type { Scorecard } from '../results/scorecard.ts'

/** What one criterion, or all bonuses together, gives to a unit's score. */
export interface FoldedPart {
  readonly id: string
  readonly title: string
  readonly points: Rational
}

/** The parts of a card after folding: together they are its points before these are rounded. */
export const foldedParts = ({ explanation }: Scorecard): readonly FoldedPart[] => {
  const { fold } = explanation
  if (fold._tag !== 'total') return []
  const counted = explanation.children.filter((one) => one.standing === 'counted' && one.points !== null)
  const max = sum(counted.flatMap((one) => (one.id === fold.bonus ? [] : [exact(one.max ?? '0')])))
  if (max.n === 0) return []
  const stretch = divide(exact(fold.of), max)
  return counted.map(({ id, title, points }) => {
    const own = exact(points ?? '0')
    return { id, title, points: id === fold.bonus ? own : multiply(own, stretch) }
  })
}

/** The share of its points that a unit has of a criterion or a bonus; null where it was not judged there. */
export const shareOf = ({ explanation }: Scorecard, id: string): Rational | null => {
  const { fold, children } = explanation
  const bonus = fold._tag === 'total' ? children.find((one) => one.id === fold.bonus) : undefined
  const node = [...children, ...(bonus?.children ?? [])].find((one) => one.id === id)
  if (node === undefined || node.points === null || node.max === null) return null
  if (node.standing === 'not-applicable' || node.standing === 'not-yet') return null
  const most = exact(node.max)
  return most.n === 0 ? ZERO : divide(exact(node.points), most)
}
