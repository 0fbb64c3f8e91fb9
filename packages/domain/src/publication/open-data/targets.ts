import { attainment, FREQUENCIES, type Indicator, MEASURES } from '../../indicators/index.ts'
import { COMPARATORS, type Target, targetsOf, taskOfTarget } from '../../policy/index.ts'
import { sayExact } from '../../quantity/index.ts'
import { targetPage } from '../addresses.ts'
import type { Snapshot } from '../snapshot.ts'
import { dataset } from './dataset.ts'
import {
  BOOLEAN,
  choice,
  DAY,
  field,
  INTEGER,
  list,
  NUMBER,
  OBJECT,
  optional,
  record,
  TEXT,
} from './field.ts'
import { DEMO, PAGE, SOURCE, SPAN, TASK, TEXT_OR_NONE } from './fields.ts'

const OUTCOME = record({
  standing: field(
    '没有数值、不能换算、已有数值',
    'No figure, no rule to judge by, or measured',
    choice(['no-figure', 'no-rule', 'measured']),
  ),
  about: field('最新数值所指的时间', 'What the latest figure is about', TEXT_OR_NONE),
  met: field('达到目标值', 'Whether the target value is reached', optional(BOOLEAN)),
  final: field('为目标年份的数值', 'Whether the figure is of the due year', optional(BOOLEAN)),
  ratio: field('数值与目标值之比', 'Figure divided by target value', optional(NUMBER)),
})

const MEASURED = record({
  definition: field('口径', 'Definition', TEXT),
  source: field('数据来源单位', 'Who gives the figures', OBJECT),
  unit: field('数值的单位', 'Unit of the figures', TEXT),
  measure: field('数值的类型', 'How figures are read', choice(MEASURES)),
  frequency: field('频率', 'How often', choice(FREQUENCIES)),
  trajectory: field('到达目标的路径', 'The path to the target', OBJECT),
  basis: field('依据', 'Where this comes from', TEXT),
  example: field('示例设定', 'Set for the demonstration', BOOLEAN),
})

const OBSERVATION = record({
  about: field('所指时间', 'The time it is about', TEXT),
  value: field('数值', 'Figure', NUMBER),
  unit: field('单位', 'Unit', TEXT),
  standing: field('认定或自报', 'Confirmed or self-reported', TEXT),
  source: field('来源', 'Source', SOURCE),
  knownOn: field('公布日期', 'Known since', DAY),
  demo: DEMO,
})

export const targets = dataset({
  name: 'targets',
  title: { zh: '量化目标', en: 'Quantified targets' },
  about: {
    zh: '文件写明的目标、口径、监测值与结果',
    en: 'what the document asks, how it is measured, figures and outcome',
  },
  fields: {
    key: field('编号', 'Key', TEXT),
    task: { ...TASK, shape: optional(INTEGER) },
    subject: field('目标', 'What is measured', TEXT),
    comparator: field('要求的方式', 'How the value is asked for', choice(COMPARATORS)),
    value: field('目标值', 'Target value', NUMBER),
    unit: field('单位', 'Unit', TEXT),
    baseYear: field('基期', 'Base year', optional(INTEGER)),
    dueYear: field('目标年份', 'Due year', optional(INTEGER)),
    dueStated: field('文件为此目标写明年份', 'Whether the document names the year for it', BOOLEAN),
    words: field('文件原话', 'Words of the document', TEXT),
    span: field('在 document.txt 中的位置', 'Its place in document.txt', SPAN),
    outcome: field('结果', 'Outcome', OUTCOME),
    measured: field(
      '口径与路径；未设定时为空',
      'How it is measured; empty where nobody has said',
      optional(MEASURED),
    ),
    observations: field('监测值', 'Figures', list(OBSERVATION)),
    page: PAGE,
  },
  rows: (snapshot) => {
    const { document, observations, indicators } = snapshot
    return targetsOf(document).map((target) => ({
      ...target,
      dueStated: target.dueYear !== null && target.dueStated !== false,
      task: taskOfTarget(document, target.key)?.ordinal ?? null,
      outcome: outcomeOf(snapshot, target),
      measured: measuredAs(indicators.find((one) => one.target === target.key)),
      observations: observations.filter((one) => one.target === target.key),
      page: targetPage(target.key),
    }))
  },
})

/** 口径, 数据来源单位 and path; empty where nobody has said them. */
const measuredAs = (indicator: Indicator | undefined) => indicator ?? null

/** How the target stands; without a figure `no-figure`, never zero. */
const outcomeOf = ({ observations, indicators, issuedOn }: Snapshot, target: Target) => {
  const indicator = indicators.find((one) => one.target === target.key) ?? null
  const standing = attainment(target, observations, issuedOn, indicator)
  if (standing._tag !== 'measured')
    return {
      standing: standing._tag,
      about: standing._tag === 'no-figure' ? null : standing.latest.about,
    }
  const { latest, met, final, ratio } = standing
  return {
    ...{ standing: standing._tag, about: latest.about, met, final },
    ratio: ratio === null ? null : sayExact(ratio),
  }
}
