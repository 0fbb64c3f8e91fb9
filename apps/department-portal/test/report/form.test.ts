import { expect, it } from 'vitest'
import { join, nameOf, problemsOf, type ReportForm, split } from '../../src/report/form.ts'

const form: ReportForm = {
  ...{ progress: '已完成', nextStep: '', difficulty: '', matter: '', reason: '单位名称有误' },
  ...{ milestones: [], figures: [], evidence: [] },
}
const today = '2018-11-05' as never

it('drafts why a report is corrected as a field of its own', () => {
  expect(split(form).reason).toBe('单位名称有误')
  expect(join(split(form))).toEqual(form)
  expect(nameOf('reason')).toBe('更正理由')
})

it('reads a draft that was begun without a reason', () => {
  const { reason: _, ...before } = split(form)
  expect(join(before).reason).toBe('')
})

it('asks a reason of a correction only', () => {
  const silent = { ...form, reason: ' ' }
  expect(problemsOf(silent, today, 0, false)).toEqual({})
  expect(problemsOf(silent, today, 0, true)).toEqual({ reason: '请写明更正理由' })
  expect(problemsOf({ ...form, reason: '字'.repeat(501) }, today, 0, true).reason).toContain('超出 1 字')
})
