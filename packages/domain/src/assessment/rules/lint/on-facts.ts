import { placedFor } from '../../evaluate/entries.ts'
import { groupOf, placesOf } from '../../evaluate/grade.ts'
import { factsOf } from '../../evaluate/item.ts'
import { itemsOf } from '../../evaluate/measure/index.ts'
import type { FactSheet, UnitFact } from '../../facts/fact-sheet.ts'
import type { Criterion } from '../criterion.ts'
import type { RuleSet } from '../rule-set.ts'
import { finding, type RuleFinding } from './finding.ts'

/** What a rule set would do to the year's units that nobody may want. */
export const factFindings = (rules: RuleSet, sheet: FactSheet): readonly RuleFinding[] => {
  const members = sheet.units.filter(({ member }) => member)
  if (members.length === 0) return []
  const facts = factsOf(sheet)
  const rows = members.map((unit) => placedFor(rules, unit, groupOf(unit, rules.grading).place, facts))
  return [
    ...rules.criteria.flatMap((criterion, index) => [
      ...targetFindings(criterion, index, sheet),
      ...(rows.every((row) => row[index]?.absent !== null)
        ? [finding('concerns-nobody', ['criteria', index])]
        : []),
      ...loadFindings(criterion, index, members, sheet),
    ]),
    ...quotaFindings(rules, members),
  ]
}

const targetFindings = (
  { measures }: Criterion,
  index: number,
  { indicators }: FactSheet,
): readonly RuleFinding[] =>
  measures.flatMap((measure, place) => {
    if (measure._tag !== 'Indicators') return []
    const path = ['criteria', index, 'measures', place]
    const chosen = indicators.filter(
      ({ target }) => measure.targets.length === 0 || measure.targets.includes(target),
    )
    const unknown = measure.targets.filter((target) => !indicators.some((one) => one.target === target))
    const mismatch =
      measure.quantity === 'shortfall' &&
      chosen.length > 0 &&
      !chosen.some(({ unit }) => unit === measure.unit)
    return [
      ...unknown.map((target) => finding('targets-unknown', [...path, 'targets'], { target })),
      ...(mismatch ? [finding('unit-mismatch', [...path, 'unit'], { unit: measure.unit ?? '' })] : []),
    ]
  })

/** So many times more facts make every loss so many times likelier. */
const TOO_UNEVEN = 5

const loadFindings = (
  { measures, scoring }: Criterion,
  index: number,
  members: readonly UnitFact[],
  sheet: FactSheet,
): readonly RuleFinding[] => {
  const base = scoring._tag === 'Rank' ? scoring.of : scoring
  const papers = measures.filter(({ _tag }) => _tag === 'Reports' || _tag === 'Plans')
  if (base._tag !== 'Deduct' || base.once !== 'occurrence' || papers.length === 0) return []
  const facts = factsOf(sheet)
  const loads = members
    .map((unit) => ({ name: unit.name, count: itemsOf(papers, unit, facts).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const [most, least] = [loads[0], loads.at(-1)]
  if (most === undefined || least === undefined || most.count < TOO_UNEVEN * least.count) return []
  const path = ['criteria', index, 'scoring', ...(scoring._tag === 'Rank' ? ['of'] : []), 'once']
  return [
    finding('hits-by-load', path, {
      ...{ most: most.name, count: String(most.count), least: least.name, few: String(least.count) },
    }),
  ]
}

const quotaFindings = ({ grading }: RuleSet, members: readonly UnitFact[]): readonly RuleFinding[] =>
  grading.quota === null
    ? []
    : [...Map.groupBy(members, (unit) => groupOf(unit, grading).title)].flatMap(([group, units]) =>
        placesOf(units.length, grading) === 0
          ? [finding('quota-nobody', ['grading', 'quota', 'share'], { group, size: String(units.length) })]
          : [],
      )
