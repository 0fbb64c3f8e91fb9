import {
  goalOf,
  type Slice,
  type StepMethod,
  type SteppedTarget,
  stepTarget,
} from '@jiashan/domain/indicators'
import { MILESTONE_LIMITS, PLAN_LIMITS, type PlanContent, type PlanText } from '@jiashan/domain/planning'
import type { Target } from '@jiashan/domain/policy'
import { exact, sayExact } from '@jiashan/domain/quantity'
import type { Fields } from '@jiashan/domain/record'
import type { Page } from './page.ts'

/** A milestone as it is typed; `id` is a key until the server gives it one. */
export interface MilestoneRow {
  readonly id: string
  readonly title: string
  readonly deliverable: string
  readonly dueOn: string
  readonly weight: string
}

/** A stepped target as it is typed; without a base value it is not part of the plan. */
export interface SteppedRow {
  readonly target: string
  readonly method: StepMethod
  readonly baseYear: string
  readonly baseValue: string
  /** Only read where the slices are given. */
  readonly given: readonly Slice[]
}

export const TEXTS = ['measures', 'leader', 'office', 'liaison', 'cityLeader', 'safeguards'] as const
export type TextField = (typeof TEXTS)[number]

/** What the lead has written so far; also what a draft holds. */
export interface PlanForm extends Readonly<Record<TextField, string>> {
  readonly milestones: readonly MilestoneRow[]
  readonly targets: readonly SteppedRow[]
  /** Where the text was taken from, until it is handed in: shown, never sent. */
  readonly takenFrom: string
}

export const FIELD_NAME: { readonly [field: string]: string } = {
  measures: '具体措施',
  leader: '责任领导',
  office: '责任处室',
  liaison: '联络员',
  cityLeader: '市级分管领导',
  safeguards: '保障措施',
  milestones: '时间节点',
  targets: '阶段目标',
}

/** `milestones.<id>` by its room. */
export const nameOf = (field: string): string => FIELD_NAME[field.split('.')[0] ?? ''] ?? field

/** Each text, milestone and target is a field of its own, so that two people rarely meet in one. */
export const split = ({ milestones, targets, ...texts }: PlanForm): Fields => ({
  ...texts,
  ...Object.fromEntries(milestones.map((one, at) => [`milestones.${one.id}`, { ...one, at }])),
  ...Object.fromEntries(targets.map((one) => [`targets.${one.target}`, one])),
})

export const join = (fields: Fields): PlanForm => {
  const group = <A>(name: string): readonly A[] =>
    Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith(`${name}.`) && value !== null && value !== undefined ? [value as A] : [],
    )
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return {
    measures: text('measures'),
    leader: text('leader'),
    office: text('office'),
    liaison: text('liaison'),
    cityLeader: text('cityLeader'),
    safeguards: text('safeguards'),
    takenFrom: text('takenFrom'),
    milestones: group<MilestoneRow & { at: number }>('milestones')
      .toSorted((a, b) => a.at - b.at)
      .map(({ at: _, ...one }) => one),
    targets: group('targets'),
  }
}

export const newRow = (): MilestoneRow => ({
  id: crypto.randomUUID(),
  title: '',
  deliverable: '',
  dueOn: '',
  weight: '1',
})

/** The form of a text that stands, or that another year's plan would begin with. */
export const formOf = (text: PlanContent | PlanText | null, page: Page): PlanForm => ({
  measures: text?.measures ?? '',
  leader: text?.leader ?? '',
  office: text?.office ?? '',
  liaison: text?.liaison ?? '',
  cityLeader: text?.cityLeader ?? '',
  safeguards: text?.safeguards ?? '',
  takenFrom: '',
  milestones: (text?.milestones ?? []).map(({ id, title, deliverable, dueOn, weight }) => ({
    id,
    title,
    deliverable,
    dueOn,
    weight,
  })),
  targets: steppable(page).map((target) => {
    const told = text?.targets.find((one) => one.target === target.key)
    return {
      target: target.key,
      method: told?.method ?? 'linear',
      baseYear: String(told?.base.year ?? target.baseYear ?? page.year - 1),
      baseValue: told?.base.value ?? '',
      given: told?.slices ?? [],
    }
  }),
})

/** Targets that can be cut into years: those due in this plan's year or later. */
export const steppable = ({ task, year }: Page): readonly Target[] =>
  task.targets.filter((one) => one.dueYear !== null && one.dueYear >= year)

export const startOf = (page: Page): PlanForm => {
  const form = formOf(page.plan?.content ?? null, page)
  return form.milestones.length > 0 ? form : { ...form, milestones: [{ ...newRow(), id: 'first' }] }
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/
export const isNumber = (text: string): boolean => NUMBER.test(text.trim())

/** A slice a year from the base to the goal; empty until the base is a number. */
export const slicesOf = (row: SteppedRow, target: Target): readonly Slice[] => {
  const { dueYear } = target
  const year = Number(row.baseYear)
  if (!isNumber(row.baseValue) || dueYear === null || !(year > 1900 && year < dueYear)) return []
  const base = { year, value: row.baseValue.trim() }
  const value = sayExact(goalOf(target, { year, value: exact(base.value) }) ?? exact(target.value))
  const goal = { year: dueYear, value }
  if (row.method !== 'given') return stepTarget({ method: row.method, base, goal })
  const linear = stepTarget({ method: 'linear', base, goal })
  return linear.map((slice) => row.given.find((one) => one.year === slice.year) ?? slice)
}

const steppedOf = (row: SteppedRow, target: Target | undefined): readonly SteppedTarget[] => {
  if (target === undefined || row.baseValue.trim() === '') return []
  const base = { year: Number(row.baseYear), value: row.baseValue.trim() }
  return [{ target: row.target, method: row.method, base, slices: slicesOf(row, target) }]
}

/** What is wrong with the form before it is sent, by field. */
export const problemsOf = (form: PlanForm, page: Page): Readonly<Record<string, string>> => {
  const problems: Record<string, string> = {}
  for (const field of TEXTS) {
    const text = form[field].trim()
    const over = text.length - PLAN_LIMITS[field]
    if (text === '' && field !== 'safeguards') problems[field] = `请填写${FIELD_NAME[field]}`
    if (over > 0) problems[field] = `超出 ${over} 字，请精简（最多 ${PLAN_LIMITS[field]} 字）`
  }
  if (form.milestones.length === 0) problems.milestones = '请至少填写一个时间节点'
  for (const row of form.milestones) {
    const fault = rowFault(row, page.year)
    if (fault !== null) problems[`milestones.${row.id}`] = fault
  }
  for (const row of form.targets) {
    const target = page.task.targets.find((one) => one.key === row.target)
    if (target === undefined || row.baseValue.trim() === '') continue
    const slices = slicesOf(row, target)
    if (!isNumber(row.baseValue)) problems[`targets.${row.target}`] = '基数请只填数字，如 85.2'
    else if (slices.length === 0 || slices.some((one) => !isNumber(one.value)))
      problems[`targets.${row.target}`] =
        '无法分解：基期应早于目标年份；逐年等比要求基数大于 0；指定值请只填数字'
  }
  return problems
}

const rowFault = ({ title, deliverable, dueOn, weight }: MilestoneRow, year: number): string | null => {
  if (title.trim() === '') return '请填写节点名称'
  if (title.trim().length > MILESTONE_LIMITS.title) return `节点名称最多 ${MILESTONE_LIMITS.title} 字`
  if (deliverable.trim() === '') return '请填写成果形式'
  if (deliverable.trim().length > MILESTONE_LIMITS.deliverable)
    return `成果形式最多 ${MILESTONE_LIMITS.deliverable} 字`
  if (!dueOn.startsWith(`${year}-`)) return `完成日期应在${year}年内`
  return /^\d{1,4}(\.\d{1,2})?$/.test(weight.trim()) && Number(weight) > 0 ? null : '权重应为大于 0 的数字'
}

/** The form as the server takes it. */
export const contentOf = (form: PlanForm, { task }: Page): PlanText => ({
  measures: form.measures.trim(),
  leader: form.leader.trim(),
  office: form.office.trim(),
  liaison: form.liaison.trim(),
  cityLeader: form.cityLeader.trim(),
  safeguards: form.safeguards.trim(),
  milestones: form.milestones.map((one) => ({
    id: one.id,
    title: one.title.trim(),
    deliverable: one.deliverable.trim(),
    dueOn: one.dueOn as PlanText['milestones'][number]['dueOn'],
    weight: one.weight.trim(),
  })),
  targets: form.targets.flatMap((row) =>
    steppedOf(
      row,
      task.targets.find((one) => one.key === row.target),
    ),
  ),
})
