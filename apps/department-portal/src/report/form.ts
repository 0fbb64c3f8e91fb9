import type { PlainDate } from '@jiashan/domain/calendar'
import type { Fields } from '@jiashan/domain/record'
import {
  groupIn,
  joinReport,
  LIMITS,
  type MilestoneState,
  REPORT_FIELD_LABEL,
  REPORT_TEXTS,
  type ReportContent,
  reportStart,
  splitReport,
  type ToldMilestone,
  type ToldReport,
  toldProblems,
} from '@jiashan/domain/reporting'
import { type Attached, attachedOf, citationsOf, evidenceProblems } from '../evidence/form.ts'
import type { Page } from './page.ts'

export type {
  ReportTextField as TextField,
  ToldFigure,
  ToldMilestone,
} from '@jiashan/domain/reporting'

/** What the clerk has written so far; also what a draft holds. */
export interface ReportForm extends ToldReport {
  /** Why it corrects what was accepted; empty in a first text. */
  readonly reason: string
  readonly evidence: readonly Attached[]
}

/** `milestones.<id>` by its room. */
export const nameOf = (field: string): string =>
  field === 'reason' ? '更正理由' : (REPORT_FIELD_LABEL[field.split('.')[0] ?? ''] ?? field)

/** Each file is a field of its own, as each text, milestone and figure is. */
export const split = ({ evidence, reason, ...told }: ReportForm): Fields => ({
  ...splitReport(told),
  reason,
  ...Object.fromEntries(evidence.map((one) => [`evidence.${one.id}`, one])),
})

export const join = (fields: Fields): ReportForm => ({
  ...joinReport(fields),
  reason: typeof fields.reason === 'string' ? fields.reason : '',
  evidence: groupIn(fields, 'evidence'),
})

/** Where writing starts: what was handed in, else what was accepted for the period before, shown as such. */
export const startOf = (page: Page): ReportForm => ({
  ...reportStart(page),
  reason: '',
  evidence: attachedOf(page.report?.content.evidence ?? []),
})

/** Fields that still say what was accepted for the period before: 沿用上期. */
export const carried = (form: ReportForm, { previous }: Page): ReadonlySet<string> => {
  const before = previous?.content
  const texts = REPORT_TEXTS.filter((field) => form[field].trim() !== '' && form[field] === before?.[field])
  const figures = form.figures.filter(({ target, value }) =>
    before?.figures.some((one) => one.target === target && one.value === value && value !== ''),
  )
  return new Set([...texts, ...figures.map((one) => `figures.${one.target}`)])
}

/** What is wrong with the form before it is sent, by field. */
export const problemsOf = (
  form: ReportForm,
  today: PlainDate,
  uploading: number,
  correcting: boolean,
): Readonly<Record<string, string>> => ({
  ...(correcting ? reasonProblem(form.reason.trim()) : {}),
  ...toldProblems(form, today),
  ...(uploading > 0 ? { uploading: `还有 ${uploading} 个文件正在上传，请等上传完成后再提交` } : {}),
  ...evidenceProblems(form.evidence, today),
})

const reasonProblem = (reason: string): Readonly<Record<string, string>> =>
  reason === ''
    ? { reason: '请写明更正理由' }
    : reason.length > LIMITS.reason
      ? { reason: `超出 ${reason.length - LIMITS.reason} 字，请精简（最多 ${LIMITS.reason} 字）` }
      : {}

/** A milestone after its state was chosen: the other fields follow. */
export const withState = (told: ToldMilestone, state: MilestoneState, today: PlainDate): ToldMilestone =>
  ({
    done: { ...told, state, percent: 100, doneOn: told.doneOn ?? today },
    partly: {
      ...told,
      state,
      percent: told.percent > 0 && told.percent < 100 ? told.percent : 50,
      doneOn: null,
    },
    not: { ...told, state, percent: 0, doneOn: null },
  })[state]

/** The form as the server takes it; figures without a value are left out. */
export const contentOf = (form: ReportForm) => ({
  progress: form.progress.trim(),
  nextStep: form.nextStep.trim(),
  difficulty: form.difficulty.trim(),
  matter: form.matter.trim(),
  milestones: form.milestones as ReportContent['milestones'],
  figures: form.figures
    .filter((one) => one.value.trim() !== '')
    .map((one) => ({ ...one, value: one.value.trim() })) as ReportContent['figures'],
  evidence: citationsOf(form.evidence),
})
