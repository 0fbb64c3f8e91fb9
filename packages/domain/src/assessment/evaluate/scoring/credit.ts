import {
  compare,
  divide,
  exact,
  multiply,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { Explanation } from '../../results/explanation.ts'
import { OUTCOME_LABEL, type Outcome } from '../../rules/outcome.ts'
import type { Scoring } from '../../rules/scoring.ts'
import type { Item, Occurrence } from '../item.ts'
import { counted, type Entry, grouped, leaf, lossWords, type Scored } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'

/** The points are shared out by weight over what can be judged; each part is credited by its outcome. */
export const credit = ({ credits }: Extract<Scoring, { _tag: 'Credit' }>, entry: Entry): Scored => {
  const { weight, items, criterion, adjust } = entry
  const share = new Map(credits.map((one) => [one.outcome, exact(one.share)]))
  const judged = items.map((item) => judge(item, share, adjust.credit))
  const counting = judged.filter((one) => one !== null)
  const all = sum(counting.map((one) => one.item.weight))
  const earned = sum(counting.map((one) => multiply(one.item.weight, one.value)))
  const open = subtract(sum(items.map((one) => one.weight)), all)
  const byKey = new Map(items.map((item, index) => [item, judged[index] ?? null]))
  const children = grouped(criterion.id, items, (id, item) => {
    const worth = byKey.get(item) ?? null
    if (worth === null) return leaf(id, item, null)
    const max = divide(multiply(weight, item.weight), all)
    const points = multiply(max, worth.value)
    return leaf(id, item, {
      points,
      max,
      formula: `${say(max)} × ${worth.words} ${equals(points)}`,
      because: `${OUTCOME_LABEL[worth.outcome]}：${item.because}`,
    })
  })
  const rest = open.n === 0 ? '' : `；另有权重 ${say(open)} 未到期，暂不计入`
  const node = counted(
    entry,
    { _tag: 'sum' },
    children,
    (points) =>
      `${say(weight)} × 得分权重 ÷ 全部权重：${say(weight)} × ${say(earned)} ÷ ${say(all)} ${equals(points)}${rest}`,
  )
  return { node, lost: lossWords(lossesOf(node)) }
}

interface Worth {
  readonly item: Item
  readonly outcome: Outcome
  readonly value: Rational
  readonly words: string
}

const judge = (
  item: Item,
  share: ReadonlyMap<Outcome, Rational>,
  adjust: Entry['adjust']['credit'],
): Worth | null => {
  if (item.found?._tag !== 'outcomes' || item.weight.n === 0) return null
  const [first] = item.found.all
  const rate = share.get(first.outcome) ?? ZERO
  const { value, words } = adjust(item, multiply(rate, first.progress))
  return { item, outcome: first.outcome, value, words: `${creditWords(first, rate)}${words}` }
}

/** What is credited also by how far it got. */
const PARTIAL: ReadonlySet<Outcome> = new Set(['undone', 'target-short'])

const creditWords = ({ outcome, progress }: Occurrence, share: Rational): string =>
  PARTIAL.has(outcome) ? `进度 ${sayPercent(progress)} × ${sayPercent(share)}` : sayPercent(share)

/** What each part of a node lost, greatest first. */
export const lossesOf = ({
  children,
}: Explanation): readonly { readonly title: string; readonly lost: Rational }[] =>
  children
    .map(({ title, points, max }) => ({
      title,
      lost: points === null || max === null ? ZERO : subtract(exact(max), exact(points)),
    }))
    .toSorted((a, b) => compare(b.lost, a.lost))
