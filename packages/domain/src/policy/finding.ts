import { Schema } from 'effect'
import { Span } from './structure.ts'

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

type Say = (fact: string, other: string) => string

/** What the reader may find: how grave it is, what it says, and how to fix it. `fact` is the word it is about, `other` what it is compared with. */
const FINDINGS = {
  'no-title': ['error', () => '没有找到文件标题', () => '请在正文之前补上标题，如“关于……的实施意见”'],
  'no-task': [
    'error',
    () => '没有找到任何任务',
    () => '请检查文件是否完整，任务应有编号或在句末注明责任单位',
  ],
  'stale-erratum': [
    'warning',
    (fact) => `勘误“${fact}”在原文中没有唯一对应之处，未予采用`,
    () => '请核对勘误表与文件版本',
  ],
  'no-responsibility': [
    'warning',
    (fact) => `任务“${fact}”没有注明责任单位`,
    () => '请在任务末尾以括号补上责任单位，或确认它不是任务',
  ],
  'no-lead': [
    'warning',
    (fact) => `责任单位“${fact}”中没有写明谁牵头`,
    (fact) => `请确认牵头单位；如按惯例以第一个单位牵头，即为“${fact.split('、')[0]}”`,
  ],
  'several-leads': [
    'warning',
    (fact) => `写明了几个牵头单位：${fact}`,
    () => '已将第一个记为牵头单位，其余记为配合单位，请确认',
  ],
  'inherited-responsibility': [
    'note',
    (fact) => `任务“${fact}”没有单独注明责任单位`,
    () => '已采用上级标题所列的责任单位，请确认',
  ],
  'new-unit': [
    'note',
    (fact) => `单位名录中没有“${fact}”`,
    () => '已按原文暂列为新单位，请登记，或列为已有单位的别名',
  ],
  'similar-unit': [
    'note',
    (fact) => `单位名录中没有“${fact}”`,
    (_, other) => `已按原文暂列为新单位；疑为“${other}”的别称，请确认`,
  ],
  'odd-unit': [
    'warning',
    (fact) => `“${fact}”列在责任单位之中，但不像单位名称`,
    () => '已按原文暂列为新单位，请核对分隔号和文字',
  ],
  'repeated-unit': ['warning', (fact) => `“${fact}”在同一任务中重复列出`, () => '已只计一次，请核对原文'],
  'open-list': ['note', (fact) => `“${fact}”之后还有未列名的单位`, () => '请补全责任单位，或确认不再分解'],
  aside: [
    'note',
    (fact) => `责任单位旁注明了“${fact}”`,
    () => '此项不是单位，只保留在原文中；如为时限或指标性质，请在计划中填写',
  ],
  numbering: [
    'warning',
    (fact, other) => `编号“${fact}”与前文不连续，应为 ${other}`,
    () => '请核对是否漏项、重号或混入了别处文字',
  ],
  'empty-heading': ['warning', (fact) => `标题“${fact}”之下没有任务`, () => '请核对是否漏录'],
  introduction: [
    'note',
    (fact) => `“${fact}”没有编号也没有责任单位`,
    () => '已作为所在标题的说明保留，不列为任务，请确认',
  ],
  unplaced: [
    'warning',
    (fact) => `“${fact}”不知属于哪一部分`,
    () => '请补上编号或责任单位，或确认它不属于正文',
  ],
  'trailing-text': [
    'warning',
    (fact) => `责任单位之后还有文字“${fact}”`,
    () => '请核对其归属，或移到责任单位之前',
  ],
  'open-bracket': ['warning', (fact) => `“${fact}”之后的括号没有闭合`, () => '请补上右括号'],
  'unknown-measure': [
    'warning',
    (fact) => `数量“${fact}”的计量单位不在计量单位表中`,
    () => '未列为量化目标；请登记计量单位后重新读取，或手工补录',
  ],
  'plain-number': ['note', (fact) => `数量“${fact}”未列为量化目标`, () => '如确为目标，请手工补录'],
  'split-subjects': [
    'warning',
    (fact) => `“${fact}”分别对应几个数值，但读不出各自的指标名称`,
    () => '请手工拆分指标名称',
  ],
} as const satisfies Record<string, readonly [Severity, Say, Say]>

export type FindingCode = keyof typeof FINDINGS
export const FINDING_CODES = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]]

/** Something in the document that a person should look at; the reader went on. */
export const Finding = Schema.Struct({
  severity: Schema.Literals(SEVERITIES),
  code: Schema.Literals(FINDING_CODES),
  message: Schema.String,
  /** What to do about it. */
  proposal: Schema.String,
  span: Span,
  /** Both from 1, the column in code points. */
  line: Schema.Int,
  column: Schema.Int,
})
export type Finding = typeof Finding.Type

const LONGEST_FACT = 24

/** A finding before its place in lines and columns is known. */
export type PlainFinding = Omit<Finding, 'line' | 'column'>

export const finding = (code: FindingCode, span: Span, fact = '', other = ''): PlainFinding => {
  const [severity, message, proposal]: readonly [Severity, Say, Say] = FINDINGS[code]
  const shown = fact.length <= LONGEST_FACT ? fact : `${fact.slice(0, LONGEST_FACT)}…`
  return { severity, code, message: message(shown, other), proposal: proposal(shown, other), span }
}
