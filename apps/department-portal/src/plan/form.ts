import { goalOf, type Slice, type SteppedTarget, stepTarget } from '@jiashan/domain/indicators'
import {
  MILESTONE_LIMITS,
  type MilestoneRow,
  PLAN_FIELD_LABEL,
  PLAN_LIMITS,
  PLAN_TEXTS,
  type PlanForm,
  type PlanText,
  planFormOf,
  type SteppedRow,
} from '@jiashan/domain/planning'
import type { Target } from '@jiashan/domain/policy'
import { exact, sayExact } from '@jiashan/domain/quantity'
import type { Page } from './page.ts'

export {
  joinPlan as join,
  type MilestoneRow,
  PLAN_FIELD_LABEL as FIELD_NAME,
  PLAN_TEXTS as TEXTS,
  type PlanForm,
  type PlanTextField as TextField,
  planFormOf as formOf,
  type SteppedRow,
  splitPlan as split,
  steppable,
} from '@jiashan/domain/planning'

/** `milestones.<id>` by its room. */
export const nameOf = (field: string): string => PLAN_FIELD_LABEL[field.split('.')[0] ?? ''] ?? field

export const newRow = (): MilestoneRow => ({
  id: crypto.randomUUID(),
  title: '',
  deliverable: '',
  dueOn: '',
  weight: '1',
})

export const startOf = (page: Page): PlanForm => {
  const form = planFormOf(page.plan?.content ?? null, page)
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
  for (const field of PLAN_TEXTS) {
    const text = form[field].trim()
    const over = text.length - PLAN_LIMITS[field]
    if (text === '' && field !== 'safeguards') problems[field] = `请填写${PLAN_FIELD_LABEL[field]}`
    if (over > 0) problems[field] = `超出 ${over} 字，请精简（最多 ${PLAN_LIMITS[field]} 字）`
  }
  if (form.milestones.length === 0) problems.milestones = '请至少填写一个时间节点'
  for (const row of form.milestones) {
    const faults = Object.values(rowFaults(row, page.year))
    if (faults.length > 0) problems[`milestones.${row.id}`] = faults.join('；')
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

type RowFaults = { readonly [F in Exclude<keyof MilestoneRow, 'id'>]?: string }

/** All that is wrong with a milestone as it is typed, by what of it. */
export const rowFaults = (row: MilestoneRow, year: number): RowFaults => {
  const { dueOn, weight } = row
  const words = (name: string, text: string, most: number): string | undefined => {
    if (text.trim() === '') return `请填写${name}`
    return text.trim().length > most ? `${name}最多 ${most} 字` : undefined
  }
  const weighs = /^\d{1,4}(\.\d{1,2})?$/.test(weight.trim()) && Number(weight) > 0
  const faults = {
    title: words('节点名称', row.title, MILESTONE_LIMITS.title),
    deliverable: words('成果形式', row.deliverable, MILESTONE_LIMITS.deliverable),
    dueOn: dueOn.startsWith(`${year}-`) ? undefined : `完成日期应在${year}年内`,
    weight: weighs ? undefined : '权重应为大于 0 的数字',
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))
}

/** The year from whose plan a form was copied; null where it was not. */
const copiedFrom = ({ takenFrom }: PlanForm): string | null =>
  /^由(\d{4})年方案复制/.exec(takenFrom)?.[1] ?? null

/** Fields of a copied plan that still name the year they were written for, by field. */
export const oldYears = (form: PlanForm): Readonly<Record<string, string>> => {
  const year = copiedFrom(form)
  if (year === null) return {}
  const texts = [
    ...PLAN_TEXTS.map((field) => [field, form[field]] as const),
    ...form.milestones.map((row) => [`milestones.${row.id}`, `${row.title} ${row.deliverable}`] as const),
  ]
  return Object.fromEntries(
    texts.flatMap(([field, text]) =>
      text.includes(year) ? [[field, `复制来的文字仍写着“${year}”，请核对是否要改`]] : [],
    ),
  )
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
