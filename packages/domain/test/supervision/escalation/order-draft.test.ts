import { expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/index.ts'
import { ORDER_LIMITS, type OwedMatter, orderDraft } from '../../../src/supervision/index.ts'
import { calendar, KJJ, MILESTONE } from '../../example.ts'

const matter = (over: Partial<OwedMatter> = {}): OwedMatter => ({
  ...{ task: 1, kind: 'milestone', key: MILESTONE, department: KJJ, title: '完成中期评估' },
  dueOn: plainDate('2018-08-31'),
  ...over,
})
const at = { today: plainDate('2018-10-12'), calendar }

it('[S36] a drafted order says what is known of the matter, and never that nothing was reported where something was', () => {
  const partly = { milestone: MILESTONE, state: 'partly' as const, percent: 60, doneOn: null }
  expect(orderDraft(matter(), partly, at)).toMatchObject({
    title: '“完成中期评估”逾期',
    demand:
      '任务1的“完成中期评估”应于2018年8月31日完成，最近一次采纳的报送为部分完成 60%。请说明原因，明确完成时间并抓紧办理。',
    department: KJJ,
  })
  expect(orderDraft(matter(), null, at).demand).not.toContain('未报')
  const report = matter({ kind: 'report', key: '2018-Q3', title: '' })
  expect(orderDraft(report, null, at)).toMatchObject({
    title: '2018年三季度进展报送逾期',
    demand: expect.stringContaining('至今未报'),
  })
})

it('[S36] gives a day of its own and a title that fits', () => {
  const draft = orderDraft(matter({ title: '长'.repeat(80) }), null, at)
  expect(draft.title).toHaveLength(ORDER_LIMITS.title)
  expect(draft.dueOn > at.today).toBe(true)
})
