import { expect, it } from 'vitest'
import {
  evaluate,
  onTask,
  ownFacts,
  recompute,
  type Scorecard,
  tracesOf,
} from '../../src/assessment/index.ts'
import { goldenCase, ruleSet } from './samples.ts'

const rules = ruleSet(2018)
const { facts } = goldenCase('ties-and-groups')
const cards = evaluate(rules, facts)
const [card] = cards
if (card === undefined) throw new Error('the case has no unit')

it('[A54] a card computed again from rules and facts agrees line by line; one that was altered does not', () => {
  expect(recompute(rules, facts, card, true)).toMatchObject({ otherwise: [], untold: [] })
  const [first, ...rest] = card.explanation.children
  const altered: Scorecard = {
    ...card,
    explanation: {
      ...card.explanation,
      children: [...(first === undefined ? [] : [{ ...first, because: '改过的理由' }]), ...rest],
    },
  }
  expect(recompute(rules, facts, altered, true).otherwise).toEqual([first?.title])
})

it('[A55] a unit computes its own score again from its own facts, all but what compares units', () => {
  for (const one of cards) {
    const own = ownFacts(facts, one.department)
    expect(own.units.map(({ department }) => department)).toEqual([one.department])
    expect(recompute(rules, own, one, false)).toMatchObject({ otherwise: [], untold: [] })
  }
  const ranked = {
    ...rules,
    criteria: rules.criteria.map((one, index) =>
      index > 0
        ? one
        : {
            ...one,
            scoring: {
              ...{ _tag: 'Rank' as const, part: '0.5', within: 'all' as const, beyond: '0' },
              of: one.scoring as never,
              places: [{ upTo: 1, share: '1' }],
            },
          },
    ),
  }
  const [other] = evaluate(ranked, facts)
  if (other === undefined) throw new Error('nothing was computed')
  expect(recompute(ranked, ownFacts(facts, other.department), other, false)).toMatchObject({
    otherwise: [],
    untold: [rules.criteria[0]?.title],
  })
})

it('[A56] from a paper the way leads back to every line of a score that rests on it', () => {
  const { facts: reported } = goldenCase('once-per-period')
  const report = reported.reports[0]
  if (report === undefined) throw new Error('the case has no report')
  const told = evaluate(rules, reported)
  const traces = tracesOf(told, onTask(report.task, report.period))
  expect(traces.length).toBeGreaterThan(0)
  for (const { line } of traces)
    expect(line.source).toMatchObject({ _tag: 'report', task: report.task, period: report.period })
  const all = tracesOf(told, onTask(report.task, null))
  expect(all.length).toBeGreaterThan(traces.length)
})
