import { expect, it } from 'vitest'
import { evaluate, reportedResult } from '../../src/assessment/index.ts'
import { goldenCase, ruleSet } from './samples.ts'

it('[A57] the result is reported with the weight that 市考核办 sets, by group and rank', () => {
  const cards = evaluate(ruleSet(2018), goldenCase('ties-and-groups').facts)
  const rows = reportedResult(cards, '5')
  expect(rows.map(({ rank }) => rank)).toEqual([...rows.map(({ rank }) => rank)])
  for (const { department, points, converted } of rows) {
    const card = cards.find((one) => one.department === department)
    expect(points).toBe(card?.points)
    expect(converted).toBe(((Number(points) / 100) * 5).toFixed(2))
  }
  const [first, second] = rows
  expect([first?.group, (first?.rank ?? 0) <= (second?.rank ?? 0)]).toEqual([second?.group, true])
})
