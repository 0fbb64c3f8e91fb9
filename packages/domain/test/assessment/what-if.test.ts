import { expect, it } from 'vitest'
import {
  type Criterion,
  evaluate,
  type FactSheet,
  type RuleSet,
  type Scorecard,
  shareOf,
} from '../../src/assessment/index.ts'
import { foldedParts } from '../../src/assessment/what-if/folded.ts'
import { changeOf, compareResults, influences, numbersFound } from '../../src/assessment/what-if/index.ts'
import { compare, exact, multiply, round, sayExact, subtract, sum } from '../../src/quantity/index.ts'
import type { DepartmentId } from '../../src/record/index.ts'
import { dice } from './random.ts'
import { randomSheet, shuffledSheet } from './random-sheets.ts'
import { goldenCase, ruleSet } from './samples.ts'

const rules = ruleSet(2018)
/** The same hundred sheets in every run. */
const SHEETS = Array.from({ length: 100 }, (_, seed) => randomSheet(dice(seed)))

/** Half the points of key tasks go to the plans. */
const heavierPlans: RuleSet = {
  ...rules,
  criteria: rules.criteria.map((one) =>
    one.id === 'key-tasks' ? { ...one, weight: '35' } : one.id === 'plans' ? { ...one, weight: '45' } : one,
  ),
}
const unrounded = (card: Scorecard) => sum(foldedParts(card).map((one) => one.points))

it('[A80] a comparison holds every unit of either result once, as its cards say', () => {
  for (const sheet of SHEETS) {
    const [before, after] = [evaluate(rules, sheet), evaluate(heavierPlans, sheet).slice(1)]
    const { units, moved } = compareResults(before, after)
    expect(units.map((one) => one.department)).toEqual(before.map((one) => one.department))
    if (units.length > 0) expect(units[0]?.after).toBeNull()
    for (const { department, before: was, after: is, change } of units) {
      const [a, b] = [before, after].map((cards) => cards.find((one) => one.department === department))
      expect([was?.points, was?.rank, was?.grade]).toEqual([a?.points, a?.rank, a?.grade])
      expect([is?.points, is?.rank, is?.grade]).toEqual([b?.points, b?.rank, b?.grade])
      if (change !== null)
        expect(change).toBe(sayExact(subtract(exact(b?.points ?? ''), exact(a?.points ?? ''))))
    }
    expect(moved.grade).toBe(units.filter((one) => one.before?.grade !== one.after?.grade).length)
  }
})

it('[A80] a unit moves that has points on one side only, and none that has none on either', () => {
  const cards = evaluate(rules, goldenCase('mid-year').facts)
  const [first] = cards
  if (first === undefined) throw new Error('the case has no unit')
  const unscored = { ...first, points: null, rank: null, grade: null }
  expect(compareResults([unscored], [first]).moved).toEqual({ points: 1, rank: 1, grade: 1 })
  expect(compareResults([], [unscored]).moved).toEqual({ points: 0, rank: 0, grade: 0 })
})

it('[A81] what moved a unit adds up to its change before rounding, the greatest first', () => {
  for (const sheet of SHEETS) {
    const [before, after] = [evaluate(rules, sheet), evaluate(heavierPlans, sheet)]
    for (const card of before)
      if (card.points !== null)
        expect(compare(round(unrounded(card), rules.rounding), exact(card.points))).toBe(0)
    for (const [index, one] of compareResults(before, after).units.entries()) {
      const [was, is] = [before[index], after[index]]
      if (was === undefined || is === undefined) throw new Error('a unit is missing')
      expect(sayExact(changeOf(one))).toBe(sayExact(subtract(unrounded(is), unrounded(was))))
      const sizes = one.movers.map(
        ({ change }) => Math.abs(Number(change.split('/')[0])) / Number(change.split('/')[1] ?? 1),
      )
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    }
  }
})

it('[A82] rules compared with themselves move nobody, whatever the order of the facts', () => {
  for (const [seed, sheet] of SHEETS.entries()) {
    const { units, moved } = compareResults(
      evaluate(rules, sheet),
      evaluate(rules, shuffledSheet(sheet, dice(seed))),
    )
    expect(moved).toEqual({ points: 0, rank: 0, grade: 0 })
    expect(units.flatMap((one) => one.movers)).toEqual([])
    expect(influences(rules, shuffledSheet(sheet, dice(seed)))).toEqual(influences(rules, sheet))
  }
})

const CASE = goldenCase('once-per-period').facts
const [PLAN, REPORT, MILESTONE] = [CASE.plans[0], CASE.reports[0], CASE.milestones[0]]
if (PLAN === undefined || REPORT === undefined || MILESTONE === undefined)
  throw new Error('the case has no plan, report or milestone')
const TASKS = [1, 2, 3]

/** Three units lead a task each and are alike, but for the plan of the second, which never came. */
const sheet: FactSheet = {
  ...CASE,
  ...{ matters: [], bids: [], orders: [] },
  tasks: TASKS.map((task) => ({ task, pillar: 1, subject: `事项 ${task}` })),
  units: TASKS.map((task) => ({
    ...{ department: `u-${task}` as DepartmentId, name: `单位 ${task}`, category: '政府部门', member: true },
    duties: [{ task, role: 'lead', difficulty: 'normal' }],
  })),
  plans: TASKS.map((task) => ({ ...PLAN, task, submittedOn: task === 2 ? null : PLAN.due, missing: [] })),
  reports: TASKS.map((task) => ({ ...REPORT, task, reportedOn: REPORT.due, officeReturns: 0 })),
  milestones: TASKS.map((task) => ({ ...MILESTONE, task, state: 'done', doneOn: MILESTONE.dueOn })),
}
const influence = (id: string, of = influences(rules, sheet)) => {
  const found = of.find((one) => one.id === id)
  if (found === undefined) throw new Error(`nothing of ${id}`)
  return found
}

it('[A83] leaving out the one criterion in which units differ moves the ranks', () => {
  expect(influence('plans')).toMatchObject({ kind: 'criterion', ranks: 1, judged: 3 })
  expect(influences(rules, sheet)[0]?.id).toBe('plans')
  const without = { ...rules, criteria: rules.criteria.filter((one) => one.id !== 'plans') }
  const { units } = compareResults(evaluate(rules, sheet), evaluate(without, sheet))
  expect(influence('plans').ranks).toBe(units.filter((one) => one.before?.rank !== one.after?.rank).length)
  expect(influence('honours').kind).toBe('bonus')
})

it('[A84] a criterion in which all units have the same share tells nobody from anybody', () => {
  expect(influence('reporting')).toMatchObject({ flat: true, ranks: 0, range: { least: '1', most: '1' } })
  expect(influence('plans').flat).toBe(false)
  expect(influence('coordination')).toMatchObject({ judged: 0, range: null, flat: false })
})

/** Yearly figures as ratios to their goals, worth as much as they are, up to the goal. */
const byRatio: Criterion = {
  ...(rules.criteria[0] as Criterion),
  measures: [{ _tag: 'Indicators', targets: [], quantity: 'ratio', unit: null }],
  scoring: {
    _tag: 'Curve',
    shape: {
      _tag: 'line',
      points: [
        { at: '0', share: '0' },
        { at: '1', share: '1' },
      ],
      step: null,
    },
  },
  modifiers: [],
}

it('[A85] the numbers shown on a curve are those that the criterion is scored by', () => {
  const curved: RuleSet = { ...rules, criteria: [byRatio], bonuses: [], vetoes: [] }
  const { scoring } = byRatio
  if (scoring._tag !== 'Curve') throw new Error('not a curve')
  let seen = 0
  for (const sheet of SHEETS)
    for (const { department, explanation } of evaluate(curved, sheet)) {
      const node = explanation.children.find((one) => one.id === byRatio.id)
      const scored = (node?.children ?? []).filter((one) => one.standing === 'counted')
      const numbers = numbersFound(byRatio.measures, sheet, department)
      seen += scored.length
      for (const [index, { points, max, title }] of scored.entries()) {
        const shown = numbers.filter((one) => one.title === title)
        expect(
          shown.map(({ value }) => sayExact(multiply(exact(max ?? ''), shareOf(scoring.shape)(value)))),
        ).toContain(points)
        expect(index).toBeLessThan(numbers.length)
      }
    }
  expect(seen).toBeGreaterThan(20)
  expect(numbersFound(byRatio.measures, sheet, 'nobody')).toEqual([])
})
