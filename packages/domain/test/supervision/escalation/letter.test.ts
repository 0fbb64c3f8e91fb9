import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/index.ts'
import { isWorded, letterOf, type OwedMatter, RUNGS } from '../../../src/supervision/index.ts'
import { HBJ, MILESTONE } from '../../example.ts'

const today = plainDate('2018-11-05')
const matter: OwedMatter = {
  ...{ task: 12, kind: 'milestone', key: MILESTONE, department: HBJ },
  ...{ title: '完成河道清淤', dueOn: plainDate('2018-10-26') },
}
const facts = { matter, unit: '市环保局', left: -6, today }
const quarter: OwedMatter = { ...matter, kind: 'report', key: '2018-Q3', title: '' }

describe('[S35] a draft from the facts', () => {
  it('says unit, task, matter, due day, how late, what is asked and by when', () => {
    expect(letterOf('letter', facts)).toBe(
      '市环保局：\n你单位承担的任务 12 应于2018年10月26日前完成时间节点“完成河道清淤”并报送，截至2018年11月5日尚未办理，已逾期 6 个工作日。请于收到本函之日起 3 个工作日内完成时间节点“完成河道清淤”并报送；确有困难的，请同时说明原因和拟完成日期。',
    )
  })

  it('names the period of a report or of a part', () => {
    expect(letterOf('circular', { ...facts, matter: quarter })).toContain('报送2018年三季度进展情况')
    expect(letterOf('letter', { ...facts, matter: { ...quarter, kind: 'part' } })).toContain(
      '填报2018年三季度配合情况',
    )
  })

  it('names a resolution, and no task where it serves none', () => {
    const resolved = { ...matter, kind: 'resolution' as const, title: '月底前提出支持方案' }
    expect(letterOf('letter', { ...facts, matter: resolved })).toContain(
      '你单位承担的任务 12 应于2018年10月26日前办结议定事项“月底前提出支持方案”并报告完成情况',
    )
    expect(letterOf('circular', { ...facts, matter: { ...resolved, task: null } })).toContain(
      '议定事项由市环保局负责，应于2018年10月26日前办结议定事项',
    )
  })

  it('says nothing of lateness before the day is over', () => {
    expect(letterOf('talk', { ...facts, left: 0 })).not.toContain('逾期')
  })

  it('fits what may be sent, whatever the milestone is called', () => {
    const long = { ...facts, matter: { ...matter, title: '完'.repeat(80) }, unit: '市'.repeat(30) }
    for (const rung of RUNGS.filter(isWorded)) expect(letterOf(rung, long).length).toBeLessThanOrEqual(500)
  })
})
