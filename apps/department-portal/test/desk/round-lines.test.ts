import { plainDate } from '@jiashan/domain/calendar'
import { expect, it } from 'vitest'
import { roundLines } from '../../src/desk/round-lines.ts'

const today = plainDate('2018-12-05')
const round = {
  ...{ status: 'self-assessing', selfAssessments: [], contributions: [], objections: [], marks: [] },
  setting: {
    selfUntil: '2018-12-20',
    teams: [{ title: '一组', outside: false, members: [{ account: 'a' }], units: ['kjj'] }],
  },
}
const page = (over: object, of: object = {}) =>
  ({
    ...{ assessed: ['kjj', 'hbj'], frozen: false, actions: [], version: 1, host: null, objectUntil: null },
    tasks: [{ task: 1, lead: 'kjj', supports: ['hbj'], targets: [] }],
    ...over,
    round: { ...round, ...of },
  }) as never
const asks = (role: string, department: string | null, over: object, of: object = {}): readonly string[] =>
  roundLines(2018, page(over, of), { account: 'a', role, department } as never, today).map(
    ({ asked }) => asked,
  )

it('asks a unit for its self-assessment and for what its supports did', () => {
  const actions = ['self-assess', 'contribute']
  expect(asks('clerk', 'kjj', { actions })).toEqual(['提交自评', '评定 1 项配合单位贡献系数'])
  expect(asks('clerk', 'hbj', { actions }, { selfAssessments: [{ department: 'hbj' }] })).toEqual([])
})

it('asks an assessor to mark the own units, and a leader all', () => {
  expect(asks('assessor', null, { actions: ['mark'] })).toEqual(['为 1 家单位评分'])
  expect(asks('leader', null, { actions: ['mark'] })).toEqual(['为 2 家单位评分'])
})

it('asks the office to name who reviews, and that person to decide', () => {
  const objection = { number: 1, dueOn: '2018-12-19', reviewer: null, decision: null }
  const actions = ['assign-reviewer', 'settle-objection']
  expect(asks('office', null, { actions }, { objections: [objection] })).toEqual(['为第 1 号异议指定复核人'])
  const named = { ...objection, reviewer: { account: 'a' } }
  expect(asks('assessor', null, { actions }, { objections: [named] })).toEqual(['复核第 1 号异议'])
})

it('asks nothing where there is no round', () => {
  const none = { ...(page({}) as object), round: null } as never
  expect(roundLines(2018, none, { account: 'a', role: 'office', department: null } as never, today)).toEqual(
    [],
  )
})
