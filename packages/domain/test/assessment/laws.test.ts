import { it } from '@effect/vitest'
import { expect } from 'vitest'
import { evaluate, type FactSheet, holds, nodesOf, type Scorecard } from '../../src/assessment/index.ts'
import { add, compare, exact, sayExact, subtract, sum, ZERO } from '../../src/quantity/index.ts'
import { canonical } from '../../src/record/index.ts'
import { ruleSet } from './samples.ts'
import { Scenario, sheetOf, shuffled } from './scenario.ts'

const RULES = [ruleSet(2018), ruleSet(2017)]
const MANY = { arbitrary: { runs: 300 } }
const cardsOf = (sheet: FactSheet): readonly Scorecard[] => RULES.flatMap((rules) => evaluate(rules, sheet))

it.prop(
  '[A17] every number of the tree is what its children make it, and the card states the root',
  [Scenario],
  ([scenario]) => {
    for (const { explanation, points } of cardsOf(sheetOf(scenario))) {
      expect(holds(explanation)).toBe(true)
      expect(points === null ? null : sayExact(exact(points))).toBe(explanation.points)
    }
  },
  MANY,
)

it.prop(
  '[A18] the order of facts changes nothing: same inputs, same bytes',
  [Scenario],
  ([scenario]) => {
    const sheet = sheetOf(scenario)
    expect(canonical(cardsOf(shuffled(sheet)))).toBe(canonical(cardsOf(sheet)))
  },
  MANY,
)

it.prop(
  '[A19] no node has more than its maximum, and no score is below zero or above the total',
  [Scenario],
  ([scenario]) => {
    for (const { explanation, points, of } of cardsOf(sheetOf(scenario))) {
      for (const node of nodesOf(explanation))
        if (node.points !== null) expect(compare(exact(node.points), exact(node.max ?? ''))).toBeLessThan(1)
      if (points !== null) {
        expect(compare(exact(points), ZERO)).toBeGreaterThan(-1)
        expect(compare(exact(points), exact(of))).toBeLessThan(1)
      }
    }
  },
  MANY,
)

it.prop(
  '[A20] what was lost and what was earned add up to the total, whatever was folded',
  [Scenario],
  ([scenario]) => {
    for (const { explanation, losses, of, points } of cardsOf(sheetOf(scenario))) {
      if (points === null) continue
      const lost = sum(losses.map((one) => exact(one.points)))
      const gap = subtract(exact(of), add(lost, exact(points)))
      expect(compare(gap, exact('0.005'))).toBeLessThan(1)
      expect(compare(gap, exact('-0.005'))).toBeGreaterThan(-1)
      expect(explanation.standing).toBe('counted')
    }
  },
  MANY,
)

/** The same year with everything that came late in time. */
const punctual = (sheet: FactSheet): FactSheet => ({
  ...sheet,
  plans: sheet.plans.map((one) => (one.submittedOn === null ? one : { ...one, submittedOn: one.due })),
  reports: sheet.reports.map((one) =>
    one.reportedOn === null ? one : { ...one, reportedOn: one.due, workingDaysLate: 0 },
  ),
  milestones: sheet.milestones.map((one) => (one.doneOn === null ? one : { ...one, doneOn: one.dueOn })),
})

it.prop(
  '[A21] taking a lateness away never lowers a score',
  [Scenario],
  ([scenario]) => {
    const sheet = sheetOf(scenario)
    const better = cardsOf(punctual(sheet))
    for (const [index, { points }] of cardsOf(sheet).entries())
      if (points !== null)
        expect(compare(exact(better[index]?.points ?? ''), exact(points))).toBeGreaterThan(-1)
  },
  MANY,
)
