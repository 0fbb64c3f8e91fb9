import { compare, exact, sum, toFixed } from '../../quantity/rational.ts'
import { say } from '../evaluate/words.ts'
import type { Explanation, Fold } from '../results/explanation.ts'
import { ROUNDING_LABEL, TAKE_LABEL } from '../rules/labels.ts'

/** The computation of a node in words and numbers: as it was written, else as its fold says; null where there is none. */
export const formulaOf = (node: Explanation): string | null => node.formula ?? foldedFormula(node)

/** The reason of a node: as it was written, else as its children give it. */
export const becauseOf = (node: Explanation): string | null => node.because ?? foldedReason(node)

const foldedReason = (node: Explanation): string | null => {
  switch (node.fold._tag) {
    case 'capped':
    case 'highest':
      return unearned(node)
    case 'total':
      return spread(node, node.fold.bonus)
    default:
      return null
  }
}

/** What of a bonus only orders equals; or that there is nothing to earn one by. */
const unearned = ({ children }: Explanation): string | null => {
  if (children.some(({ standing }) => standing === 'input')) return '只用于同分排序的加分不计入总分'
  return children.some(counts) ? null : '没有可以加分的事项'
}

const foldedFormula = ({ fold, points, children }: Explanation): string | null => {
  if (points === null) return null
  switch (fold._tag) {
    case 'capped':
      return `${TAKE_LABEL.sum}，${upTo(fold.cap, points)}`
    case 'highest':
      return `${TAKE_LABEL.highest}，${upTo(fold.cap, points)}`
    case 'total':
      return total(fold, points, children)
    default:
      return null
  }
}

const upTo = (cap: string, points: string): string => `最多 ${say(exact(cap))} 分，得 ${say(exact(points))}`

const total = (
  { of, bonus, rounding: { mode, places } }: Extract<Fold, { _tag: 'total' }>,
  points: string,
  children: readonly Explanation[],
): string => {
  const counted = children.filter(counts)
  const criteria = counted.filter(({ id }) => id !== bonus)
  const earned = criteria.map((one) => say(exact(one.points ?? '0'))).join(' + ')
  const max = sum(criteria.map((one) => exact(one.max ?? '0')))
  const stretched =
    compare(max, exact(of)) === 0
      ? earned
      : `${say(exact(of))} × ${criteria.length > 1 ? `（${earned}）` : earned} ÷ ${say(max)}`
  const beyond = counted.find((one) => one.id === bonus && one.points !== '0')?.points
  const extra = beyond ? ` + 加分 ${say(exact(beyond))}` : ''
  return `${stretched}${extra} = ${toFixed(exact(points), places)}（${ROUNDING_LABEL[mode]}，保留 ${places} 位小数）`
}

const counts = ({ standing, points }: Explanation): boolean => standing === 'counted' && points !== null

/** Which criteria do not count, and that their points are spread over the others; or why there are no points at all. */
const spread = ({ points, standing, children }: Explanation, bonus: string | null): string | null => {
  if (points === null) return standing === 'not-yet' ? '各项均未到期，暂不评分' : '没有可考核的事项'
  const out = children.filter((one) => one.id !== bonus && !counts(one) && one.max !== '0')
  return out.length === 0
    ? null
    : `${out.map(({ title, because }) => `${title}（${because}）`).join('、')}的分值按比例折入其余各项`
}
