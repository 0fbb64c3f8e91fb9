import {
  MILESTONE_LIMITS,
  type MilestoneRow,
  PLAN_FIELD_LABEL,
  PLAN_LIMITS,
  PLAN_TEXTS,
} from '@jiashan/domain/planning'
import type { Finding } from './cells.ts'
import { type CellChange, type ComparedRow, compareSheet } from './compare.ts'
import type { Filled, Filling, ShownChange } from './filling.ts'
import { type PlanToFill, planSheets } from './plan-book.ts'
import type { RawBook } from './read.ts'
import { placeOf } from './report-filling.ts'
import { type Bases, short } from './template.ts'

const WRITTEN = ['title', 'deliverable', 'dueOn', 'weight'] as const
const HEADING: Readonly<Record<(typeof WRITTEN)[number], string>> = {
  title: '节点',
  deliverable: '成果形式',
  dueOn: '应完成日期',
  weight: '权重',
}

/** What an uploaded workbook would make of the plans that can be written now. */
export const fillPlans = (
  book: RawBook,
  bases: Bases,
  plans: readonly PlanToFill[],
  year: number,
): Filling => {
  const [texts, milestones] = planSheets(plans).map((sheet) => compareSheet(sheet, book, bases))
  const findings: Finding[] = [...(texts?.findings ?? []), ...(milestones?.findings ?? [])]
  const placed = (milestones?.rows ?? []).map((row, index) => placedRow(row, index, bases))
  for (const { row, task, moved } of placed) {
    if (moved) findings.push(row.finding('task', '已有的节点不能改到其他任务，请恢复任务编号'))
    else if (!plans.some((one) => one.task === task))
      findings.push(row.finding('task', '请填写本表“方案”中的任务编号，如 36'))
  }
  const filled = plans.flatMap((plan): readonly Filled[] => {
    const fields: Record<string, unknown> = { ...plan.fields }
    const changes: ShownChange[] = []
    const show = (change: CellChange, name: string, of: string): void => {
      const { column: _, ...told } = change
      changes.push({ ...told, task: plan.task, name, of })
    }
    for (const row of texts?.rows ?? []) {
      if (row.key !== String(plan.task)) continue
      for (const change of row.changes) {
        const problem = textProblem(change)
        if (problem !== null) findings.push(row.finding(change.column, problem))
        fields[change.column] = change.after
        show(change, PLAN_FIELD_LABEL[change.column] ?? change.column, '')
      }
    }
    for (const [index, { row, task, id }] of placed.entries()) {
      if (task !== plan.task) continue
      const stands = plan.form.milestones.find((one) => one.id === id)
      const told = milestoneOf(id, row)
      const changed = changesOf(row, stands)
      if (changed.length === 0) continue
      const gone = WRITTEN.every((column) => told[column] === '')
      if (!gone)
        for (const [column, problem] of milestoneProblems(told, year))
          findings.push(row.finding(column, problem))
      const at = plan.form.milestones.findIndex((one) => one.id === id)
      fields[`milestones.${id}`] = gone
        ? null
        : { ...told, at: at < 0 ? plan.form.milestones.length + index : at }
      const of = stands?.title || told.title
      for (const change of changed)
        show(change, HEADING[change.column as keyof typeof HEADING] ?? change.column, of)
    }
    const { task, version, revision } = plan
    return changes.length === 0 ? [] : [{ task, version, revision, fields, changes }]
  })
  return { findings, filled }
}

/** A row with its task and milestone; a new one is named after its place in this workbook. */
const placedRow = (row: ComparedRow, index: number, bases: Bases) => {
  if (row.key === '') {
    const task = Number(row.values.task)
    return { row, task, id: `book-${short({ bases, task, index })}`, moved: false }
  }
  const [task, field] = placeOf(row.key)
  const moved = row.values.task !== '' && row.values.task !== String(task)
  return { row, task, id: field.slice('milestones.'.length), moved }
}

const milestoneOf = (id: string, { values, key }: ComparedRow): MilestoneRow => ({
  id,
  title: values.title ?? '',
  deliverable: values.deliverable ?? '',
  dueOn: values.dueOn ?? '',
  weight: values.weight === '' && key === '' ? '1' : (values.weight ?? ''),
})

/** A new row that was imported before is compared with the milestone it became. */
const changesOf = ({ key, changes }: ComparedRow, stands: MilestoneRow | undefined): readonly CellChange[] =>
  changes
    .filter((one) => one.column !== 'task')
    .map((one) =>
      key !== '' ? one : { ...one, before: stands?.[one.column as (typeof WRITTEN)[number]] ?? '' },
    )
    .filter((one) => one.before !== one.after)

const textProblem = ({ column, after }: CellChange): string | null => {
  const field = PLAN_TEXTS.find((one) => one === column)
  const over = field === undefined ? 0 : after.length - PLAN_LIMITS[field]
  return field === undefined || over <= 0
    ? null
    : `${PLAN_FIELD_LABEL[field]}超出 ${over} 字，请精简（最多 ${PLAN_LIMITS[field]} 字）`
}

const milestoneProblems = (
  { title, deliverable, dueOn, weight }: MilestoneRow,
  year: number,
): readonly (readonly [string, string])[] => {
  const problems: (readonly [string, string])[] = []
  const { title: long, deliverable: longer } = MILESTONE_LIMITS
  if (title === '' || title.length > long) problems.push(['title', `请填写节点名称，最多 ${long} 字`])
  if (deliverable === '' || deliverable.length > longer)
    problems.push(['deliverable', `请填写成果形式，最多 ${longer} 字`])
  if (!dueOn.startsWith(`${year}-`)) problems.push(['dueOn', `应完成日期应在${year}年内，如 ${year}-09-30`])
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(weight) || Number(weight) <= 0)
    problems.push(['weight', '权重应为大于 0 的数字，如 1'])
  return problems
}
