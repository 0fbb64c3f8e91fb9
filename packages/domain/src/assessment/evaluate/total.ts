import { add, compare, exact, type Rational, ZERO } from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { Fold } from '../results/explanation.ts'
import { ROUNDING_LABEL } from '../rules/labels.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { mostBonus } from './bonus.ts'
import { BONUS, counts, fold, type Line, sumOf } from './fold.ts'
import { type Scored, waiting, write } from './nodes.ts'
import { say, sayRounded } from './words.ts'

/** The root: the criteria that count, stretched to the full score, plus the bonus, rounded once. */
export const totalLine = (
  rules: RuleSet,
  title: string,
  scored: readonly Scored[],
  bonus: Line | null,
): Line => {
  const { total, rounding } = rules
  const lines = bonus ? [...scored, bonus] : scored
  const rule: Fold = { _tag: 'total', of: total, rounding, bonus: bonus && BONUS }
  const points = fold(rule, lines, null)
  const written = { id: 'total', title, fold: rule, lines }
  if (points)
    return write({
      ...written,
      formula: formulaOf(rules, scored, bonus, points),
      points,
      max: round(add(exact(total), mostBonus(rules)), rounding),
      because: spread(scored),
    })
  const standing = waiting(scored)
  const because = standing === 'not-yet' ? '各项均未到期，暂不评分' : '没有可考核的事项'
  return write({ ...written, standing, because })
}

const formulaOf = (
  { total, rounding: { mode, places } }: RuleSet,
  scored: readonly Scored[],
  bonus: Line | null,
  points: Rational,
): string => {
  const counted = scored.filter(counts)
  const parts = counted.map((one) => say(one.points ?? ZERO)).join(' + ')
  const max = sumOf(counted, 'max')
  const full = exact(total)
  const sentence =
    compare(max, full) === 0
      ? parts
      : `${say(full)} × ${counted.length > 1 ? `（${parts}）` : parts} ÷ ${say(max)}`
  const beyond = bonus && counts(bonus) ? (bonus.points ?? ZERO) : ZERO
  const extra = beyond.n === 0 ? '' : ` + 加分 ${say(beyond)}`
  return `${sentence}${extra} = ${sayRounded(points, places)}（${ROUNDING_LABEL[mode]}，保留 ${places} 位小数）`
}

/** Which criteria do not count, and that their points are spread over the others. */
const spread = (scored: readonly Scored[]): string | null => {
  const out = scored.filter((one) => !counts(one) && one.max?.n !== 0)
  return out.length === 0
    ? null
    : `${out.map(({ node }) => `${node.title}（${node.because}）`).join('、')}的分值按比例折入其余各项`
}
