import { expect, it } from 'vitest'
import { citableClauses } from '../../src/editor/citable.ts'
import { rules2017, rules2018 } from '../samples.ts'

it('offers each sentence that rules cite once, under its clause, in the order of the document', () => {
  const clauses = [
    { number: '三（一）', title: '加强组织领导' },
    { number: '三（二）', title: '加强督查考核' },
    { number: '三（三）', title: '加强要素支持' },
  ]
  const offered = citableClauses(clauses, [rules2018, rules2017])
  expect(offered.map((one) => one.number)).toEqual(['三（一）', '三（二）'])
  expect(offered[1]?.sentences).toHaveLength(2)
  expect(new Set(offered.flatMap((one) => one.sentences)).size).toBe(
    offered.flatMap((one) => one.sentences).length,
  )
})
