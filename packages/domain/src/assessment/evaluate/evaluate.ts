import { exact, ONE, sayExact, ZERO } from '../../quantity/rational.ts'
import type { FactSheet, UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation } from '../results/explanation.ts'
import type { Scorecard } from '../results/scorecard.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Bonuses, bonusesOf } from './bonus.ts'
import { type Placed, placedFor } from './entries.ts'
import { gradeGroup, groupOf } from './grade.ts'
import { type Facts, factsOf, judgedShare } from './item.ts'
import { lossesOf } from './losses.ts'
import { inFull, type Scored, uncounted } from './nodes.ts'
import { scoreAll } from './scoring/index.ts'
import { judgedOf, totalNode } from './total.ts'
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
  const placed = units.map((unit) => placedFor(rules, unit, groupOf(unit, rules.grading).place, facts))
  const scored = scoreUnits(rules, placed)
  const cards = units.map((unit, index) =>
    ungraded(rules, unit, placed[index] ?? [], scored[index] ?? [], facts),
  )
  return graded(rules, units, cards, facts)
}

/** Criterion by criterion, since some compare the units; then by unit again. */
const scoreUnits = (
  rules: RuleSet,
  placed: readonly (readonly Placed[])[],
): readonly (readonly Scored[])[] => {
  const columns = rules.criteria.map((criterion, column) => {
    const cells = placed.map((row) => row[column]).filter((one) => one !== undefined)
    const entries = cells.filter((one) => one.absent === null).map((one) => one.entry)
    const found = scoreAll(criterion, entries)
    return new Map(entries.map((entry, index) => [entry, found[index]]))
  })
  return placed.map((row) => row.map((cell, column) => columns[column]?.get(cell.entry) ?? uninvolved(cell)))
}

/** A criterion that does not concern a unit: its points are full, in another section, or spread. */
const uninvolved = ({ entry, absent }: Placed): Scored => {
  const { because = '', points = 'spread' } = absent ?? {}
  if (points === 'full') return inFull(entry, because)
  if (points === 'spread') return uncounted(entry, 'not-applicable', because)
  const scored = uncounted(entry, 'not-applicable', `${because}；分值已并入${points.section}`)
  return { ...scored, node: { ...scored.node, max: '0' } }
}

type Ungraded = Omit<Scorecard, 'group' | 'rank' | 'grade' | 'reasons'>

const ungraded = (
  rules: RuleSet,
  unit: UnitFact,
  placed: readonly Placed[],
  scored: readonly Scored[],
  facts: Facts,
): Ungraded => {
  const bonuses: Bonuses = bonusesOf(rules, unit, facts)
  const explanation = totalNode(rules, unit, facts.year, scored, bonuses)
  const points =
    explanation.points === null ? null : sayRounded(exact(explanation.points), rules.rounding.places)
  return {
    department: unit.department,
    name: unit.name,
    year: facts.year,
    asOf: facts.asOf,
    provisional: isOpen(explanation) || isObjected(unit, facts) || facts.asOf <= facts.lastDay,
    points,
    of: rules.total,
    judged: sayExact(
      judgedOf(
        rules.total,
        placed.flatMap((cell, index) => judgedPart(cell, scored[index])),
      ),
    ),
    tieBreak: sayExact(bonuses.tieBreak),
    losses: lossesOf(rules, scored),
    explanation,
  }
}

const isOpen = ({ standing, children }: Explanation): boolean =>
  standing === 'not-yet' || children.some(isOpen)

const isObjected = ({ department }: UnitFact, { sheet }: Facts): boolean =>
  sheet.rulings.some((one) => one.department === department && one.objected)

/** A criterion that could not be scored is not judged, however many of its facts are known. */
const judgedPart = ({ entry: { weight, items }, absent }: Placed, scored: Scored | undefined) => {
  if (scored?.node.standing === 'not-yet') return [{ weight, share: ZERO }]
  if (absent === null) return [{ weight, share: judgedShare(items) ?? ONE }]
  return absent.points === 'full' ? [{ weight, share: ONE }] : []
}

/** Ranks and grades, group by group. */
const graded = (
  rules: RuleSet,
  units: readonly UnitFact[],
  cards: readonly Ungraded[],
  facts: Facts,
): readonly Scorecard[] => {
  const members = units.map((unit, index) => ({
    unit,
    index,
    points: cards[index]?.points ?? null,
    tieBreak: exact(cards[index]?.tieBreak ?? '0'),
    group: groupOf(unit, rules.grading),
  }))
  const groups = Map.groupBy(members, (one) => one.group.place)
  const results = new Map(
    [...groups.values()].flatMap((group) => {
      const found = gradeGroup(group, rules, facts)
      return group.map((one, place) => [one.index, { one, size: group.length, ...found[place] }] as const)
    }),
  )
  return cards.map((card, index) => {
    const { one, size = 0, rank = null, grade = null, reasons = [] } = results.get(index) ?? {}
    const { title = '', place = 0 } = one?.group ?? {}
    return { ...card, group: { title, place, size }, rank, grade, reasons }
  })
}
