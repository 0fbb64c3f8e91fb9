import { byTime } from '../../indicators/index.ts'
import { targetsOf, taskOfTarget } from '../../policy/index.ts'
import { observationPage } from '../addresses.ts'
import { dataset } from './dataset.ts'
import { DAY, field, INTEGER, NUMBER, optional, TEXT } from './field.ts'
import { DEMO, PAGE, SOURCE, TASK } from './fields.ts'

export const observations = dataset({
  name: 'observations',
  title: { zh: '监测值', en: 'Figures' },
  about: { zh: '每项目标认定的数值及其来源', en: 'confirmed figures of each target with their sources' },
  fields: {
    target: field('目标编号', 'Key of the target', TEXT),
    subject: field('目标', 'What is measured', TEXT),
    task: { ...TASK, shape: optional(INTEGER) },
    about: field('所指时间：年、季度或月', 'The year, quarter or month it is about', TEXT),
    value: field('数值', 'Figure', NUMBER),
    unit: field('单位', 'Unit', TEXT),
    source: field('来源', 'Source', SOURCE),
    knownOn: field('公布日期', 'Known since', DAY),
    demo: DEMO,
    page: PAGE,
  },
  rows: ({ document, observations: figures }) => {
    return targetsOf(document).flatMap((target) => {
      const task = taskOfTarget(document, target.key)?.ordinal ?? null
      return figures
        .filter((one) => one.target === target.key)
        .toSorted((a, b) => byTime(a.about, b.about))
        .map((one) => ({
          ...one,
          ...{ task, subject: target.subject, page: observationPage(target.key, one.about) },
        }))
    })
  },
})
