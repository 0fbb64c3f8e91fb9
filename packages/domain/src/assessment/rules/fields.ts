import {
  ABSENT_LABEL,
  APPLIES_LABEL,
  COHORT_LABEL,
  COUNTING_LABEL,
  KIND_LABEL,
  MEASURE_LABEL,
  MODIFIER_LABEL,
  ONCE_LABEL,
  PANEL_LABEL,
  PLACES_ROUNDING_LABEL,
  QUANTITY_LABEL,
  ROUNDING_LABEL,
  RULING_LABEL,
  SCORING_LABEL,
  SHAPE_LABEL,
  TAKE_LABEL,
  TIES_LABEL,
  USE_LABEL,
  VETO_EFFECT_LABEL,
} from './labels.ts'
import { OUTCOME_LABEL } from './outcome.ts'

/** What each field of a rule set is called. */
export const FIELD_LABEL: Readonly<Record<string, string>> = {
  year: '年度',
  title: '名称',
  version: '版本',
  standing: '性质',
  note: '说明',
  total: '总分',
  rounding: '取整',
  mode: '修约方式',
  places: '位数或名次',
  sections: '部分',
  section: '所属部分',
  weight: '分值',
  id: '代号',
  clause: '条款',
  basis: '依据',
  sentence: '依据原句',
  measures: '考核内容',
  measure: '考核内容',
  difficulty: '难度系数',
  hard: '（攻坚）',
  normal: '（一般）',
  role: '角色系数',
  lead: '（牵头）',
  support: '（配合）',
  contribution: '贡献系数',
  main: '（主要）',
  ordinary: '（一般）',
  minor: '（较小）',
  indicators: '年度指标所占比例',
  targets: '指标',
  quantity: '取值',
  unit: '计量单位',
  panel: '评分主体',
  scoring: '计分方式',
  credits: '得分情形',
  losses: '扣分情形',
  outcome: '情形',
  share: '得分比例',
  points: '分值',
  most: '最高扣分',
  once: '重复扣分',
  floor: '最低分',
  shape: '曲线',
  at: '取值',
  step: '分档',
  size: '每档',
  counting: '不足一档',
  bands: '各档',
  from: '起点',
  to: '终点',
  of: '基数',
  drop: '去掉的最高、最低分个数',
  above: '（不低于平均）',
  below: '（低于平均）',
  level: '水平比例',
  progress: '进步比例',
  within: '比较范围',
  part: '按名次计的比例',
  upTo: '名次至',
  beyond: '其余名次',
  applies: '考核对象',
  least: '牵头任务数',
  departments: '单位',
  absent: '不适用时',
  modifiers: '调整',
  factor: '系数',
  by: '认定方式',
  awards: '加分情形',
  take: '多项加分',
  cap: '上限',
  use: '用途',
  bonusCap: '加分合计上限',
  ruling: '认定事项',
  effects: '后果',
  authority: '认定机关',
  grading: '等次',
  grades: '等次',
  atLeast: '分数线',
  groups: '分组',
  ledAtLeast: '牵头任务数',
  quota: '最高等次名额',
  ties: '同分处理',
}

/** What a field is called where the word by itself would mislead: by the field or the tag of what holds it. */
const WITHIN: Readonly<Record<string, string>> = {
  'rounding.places': '保留小数位数',
  'losses.points': '扣分',
  'awards.points': '加分',
  'line.points': '各点',
  'bonuses.measure': '加分内容',
  'Marks.of': '满分',
  'Rank.of': '名次依据',
  'Rank.places': '各名次',
  'quota.share': '比例',
}

/** `holder`: the field, or the tag, of the value that the field is part of. */
export const wordOf = (field: string, holder = ''): string =>
  WITHIN[`${holder}.${field}`] ?? FIELD_LABEL[field] ?? field

/** What every tag of the language is called; of those that two unions share, the measure's. */
const TAGS: Readonly<Record<string, string>> = {
  ...SCORING_LABEL,
  ...MEASURE_LABEL,
  ...SHAPE_LABEL,
  ...MODIFIER_LABEL,
  ...APPLIES_LABEL,
  ...ABSENT_LABEL,
}

/** The choices of a field, by its name. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  within: COHORT_LABEL,
  quantity: QUANTITY_LABEL,
  panel: PANEL_LABEL,
  ruling: RULING_LABEL,
  effects: VETO_EFFECT_LABEL,
  take: TAKE_LABEL,
  use: USE_LABEL,
  ties: TIES_LABEL,
  rounding: PLACES_ROUNDING_LABEL,
  mode: ROUNDING_LABEL,
  once: ONCE_LABEL,
  counting: COUNTING_LABEL,
  by: KIND_LABEL,
  outcome: OUTCOME_LABEL,
}

const SCORINGS: Readonly<Record<string, string>> = SCORING_LABEL

/** What the tag of a value is called; `field`: what it is the value of. */
export const tagWord = (tag: string, field = ''): string =>
  (field === 'scoring' || field === 'of' ? SCORINGS[tag] : undefined) ?? TAGS[tag] ?? tag

/** A value of a field as it is read: a choice by its word, a row by its fields. */
export const sayValue = (value: unknown, field = ''): string => {
  if (value === null || value === undefined || value === '') return '（无）'
  if (typeof value === 'string') return CHOICES[field]?.[value] ?? value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value))
    return value.length === 0
      ? field === 'targets'
        ? '全部'
        : '（无）'
      : value.map((one) => sayValue(one, field)).join('、')
  const { _tag, ...fields } = value as { readonly _tag?: string }
  const parts = Object.entries(fields).flatMap(([key, one]) => {
    if (one === null) return []
    const said = sayValue(one, key)
    return [key === 'outcome' || key === 'title' ? said : `${wordOf(key, _tag ?? field)} ${said}`]
  })
  return [...(_tag === undefined ? [] : [tagWord(_tag, field)]), ...parts].join(' ')
}
