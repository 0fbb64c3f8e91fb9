import { expect, it } from 'vitest'
import { evaluate, reportedResult } from '../../src/assessment/index.ts'
import { goldenCase, ruleSet } from './samples.ts'

it('[A57] the result is reported with the weight that 市考核办 sets, by group and rank', () => {
  const cards = evaluate(ruleSet(2018), goldenCase('ties-and-groups').facts)
  const rows = reportedResult(cards, '5')
  for (const { department, points, converted } of rows) {
    expect(points).toBe(cards.find((one) => one.department === department)?.points)
    expect(converted).toBe(((Number(points) / 100) * 5).toFixed(2))
  }
  const places = rows.map((row) => {
    const { group, rank } = cards.find((one) => one.department === row.department) ?? {}
    return (group?.place ?? 0) * 100 + (rank ?? 0)
  })
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
