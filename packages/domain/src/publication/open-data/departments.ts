import { type Task, tasksOf } from '../../policy/index.ts'
import { departmentPage } from '../addresses.ts'
import { dataset } from './dataset.ts'
import { field, INTEGER, list, TEXT } from './field.ts'
import { TEXT_OR_NONE } from './fields.ts'

export const departments = dataset({
  name: 'departments',
  title: { zh: '责任单位', en: 'Responsible units' },
  about: {
    zh: '单位名录及其牵头、配合的任务',
    en: 'the register of units with the tasks that each leads and supports',
  },
  fields: {
    id: field('代码', 'Id', TEXT),
    name: field('名称', 'Name', TEXT),
    aliases: field('别名', 'Other names', list(TEXT)),
    category: field('类别', 'Category', TEXT),
    leads: field('牵头任务的序号', 'Numbers of the tasks it leads', list(INTEGER)),
    supports: field('配合任务的序号', 'Numbers of the tasks it supports', list(INTEGER)),
    page: field(
      '页面（自网站根目录起）；文件未提到的单位没有页面',
      'Its page, from the root of the site; empty where the document does not name the unit',
      TEXT_OR_NONE,
    ),
  },
  rows: ({ departments: units, document }) => {
    const tasks = tasksOf(document)
    const ordinals = (of: (task: Task) => boolean) => tasks.filter(of).map(({ ordinal }) => ordinal)
    return units.map(({ id, name, aliases, category }) => {
      const leads = ordinals(({ lead }) => lead === id)
      const supports = ordinals((task) => task.supports.includes(id))
      const named = leads.length + supports.length > 0
      return { id, name, aliases, category, leads, supports, page: named ? departmentPage(id) : null }
    })
  },
})
