import { expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/index.ts'
import { type OnRecord, ORDER_LIMITS, type OwedMatter, orderDraft } from '../../../src/supervision/index.ts'
import { calendar, KJJ, MILESTONE } from '../../example.ts'

const matter = (over: Partial<OwedMatter> = {}): OwedMatter => ({
  ...{ task: 1, kind: 'milestone', key: MILESTONE, department: KJJ, title: '完成中期评估' },
  dueOn: plainDate('2018-08-31'),
  ...over,
})
const nothing: OnRecord = { progress: null, resolution: null }
const at = { today: plainDate('2018-10-12'), calendar }

it('[S36] a drafted order says what is known of the matter, and never that nothing was reported where something was', () => {
  const partly = { milestone: MILESTONE, state: 'partly' as const, percent: 60, doneOn: null }
  expect(orderDraft(matter(), { progress: partly, resolution: null }, at).text).toMatchObject({
    title: '“完成中期评估”逾期',
    demand:
      '任务1的“完成中期评估”应于2018年8月31日完成，最近一次采纳的报送为部分完成 60%。请说明原因，明确完成时间并抓紧办理。',
    department: KJJ,
  })
  expect(orderDraft(matter(), nothing, at).text.demand).not.toContain('未报')
  const report = matter({ kind: 'report', key: '2018-Q3', title: '' })
  expect(orderDraft(report, nothing, at).text).toMatchObject({
    title: '2018年三季度进展报送逾期',
    demand: expect.stringContaining('至今未报'),
  })
})

it('[S36] an order on a resolution names it as its source, and says what was told of it', () => {
  const resolved = matter({ kind: 'resolution', task: null, title: '月底前提出支持方案。' })
  const told = (over: object) =>
    orderDraft(
      resolved,
      { progress: null, resolution: { meeting: 'm', number: 2, told: [], ...over } as never },
      at,
    )
  expect(told({})).toMatchObject({
    source: { _tag: 'resolution', meeting: 'm', number: 2 },
    text: {
      title: '议定事项“月底前提出支持方案。”逾期',
      demand: expect.stringMatching(
        /^议定事项“月底前提出支持方案。”应于2018年8月31日完成，至今没有报告进展。/,
      ),
      task: null,
    },
  })
  const word = { done: true, text: '已办', evidence: [], by: '甲', on: plainDate('2018-10-10') }
  expect(told({ status: 'returned', told: [word] }).text.demand).toContain('2018年10月10日报告完成后被退回')
  expect(told({ status: 'open', told: [{ ...word, done: false }] }).text.demand).toContain('尚未报告完成')
})

it('[S36] gives a day of its own and a title that fits', () => {
  const draft = orderDraft(matter({ title: '长'.repeat(80) }), nothing, at).text
  expect(draft.title).toHaveLength(ORDER_LIMITS.title)
  expect(draft.dueOn > at.today).toBe(true)
})
