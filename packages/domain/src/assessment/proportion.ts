import { compare, divide, exact, multiply, type Rational, subtract, sum, ZERO } from '../quantity/rational.ts'
import type { Explanation } from './explanation.ts'
import type { Found, Item } from './items.ts'
import { counted, grouped, leaf, type Scored } from './nodes.ts'
import type { Criterion, Scoring } from './rule-set.ts'
import { equals, outcomeLabel, say, sayPercent } from './words.ts'

/** The criterion's points are shared out by weight over what can be judged; each part is credited by its outcome. */
export const proportion = (
  criterion: Criterion,
  { credits }: Extract<Scoring, { _tag: 'Proportion' }>,
  items: readonly Item[],
): Scored => {
  const weight = exact(criterion.weight)
  const share = new Map(credits.map((one) => [one.outcome, exact(one.share)]))
  const worth = (item: Item): Rational => {
    const [first] = item.found ?? []
    return first === undefined ? ZERO : multiply(share.get(first.outcome) ?? ZERO, first.progress)
  }
  const judged = items.filter((one) => one.found !== null)
  const all = sum(judged.map((one) => one.weight))
  const earned = sum(judged.map((one) => multiply(one.weight, worth(one))))
  const open = subtract(sum(items.map((one) => one.weight)), all)
  const children = grouped(criterion.id, items, (id, item) => {
    const [first] = item.found ?? []
    if (first === undefined) return leaf(id, item, null)
    const max = divide(multiply(weight, item.weight), all)
    const points = multiply(max, worth(item))
    const formula = `${say(max)} × ${creditWords(first, share.get(first.outcome) ?? ZERO)} ${equals(points)}`
    const because = `${outcomeLabel(criterion.measure._tag, first.outcome)}：${item.because}`
    return leaf(id, item, { points, max, formula, because })
  })
  const rest = open.n === 0n ? '' : `；另有权重 ${say(open)} 未到期，暂不计入`
  const node = counted(
    criterion,
    { _tag: 'sum' },
    children,
    (points) =>
      `${say(weight)} × 得分权重 ÷ 全部权重：${say(weight)} × ${say(earned)} ÷ ${say(all)} ${equals(points)}${rest}`,
  )
  return { node, lost: lossWords(node) }
}

const creditWords = ({ outcome, progress }: Found, share: Rational): string =>
  outcome === 'unfinished' ? `进度 ${sayPercent(progress)} × ${sayPercent(share)}` : sayPercent(share)

const NAMED = 3

/** The parts that lost most: 任务 43、任务 37、任务 2 等 5 项. */
const lossWords = ({ children }: Explanation): string => {
  const short = children
    .map(({ title, points, max }) => ({
      title,
      lost: points === null || max === null ? ZERO : subtract(exact(max), exact(points)),
    }))
    .filter(({ lost }) => lost.n > 0n)
    .toSorted((a, b) => compare(b.lost, a.lost))
  const named = short.slice(0, NAMED).map((one) => one.title)
  return short.length > NAMED ? `${named.join('、')} 等 ${short.length} 项` : named.join('、')
}
