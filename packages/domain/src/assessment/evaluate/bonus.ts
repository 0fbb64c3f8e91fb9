import { compare, exact, minimum, type Rational, sum, ZERO } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Fold } from '../results/explanation.ts'
import type { Bonus } from '../rules/criterion.ts'
import { OUTCOME_LABEL } from '../rules/outcome.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { BONUS, fold, type Line, sumOf } from './fold.ts'
import { type Facts, type Item, outcomesIn } from './item.ts'
import { itemsOf } from './measure/index.ts'
import { leaf, type Written, write } from './nodes.ts'
import { say } from './words.ts'

/** What a unit earns beyond the total; `tieBreak` orders units of equal points and adds nothing. */
export interface Bonuses {
  /** Null where the rule set gives none. */
  readonly line: Line | null
  readonly tieBreak: Rational
}

export const bonusesOf = ({ bonuses, bonusCap }: RuleSet, unit: UnitFact, facts: Facts): Bonuses => {
  const lines = bonuses.map((bonus) => {
    const { id, title, clause, use, take, cap, measure } = bonus
    const awards = awardsOf(bonus, itemsOf([measure], unit, facts))
    return capped(take, cap, awards, {
      id: `${BONUS}/${id}`,
      title,
      clause,
      standing: use === 'score' ? 'counted' : 'input',
    })
  })
  const ties = lines.filter(({ node }) => node.standing === 'input')
  const together = capped('sum', bonusCap, lines, {
    id: BONUS,
    title: '加分',
    standing: ties.length < lines.length ? 'counted' : 'input',
  })
  return { tieBreak: sumOf(ties, 'points'), line: lines.length === 0 ? null : together }
}

/** What lines are worth up to a cap. */
const capped = (take: Bonus['take'], cap: string, lines: readonly Line[], written: Written): Line => {
  const rule: Fold = { _tag: take === 'highest' ? take : 'capped', cap }
  const max = exact(cap)
  return write({ ...written, fold: rule, points: fold(rule, lines, max), max, lines })
}

/** Each fact with what it earns; of one task's facts only the first of the highest, where the rule set says so. */
const awardsOf = ({ id, take, awards }: Bonus, items: readonly Item[]): readonly Line[] => {
  const priced = items.map((item) => {
    const found = outcomesIn(item).map(({ outcome }) => outcome)
    const due = awards.filter(({ outcome }) => found.includes(outcome))
    return { item, found, points: sum(due.map(({ points }) => exact(points))) }
  })
  return priced.map((one) => {
    const { item, found } = one
    const path = [BONUS, id, ...(item.group ? [item.group.key] : []), item.key].join('/')
    if (found.length === 0) return leaf(path, item, null, 'not-applicable')
    const rivals = priced.filter(({ item: { task } }) => task !== null && task === item.task)
    const [best = one] = rivals.toSorted((a, b) => compare(b.points, a.points))
    const isPaid = take !== 'highest-per-task' || best === one
    const words = found.map((outcome) => OUTCOME_LABEL[outcome]).join('、')
    const points = isPaid ? one.points : ZERO
    return leaf(path, item, {
      points,
      max: points,
      formula: points.n === 0 ? null : `${words}加 ${say(points)}`,
      because: `${words}：${item.because}${isPaid ? '' : '；同一任务只计最高一项'}`,
    })
  })
}

/** The most that bonuses add to a score. */
export const mostBonus = ({ bonuses, bonusCap }: RuleSet): Rational =>
  minimum(exact(bonusCap), sum(bonuses.flatMap((one) => (one.use === 'score' ? [exact(one.cap)] : []))))
