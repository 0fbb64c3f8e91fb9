import { expect, it } from 'vitest'
import { opinionLines } from '../../src/desk/opinion-lines.ts'

const asked = (over: object) =>
  opinionLines([{ department: 'kjj', count: 5, overdue: 0, dueOn: null, left: null, ...over }] as never)

it('counts what waits for the opinion of the unit, and leads there', () => {
  expect(asked({})).toMatchObject([
    { title: '公开意见待签 5 项', asked: '签署公开意见', path: '/disclosure', due: null },
  ])
  expect(opinionLines([])).toEqual([])
})

it('says how much of it is overdue, and presses as its first day does', () => {
  expect(asked({ overdue: 2, dueOn: '2018-10-12', left: -3 })).toMatchObject([
    { asked: '签署公开意见，其中 2 项已超期', due: '2018-10-12', left: -3 },
  ])
})
