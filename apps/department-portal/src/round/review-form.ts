import {
  CORRECTABLE,
  type ContributionLevel,
  type CorrectedField,
  type FactChange,
  OBJECTION_LIMITS,
  type Source,
} from '@jiashan/domain/assessment'
import { isPlainDate, type Period, type PlainDate } from '@jiashan/domain/calendar'
import type { OrderId } from '@jiashan/domain/record'
import type { Amiss } from '../moves/amiss.tsx'

export const CHANGE_LABEL = {
  RevokeRuling: '撤销认定事项',
  CountyCaused: '认定县级原因造成且已尽责',
  SetContribution: '更正贡献系数',
  CorrectFact: '更正日期',
} as const satisfies Record<FactChange['_tag'], string>

export type Paper = 'report' | 'plan' | 'milestone' | 'order'
export const PAPER_LABEL = {
  report: '进展报送',
  plan: '方案',
  milestone: '时间节点',
  order: '督办单',
} as const satisfies Record<Paper, string>

/** One change of a fact as it is written. */
export interface ChangeWritten {
  readonly id: string
  readonly kind: FactChange['_tag'] | null
  readonly ruling: string | null
  readonly task: number | null
  readonly milestone: string | null
  readonly level: ContributionLevel | null
  readonly paper: Paper | null
  readonly period: Period | null
  readonly order: OrderId | null
  readonly field: CorrectedField | null
  readonly value: string
}

export const newChange = (): ChangeWritten => ({
  ...{ id: crypto.randomUUID(), kind: null, ruling: null, task: null, milestone: null, level: null },
  ...{ paper: null, period: null, order: null, field: null, value: '' },
})

export interface ReviewWritten {
  readonly upheld: boolean | null
  readonly reason: string
  readonly changes: readonly ChangeWritten[]
}

export const NO_REVIEW: ReviewWritten = { upheld: null, reason: '', changes: [] }

/** The only field of a paper, where it has one. */
export const fieldOf = ({ paper, field }: Pick<ChangeWritten, 'paper' | 'field'>): CorrectedField | null => {
  if (paper === null) return null
  const fields: readonly CorrectedField[] = CORRECTABLE[paper]
  return fields.length === 1 ? (fields[0] ?? null) : field
}

const changeAmiss = (change: ChangeWritten, today: PlainDate): Amiss | null => {
  const at = (field: string, text: string): Amiss => ({ field: `${change.id}-${field}`, text })
  const { kind, ruling, task, level, paper, period, milestone, order, value } = change
  switch (kind) {
    case null:
      return at('kind', '请选择更正什么')
    case 'RevokeRuling':
      return ruling === null ? at('ruling', '请选择认定事项') : null
    case 'CountyCaused':
      return task === null ? at('task', '请选择任务') : null
    case 'SetContribution':
      if (task === null) return at('task', '请选择任务')
      return level === null ? at('level', '请选择贡献大小') : null
    case 'CorrectFact':
      if (paper === null) return at('paper', '请选择更正哪一类日期')
      if (paper === 'order' ? order === null : task === null)
        return paper === 'order' ? at('order', '请选择督办单') : at('task', '请选择任务')
      if (paper === 'report' && period === null) return at('period', '请选择报送期')
      if (paper === 'milestone' && milestone === null) return at('milestone', '请选择时间节点')
      if (fieldOf(change) === null) return at('field', '请选择更正哪个日期')
      if (!isPlainDate(value)) return at('value', '请选择更正后的日期')
      return value > today ? at('value', '更正的日期不能晚于今天') : null
  }
}

/** What is wrong with a review, and the field where. */
export const reviewAmiss = ({ upheld, reason, changes }: ReviewWritten, today: PlainDate): Amiss | null => {
  const at = (field: string, text: string): Amiss => ({ field, text })
  if (upheld === null) return at('review-upheld', '请选择异议是否成立')
  if (upheld && changes.length === 0)
    return at('review-changes', '异议成立的，请写明更正哪一项事实；得分由更正后的事实重新算出')
  const first = upheld ? changes.map((one) => changeAmiss(one, today)).find((one) => one !== null) : null
  if (first != null) return first
  if (reason.trim() === '') return at('review-reason', '请写明复核理由')
  const over = reason.trim().length - OBJECTION_LIMITS.reason
  return over > 0 ? at('review-reason', `超出 ${over} 字，请精简`) : null
}

const aboutOf = (change: ChangeWritten, year: number): Source | null => {
  const { paper, task, period, order } = change
  if (paper === 'order') return order === null ? null : { _tag: 'order', id: order }
  if (task === null) return null
  if (paper !== 'report') return { _tag: 'plan', id: null, task, year }
  return period === null ? null : { _tag: 'report', id: null, task, period }
}

/** As it is sent; null where something is missing. */
export const changeOf = (change: ChangeWritten, year: number): FactChange | null => {
  const { kind, ruling, task, milestone, level, paper, value } = change
  switch (kind) {
    case null:
      return null
    case 'RevokeRuling':
      return ruling === null ? null : { _tag: kind, ruling }
    case 'CountyCaused':
      return task === null ? null : { _tag: kind, task, milestone, about: null }
    case 'SetContribution':
      return task === null || level === null ? null : { _tag: kind, task, level }
    case 'CorrectFact': {
      const about = aboutOf(change, year)
      const field = fieldOf(change)
      if (about === null || field === null || !isPlainDate(value)) return null
      return { _tag: kind, about, milestone: paper === 'milestone' ? milestone : null, field, value }
    }
  }
}

/** As it is sent. */
export const reviewOf = ({ upheld, reason, changes }: ReviewWritten, number: number, year: number) => ({
  _tag: 'SettleObjection' as const,
  ...{ number, upheld: upheld === true, reason: reason.trim() },
  changes: upheld === true ? changes.flatMap((one) => changeOf(one, year) ?? []) : [],
})
