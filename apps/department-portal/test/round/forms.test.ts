import { RULING_KINDS } from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import { expect, it } from 'vitest'
import { lineLabel, scoreLines } from '../../src/round/lines.ts'
import { markAmiss, marksChanged, marksGiven } from '../../src/round/marks.ts'
import { NO_REVIEW, newChange, reviewAmiss, reviewOf } from '../../src/round/review-form.ts'
import { NO_RULING, RULING_ASKS, rulingAmiss, rulingOf } from '../../src/round/ruling-form.ts'
import { percentOf, surveyAmiss, surveyOf } from '../../src/round/survey-form.ts'
import { tasksWith } from '../../src/round/tasks.ts'
import { weightOf } from '../../src/round/weight.ts'

const today = plainDate('2018-12-05')
const unit = 'kjj' as never

it('asks of a ruling what its kind needs, and sends nothing else', () => {
  const written = {
    ...{ ...NO_RULING, department: unit, task: 20, period: '2018-Q2' as never, milestone: 'm' },
    ...{ points: ' ０．５ ', reason: ' 空洞 ', documents: '\n 善政函 1 号 \n\n善政函 2 号' },
  }
  for (const kind of RULING_KINDS) {
    const sent = rulingOf({ ...written, kind })
    const asks = RULING_ASKS[kind]
    expect(sent?.about === null).toBe(!asks.period)
    expect(sent?.task).toBe(asks.task ? 20 : null)
    expect(sent?.milestone).toBe(asks.milestone ? 'm' : null)
    expect(sent?.points).toBe(asks.points ? '0.5' : null)
    expect(sent?.documents).toEqual(['善政函 1 号', '善政函 2 号'])
  }
  expect(rulingAmiss({ ...written, kind: 'empty-report', points: '很多' })?.field).toBe('ruling-points')
  expect(rulingAmiss({ ...written, kind: 'county-caused', documents: ' ' })?.field).toBe('ruling-documents')
})

it('offers the tasks of a unit, and only those that it leads where plans and reports are meant', () => {
  const tasks = [
    { task: 20, lead: unit, supports: [] },
    { task: 36, lead: 'hbj', supports: [unit] },
    { task: 43, lead: 'hbj', supports: [] },
  ] as never
  const offered = (...of: [boolean?]) => tasksWith(tasks, unit, ...of).map(({ task }) => task)
  expect(offered()).toEqual([20, 36])
  expect(offered(true)).toEqual([20])
  expect(tasksWith(tasks, null)).toEqual([])
})

it('sends the marks that changed, as they are read', () => {
  const given = marksGiven([unit, 'hbj' as never], [{ department: unit, value: '90', reason: '' }] as never)
  const written = { ...given, kjj: { value: '90', reason: '' }, hbj: { value: '８８．５', reason: ' 好 ' } }
  expect(marksChanged([unit, 'hbj' as never], written, given)).toEqual([
    { department: 'hbj', value: '88.5', reason: '好' },
  ])
  for (const value of ['100.5', '-5', '88.1234567', '九十'])
    expect(markAmiss({ value, reason: '' })).toMatch(/^应为 0 到 100 之间的数，小数最多 6 位/)
  expect(markAmiss({ value: ' ', reason: '' }, { value: '90', reason: '' })).toMatch(/不能清空/)
  expect(markAmiss({ value: '', reason: '好' })).toBe('写了说明的请填写评分')
  expect(markAmiss({ value: '', reason: '' })).toBe(null)
})

it('reads a share in per cent exactly', () => {
  const form = { percent: '86.5%', asked: '1200', document: '嘉统〔2018〕1号' }
  expect(surveyOf(form)).toEqual({ satisfied: '0.865', asked: 1200, document: '嘉统〔2018〕1号' })
  expect(percentOf('0.865')).toBe('86.5')
  expect(surveyAmiss({ ...form, percent: '101' })).toBe('请填写 0 到 100 之间的满意率')
  expect(surveyAmiss({ ...form, asked: '0' })).toBe('请填写调查人数')
})

it('lets an objection stand only with a fact that changes', () => {
  const upheld = { ...NO_REVIEW, upheld: true, reason: '属实' }
  expect(reviewAmiss(upheld, today)?.field).toBe('review-changes')
  const change = {
    ...newChange(),
    ...{ kind: 'CorrectFact' as const, paper: 'milestone' as const, task: 20 },
    ...{ milestone: 'm1', value: '2018-08-29' },
  }
  expect(reviewAmiss({ ...upheld, changes: [change] }, today)).toBe(null)
  expect(reviewAmiss({ ...upheld, changes: [{ ...change, value: '2018-12-06' }] }, today)?.field).toBe(
    `${change.id}-value`,
  )
  expect(reviewAmiss({ ...upheld, changes: [{ ...change, milestone: null }] }, today)?.field).toBe(
    `${change.id}-milestone`,
  )
  expect(reviewOf({ ...upheld, changes: [change] }, 1, 2018).changes).toEqual([
    {
      ...{ _tag: 'CorrectFact', about: { _tag: 'plan', id: null, task: 20, year: 2018 } },
      ...{ milestone: 'm1', field: 'doneOn', value: '2018-08-29' },
    },
  ])
  expect(reviewOf({ ...upheld, upheld: false, changes: [change] }, 1, 2018).changes).toEqual([])
})

it('tells every line of a score with its way, and the ruling it rests on', () => {
  const node = (id: string, over: object = {}) => ({
    ...{ id, title: id, standing: 'counted', points: '1', max: '1', because: null, source: null },
    ...{ fold: { _tag: 'sum' }, children: [], ...over },
  })
  const leaf = node('任务 36', {
    points: '-0.5',
    max: '0',
    because: '迟报',
    source: { _tag: 'ruling', id: 'r' },
  })
  const root = node('total', { children: [node('进展报送', { children: [leaf] })] })
  const lines = scoreLines(root as never, [])
  expect(lines.map(({ title, lost, ruling }) => [title, lost, ruling])).toEqual([
    ['进展报送', '0', null],
    ['进展报送 › 任务 36', '0.5', 'r'],
  ])
  expect(lines[1] && lineLabel(lines[1])).toMatch(/^进展报送 › 任务 36，失 0\.50? 分，迟报$/)
})

it('objects to the ruling with the line of the report that it is on, and with no other', () => {
  const report = { _tag: 'report', id: null, task: 36, period: '2018-Q3' }
  const node = (id: string, children: readonly object[] = []) => ({
    ...{ id, title: id, standing: 'counted', points: '1', max: '1', because: null },
    ...{ fold: { _tag: 'sum' }, source: report, children },
  })
  const root = node('total', [
    node('reporting', [node('reporting/2018-Q3/36')]),
    node('key-tasks', [node('key-tasks/36/m1')]),
  ])
  const ruling = { id: 'r', kind: 'empty-report', about: report, revoked: null }
  const resting = (rulings: readonly object[]) =>
    scoreLines(root as never, rulings as never).flatMap((one) => (one.ruling === null ? [] : [one.node]))
  expect(resting([ruling])).toEqual(['reporting/2018-Q3/36'])
  expect(resting([{ ...ruling, revoked: { on: '2019-01-05', reason: '查有附件' } }])).toEqual([])
})

it('reads the weight of the year as it is typed', () => {
  expect(['5', ' ５．５ ', '0.01'].map(weightOf)).toEqual(['5', '5.5', '0.01'])
  for (const wrong of ['', '0', '-5', '五', '1000', '5.555', '1/2']) expect(weightOf(wrong)).toBe(null)
})
