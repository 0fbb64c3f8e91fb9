import { type Period, sayPeriod } from '@jiashan/domain/calendar'
import type { Milestone } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import { UNITS, type Unit } from '@jiashan/domain/quantity'
import {
  MILESTONE_STATE_LABEL,
  MILESTONE_STATES,
  REPORT_FIELD_LABEL,
  REPORT_TEXTS,
  type ToldReport,
} from '@jiashan/domain/reporting'
import type { StandingForm } from './filling.ts'
import { type Book, type BookRow, type BookSheet, type Column, TEMPLATE_VERSION } from './template.ts'

/** A report that can be written now. */
export interface ReportToFill extends StandingForm {
  readonly subject: Task
  readonly milestones: readonly Milestone[]
  readonly form: ToldReport
}

const task: Column = { key: 'task', heading: '任务', width: 7, type: 'text', fixed: true }
const TEXT_COLUMNS: readonly Column[] = [
  task,
  { key: 'text', heading: '任务内容', width: 40, type: 'text', fixed: true },
  ...REPORT_TEXTS.map(
    (key): Column => ({ key, heading: REPORT_FIELD_LABEL[key] ?? key, width: 45, type: 'text' }),
  ),
]
const MILESTONE_COLUMNS: readonly Column[] = [
  task,
  { key: 'title', heading: '节点', width: 40, type: 'text', fixed: true },
  { key: 'dueOn', heading: '应完成日期', width: 13, type: 'date', fixed: true },
  {
    key: 'state',
    heading: '完成情况',
    width: 12,
    type: 'text',
    choices: MILESTONE_STATES.map((state) => MILESTONE_STATE_LABEL[state]),
  },
  { key: 'doneOn', heading: '完成日期', width: 13, type: 'date' },
  { key: 'percent', heading: '完成比例（%，部分完成时填写）', width: 16, type: 'number' },
]
const FIGURE_COLUMNS: readonly Column[] = [
  task,
  { key: 'subject', heading: '指标', width: 40, type: 'text', fixed: true },
  { key: 'value', heading: '数值', width: 16, type: 'number' },
  { key: 'unit', heading: '单位', width: 14, type: 'text' },
]

export const REPORT_SHEETS = ['进展', '时间节点', '指标数值'] as const

/** The units in which a figure of this unit may be told. */
export const unitsLike = (unit: Unit): readonly Unit[] =>
  (Object.keys(UNITS) as Unit[]).filter((one) => UNITS[one].dimension === UNITS[unit].dimension)

/** The sheets of the reports that can be written now. */
export const reportSheets = (reports: readonly ReportToFill[]): readonly BookSheet[] => [
  { name: '进展', columns: TEXT_COLUMNS, rows: reports.map(textRow) },
  { name: '时间节点', columns: MILESTONE_COLUMNS, rows: reports.flatMap(milestoneRows) },
  { name: '指标数值', columns: FIGURE_COLUMNS, rows: reports.flatMap(figureRows) },
]

const textRow = ({ task: ordinal, subject, form }: ReportToFill): BookRow => ({
  key: String(ordinal),
  values: {
    task: String(ordinal),
    text: subject.text,
    ...Object.fromEntries(REPORT_TEXTS.map((field) => [field, form[field]])),
  },
})

const milestoneRows = ({ task: ordinal, milestones, form }: ReportToFill): readonly BookRow[] =>
  milestones.map(({ id, title, dueOn }) => {
    const told = form.milestones.find((one) => one.milestone === id)
    const { state = 'not', doneOn = null, percent = 0 } = told ?? {}
    return {
      key: `${ordinal}/milestones.${id}`,
      values: {
        task: String(ordinal),
        title,
        dueOn,
        state: MILESTONE_STATE_LABEL[state],
        doneOn: doneOn ?? '',
        percent: state === 'partly' ? String(percent) : '',
      },
    }
  })

const figureRows = ({ task: ordinal, subject, form }: ReportToFill): readonly BookRow[] =>
  subject.targets.map((target) => {
    const told = form.figures.find((one) => one.target === target.key)
    return {
      key: `${ordinal}/figures.${target.key}`,
      values: {
        task: String(ordinal),
        subject: target.subject,
        value: told?.value ?? '',
        unit: told?.unit ?? target.unit,
      },
      choices: { unit: unitsLike(target.unit) },
    }
  })

/** The workbook of a unit's reports on a period. */
export const reportBook = (
  place: { readonly programme: string; readonly department: string; readonly unit: string },
  period: Period,
  reports: readonly ReportToFill[],
): Book => ({
  identity: {
    template: 'report',
    version: TEMPLATE_VERSION,
    programme: place.programme,
    department: place.department,
    about: period,
  },
  title: `${place.unit} ${sayPeriod(period)}进展报送`,
  notes: [
    '1. 在“进展”“时间节点”“指标数值”三张表的白色单元格中填写；灰色单元格由系统带出，不用改。',
    '2. 带下拉箭头的单元格请从列表中选择；日期按 2018-09-30 的格式填写；没有数据的指标留空。',
    '3. 请勿增删行列，勿使用公式。不需要修改的单元格保持原样即可，导入时只处理改动过的单元格。',
    '4. 填好后在“表格导入”页面上传，核对改动后导入。导入只写入草稿，仍需逐项提交、审签。',
    `本表含 ${reports.length} 项任务；已提交或已采纳的任务不在表中。`,
  ],
  sheets: reportSheets(reports),
})
