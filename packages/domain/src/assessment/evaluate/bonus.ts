import { compare, exact, minimum, type Rational, sayExact, sum, ZERO } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation, Fold } from '../results/explanation.ts'
import type { Bonus } from '../rules/criterion.ts'
import { TAKE_LABEL } from '../rules/labels.ts'
import { OUTCOME_LABEL } from '../rules/outcome.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { foldOf } from './fold.ts'
import type { Facts, Item } from './item.ts'
import { itemsOf } from './measure/index.ts'
import { leaf } from './nodes.ts'
import { say } from './words.ts'

export const BONUS = 'bonus'

/** Whether a line of a score is about what is earned beyond the total. */
export const isBonus = ({ id }: Pick<Explanation, 'id'>): boolean =>
  id === BONUS || id.startsWith(`${BONUS}/`)

/** What a unit earns beyond the total; `tieBreak` orders units of equal points and adds nothing. */
export interface Bonuses {
  /** Null where the rule set gives none. */
  readonly node: Explanation | null
  readonly tieBreak: Rational
}

export const bonusesOf = (rules: RuleSet, unit: UnitFact, facts: Facts): Bonuses => {
  if (rules.bonuses.length === 0) return { node: null, tieBreak: ZERO }
  const nodes = rules.bonuses.map((bonus) => ({ bonus, node: bonusNode(bonus, unit, facts) }))
  const ties = nodes.filter(({ bonus }) => bonus.use === 'tie-break')
  const fold: Fold = { _tag: 'capped', cap: rules.bonusCap }
  const children = nodes.map(({ bonus, node }) =>
    bonus.use === 'score' ? node : { ...node, standing: 'input' as const },
  )
  const counts = children.some((one) => one.standing === 'counted')
  const points = foldOf({ fold, children, points: null, max: null }) ?? ZERO
  return {
    tieBreak: sum(ties.map(({ node }) => exact(node.points ?? '0'))),
    node: {
      id: BONUS,
      title: '加分',
      clause: null,
      formula: `各项相加，最多 ${say(exact(rules.bonusCap))} 分，得 ${say(points)}`,
      points: sayExact(points),
      max: rules.bonusCap,
      fold: counts ? fold : LEAF,
      standing: counts ? 'counted' : 'input',
      because: ties.length === 0 ? null : '只用于同分排序的加分不计入总分',
      source: null,
      children,
    },
  }
}

const bonusNode = (bonus: Bonus, unit: UnitFact, facts: Facts): Explanation => {
  const children = awardsOf(bonus, itemsOf([bonus.measure], unit, facts))
  const fold: Fold = { _tag: bonus.take === 'highest' ? 'highest' : 'capped', cap: bonus.cap }
  const counts = children.some((one) => one.standing === 'counted')
  const points = foldOf({ fold, children, points: null, max: null }) ?? ZERO
  return {
    id: `${BONUS}/${bonus.id}`,
    title: bonus.title,
    clause: bonus.clause,
    formula: !counts
      ? null
      : `${TAKE_LABEL[bonus.take]}，最多 ${say(exact(bonus.cap))} 分，得 ${say(points)}`,
    points: sayExact(points),
    max: bonus.cap,
    fold: counts ? fold : LEAF,
    standing: 'counted',
    because: counts ? null : '没有可以加分的事项',
    source: null,
    children,
  }
}

const LEAF: Fold = { _tag: 'leaf' }

/** Each fact with what it earns; of one task's facts only the first of the highest, where the rule set says so. */
const awardsOf = (bonus: Bonus, items: readonly Item[]): readonly Explanation[] => {
  const priced = items.map((item) => ({ item, points: worthOf(bonus, item) }))
  return priced.map(({ item, points }) => {
    const id = [BONUS, bonus.id, ...(item.group === null ? [] : [item.group.key]), item.key].join('/')
    if (!canEarn(item)) return { ...leaf(id, item, null), standing: 'not-applicable' }
    const better =
      bonus.take === 'highest-per-task' && item.task !== null
        ? priced
            .filter((one) => one.item.task === item.task)
            .toSorted((a, b) => compare(b.points, a.points))[0]
        : undefined
    const counts = better === undefined || better.item === item
    const words = item.found.all.map(({ outcome }) => OUTCOME_LABEL[outcome]).join('、')
    const earned = counts ? points : ZERO
    return leaf(id, item, {
      points: earned,
      max: earned,
      formula: earned.n === 0 ? null : `${words}加 ${say(earned)}`,
      because: `${words}：${item.because}${counts ? '' : '；同一任务只计最高一项'}`,
    })
  })
}

type Earning = Item & { readonly found: Extract<Item['found'], { readonly _tag: 'outcomes' }> }

/** What was left out of the year earns nothing either. */
const canEarn = (item: Item): item is Earning => item.found?._tag === 'outcomes' && item.weight.n !== 0

const worthOf = ({ awards }: Bonus, item: Item): Rational =>
  canEarn(item)
    ? sum(
        awards.flatMap(({ outcome, points }) =>
          item.found.all.some((one) => one.outcome === outcome) ? [exact(points)] : [],
        ),
      )
    : ZERO

/** The most that bonuses add to a score. */
export const mostBonus = ({ bonuses, bonusCap }: RuleSet): Rational =>
  minimum(exact(bonusCap), sum(bonuses.flatMap((one) => (one.use === 'score' ? [exact(one.cap)] : []))))
