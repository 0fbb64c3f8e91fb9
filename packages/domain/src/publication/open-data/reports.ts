import { tasksOf } from '../../policy/index.ts'
import { reportPage } from '../addresses.ts'
import { dataset } from './dataset.ts'
import { DAY, field, TEXT } from './field.ts'
import { DEMO, PAGE, TASK, TEXT_OR_NONE } from './fields.ts'

export const reports = dataset({
  name: 'reports',
  title: { zh: '进展报送', en: 'Progress reports' },
  about: { zh: '经采纳并公开的进展，一行一期', en: 'accepted and published progress, one period a row' },
  fields: {
    task: TASK,
    department: field('牵头单位代码', 'Id of the lead unit', TEXT_OR_NONE),
    period: field('报送期', 'Period', TEXT),
    text: field('进展', 'Progress', TEXT),
    nextStep: field('下一步', 'Next step', TEXT),
    reportedOn: field('报送日期', 'Reported on', DAY),
    acceptedOn: field('采纳日期', 'Accepted on', DAY),
    demo: DEMO,
    page: PAGE,
  },
  rows: ({ document, tasks }) => {
    const leads = new Map(tasksOf(document).map(({ ordinal, lead }) => [ordinal, lead]))
    return tasks.flatMap(({ ordinal, progress }) =>
      progress.map((one) => ({
        ...one,
        ...{ task: ordinal, department: leads.get(ordinal) ?? null },
        page: reportPage(ordinal, one.period),
      })),
    )
  },
})
