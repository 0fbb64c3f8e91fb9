import { PLAN_FIELD_LABEL, PLAN_TEXTS, type PlanForm } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { StandingForm } from './filling.ts'
import { type Book, type BookRow, type BookSheet, type Column, TEMPLATE_VERSION } from './template.ts'

/** A plan that can be written now. */
export interface PlanToFill extends StandingForm {
  readonly subject: Task
  readonly form: PlanForm
}

/** Rows for milestones that are new. */
const FREE_ROWS = 40
const WIDTHS: { readonly [field: string]: number } = { measures: 50, safeguards: 45 }

const TEXT_COLUMNS: readonly Column[] = [
  { key: 'task', heading: '任务', width: 7, type: 'text', fixed: true },
  { key: 'text', heading: '任务内容', width: 40, type: 'text', fixed: true },
  ...PLAN_TEXTS.map(
    (key): Column => ({
      key,
      heading: PLAN_FIELD_LABEL[key] ?? key,
      width: WIDTHS[key] ?? 14,
      type: 'text',
    }),
  ),
]
const MILESTONE_COLUMNS: readonly Column[] = [
  { key: 'task', heading: '任务', width: 7, type: 'number' },
  { key: 'title', heading: '节点', width: 40, type: 'text' },
  { key: 'deliverable', heading: '成果形式', width: 40, type: 'text' },
  { key: 'dueOn', heading: '应完成日期', width: 13, type: 'date' },
  { key: 'weight', heading: '权重', width: 8, type: 'number' },
]

export const PLAN_SHEETS = ['方案', '时间节点'] as const

/** The sheets of the plans that can be written now. */
export const planSheets = (plans: readonly PlanToFill[]): readonly BookSheet[] => [
  { name: '方案', columns: TEXT_COLUMNS, rows: plans.map(textRow) },
  {
    name: '时间节点',
    grows: true,
    columns: MILESTONE_COLUMNS,
    rows: [
      ...plans.flatMap(milestoneRows),
      ...Array.from({ length: plans.length === 0 ? 0 : FREE_ROWS }, () => ({ key: '', values: {} })),
    ],
  },
]

const textRow = ({ task, subject, form }: PlanToFill): BookRow => ({
  key: String(task),
  values: {
    task: String(task),
    text: subject.text,
    ...Object.fromEntries(PLAN_TEXTS.map((field) => [field, form[field]])),
  },
})

const milestoneRows = ({ task, form }: PlanToFill): readonly BookRow[] =>
  form.milestones.map(({ id, title, deliverable, dueOn, weight }) => ({
    key: `${task}/milestones.${id}`,
    values: { task: String(task), title, deliverable, dueOn, weight },
  }))

/** The workbook of a unit's plans of a year. */
export const planBook = (
  place: { readonly programme: string; readonly department: string; readonly unit: string },
  year: number,
  plans: readonly PlanToFill[],
): Book => ({
  identity: {
    template: 'plan',
    version: TEMPLATE_VERSION,
    programme: place.programme,
    department: place.department,
    about: String(year),
  },
  title: `${place.unit} ${year}年细化落实方案`,
  notes: [
    '1. 在“方案”表的白色单元格中填写；灰色单元格由系统带出，不用改。',
    `2. “时间节点”表每行一个节点，应完成日期在${year}年内，按 ${year}-09-30 的格式填写；新增节点写在后面的空行，并填写任务编号；不再需要的节点请清空整行内容。`,
    '3. 请勿增删行列，勿使用公式。不需要修改的单元格保持原样即可，导入时只处理改动过的单元格。',
    '4. 阶段目标请在系统中填写。填好后在“表格导入”页面上传，核对改动后导入；导入只写入草稿，仍需逐项报送。',
    `本表含 ${plans.length} 项任务；已报送或已批准的方案不在表中。`,
  ],
  sheets: planSheets(plans),
})
