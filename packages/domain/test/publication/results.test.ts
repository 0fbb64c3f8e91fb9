import { expect, it } from 'vitest'
import { evaluate, nodesOf, type Scorecard } from '../../src/assessment/index.ts'
import { disclosedCard } from '../../src/publication/index.ts'
import { exact, sum } from '../../src/quantity/index.ts'
import { goldenCase, ruleSet } from '../assessment/samples.ts'
import { decisions } from './sample.ts'

const WHY = decisions.withheld.because

const cards = (tasks: readonly number[], name = 'deductions-stop-at-the-floor') => {
  const { facts, ruleSet: rules } = goldenCase(name)
  return evaluate(ruleSet(rules), facts).map((card) => ({
    before: card,
    after: disclosedCard(card, { ...decisions, withheld: { tasks, because: WHY } }),
  }))
}

const text = (card: Scorecard): string => JSON.stringify([card.explanation, card.losses])

it('[U5] a disclosed result names no withheld task, neither in words nor in paths nor as a source', () => {
  for (const { before, after } of cards([52, 54])) {
    expect(text(before)).toMatch(/52/)
    expect(text(after)).not.toMatch(/任务 5[24]|"task":5[24]|\/5[24]/)
    expect(text(after)).toContain(WHY)
    expect(text(after)).toContain('任务 53')
  }
})

it('[U5] a criterion that speaks of withheld tasks alone keeps its clause and points and tells no reason', () => {
  const all = [51, 52, 53, 54, 55, 56]
  for (const { before, after } of cards(all)) {
    const plans = (card: Scorecard) => card.explanation.children.find(({ id }) => id === 'plans')
    const closed = plans(after)
    expect(closed).toMatchObject({
      title: plans(before)?.title,
      points: '0',
      because: WHY,
      formula: null,
      children: [],
    })
    expect(after.losses.find(({ node }) => node === 'plans')?.because).toBe(WHY)
    for (const { children } of nodesOf(after.explanation))
      expect(children.every(({ source }) => source === null)).toBe(true)
  }
})

it('[U5] the points of a disclosed result are those of the result', () => {
  for (const { before, after } of cards([52])) {
    expect(after.points).toBe(before.points)
    const leaves = (card: Scorecard) =>
      nodesOf(card.explanation).flatMap(({ points, children }) =>
        children.length > 0 || points === null ? [] : [exact(points)],
      )
    expect(sum(leaves(after))).toEqual(sum(leaves(before)))
  }
})

it('[U5] with nothing withheld a result is disclosed as it is', () => {
  for (const { before, after } of cards([])) expect(after).toEqual(before)
})
