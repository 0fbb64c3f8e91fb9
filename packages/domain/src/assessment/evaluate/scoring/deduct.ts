import {
  compare,
  exact,
  maximum,
  minimum,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import { OUTCOME_LABEL, type Outcome } from '../../rules/outcome.ts'
import type { Scoring } from '../../rules/scoring.ts'
import { read } from '../fold.ts'
import { type Item, outcomesIn } from '../item.ts'
import { counted, type Entry, grouped, type Scored } from '../nodes.ts'
import { equals, say } from '../words.ts'

type Deduct = Extract<Scoring, { _tag: 'Deduct' }>

/** One outcome that costs points. */
interface Cost {
  readonly item: Item
  readonly outcome: Outcome
  readonly count: number
  readonly lost: Rational
  /** What one costs; null where something was found that changes it. */
  readonly each: Rational | null
  /** `缺要素扣 2 × 0.5`. */
  readonly words: string
}

/** The full points less a loss for each occurrence; a fact without fault stands in the tree with no loss. */
export const deduct = ({ losses, once, floor }: Deduct): ((entry: Entry) => Scored) => {
  const prices = new Map(
    losses.map(({ outcome, points, most }) => [outcome, { least: exact(points), most: read(most) }]),
  )
  /** What the outcomes of a fact cost; at most as a ruling says. */
  const costsOf = (item: Item, { adjust }: Entry): readonly Cost[] =>
    outcomesIn(item).flatMap(({ outcome, count, points }) => {
      const price = prices.get(outcome)
      if (price === undefined) return []
      const { least, most } = price
      const each = most && points ? maximum(least, minimum(most, points)) : least
      const { value, words } = adjust.loss(item, multiply(each, rational(count)))
      const times = count > 1 ? `${count} × ` : ''
      return {
        item,
        outcome,
        count,
        lost: value,
        each: words === '' ? each : null,
        words: `${OUTCOME_LABEL[outcome]}扣 ${times}${say(each)}${words}`,
      }
    })
  return (entry) => {
    const { weight, items } = entry
    const costs = new Map(items.map((item) => [item, costsOf(item, entry)]))
    const all = [...costs.values()].flat()
    const charged = new Set(once === 'period' ? dearest(all) : all)
    const lines = grouped(entry, (item) => {
      const found = outcomesIn(item)
      if (found.length === 0) return null
      const costly = costs.get(item) ?? []
      const own = costly.filter((one) => charged.has(one))
      const standing = found.map(({ outcome }) => OUTCOME_LABEL[outcome]).join('、')
      const repeated = own.length < costly.length ? '；本期同类情形已扣，不重复扣分' : ''
      return {
        points: negate(lossOf(own)),
        max: ZERO,
        formula: own.map(({ words }) => words).join('；') || null,
        because: `${standing}：${item.because}${repeated}`,
      }
    })
    const tallied = [...Map.groupBy(charged, ({ outcome }) => outcome)]
    const terms = tallied.map(([outcome, taken]) => ` − ${termOf(OUTCOME_LABEL[outcome], taken)}`)
    const isStopped = compare(subtract(weight, lossOf([...charged])), exact(floor)) < 0
    const sentence = `${say(weight)}${terms.join('') || ' − 0'}`
    return counted(
      entry,
      lines,
      (points) => `${sentence}${isStopped ? `，扣至 ${say(points)} 分为止` : ` ${equals(points)}`}`,
      { _tag: 'deduct', floor },
    )
  }
}

const lossOf = (costs: readonly Cost[]): Rational => sum(costs.map(({ lost }) => lost))

const countOf = (costs: readonly Cost[]): number => costs.reduce((total, { count }) => total + count, 0)

/** `2 × 0.5（迟报）` where all cost the same, else what they cost together. */
const termOf = (label: string, costs: readonly Cost[]): string => {
  const each = costs[0]?.each
  return each && costs.every((one) => one.each && compare(one.each, each) === 0)
    ? `${countOf(costs)} × ${say(each)}（${label}）`
    : `${say(lossOf(costs))}（${label} ${countOf(costs)}）`
}

/** Of what the same outcome costs in one period only the first of the dearest; all that has no period. */
const dearest = (costs: readonly Cost[]): readonly Cost[] => {
  const placeOf = ({ item, outcome }: Cost) => `${item.period} ${outcome}`
  const rivals = Map.groupBy(costs, placeOf)
  return costs.filter((one) => {
    const [best] = rivals.get(placeOf(one))?.toSorted((a, b) => compare(b.lost, a.lost)) ?? []
    return one.item.period === null || best === one
  })
}
