import { divide, exact, multiply, type Rational, subtract, sum, ZERO } from '../../../quantity/rational.ts'
import { OUTCOME_LABEL, type Outcome } from '../../rules/outcome.ts'
import type { Scoring } from '../../rules/scoring.ts'
import type { Item, Occurrence } from '../item.ts'
import { counted, type Entry, grouped, leaf, lossWords, type Scored, SUM } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'

/** The points are shared out by weight over what can be judged; each part is credited by its outcome. */
export const credit = ({ credits }: Extract<Scoring, { _tag: 'Credit' }>): ((entry: Entry) => Scored) => {
  const share = new Map(credits.map((one) => [one.outcome, exact(one.share)]))
  return (entry) => {
    const { weight, items, criterion, adjust } = entry
    const worth = new Map(items.flatMap((item) => judge(item, share, adjust.credit)))
    const judged = [...worth]
    const all = sum(judged.map(([item]) => item.weight))
    const earned = sum(judged.map(([item, { value }]) => multiply(item.weight, value)))
    const open = subtract(sum(items.map((one) => one.weight)), all)
    const each = divide(weight, all)
    const lines = grouped(criterion.id, items, (id, item) => {
      const own = worth.get(item)
      if (own === undefined) return leaf(id, item)
      const max = multiply(each, item.weight)
      const points = multiply(max, own.value)
      return leaf(id, item, {
        points,
        max,
        formula: `${say(max)} × ${own.words} ${equals(points)}`,
        because: `${OUTCOME_LABEL[own.outcome]}：${item.because}`,
      })
    })
    const rest = open.n === 0 ? '' : `；另有权重 ${say(open)} 未到期，暂不计入`
    const full = say(weight)
    return counted(
      entry,
      SUM,
      lines,
      (points) =>
        `${full} × 得分权重 ÷ 全部权重：${full} × ${say(earned)} ÷ ${say(all)} ${equals(points)}${rest}`,
      lossWords(lines),
    )
  }
}

interface Worth {
  readonly outcome: Outcome
  readonly value: Rational
  readonly words: string
}

const judge = (
  item: Item,
  share: ReadonlyMap<Outcome, Rational>,
  adjust: Entry['adjust']['credit'],
): readonly (readonly [Item, Worth])[] => {
  if (item.found?._tag !== 'outcomes' || item.weight.n === 0) return []
  const [first] = item.found.all
  const rate = share.get(first.outcome) ?? ZERO
  const { value, words } = adjust(item, multiply(rate, first.progress))
  return [[item, { outcome: first.outcome, value, words: `${creditWords(first, rate)}${words}` }]]
}

/** What is credited also by how far it got. */
const PARTIAL: ReadonlySet<Outcome> = new Set(['undone', 'target-short'])

const creditWords = ({ outcome, progress }: Occurrence, share: Rational): string =>
  PARTIAL.has(outcome) ? `进度 ${sayPercent(progress)} × ${sayPercent(share)}` : sayPercent(share)
