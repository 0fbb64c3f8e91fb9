import { expect, it } from 'vitest'
import { oldYears, type PlanForm, problemsOf, rowFaults } from '../../src/plan/form.ts'

const row = { id: 'm1', title: '完成2018年排查', deliverable: '清单', dueOn: '2019-06-30', weight: '1' }
const form: PlanForm = {
  ...{ measures: '2018年新增纳管农户 3000 户', leader: '甲', office: '综合处', liaison: '乙' },
  ...{ cityLeader: '丙', safeguards: '经费保障', targets: [], milestones: [row] },
  takenFrom: '由2018年方案复制，节点日期顺延到2019年，请逐项修改',
}

it('names all that is wrong with a milestone at once', () => {
  const wrong = { id: 'm2', title: '', deliverable: ' ', dueOn: '2018-06-30', weight: '0' }
  expect(rowFaults(wrong, 2019)).toEqual({
    title: '请填写节点名称',
    deliverable: '请填写成果形式',
    dueOn: '完成日期应在2019年内',
    weight: '权重应为大于 0 的数字',
  })
  expect(rowFaults(row, 2019)).toEqual({})
  const all = problemsOf({ ...form, measures: '', leader: '', milestones: [row, wrong] }, {
    year: 2019,
    task: { targets: [] },
  } as never)
  expect(Object.keys(all)).toEqual(['measures', 'leader', 'milestones.m2'])
})

it('marks what of a copied plan still names the old year', () => {
  expect(Object.keys(oldYears(form))).toEqual(['measures', 'milestones.m1'])
  expect(oldYears({ ...form, takenFrom: '' })).toEqual({})
  expect(oldYears({ ...form, measures: '新增纳管农户', milestones: [] })).toEqual({})
})
