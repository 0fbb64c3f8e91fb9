import { type Finding, tell } from './cells.ts'
import { BookFault } from './limits.ts'
import type { RawRow } from './parts.ts'
import type { RawBook } from './read.ts'
import { type Bases, type BookRow, type BookSheet, type Column, cellText, short } from './template.ts'

/** One cell that was written in the workbook: what stands now, and what the workbook puts in its place. */
export interface CellChange {
  readonly sheet: string
  readonly cell: string
  readonly column: string
  readonly before: string
  readonly after: string
  /** Somebody wrote in the same place after the workbook was made. */
  readonly overtaken: boolean
}

/** A row of the workbook joined with what stands now: a cell left alone in the workbook keeps what stands. */
export interface ComparedRow {
  /** Empty: a row that was added. */
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  readonly changes: readonly CellChange[]
  /** Every cell that can be written was emptied. */
  readonly emptied: boolean
  /** Names a column's cell in this row. */
  readonly finding: (column: string, problem: string) => Finding
}

export interface Compared {
  readonly rows: readonly ComparedRow[]
  readonly findings: readonly Finding[]
}

const letterOf = (index: number): string => String.fromCharCode(66 + index)

/** Compares a sheet of an upload with the same sheet as it would be made now. */
export const compareSheet = (sheet: BookSheet, book: RawBook, bases: Bases): Compared => {
  const raw = book.sheets[sheet.name]
  if (raw === undefined || !headed(sheet, raw)) throw new BookFault('damaged')
  const standing = new Map(sheet.rows.filter(({ key }) => key !== '').map((row) => [row.key, row]))
  const findings: Finding[] = []
  const rows: ComparedRow[] = []
  const seen = new Set<string>()
  for (const row of raw) {
    if (row.at === 1) continue
    const read = readRow(sheet, row, book.from1904)
    const key = row.cells.A?.text ?? ''
    const note = (problem: string): number =>
      findings.push(read.finding(sheet.columns[0]?.key ?? '', problem))
    const base = bases[key]
    const now = standing.get(key)
    if (key === '' && Object.values(read.told).every((text) => text === '') && read.faults.length === 0)
      continue
    if (key === '' && sheet.grows === true) rows.push(added(sheet, read))
    else if (key === '' || base === undefined) note('这一行不是模板里的，请删除')
    else if (seen.has(key)) note('这一行在表中重复出现，请删除一行')
    else if (now !== undefined) rows.push(join(sheet, read, now, base))
    else if (writtenIn(read.told, base)) note('该项已经提交或不再需要填写，不能由表格导入；请在系统中查看')
    seen.add(key)
    findings.push(...read.faults)
  }
  return { rows, findings }
}

/** Whether the first row holds the headings, each in its place. */
const headed = ({ columns }: BookSheet, raw: readonly RawRow[]): boolean => {
  const first = raw.find((row) => row.at === 1)
  return columns.every((column, index) => {
    const text = cellText(first?.cells[letterOf(index)]?.text ?? '')
    return text === cellText(column.heading)
  })
}

interface ReadRow {
  readonly told: Readonly<Record<string, string>>
  readonly faults: readonly Finding[]
  readonly faulty: ReadonlySet<string>
  readonly at: (column: string) => string
  readonly finding: ComparedRow['finding']
}

const writable = (sheet: BookSheet): readonly Column[] => sheet.columns.filter((one) => one.fixed !== true)

const readRow = (sheet: BookSheet, row: RawRow, from1904: boolean): ReadRow => {
  const at = (column: string): string =>
    `${letterOf(sheet.columns.findIndex((one) => one.key === column))}${row.at}`
  const finding: ComparedRow['finding'] = (column, problem) => ({
    sheet: sheet.name,
    cell: at(column),
    problem,
  })
  const told: Record<string, string> = {}
  const faults: Finding[] = []
  const faulty = new Set<string>()
  for (const [index, column] of sheet.columns.entries()) {
    if (column.fixed === true) continue
    const answer = tell(column, row.cells[letterOf(index)], from1904)
    told[column.key] = 'text' in answer ? answer.text : ''
    if ('text' in answer) continue
    faulty.add(column.key)
    faults.push(finding(column.key, answer.problem))
  }
  return { told, faults, faulty, at, finding }
}

const writtenIn = (told: ReadRow['told'], base: Bases[string]): boolean =>
  Object.entries(told).some(([column, text]) => short(text) !== base[column])

const join = (
  sheet: BookSheet,
  { told, faulty, at, finding }: ReadRow,
  now: BookRow,
  base: Bases[string],
): ComparedRow => {
  const values: Record<string, string> = { ...now.values }
  const changes: CellChange[] = []
  for (const { key: column } of writable(sheet)) {
    const before = cellText(now.values[column] ?? '')
    const after = told[column] ?? ''
    if (faulty.has(column) || short(after) === base[column] || after === before) continue
    values[column] = after
    const overtaken = short(before) !== base[column]
    changes.push({ sheet: sheet.name, cell: at(column), column, before, after, overtaken })
  }
  const emptied = writable(sheet).every(({ key: column }) => told[column] === '' && !faulty.has(column))
  return { key: now.key, values, changes, emptied, finding }
}

const added = (sheet: BookSheet, { told, faulty, at, finding }: ReadRow): ComparedRow => ({
  key: '',
  values: told,
  changes: writable(sheet)
    .filter(({ key }) => !faulty.has(key) && told[key] !== '')
    .map(({ key: column }) => ({
      sheet: sheet.name,
      cell: at(column),
      column,
      before: '',
      after: told[column] ?? '',
      overtaken: false,
    })),
  emptied: false,
  finding,
})
