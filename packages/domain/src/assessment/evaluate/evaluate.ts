import {
  add,
  divide,
  exact,
  multiply,
  ONE,
  type Rational,
  sayExact,
  subtract,
  ZERO,
} from '../../quantity/rational.ts'
import type { FactSheet, UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { bonusesOf } from './bonus.ts'
import { type Placed, placedFor } from './entries.ts'
import { type Group, gradeAll, groupOf, type Ungraded } from './grade.ts'
import { type Facts, factsOf, openShare } from './item.ts'
import { lossesOf } from './losses.ts'
import { inFull, type Scored, uncounted } from './nodes.ts'
import { scoreAll } from './scoring/index.ts'
import { totalLine } from './total.ts'
import { sayRounded } from './words.ts'

/**
 * The scorecards of the member units, by department 成员单位 (part 三(二)). Total and deterministic: the
 * same rule set and facts give the same bytes, in whatever order the facts stand. A second door of this
 * room that reaches no schema, so that a browser recomputes with a few kilobytes.
 */
export const evaluate = (rules: RuleSet, sheet: FactSheet): readonly Scorecard[] => {
  const facts = factsOf(sheet)
  const units = sheet.units
    .filter((unit) => unit.member)
    .toSorted((a, b) => (a.department < b.department ? -1 : 1))
    .map((unit) => {
      const group = groupOf(unit, rules.grading)
      return { unit, group, placed: placedFor(rules, unit, group.place, facts) }
    })
  const scored = scoreUnits(
    rules,
    units.map((one) => one.placed),
  )
  const cards = units.map(({ unit, group, placed }, index) =>
    ungraded(rules, unit, group, placed, scored[index] ?? [], facts),
  )
  return gradeAll(cards, rules, facts)
}

/** Criterion by criterion, since some compare the units; then by unit again. */
const scoreUnits = (
  { criteria }: RuleSet,
  placed: readonly (readonly Placed[])[],
): readonly (readonly Scored[])[] => {
  const rows = placed.map((): Scored[] => [])
  for (const [column, criterion] of criteria.entries()) {
    const cells = placed.flatMap((row) => row[column] ?? [])
    const entries = cells.filter((one) => one.absent === null).map((one) => one.entry)
    const found = scoreAll(criterion, entries)
    let next = 0
    cells.forEach((cell, row) => {
      const scored = cell.absent === null ? found[next++] : undefined
      rows[row]?.push(scored ?? uninvolved(cell))
    })
  }
  return rows
}

/** A criterion that does not concern a unit: its points are full, in another section, or spread. */
const uninvolved = ({ entry, absent }: Placed): Scored => {
  const { because = '', points = 'spread' } = absent ?? {}
  if (points === 'full') return inFull(entry, because)
  if (points === 'spread') return uncounted(entry, 'not-applicable', because)
  return uncounted(entry, 'not-applicable', `${because}；分值已并入${points.section}`, ZERO)
}

const ungraded = (
  rules: RuleSet,
  unit: UnitFact,
  group: Group,
  placed: readonly Placed[],
  scored: readonly Scored[],
  facts: Facts,
): Ungraded => {
  const { line: bonus, tieBreak } = bonusesOf(rules, unit, facts)
  const { node, points } = totalLine(rules, unit, facts.year, scored, bonus)
  return {
    unit,
    group,
    points,
    tieBreak,
    card: {
      department: unit.department,
      name: unit.name,
      year: facts.year,
      asOf: facts.asOf,
      provisional: isOpen(node) || isObjected(unit, facts) || facts.asOf <= facts.lastDay,
      points: points === null ? null : sayRounded(points, rules.rounding.places),
      of: rules.total,
      judged: sayExact(judgedOf(rules, placed, scored)),
      tieBreak: sayExact(tieBreak),
      losses: lossesOf(rules, scored),
      explanation: node,
    },
  }
}

const isOpen = ({ standing, children }: Explanation): boolean =>
  standing === 'not-yet' || children.some(isOpen)

const isObjected = ({ department }: UnitFact, { sheet }: Facts): boolean =>
  sheet.rulings.some((one) => one.department === department && one.objected)

/** Points that could be judged, out of those that the unit has anything to do with. */
const judgedOf = ({ total }: RuleSet, placed: readonly Placed[], scored: readonly Scored[]): Rational => {
  let [all, open] = [ZERO, ZERO]
  placed.forEach(({ entry: { weight, items }, absent }, index) => {
    if (absent !== null && absent.points !== 'full') return
    all = add(all, weight)
    // A criterion that could not be scored is not judged, however many of its facts are known.
    const share = scored[index]?.node.standing === 'not-yet' ? ONE : openShare(items)
    if (absent === null) open = add(open, multiply(weight, share))
  })
  return all.n === 0 ? ZERO : multiply(exact(total), subtract(ONE, divide(open, all)))
}
