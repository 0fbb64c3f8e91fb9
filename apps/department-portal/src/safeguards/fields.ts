import {
  FACTOR_LABEL,
  FACTOR_UNIT,
  FACTORS,
  type Factor,
  LEVEL_LABEL,
  LEVELS,
  PRACTICE_LABEL,
  PRACTICES,
  SAFEGUARD_LIMITS,
  type SafeguardKind,
  STREAM_LABEL,
  STREAMS,
} from '@jiashan/domain/safeguards'

/** How a field of an entry is asked for. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly as: 'text' | 'words' | 'number' | 'whole' | 'day' | 'choice'
  readonly max?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly optional?: true
}

const choices = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }))

const title = (label: string): Field => ({ name: 'title', label, as: 'text', max: SAFEGUARD_LIMITS.title })
const name = (field: string, label: string): Field => ({
  ...{ name: field, label, as: 'text', max: SAFEGUARD_LIMITS.name },
})
const reason = (label: string): Field => ({
  ...{ name: 'reason', label, as: 'words', max: SAFEGUARD_LIMITS.reason, optional: true },
})
const LEVEL: Field = { name: 'level', label: '级别', as: 'choice', options: choices(LEVELS, LEVEL_LABEL) }
const ANY_TASK: Field = { name: 'task', label: '任务序号（可不填）', as: 'whole', optional: true }

/** What each kind of entry asks for, in the order of the form. */
export const FIELDS: { readonly [K in SafeguardKind]: readonly Field[] } = {
  factor: [
    { name: 'factor', label: '要素', as: 'choice', options: choices(FACTORS, FACTOR_LABEL) },
    title('名称（指标、资金或项目名单）'),
    { name: 'task', label: '任务序号', as: 'whole' },
    { name: 'year', label: '年度', as: 'whole' },
    { name: 'granted', label: '下达数', as: 'number' },
    { name: 'used', label: '已使用数', as: 'number' },
    { ...name('document', '文号（没有可不填）'), optional: true },
    reason('已使用超过下达的原因（没有超过可不填）'),
  ],
  secondment: [
    { name: 'stream', label: '方向', as: 'choice', options: choices(STREAMS, STREAM_LABEL) },
    name('person', '姓名（内部掌握，不公开）'),
    name('from', '派出单位'),
    name('host', '接收单位'),
    name('post', '挂任职务'),
    { name: 'begin', label: '开始日期', as: 'day' },
    { name: 'end', label: '结束日期', as: 'day' },
    name('batch', '批次，如 2018年第一批'),
    reason('短于一年或超过两年的原因（一般可不填）'),
  ],
  coverage: [
    name('media', '媒体'),
    title('标题'),
    { name: 'on', label: '刊播日期', as: 'day' },
    { name: 'link', label: '链接（没有可不填）', as: 'text', max: 300, optional: true },
    LEVEL,
    ANY_TASK,
  ],
  practice: [
    { name: 'sort', label: '种类', as: 'choice', options: choices(PRACTICES, PRACTICE_LABEL) },
    title('名称'),
    name('issuer', '推广或授予单位'),
    LEVEL,
    { name: 'on', label: '日期', as: 'day' },
    ANY_TASK,
    { name: 'summary', label: '主要内容', as: 'words', max: SAFEGUARD_LIMITS.summary },
  ],
}

/** In what the numbers of an entry are counted, by what it is an entry of; empty for those without numbers. */
export const unitOfTyped = (kind: SafeguardKind, { factor }: Typed): string =>
  kind === 'factor' ? (FACTOR_UNIT[factor as Factor] ?? '') : ''

/** Numbers are read however they were typed: １００ is 100. */
const readOf = ({ name: field, as }: Field, typed: Typed): string => {
  const text = (typed[field] ?? '').trim()
  return as === 'number' || as === 'whole' ? text.normalize('NFKC') : text
}

/** A form as it is typed: every field is text. */
export type Typed = Readonly<Record<string, string>>

/** What a new entry begins with. */
export const emptyOf = (kind: SafeguardKind, year: number): Typed =>
  Object.fromEntries(
    FIELDS[kind].map(({ name: field, as, options }) => [
      field,
      as === 'choice' ? (options?.[0]?.value ?? '') : field === 'year' ? String(year) : '',
    ]),
  )

/** An entry as it would be typed. */
export const typedOf = (kind: SafeguardKind, content: object): Typed => {
  const told = content as Readonly<Record<string, unknown>>
  return Object.fromEntries(FIELDS[kind].map(({ name: field }) => [field, String(told[field] ?? '')]))
}

/** The first thing that is amiss with what was typed; null when nothing is. */
export const problemOf = (kind: SafeguardKind, typed: Typed): string | null => {
  for (const one of FIELDS[kind]) {
    const { name: field, label, as, max, optional } = one
    const text = readOf(one, typed)
    const bare = label.replace(/[（，].*$/, '')
    if (text === '') {
      if (optional !== true) return `请填写${bare}`
      continue
    }
    if (max !== undefined && text.length > max) return `${bare}超出 ${max} 字，请精简`
    if (as === 'whole' && !/^[1-9]\d{0,3}$/.test(text)) return `${bare}请填写整数`
    if (as === 'number' && !/^\d{1,12}(\.\d{1,4})?$/.test(text)) return `${bare}请填写不小于零的数字`
    if (field === 'link' && !/^https?:\/\/\S+$/.test(text)) return '链接应以 http:// 或 https:// 开头'
  }
  return null
}

/** What the server takes of what was typed. */
export const contentOf = (kind: SafeguardKind, typed: Typed): Readonly<Record<string, unknown>> => ({
  _tag: kind,
  ...Object.fromEntries(
    FIELDS[kind].map((one) => {
      const { name: field, as } = one
      const text = readOf(one, typed)
      if (as === 'whole') return [field, text === '' ? null : Number(text)]
      return [field, field === 'link' && text === '' ? null : text]
    }),
  ),
})
