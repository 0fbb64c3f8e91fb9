import { exact, sayExact } from '../quantity/rational.ts'
import type { FactSheet, UnitFact } from './facts.ts'
import { nodesOf } from './fold.ts'
import { type Facts, factsOf, itemsOf, judgedShare } from './items.ts'
import { lossesOf } from './losses.ts'
import { gradeOf, groupOf, rankOf } from './ranking.ts'
import type { RuleSet } from './rule-set.ts'
import { score } from './score.ts'
import type { Scorecard } from './scorecard.ts'
import { judgedOf, totalNode } from './total.ts'
import { sayRounded } from './words.ts'

export { foldOf, holds, nodesOf } from './fold.ts'
export {
  lostOf,
  NODE_STANDING_LABEL,
  OUTCOME_LABEL,
  outcomeLabel,
  sayPercent,
  showPoints,
  showShare,
} from './words.ts'

/**
 * The scorecards of the member units, by department 成员单位 (part 三(二)). Total and deterministic: the
 * same rule set and facts give the same bytes, in whatever order the facts stand. A second door of this
 * room that reaches no schema, so that a browser recomputes with a few kilobytes.
 */
export const evaluate = (rules: RuleSet, sheet: FactSheet): readonly Scorecard[] => {
  const facts = factsOf(sheet)
  const cards = sheet.units
    .filter((unit) => unit.member)
    .toSorted((a, b) => (a.department < b.department ? -1 : 1))
    .map((unit) => unranked(rules, unit, facts))
  return cards.map((card) => {
    const peers = cards.filter((one) => one.group.place === card.group.place)
    return {
      ...card,
      group: { ...card.group, size: peers.length },
      rank: rankOf(
        card.points,
        peers.map((one) => one.points),
      ),
    }
  })
}

type Unranked = Omit<Scorecard, 'group' | 'rank'> & {
  readonly group: Omit<Scorecard['group'], 'size'>
}

const unranked = (rules: RuleSet, unit: UnitFact, facts: Facts): Unranked => {
  const found = rules.criteria.map((criterion) => ({
    criterion,
    items: itemsOf(criterion.measure, unit, facts),
  }))
  const scored = found.map(({ criterion, items }) => score(criterion, items))
  const explanation = totalNode(rules, unit, facts.year, scored)
  const points =
    explanation.points === null ? null : sayRounded(exact(explanation.points), rules.rounding.places)
  const open = nodesOf(explanation).some((node) => node.standing === 'not-yet')
  const shares = found.map(({ criterion, items }) => ({
    weight: exact(criterion.weight),
    share: judgedShare(items),
  }))
  return {
    department: unit.department,
    name: unit.name,
    year: facts.year,
    asOf: facts.asOf,
    provisional: open || facts.asOf <= facts.lastDay,
    points,
    of: rules.total,
    judged: sayExact(judgedOf(rules.total, shares)),
    group: groupOf(unit, rules.grading),
    grade: gradeOf(points, rules.grading),
    losses: lossesOf(rules, scored),
    explanation,
  }
}
