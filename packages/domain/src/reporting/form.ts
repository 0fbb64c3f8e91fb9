import type { PlainDate } from '../calendar/index.ts'
import type { Milestone } from '../planning/index.ts'
import type { Task } from '../policy/index.ts'
import { type Fields, isBlank } from '../record/index.ts'
import { LIMITS, type MilestoneProgress, type MilestoneState, type ReportContent } from './report.ts'

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

export const REPORT_TEXTS = ['progress', 'nextStep', 'difficulty', 'matter'] as const
export type ReportTextField = (typeof REPORT_TEXTS)[number]

/** What the clerk has written so far, without the evidence; also what a draft holds. */
export interface ToldReport extends Readonly<Record<ReportTextField, string>> {
  readonly milestones: readonly ToldMilestone[]
  readonly figures: readonly ToldFigure[]
}

/** What a form starts from. */
export interface ReportGround {
  readonly task: Task
  readonly report: { readonly content: ReportContent } | null
  /** What was accepted for the period before. */
  readonly previous: { readonly content: ReportContent } | null
  readonly asked: readonly {
    readonly milestone: Milestone
    readonly stands: { readonly progress: MilestoneProgress | null } | null
  }[]
}

export const REPORT_FIELD_LABEL: { readonly [field: string]: string } = {
  progress: '进展情况',
  nextStep: '下一步打算',
  difficulty: '困难和问题',
  matter: '提请协调事项',
  milestones: '时间节点',
  figures: '指标数值',
  evidence: '佐证材料',
}

const GROUPS = { milestones: 'milestone', figures: 'target' } as const

/** Each text, milestone and figure is a field of its own, so that two people rarely meet in one. */
export const splitReport = (form: ToldReport): Fields => ({
  ...Object.fromEntries(REPORT_TEXTS.map((field) => [field, form[field]])),
  ...Object.fromEntries(
    Object.entries(GROUPS).flatMap(([group, key]) =>
      form[group as keyof typeof GROUPS].map((one) => [
        `${group}.${(one as unknown as Record<string, string>)[key]}`,
        one,
      ]),
    ),
  ),
})

/** What the fields `<name>.<key>` hold. */
export const groupIn = <A>(fields: Fields, name: string): readonly A[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(`${name}.`) && value !== null && value !== undefined ? [value as A] : [],
  )

export const joinReport = (fields: Fields): ToldReport => {
  const text = (field: ReportTextField): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return {
    progress: text('progress'),
    nextStep: text('nextStep'),
    difficulty: text('difficulty'),
    matter: text('matter'),
    milestones: groupIn(fields, 'milestones'),
    figures: groupIn(fields, 'figures'),
  }
}

/** Where writing starts: what was handed in, else what was accepted for the period before, shown as such. */
export const reportStart = ({ report, previous, asked, task }: ReportGround): ToldReport => {
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
    // A figure of the period before is offered, not repeated: unasked it would pass for a new one.
    figures: task.targets.map(({ key, unit }) => {
      const figure = report?.content.figures.find((one) => one.target === key)
      return { target: key, value: figure?.value ?? '', unit: figure?.unit ?? unit }
    }),
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** What is wrong with what was told before it is sent, by field. */
export const toldProblems = (form: ToldReport, today: PlainDate): Readonly<Record<string, string>> => {
  const problems: Record<string, string> = {}
  for (const { milestone, state, doneOn, percent } of form.milestones) {
    const field = `milestones.${milestone}`
    if (state === 'done' && doneOn === null) problems[field] = '请填写完成日期'
    if (doneOn !== null && doneOn > today) problems[field] = '完成日期不能晚于今天'
    if (state === 'partly' && (percent <= 0 || percent >= 100 || !Number.isInteger(percent)))
      problems[field] = '部分完成的比例应在 1% 到 99% 之间，只填整数'
  }
  for (const { target, value } of form.figures)
    if (value.trim() !== '' && !NUMBER.test(value.trim()))
      problems[`figures.${target}`] = '请只填数字，如 6.1；没有数据可不填'
  for (const field of REPORT_TEXTS) {
    const over = form[field].length - LIMITS[field]
    if (over > 0) problems[field] = `超出 ${over} 字，请精简（最多 ${LIMITS[field]} 字）`
  }
  if (isBlank(form.progress)) problems.progress = '请填写进展情况'
  return problems
}
