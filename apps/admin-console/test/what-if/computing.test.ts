import { evaluate } from '@jiashan/domain/assessment/evaluate'
import { expect, it } from 'vitest'
import { type Answer, answer } from '../../src/what-if/compute.ts'
import { answered, asked, IDLE } from '../../src/what-if/computing.ts'
import { saySigned } from '../../src/what-if/movements.tsx'
import { direction, isShown, rowsOf } from '../../src/what-if/rows.ts'
import { rules2018, sheet } from '../samples.ts'

const answers = (change: object = {}): readonly Answer[] => {
  const told: Answer[] = []
  answer({ number: 3, before: rules2018, after: { ...rules2018, ...change }, sheet }, (one) => told.push(one))
  return told
}
const compared = (change: object = {}) => {
  const [first] = answers(change)
  if (first?._tag !== 'compared') throw new Error('nothing was compared')
  return first
}

it('the comparison comes first, then what each criterion decides', () => {
  expect(answers().map((one) => one._tag)).toEqual(['compared', 'weighed'])
})

it('rules that cannot be computed are told, not thrown', () => {
  expect(answers({ total: 'much' })).toMatchObject([{ _tag: 'failed', number: 3 }])
})

it('an answer to what was asked before is dropped, and the one on the screen stays until it is replaced', () => {
  const first = answered(asked(IDLE, 3), compared())
  expect(first.comparison?.units).toHaveLength(evaluate(rules2018, sheet).length)
  expect(first.computing).toBe('influences')
  const next = asked(first, 4)
  expect(next).toMatchObject({ computing: 'everything', comparison: first.comparison })
  expect(answered(next, { ...compared(), number: 3 })).toBe(next)
  const failed = answered(next, { number: 4, _tag: 'failed', because: '断开' })
  expect(failed).toMatchObject({ computing: null, problem: '断开', comparison: first.comparison })
  expect(asked(failed, 5).problem).toBeNull()
})

it('rows go group by group, the first of each first, and can be only those that moved', () => {
  const { comparison } = compared({ grading: { ...rules2018.grading, quota: null } })
  const rows = rowsOf(comparison, 'all')
  const places = rows.map((one) => one.after?.group.place ?? 0)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(rowsOf(comparison, 'grade').every((one) => one.before?.grade !== one.after?.grade)).toBe(true)
  expect(rowsOf(comparison, 'moved')).toEqual([])
  expect(isShown('grade')).toBe(true)
  expect(isShown('toString')).toBe(false)
})

it('a smaller rank is a rise, and signs are said', () => {
  const [row] = compared().comparison.units
  if (row?.before == null || row.after === null) throw new Error('no unit')
  const ranked = (was: number | null, is: number | null) =>
    direction({
      ...row,
      before: { ...row.before, rank: was },
      after: { ...row.after, rank: is },
    } as typeof row)
  expect([ranked(4, 3), ranked(3, 4), ranked(3, 3), ranked(null, 1)]).toEqual(['up', 'down', null, null])
  expect([saySigned('1.5'), saySigned('-0.2'), saySigned('0')]).toEqual(['+1.50', '−0.20', '0.00'])
})
