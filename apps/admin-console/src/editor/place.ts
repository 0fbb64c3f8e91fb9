import { OUTCOME_LABEL } from '@jiashan/domain/assessment/evaluate'
import { type Path, valueAt } from './draft/path.ts'
import type { WrittenRules } from './draft/written.ts'
import { partOfPath } from './part.ts'
import { titleOfPart } from './part-form.tsx'

/** What fields are called, by the name under which they are kept. */
const FIELD_LABEL: Readonly<Record<string, string>> = {
  title: '名称',
  clause: '条款',
  basis: '依据',
  sentence: '依据',
  section: '所属部分',
  weight: '分值',
  measures: '看什么',
  scoring: '怎么计分',
  credits: '各种情形得分',
  losses: '各种情形扣分',
  awards: '各种情形加分',
  share: '比例',
  points: '分数',
  most: '酌情最多',
  floor: '扣到多少分为止',
  shape: '曲线',
  bands: '档次',
  at: '数值',
  from: '从',
  to: '到',
  step: '按整档计',
  size: '一档是多少',
  of: '打分的满分',
  drop: '去掉最高、最低分',
  above: '水平不低于平均的单位',
  below: '水平低于平均的单位',
  level: '水平占',
  progress: '进步占',
  part: '按名次计的部分',
  places: '名次档',
  upTo: '到第几名',
  beyond: '其后各名',
  applies: '对谁评分',
  least: '至少牵头',
  departments: '哪些单位',
  absent: '无关时分值',
  modifiers: '酌情调整',
  factor: '乘数',
  measure: '看什么',
  targets: '哪些指标',
  unit: '计量单位',
  cap: '最多加',
  bonusCap: '加分合计最多',
  authority: '由谁认定',
  effects: '后果',
  ruleSet: '考核办法',
  cases: '算例',
  rounding: '取位',
  grading: '等次与分组',
  effectiveOn: '施行日期',
  year: '年度',
  version: '版次',
  total: '满分',
  note: '说明',
  grades: '等次',
  groups: '分组',
  quota: '名额',
  atLeast: '达到多少分',
  ledAtLeast: '至少牵头',
  sections: '部分',
  criteria: '评分项目',
  bonuses: '加分项目',
  vetoes: '一票否决',
  hard: '难度：攻坚',
  normal: '难度：一般',
  lead: '职责：牵头',
  support: '职责：配合',
  main: '贡献：主要',
  ordinary: '贡献：一般',
  minor: '贡献：较小',
  indicators: '年度指标占任务的',
}

/** What a row of a list is called: its outcome, its title, or its number. */
const rowName = (row: unknown, index: number): string => {
  const { outcome, title } = (row ?? {}) as { outcome?: string; title?: string }
  const known = outcome === undefined ? title : (OUTCOME_LABEL as Readonly<Record<string, string>>)[outcome]
  return known || `第 ${index + 1} 行`
}

/** The way to a place, key by key, whatever form the value has. */
export const wordsOfPath = (value: unknown, path: Path): string =>
  path
    .map((key, index) =>
      typeof key === 'number'
        ? rowName(valueAt(value, path.slice(0, index + 1)), key)
        : (FIELD_LABEL[key] ?? key),
    )
    .join(' · ')

/** Where something stands, in words: 进展报送 · 各种情形扣分 · 迟报 · 分数. */
export const placeInWords = (rules: WrittenRules, path: Path): string => {
  const part = partOfPath(rules, path)
  const inside = part.includes('/') ? path.slice(2) : path
  const start = path.slice(0, path.length - inside.length)
  const steps = inside.map((key, index) => {
    const here = valueAt(rules, [...start, ...inside.slice(0, index + 1)])
    return typeof key === 'number' ? rowName(here, key) : (FIELD_LABEL[key] ?? '')
  })
  const named = [titleOfPart(rules, part), ...steps].filter((one) => one !== '')
  return named.filter((one, index) => one !== named[index - 1]).join(' · ')
}
