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
import type { Item, Occurrence } from '../item.ts'
import { counted, type Entry, grouped, leaf, type Scored } from '../nodes.ts'
import { equals, say } from '../words.ts'

type Deduct = Extract<Scoring, { _tag: 'Deduct' }>

/** One outcome that cost points. */
interface Taken {
  readonly outcome: Outcome
  readonly count: number
  readonly lost: Rational
  /** What one costs; null where something was found that changes it. */
  readonly each: Rational | null
  /** `缺要素扣 2 × 0.5`. */
  readonly words: string
}

/** What one outcome costs; at `most` as a ruling says. */
interface Price {
  readonly least: Rational
  readonly most: Rational | null
}

/** The full points less a loss for each occurrence; a fact without fault stands in the tree with no loss. */
export const deduct = ({ losses, once, floor }: Deduct): ((entry: Entry) => Scored) => {
  const prices = new Map<Outcome, Price>(
    losses.map(({ outcome, points, most }) => [
      outcome,
      { least: exact(points), most: most === null ? null : exact(most) },
    ]),
  )
  const lowest = exact(floor)
  return (entry) => {
    const { weight, items, criterion, adjust } = entry
    const dearest = once === 'period' ? dearestOf(items, prices, adjust.loss) : null
    const taken: Taken[] = []
    const lines = grouped(criterion.id, items, (id, item) => {
      if (item.found?._tag !== 'outcomes' || item.weight.n === 0) return leaf(id, item)
      const costly = item.found.all.filter((one) => prices.has(one.outcome))
      const fresh = costly.filter((one) => {
        const first = dearest?.get(placeOf(item, one))
        return item.period === null || first === undefined || first === item
      })
      const lost = fresh.map((one) => take(one, prices.get(one.outcome), item, adjust.loss))
      taken.push(...lost)
      const standing = item.found.all.map((one) => OUTCOME_LABEL[one.outcome]).join('、')
      const repeated = fresh.length < costly.length ? '；本期同类情形已扣，不重复扣分' : ''
      return leaf(id, item, {
        points: negate(lossOf(lost)),
        max: ZERO,
        formula: lost.map((one) => one.words).join('；') || null,
        because: `${standing}：${item.because}${repeated}`,
      })
    })
    const tallied = [...Map.groupBy(taken, (one) => one.outcome)]
    const terms = tallied.map(([outcome, all]) => termOf(OUTCOME_LABEL[outcome], all))
    const stopped = compare(subtract(weight, lossOf(taken)), lowest) < 0
    const sentence = `${say(weight)} − ${terms.join(' − ') || '0'}`
    return counted(
      entry,
      { _tag: 'deduct', floor },
      lines,
      (points) => (stopped ? `${sentence}，扣至 ${say(points)} 分为止` : `${sentence} ${equals(points)}`),
      tallied.map(([outcome, all]) => `${OUTCOME_LABEL[outcome]} ${countOf(all)}`).join('、'),
    )
  }
}

const lossOf = (all: readonly Taken[]): Rational => sum(all.map((one) => one.lost))

/** `2 × 0.5（迟报）` where all cost the same, else what they cost together. */
const termOf = (label: string, all: readonly Taken[]): string => {
  const [first] = all
  const each = first?.each ?? null
  const alike = each !== null && all.every((one) => one.each !== null && compare(one.each, each) === 0)
  return alike
    ? `${countOf(all)} × ${say(each)}（${label}）`
    : `${say(lossOf(all))}（${label} ${countOf(all)}）`
}

const countOf = (all: readonly Taken[]): number => all.reduce((total, one) => total + one.count, 0)

const FREE: Price = { least: ZERO, most: null }

const take = (
  { outcome, count, points }: Occurrence,
  { least, most } = FREE,
  item: Item,
  adjust: Entry['adjust']['loss'],
): Taken => {
  const each = most === null || points === null ? least : maximum(least, minimum(most, points))
  const { value, words } = adjust(item, multiply(each, rational(count)))
  return {
    outcome,
    count,
    lost: value,
    each: words === '' ? each : null,
    words: `${OUTCOME_LABEL[outcome]}扣 ${count > 1 ? `${count} × ` : ''}${say(each)}${words}`,
  }
}

const placeOf = ({ period }: Item, { outcome }: Occurrence): string => `${period} ${outcome}`

/** Of the facts of one period with the same outcome, the first of those that cost most: only it is charged. */
const dearestOf = (
  items: readonly Item[],
  prices: ReadonlyMap<Outcome, Price>,
  adjust: Entry['adjust']['loss'],
): ReadonlyMap<string, Item> => {
  const dearest = new Map<string, { readonly item: Item; readonly lost: Rational }>()
  for (const item of items)
    for (const one of item.found?._tag === 'outcomes' && item.period !== null ? item.found.all : []) {
      const { lost } = take(one, prices.get(one.outcome), item, adjust)
      const known = dearest.get(placeOf(item, one))
      if (known === undefined || compare(lost, known.lost) > 0)
        dearest.set(placeOf(item, one), { item, lost })
    }
  return new Map([...dearest].map(([place, { item }]) => [place, item]))
}
