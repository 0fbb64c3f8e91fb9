import { tasksOf } from '../../policy/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { taskPage } from '../addresses.ts'
import { dataset } from './dataset.ts'
import { choice, field, TEXT } from './field.ts'
import { PAGE, TASK } from './fields.ts'

export const ROLE_LABEL = { lead: '牵头', support: '配合' } as const
type Role = keyof typeof ROLE_LABEL

export const responsibilities = dataset({
  name: 'responsibilities',
  title: { zh: '责任分工', en: 'Responsibilities' },
  about: { zh: '任务与单位的对应关系，一行一条', en: 'which unit answers for which task, one a row' },
  fields: {
    task: TASK,
    department: field('单位代码', 'Id of the unit', TEXT),
    name: field('单位名称', 'Name of the unit', TEXT),
    role: field('牵头或配合', 'Lead or support', choice(Object.keys(ROLE_LABEL))),
    roleLabel: field('牵头或配合（中文）', 'The role in Chinese', choice(Object.values(ROLE_LABEL))),
    page: PAGE,
  },
  rows: ({ document, departments }) => {
    const names = new Map(departments.map(({ id, name }) => [id, name]))
    return tasksOf(document).flatMap(({ ordinal, lead, supports }) => {
      const row = (department: DepartmentId, role: Role) => ({
        ...{ task: ordinal, department, name: names.get(department) ?? department },
        ...{ role, roleLabel: ROLE_LABEL[role], page: taskPage(ordinal) },
      })
      return [...(lead === null ? [] : [row(lead, 'lead')]), ...supports.map((unit) => row(unit, 'support'))]
    })
  },
})
