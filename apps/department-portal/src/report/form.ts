import type { PlainDate } from '@jiashan/domain/calendar'
import type { Fields } from '@jiashan/domain/record'
import { LIMITS, type MilestoneState, type ReportContent } from '@jiashan/domain/reporting'
import { type Attached, attachedOf, citationsOf, evidenceProblems } from '../evidence/form.ts'
import type { Page } from './page.ts'

export interface ToldMilestone {
  readonly milestone: string
  readonly state: MilestoneState
  readonly doneOn: string | null
  readonly percent: number
}

/** A figure as it is typed; an empty value is not told. */
export interface ToldFigure {
  readonly target: string
  readonly value: string
  readonly unit: string
}

export const TEXTS = ['progress', 'nextStep', 'difficulty', 'matter'] as const
export type TextField = (typeof TEXTS)[number]

/** What the clerk has written so far; also what a draft holds. */
export interface ReportForm extends Readonly<Record<TextField, string>> {
  readonly milestones: readonly ToldMilestone[]
  readonly figures: readonly ToldFigure[]
  readonly evidence: readonly Attached[]
}

export const FIELD_NAME: { readonly [field: string]: string } = {
  progress: '进展情况',
  nextStep: '下一步打算',
  difficulty: '困难和问题',
  matter: '提请协调事项',
  milestones: '时间节点',
  figures: '指标数值',
  evidence: '佐证材料',
}

/** `milestones.<id>` by its room. */
export const nameOf = (field: string): string => FIELD_NAME[field.split('.')[0] ?? ''] ?? field

const GROUPS = { milestones: 'milestone', figures: 'target', evidence: 'id' } as const

/** Each text, milestone, figure and file is a field of its own, so that two people rarely meet in one. */
export const split = (form: ReportForm): Fields => ({
  ...Object.fromEntries(TEXTS.map((field) => [field, form[field]])),
  ...Object.fromEntries(
    Object.entries(GROUPS).flatMap(([group, key]) =>
      form[group as keyof typeof GROUPS].map((one) => [
        `${group}.${(one as unknown as Record<string, string>)[key]}`,
        one,
      ]),
    ),
  ),
})

export const join = (fields: Fields): ReportForm => {
  const group = <A>(name: string): readonly A[] =>
    Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith(`${name}.`) && value !== null && value !== undefined ? [value as A] : [],
    )
  const text = (field: TextField): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return {
    progress: text('progress'),
    nextStep: text('nextStep'),
    difficulty: text('difficulty'),
    matter: text('matter'),
    milestones: group('milestones'),
    figures: group('figures'),
    evidence: group('evidence'),
  }
}

/** Where writing starts: what was handed in, else what was accepted for the period before, shown as such. */
export const startOf = ({ report, previous, asked, task }: Page): ReportForm => {
  const from = report?.content ?? previous?.content ?? null
  const told = report?.content.milestones ?? []
  return {
    progress: from?.progress ?? '',
    nextStep: from?.nextStep ?? '',
    difficulty: from?.difficulty ?? '',
    matter: report?.content.matter ?? '',
    milestones: asked.map(({ milestone, stands }) => {
      const before = told.find((one) => one.milestone === milestone.id) ?? stands?.progress
      const { state = 'not', doneOn = null, percent = 0 } = before ?? {}
      return { milestone: milestone.id, state, doneOn, percent }
    }),
    figures: task.targets.map(({ key, unit }) => {
      const figure = from?.figures.find((one) => one.target === key)
      return { target: key, value: figure?.value ?? '', unit: figure?.unit ?? unit }
    }),
    evidence: attachedOf(report?.content.evidence ?? []),
  }
}

/** Fields that still say what was accepted for the period before: 沿用上期. */
export const carried = (form: ReportForm, { previous }: Page): ReadonlySet<string> => {
  const before = previous?.content
  const texts = TEXTS.filter((field) => form[field].trim() !== '' && form[field] === before?.[field])
  const figures = form.figures.filter(({ target, value }) =>
    before?.figures.some((one) => one.target === target && one.value === value && value !== ''),
  )
  return new Set([...texts, ...figures.map((one) => `figures.${one.target}`)])
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** What is wrong with the form before it is sent, by field. */
export const problemsOf = (
  form: ReportForm,
  today: PlainDate,
  uploading: number,
): Readonly<Record<string, string>> => {
  const problems: Record<string, string> = {}
  for (const { milestone, state, doneOn, percent } of form.milestones) {
    const field = `milestones.${milestone}`
    if (state === 'done' && doneOn === null) problems[field] = '请填写完成日期'
    if (doneOn !== null && doneOn > today) problems[field] = '完成日期不能晚于今天'
    if (state === 'partly' && (percent <= 0 || percent >= 100))
      problems[field] = '部分完成的比例应在 1% 到 99% 之间'
  }
  for (const { target, value } of form.figures)
    if (value.trim() !== '' && !NUMBER.test(value.trim()))
      problems[`figures.${target}`] = '请只填数字，如 6.1；没有数据可不填'
  for (const field of TEXTS) {
    const over = form[field].length - LIMITS[field]
    if (over > 0) problems[field] = `超出 ${over} 字，请精简（最多 ${LIMITS[field]} 字）`
  }
  if (form.progress.trim() === '') problems.progress = '请填写进展情况'
  if (uploading > 0) problems.uploading = `还有 ${uploading} 个文件正在上传，请等上传完成后再提交`
  return { ...problems, ...evidenceProblems(form.evidence, today) }
}

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
