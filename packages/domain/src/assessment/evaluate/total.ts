import {
  add,
  compare,
  divide,
  exact,
  multiply,
  type Rational,
  sayExact,
  sum,
  ZERO,
} from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation, Fold } from '../results/explanation.ts'
import { ROUNDING_LABEL } from '../rules/labels.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { BONUS, type Bonuses, mostBonus } from './bonus.ts'
import { foldOf } from './fold.ts'
import type { Scored } from './nodes.ts'
import { say, sayRounded } from './words.ts'

/** Points that could be judged, out of those that the unit has anything to do with. */
export const judgedOf = (
  total: string,
  shares: readonly { readonly weight: Rational; readonly share: Rational }[],
): Rational => {
  const all = sum(shares.map((one) => one.weight))
  const judged = sum(shares.map((one) => multiply(one.weight, one.share)))
  return all.n === 0 ? ZERO : divide(multiply(exact(total), judged), all)
}

/** The root: the criteria that count, stretched to the full score, plus the bonus, rounded once. */
export const totalNode = (
  rules: RuleSet,
  unit: UnitFact,
  year: number,
  scored: readonly Scored[],
  { node: bonus }: Bonuses,
): Explanation => {
  const base = scored.map((one) => one.node)
  const children = bonus === null ? base : [...base, bonus]
  const fold: Fold = {
    _tag: 'total',
    of: rules.total,
    rounding: rules.rounding,
    bonus: bonus === null ? null : BONUS,
  }
  const points = foldOf({ fold, children, points: null, max: null })
  const open = base.some((one) => one.standing === 'not-yet')
  return {
    id: 'total',
    title: `${unit.name} ${year} 年度得分`,
    clause: null,
    formula: points === null ? null : formulaOf(rules, base, bonus, points),
    points: points === null ? null : sayExact(points),
    max: points === null ? null : sayExact(round(add(exact(rules.total), mostBonus(rules)), rules.rounding)),
    fold,
    standing: points !== null ? 'counted' : open ? 'not-yet' : 'not-applicable',
    because: points !== null ? spread(base) : open ? '各项均未到期，暂不评分' : '没有可考核的事项',
    source: null,
    children,
  }
}

const formulaOf = (
  { total, rounding: { mode, places } }: RuleSet,
  base: readonly Explanation[],
  bonus: Explanation | null,
  points: Rational,
): string => {
  const counted = base.filter((one) => one.standing === 'counted')
  const parts = counted.map((one) => say(exact(one.points ?? '0'))).join(' + ')
  const max = sum(counted.map((one) => exact(one.max ?? '0')))
  const sentence =
    compare(max, exact(total)) === 0
      ? parts
      : `${say(exact(total))} × ${counted.length > 1 ? `（${parts}）` : parts} ÷ ${say(max)}`
  const extra =
    bonus?.points == null || bonus.points === '0' || bonus.standing !== 'counted'
      ? ''
      : ` + 加分 ${say(exact(bonus.points))}`
  return `${sentence}${extra} = ${sayRounded(points, places)}（${ROUNDING_LABEL[mode]}，保留 ${places} 位小数）`
}

/** Which criteria do not count, and that their points are spread over the others. */
const spread = (children: readonly Explanation[]): string | null => {
  const out = children.filter((one) => one.standing !== 'counted' && one.max !== '0')
  return out.length === 0
    ? null
    : `${out.map((one) => `${one.title}（${one.because}）`).join('、')}的分值按比例折入其余各项`
}
