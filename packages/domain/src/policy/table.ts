import type { Role } from './notations.ts'
import { type Passage, slice, trim } from './passage.ts'
import { simplified } from './traditional.ts'

/** What a column of a task table holds. */
export type Column = 'number' | 'task' | Role

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|序|号)$/],
  ['lead', /^(?:总?牵头|主办|主责)(?:负责|责任)?(?:单位|部门|机构)?$/],
  ['support', /^(?:配合|协办|协同|协助|参与|参加|支持)(?:单位|部门|机构)?$/],
  ['unsaid', /^(?:责任|负责|承办|实施|落实)(?:单位|部门|机构|主体)?$/],
  [
    'aside',
    /^(?:完成时限|完成时间|时限|时间节点|时间要求|进度|进度安排|备注|责任人|责任领导|分管领导|牵头领导|年度目标|领域|类别|板块)$/,
  ],
  [
    'task',
    /^(?:[一-龥]{0,4}(?:任务|工作|措施|举措|事项|内容|项目|目标)(?:任务|内容|名称|事项|措施|举措|要点|目标)?)$/,
  ],
]

const columnOf = (cell: string): Column | null =>
  COLUMNS.find(([, name]) => name.test(simplified(cell).replace(/\s/g, '')))?.[0] ?? null

const STRONG = /\t|\||\u3000|\s{2,}/
const WEAK = /\s/

const cellsOf = (line: Passage, separator: RegExp): readonly Passage[] => {
  const cells: Passage[] = []
  let from = 0
  for (const found of line.text.matchAll(new RegExp(separator, 'g'))) {
    cells.push(trim(slice(line, from, found.index)))
    from = found.index + found[0].length
  }
  cells.push(trim(slice(line, from)))
  const bordered = line.text.startsWith('|') ? cells.slice(1) : cells
  return line.text.endsWith('|') ? bordered.slice(0, -1) : bordered
}

const isTable = (columns: readonly (Column | null)[]): boolean =>
  columns.includes('task') && columns.some((column) => column === 'lead' || column === 'unsaid')

const LONGEST_HEADER = 80

/** The columns that a heading line of a table names; null when the line is not one. */
export const columnsOf = (line: Passage): readonly Column[] | null => {
  if (line.text.length > LONGEST_HEADER) return null
  const columns = cellsOf(line, /[\s|]+/)
    .filter(({ text }) => text !== '')
    .map(({ text }) => columnOf(text))
  return columns.every((column) => column !== null) && isTable(columns) ? columns : null
}

/** A heading whose cells stand on lines of their own: how many of the lines from here belong to it. */
export const verticalColumns = (lines: readonly string[]): readonly Column[] | null => {
  const columns: Column[] = []
  for (const line of lines) {
    const column = columnOf(line)
    if (column === null) break
    columns.push(column)
  }
  return columns[0] === 'number' && isTable(columns) ? columns : null
}

export interface Cell {
  readonly column: Column
  readonly passage: Passage
}

const ROW = /^(?:\|\s*)?(\d{1,3})[.、]?(?:\s|\||$)/

export const rowNumber = (line: string): number | null => {
  const number = ROW.exec(line)?.[1]
  return number === undefined ? null : Number(number)
}

/** A line without words under a table heading: the ruler of a text table. */
export const isRuler = (line: string): boolean => /^[|+\-=:\s—─┼│]{3,}$/.test(line)

/** The cells of one row; the task takes what single spaces do not clearly separate. */
export const rowOf = (line: Passage, columns: readonly Column[]): readonly Cell[] | null => {
  const strong = cellsOf(line, STRONG)
  if (strong.length >= 2 && strong.length <= columns.length && strong.length > columns.indexOf('task') + 1)
    return columns.flatMap((column, index) => cell(column, strong[index]))
  const weak = cellsOf(line, WEAK).filter(({ text }) => text !== '')
  const before = columns.indexOf('task')
  const after = Math.min(columns.length - before - 1, weak.length - before - 1)
  const first = weak[before]
  const last = weak[weak.length - after - 1]
  if (first === undefined || last === undefined || after < 1) return null
  const from = line.at.indexOf(first.at[0] ?? -1)
  const task = slice(line, from, line.at.lastIndexOf(last.at.at(-1) ?? -1) + 1)
  const cells = [...weak.slice(0, before), task, ...weak.slice(weak.length - after)]
  return columns.flatMap((column, index) => cell(column, cells[index]))
}

const cell = (column: Column, passage: Passage | undefined): readonly Cell[] =>
  passage === undefined || /^[—\-/]*$/.test(passage.text) ? [] : [{ column, passage }]

export const cellsByLine = (lines: readonly Passage[], columns: readonly Column[]): readonly Cell[] =>
  columns.flatMap((column, index) => cell(column, lines[index]))
