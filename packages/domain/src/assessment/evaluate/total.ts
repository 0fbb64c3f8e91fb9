import { add, exact } from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { Fold } from '../results/explanation.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { mostBonus } from './bonus.ts'
import { BONUS, fold, type Line } from './fold.ts'
import { type Scored, write } from './nodes.ts'

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
  const max = points && round(add(exact(total), mostBonus(rules)), rounding)
  return write({ id: 'total', title, fold: rule, lines, points, max })
}
