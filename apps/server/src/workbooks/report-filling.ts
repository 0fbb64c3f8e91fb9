import type { PlainDate } from '@jiashan/domain/calendar'
import type { Milestone } from '@jiashan/domain/planning'
import type { Target } from '@jiashan/domain/policy'
import {
  LIMITS,
  MILESTONE_STATE_LABEL,
  MILESTONE_STATES,
  REPORT_FIELD_LABEL,
  REPORT_TEXTS,
  type ToldFigure,
  type ToldMilestone,
} from '@jiashan/domain/reporting'
import type { Finding } from './cells.ts'
import { type ComparedRow, compareSheet } from './compare.ts'
import type { Filled, Filling, ShownChange } from './filling.ts'
import type { RawBook } from './read.ts'
import { type ReportToFill, reportSheets, unitsLike } from './report-book.ts'
import type { Bases } from './template.ts'

/** A field's new value, or what is wrong in which column. */
type Read = { readonly value: unknown } | { readonly column: string; readonly problem: string }

/** What an uploaded workbook would make of the reports that can be written now. */
export const fillReports = (
  book: RawBook,
  bases: Bases,
  reports: readonly ReportToFill[],
  today: PlainDate,
): Filling => {
  const sheets = reportSheets(reports)
  const compared = sheets.map((sheet) => ({ sheet, ...compareSheet(sheet, book, bases) }))
  const findings: Finding[] = compared.flatMap((one) => one.findings)
  const filled = reports.flatMap((report): readonly Filled[] => {
    const fields: Record<string, unknown> = { ...report.fields }
    const changes: ShownChange[] = []
    for (const { sheet, rows } of compared)
      for (const row of rows) {
        const [ordinal, field] = placeOf(row.key)
        if (ordinal !== report.task || row.changes.length === 0) continue
        for (const [name, read] of readRow(report, field, row, today))
          if ('value' in read) fields[name] = read.value
          else findings.push(row.finding(read.column, read.problem))
        for (const { column, ...change } of row.changes)
          changes.push({
            ...change,
            task: report.task,
            name: sheet.columns.find((one) => one.key === column)?.heading ?? column,
            of: row.values.title ?? row.values.subject ?? '',
          })
      }
    const { task, version, revision } = report
    return changes.length === 0 ? [] : [{ task, version, revision, fields, changes }]
  })
  return { findings, filled }
}

/** Task and field of a row: `36/figures.36.1`. */
export const placeOf = (key: string): readonly [number, string] => {
  const slash = key.indexOf('/')
  return slash < 0 ? [Number(key), ''] : [Number(key.slice(0, slash)), key.slice(slash + 1)]
}

const readRow = (
  report: ReportToFill,
  field: string,
  row: ComparedRow,
  today: PlainDate,
): readonly (readonly [string, Read])[] => {
  if (field === '') return readTexts(row)
  const id = field.slice(field.indexOf('.') + 1)
  const milestone = report.milestones.find((one) => one.id === id)
  if (milestone !== undefined) return [[field, readMilestone(milestone, row, today)]]
  const target = report.subject.targets.find((one) => one.key === id)
  return target === undefined ? [] : [[field, readFigure(target, row)]]
}

const readTexts = ({ values, changes }: ComparedRow): readonly (readonly [string, Read])[] =>
  REPORT_TEXTS.filter((field) => changes.some((one) => one.column === field)).map((field) => {
    const text = values[field] ?? ''
    const over = text.length - LIMITS[field]
    const name = REPORT_FIELD_LABEL[field]
    return over > 0
      ? [field, { column: field, problem: `${name}超出 ${over} 字，请精简（最多 ${LIMITS[field]} 字）` }]
      : [field, { value: text }]
  })

const readMilestone = (milestone: Milestone, { values, changes }: ComparedRow, today: PlainDate): Read => {
  const state = MILESTONE_STATES.find((one) => MILESTONE_STATE_LABEL[one] === values.state)
  const doneOn = values.doneOn === '' || values.doneOn === undefined ? null : values.doneOn
  const percent = (values.percent ?? '').replace(/%$/, '')
  const wrong = (column: string, problem: string): Read => ({ column, problem })
  if (state === undefined)
    return wrong('state', `请从下拉列表中选择：${Object.values(MILESTONE_STATE_LABEL).join('、')}`)
  if (state === 'done' && doneOn === null) return wrong('doneOn', '请填写“已完成”节点的完成日期')
  if (state !== 'done' && doneOn !== null)
    return wrong('doneOn', '只有“已完成”的节点才填写完成日期，请清空或改为“已完成”')
  if (doneOn !== null && doneOn > today) return wrong('doneOn', '完成日期不能晚于今天')
  if (doneOn !== null && Number(doneOn.slice(0, 4)) < Number(milestone.dueOn.slice(0, 4)) - 1)
    return wrong('doneOn', '完成日期早于时间节点一年以上，请核对')
  if (state === 'partly' && !/^[1-9]\d?$/.test(percent))
    return wrong('percent', '部分完成的比例应为 1 到 99 的整数，如 60')
  const share = { done: '100', partly: percent, not: '0' }[state]
  const toldShare = changes.some((one) => one.column === 'percent')
  if (toldShare && percent !== '' && percent !== share)
    return wrong('percent', `${MILESTONE_STATE_LABEL[state]}的节点不填完成比例，请清空`)
  const value: ToldMilestone = { milestone: milestone.id, state, doneOn, percent: Number(share) }
  return { value }
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

const readFigure = ({ key, unit }: Target, { values }: ComparedRow): Read => {
  const told: ToldFigure = { target: key, value: values.value ?? '', unit: values.unit ?? '' }
  if (told.value !== '' && !NUMBER.test(told.value))
    return { column: 'value', problem: '请只填数字，如 6.1；没有数据请留空' }
  const units = unitsLike(unit)
  return units.some((one) => one === told.unit)
    ? { value: told }
    : { column: 'unit', problem: `计量单位应为：${units.join('、')}` }
}
