import { expect, it } from 'vitest'
import { evaluate } from '../../src/assessment/index.ts'
import { isDisclosable } from '../../src/publication/index.ts'
import { goldenCase } from '../assessment/samples.ts'
import { decisions } from './sample.ts'

const cardsWith = (tasks: readonly number[]) => {
  const { facts, rules } = goldenCase('deductions-stop-at-the-floor')
  return evaluate(rules, facts).map((card) =>
    isDisclosable(card, { ...decisions, withheld: { tasks, because: '不公开' } }),
  )
}

it('[U5] a scorecard whose points speak of a withheld task stays internal as a whole', () => {
  expect(cardsWith([52, 54])).toEqual([false])
  expect(cardsWith([52])).toEqual([false])
  expect(cardsWith([])).toEqual([true])
  expect(cardsWith([61])).toEqual([true])
})
