import {
  exact,
  multiply,
  ONE,
  per,
  type Rational,
  sayExact,
  subtract,
  sum,
  toFixed,
  ZERO,
} from '../../quantity/rational.ts'
import type { FactSheet, UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { bonusesOf } from './bonus.ts'
import { type Placed, placedFor } from './entries.ts'
import { sumOf } from './fold.ts'
import { type Group, gradeAll, groupOf, type Ungraded } from './grade.ts'
import { type Facts, factsOf } from './item.ts'
import { inFull, type Scored, uncounted } from './nodes.ts'
import { scorer } from './scoring/index.ts'
import { totalLine } from './total.ts'

/**
 * The scorecards of the member units, by department 成员单位 (part 三(二)). Total and deterministic: the
 * same rule set and facts give the same bytes, in whatever order the facts stand. A second door of this
 * room that reaches no schema, so that a browser recomputes with a few kilobytes.
 */
export const evaluate = (rules: RuleSet, sheet: FactSheet): readonly Scorecard[] => {
  const facts = factsOf(sheet)
  const units = sheet.units
    .filter(({ member }) => member)
    .toSorted((a, b) => (a.department < b.department ? -1 : 1))
    .map((unit) => {
      const group = groupOf(unit, rules.grading)
      return { unit, group, placed: placedFor(rules, unit, group.place, facts) }
    })
  const concerned = units.flatMap(({ placed }) =>
    placed.flatMap((one) => (one.absent === null ? one.entry : [])),
  )
  const scorers = new Map(
    rules.criteria.map((criterion) => [
      criterion,
      scorer(
        criterion,
        concerned.filter((one) => one.criterion === criterion),
      ),
    ]),
  )
  const scoreOf = (one: Placed): Scored =>
    (one.absent === null && scorers.get(one.entry.criterion)?.(one.entry)) || uninvolved(one)
  const cards = units.map(({ unit, group, placed }) =>
    ungraded(rules, unit, group, placed.map(scoreOf), facts),
  )
  return gradeAll(cards, rules, facts)
}

/** A criterion that does not concern a unit: its points are full, in another section, or spread. */
const uninvolved = ({ entry, absent, goes }: Placed): Scored => {
  if (goes._tag === 'full') return inFull(entry, `${absent}`)
  return goes._tag === 'spread'
    ? uncounted(entry, 'not-applicable', `${absent}`)
    : uncounted(entry, 'not-applicable', `${absent}；分值已并入${goes.section}`, ZERO)
}

const ungraded = (
  rules: RuleSet,
  unit: UnitFact,
  group: Group,
  scored: readonly Scored[],
  facts: Facts,
): Ungraded => {
  const { department, name } = unit
  const { year, asOf } = facts
  const { line, tieBreak } = bonusesOf(rules, unit, facts)
  const { node, points } = totalLine(rules, `${name} ${year} 年度得分`, scored, line)
  return {
    unit,
    group,
    points,
    tieBreak,
    card: {
      department,
      name,
      year,
      asOf,
      provisional:
        asOf <= facts.lastDay || isOpen(node) || facts.on('rulings', department).some((one) => one.objected),
      points: points && toFixed(points, rules.rounding.places),
      of: rules.total,
      judged: sayExact(judgedOf(rules, scored)),
      tieBreak: sayExact(tieBreak),
      explanation: node,
    },
  }
}

const isOpen = ({ standing, children }: Explanation): boolean =>
  standing === 'not-yet' || children.some(isOpen)

/** Points that could be judged, out of those that the unit has anything to do with. */
const judgedOf = ({ total }: RuleSet, scored: readonly Scored[]): Rational => {
  const own = scored.filter(({ node }) => node.standing !== 'not-applicable')
  const judged = sum(own.map(({ max, open }) => multiply(max ?? ZERO, subtract(ONE, open))))
  return multiply(exact(total), per(judged, sumOf(own, 'max')))
}
