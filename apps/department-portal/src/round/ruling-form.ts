import { ROUND_LIMITS, type RulingKind, type Source } from '@jiashan/domain/assessment'
import type { Period } from '@jiashan/domain/calendar'
import { compare, parseRational, ZERO } from '@jiashan/domain/quantity'
import type { DepartmentId } from '@jiashan/domain/record'
import type { Amiss } from '../moves/amiss.tsx'

interface Asks {
  readonly task: boolean
  readonly period: boolean
  readonly milestone: boolean
  readonly points: boolean
  readonly documents: boolean
  /** What the ruling does. */
  readonly says: string
}

/** What each kind of ruling asks for. */
export const RULING_ASKS: { readonly [K in RulingKind]: Asks } = {
  'empty-report': {
    ...{ task: true, period: true, milestone: false, points: true, documents: false },
    says: '认定该期报送内容空洞，在考核办法规定的幅度内扣分。',
  },
  falsification: {
    ...{ task: true, period: false, milestone: false, points: false, documents: true },
    says: '认定弄虚作假，按考核办法影响所选任务的得分和单位等次；涉及几项任务的逐项登记。',
  },
  'county-caused': {
    ...{ task: true, period: false, milestone: true, points: false, documents: true },
    says: '认定因县级原因造成且该单位已尽责，按考核办法少扣分；不选节点的涉及整项任务。',
  },
  'own-fault': {
    ...{ task: true, period: false, milestone: true, points: false, documents: false },
    says: '认定节点因该单位自身原因延期，按考核办法打折；不选节点的涉及整项任务。',
  },
  'false-mark': {
    ...{ task: false, period: false, milestone: false, points: false, documents: true },
    says: '认定该单位派出的考核人员打分失实。',
  },
  'mark-missing': {
    ...{ task: false, period: false, milestone: false, points: false, documents: false },
    says: '认定该单位派出的考核人员未按规定打分。',
  },
}

export interface RulingWritten {
  readonly kind: RulingKind | null
  readonly department: DepartmentId | null
  readonly task: number | null
  readonly period: Period | null
  readonly milestone: string | null
  readonly points: string
  readonly reason: string
  readonly authority: string
  /** One a line. */
  readonly documents: string
}

export const NO_RULING: RulingWritten = {
  ...{ kind: null, department: null, task: null, period: null, milestone: null },
  ...{ points: '', reason: '', authority: '考核组', documents: '' },
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A number as people type it: full-width digits are read as well. */
export const typedExact = (text: string): string | null => {
  const bare = text.normalize('NFKC').trim()
  return /^\d{1,6}(\.\d{1,6})?$/.test(bare) ? bare : null
}

/** What is wrong with a ruling, and the field where. */
export const rulingAmiss = (form: RulingWritten): Amiss | null => {
  const at = (field: string, text: string): Amiss => ({ field: `ruling-${field}`, text })
  const { kind, department, task, period, points, reason, authority, documents } = form
  if (department === null) return at('unit', '请选择单位')
  if (kind === null) return at('kind', '请选择认定事项')
  const asks = RULING_ASKS[kind]
  if (asks.task && task === null) return at('task', '请选择任务')
  if (asks.period && period === null) return at('period', '请选择报送期')
  if (asks.points) {
    const number = parseRational(typedExact(points) ?? '')
    if (number === null || compare(number, ZERO) <= 0) return at('points', '请填写扣多少分，如 0.5')
  }
  if (reason.trim() === '') return at('reason', '请写明认定的事实和理由')
  if (reason.trim().length > ROUND_LIMITS.reason)
    return at('reason', `超出 ${reason.trim().length - ROUND_LIMITS.reason} 字，请精简`)
  if (authority.trim() === '') return at('authority', '请填写认定单位，如考核组、市纪委市监委')
  if (authority.trim().length > ROUND_LIMITS.title)
    return at('authority', `不超过 ${ROUND_LIMITS.title} 字，请精简`)
  const lines = linesOf(documents)
  if (asks.documents && lines.length === 0) return at('documents', '请填写佐证文件的名称或文号')
  if (lines.length > 10) return at('documents', '最多 10 份文件，请合并')
  const long = lines.find((line) => line.length > ROUND_LIMITS.document)
  return long === undefined
    ? null
    : at('documents', `每份文件的名称不超过 ${ROUND_LIMITS.document} 字：${long.slice(0, 12)}…`)
}

/** As it is sent; what the kind does not ask for is left out. */
export const rulingOf = (form: RulingWritten) => {
  if (form.kind === null || form.department === null || rulingAmiss(form) !== null) return null
  const { kind, department } = form
  const asks = RULING_ASKS[kind]
  const task = asks.task ? form.task : null
  const about: Source | null =
    asks.period && task !== null && form.period !== null
      ? { _tag: 'report', id: null, task, period: form.period }
      : null
  return {
    _tag: 'Rule' as const,
    ...{ kind, department, about, task },
    milestone: asks.milestone && task !== null ? form.milestone : null,
    points: asks.points ? typedExact(form.points) : null,
    reason: form.reason.trim(),
    authority: form.authority.trim(),
    documents: linesOf(form.documents),
  }
}
