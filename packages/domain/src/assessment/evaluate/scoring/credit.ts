import { add, divide, exact, multiply, subtract, ZERO } from '../../../quantity/rational.ts'
import { OUTCOME_LABEL, type Outcome } from '../../rules/outcome.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { outcomesIn, weightOf } from '../item.ts'
import { counted, type Entry, grouped, part, type Scored } from '../nodes.ts'
import { equals, say, sayPercent } from '../words.ts'

/** What is credited also by how far it got. */
const PARTIAL: readonly Outcome[] = ['undone', 'target-short']

/** The points are shared out by weight over what can be judged; each part is credited by its outcome. */
export const credit = ({ credits }: Extract<Scoring, { _tag: 'Credit' }>): ((entry: Entry) => Scored) => {
  const shares = new Map(credits.map((one) => [one.outcome, exact(one.share)]))
  return (entry) => {
    const { items, adjust } = entry
    const all = weightOf(items.filter((item) => outcomesIn(item).length > 0))
    const each = divide(entry.weight, all)
    let earned = ZERO
    const lines = grouped(entry, (item) => {
      const [first] = outcomesIn(item)
      if (first === undefined) return null
      const { outcome, progress } = first
      const share = shares.get(outcome) ?? ZERO
      const { value, words } = adjust.credit(item, multiply(share, progress))
      earned = add(earned, multiply(item.weight, value))
      const partly = PARTIAL.includes(outcome) ? `进度 ${sayPercent(progress)} × ` : ''
      return {
        ...part(multiply(each, item.weight), value, `${partly}${sayPercent(share)}${words}`),
        because: `${OUTCOME_LABEL[outcome]}：${item.because}`,
      }
    })
    const open = subtract(weightOf(items), all)
    const rest = open.n === 0 ? '' : `；另有权重 ${say(open)} 未到期，暂不计入`
    return counted(
      entry,
      lines,
      (points) =>
        `${say(entry.weight)} × 得分权重 ${say(earned)} ÷ 全部权重 ${say(all)} ${equals(points)}${rest}`,
    )
  }
}
