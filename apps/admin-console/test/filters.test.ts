import { expect, it } from 'vitest'
import type { CardRow } from '../src/api.ts'
import { chosen, filtersIn, gradesIn, groupsIn } from '../src/scores/filters.ts'

const card = (name: string, place: number, points: string | null, grade: string | null): CardRow =>
  ({ name, points, grade, group: { title: `第 ${place} 组`, place, size: 2 } }) as CardRow

const cards = [
  card('市纪委', 3, null, null),
  card('市公安局', 2, '96.96', '优秀'),
  card('市科技局', 1, '9.50', '不合格'),
  card('市商务局', 1, '100.00', '优秀'),
]
const names = (rows: readonly CardRow[]): readonly string[] => rows.map((row) => row.name)

it('reads from the address only what it knows, so that a mended link still shows the table', () => {
  expect(filtersIn({ grade: '优秀', group: '', find: 7, sort: 'drop table', more: 'x' })).toEqual({
    grade: '优秀',
  })
  expect(filtersIn({ sort: 'points' })).toEqual({ sort: 'points' })
})

it('shows groups in the order of the rules and compares points as numbers; without points comes last', () => {
  expect(names(chosen(cards, {}))).toEqual(['市商务局', '市科技局', '市公安局', '市纪委'])
  expect(names(chosen(cards, { sort: 'points' }))).toEqual(['市商务局', '市公安局', '市科技局', '市纪委'])
})

it('filters by group, grade and part of a name', () => {
  expect(names(chosen(cards, { group: '第 1 组', grade: '优秀' }))).toEqual(['市商务局'])
  expect(names(chosen(cards, { find: '公安' }))).toEqual(['市公安局'])
})

it('offers the groups and grades that occur, with how many', () => {
  expect(groupsIn(cards).map((one) => one.label)).toEqual(['第 1 组 2', '第 2 组 1', '第 3 组 1'])
  expect(gradesIn(cards).map((one) => one.label)).toEqual(['优秀 2', '不合格 1'])
})
