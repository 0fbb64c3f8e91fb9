import { compare, exact, multiply, negate, type Rational, subtract, sum, ZERO } from '../quantity/rational.ts'
import type { Found, Item } from './items.ts'
import { counted, grouped, leaf, type Scored } from './nodes.ts'
import type { Criterion, Measure, Outcome, Scoring } from './rule-set.ts'
import { equals, outcomeLabel, say } from './words.ts'

/** The full points less a loss for each occurrence; a fact without fault stands in the tree with no loss. */
export const deduct = (
  criterion: Criterion,
  { losses, once, floor }: Extract<Scoring, { _tag: 'Deduct' }>,
  items: readonly Item[],
): Scored => {
  const weight = exact(criterion.weight)
  const price = new Map(losses.map((one) => [one.outcome, exact(one.points)]))
  const measure = criterion.measure._tag
  const seen = new Set<string>()
  const taken: Found[] = []
  const children = grouped(criterion.id, items, (id, item) => {
    if (item.found === null) return leaf(id, item, null)
    const costly = item.found.filter((one) => price.has(one.outcome))
    const fresh = costly.filter((one) => once === 'occurrence' || isFresh(seen, item, one))
    taken.push(...fresh)
    const standing = item.found.map((one) => outcomeLabel(measure, one.outcome)).join('、')
    const repeated = fresh.length < costly.length ? '；本期同类情形已扣，不重复扣分' : ''
    return leaf(id, item, {
      points: negate(sum(fresh.map((one) => lossOf(one, price)))),
      max: ZERO,
      formula: fresh.map((one) => leafFormula(one, measure, price)).join('；') || null,
      because: `${standing}：${item.because}${repeated}`,
    })
  })
  const counts = tally(taken)
  const lost = sum(taken.map((one) => lossOf(one, price)))
  const terms = [...counts].map(
    ([outcome, count]) =>
      `${count} × ${say(price.get(outcome) ?? ZERO)}（${outcomeLabel(measure, outcome)}）`,
  )
  const sentence = [say(weight), ...(terms.length === 0 ? ['0'] : terms)].join(' − ')
  const stopped = compare(subtract(weight, lost), exact(floor)) < 0
  const node = counted(criterion, { _tag: 'deduct', floor }, children, (points) =>
    stopped ? `${sentence}，扣至 ${say(points)} 分为止` : `${sentence} ${equals(points)}`,
  )
  const words = [...counts].map(([outcome, count]) => `${outcomeLabel(measure, outcome)} ${count}`)
  return { node, lost: words.join('、') }
}

type Prices = ReadonlyMap<Outcome, Rational>

/** How often each outcome cost points, in the order of first occurrence. */
const tally = (taken: readonly Found[]): ReadonlyMap<Outcome, number> => {
  const counts = new Map<Outcome, number>()
  for (const { outcome, count } of taken) counts.set(outcome, (counts.get(outcome) ?? 0) + count)
  return counts
}

/** `缺要素扣 2 × 0.5`. */
const leafFormula = ({ outcome, count }: Found, measure: Measure['_tag'], price: Prices): string =>
  `${outcomeLabel(measure, outcome)}扣 ${count > 1 ? `${count} × ` : ''}${say(price.get(outcome) ?? ZERO)}`

const lossOf = ({ outcome, count }: Found, price: Prices): Rational =>
  multiply(price.get(outcome) ?? ZERO, exact(String(count)))

/** Whether this outcome is met for the first time in its period; facts without a period always count. */
const isFresh = (seen: Set<string>, { period }: Item, { outcome }: Found): boolean => {
  if (period === null) return true
  const place = `${period} ${outcome}`
  if (seen.has(place)) return false
  seen.add(place)
  return true
}
