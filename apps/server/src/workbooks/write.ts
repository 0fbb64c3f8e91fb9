import ExcelJs from 'exceljs'
import {
  type Book,
  type BookRow,
  type BookSheet,
  basesOf,
  type Column,
  cellText,
  checksumOf,
  IDENTITY_SHEET,
} from './template.ts'

const FONT = { name: '宋体', size: 11 } as const
const FIXED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F1EC' } } as const
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4ECEF' } } as const
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const
const FORMATS = { text: '@', date: 'yyyy-mm-dd', number: 'General' } as const

/** Writes a book as xlsx. Values are text, numbers and dates; never a formula. */
export const writeBook = async (book: Book): Promise<Buffer> => {
  const workbook = new ExcelJs.Workbook()
  addNotes(workbook, book)
  for (const sheet of book.sheets) await addSheet(workbook, sheet)
  addIdentity(workbook, book)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const addNotes = (workbook: ExcelJs.Workbook, { title, notes }: Book): void => {
  const sheet = workbook.addWorksheet('填表说明')
  sheet.getColumn(1).width = 90
  for (const [index, text] of [title, ...notes].entries()) {
    const cell = sheet.getCell(index + 1, 1)
    cell.value = escaped(text)
    cell.font = { ...FONT, bold: index === 0, size: index === 0 ? 14 : 11 }
    cell.alignment = { wrapText: true, vertical: 'top' }
  }
}

const addSheet = async (workbook: ExcelJs.Workbook, { name, columns, rows }: BookSheet): Promise<void> => {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  const key = sheet.getColumn(1)
  key.hidden = true
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 2).width = column.width
    const head = sheet.getCell(1, index + 2)
    head.value = column.heading
    head.font = { ...FONT, bold: true }
    head.fill = HEAD_FILL
    head.border = BORDER
    head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  }
  for (const [index, row] of rows.entries()) addRow(sheet, index + 2, columns, row)
  await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true, autoFilter: true })
}

const addRow = (sheet: ExcelJs.Worksheet, at: number, columns: readonly Column[], row: BookRow): void => {
  sheet.getCell(at, 1).value = row.key
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(at, index + 2)
    cell.value = cellValue(column, row.values[column.key] ?? '')
    cell.font = FONT
    cell.border = BORDER
    cell.numFmt = FORMATS[column.type]
    cell.alignment = { wrapText: true, vertical: 'top' }
    cell.protection = { locked: column.fixed === true }
    if (column.fixed === true) cell.fill = FIXED_FILL
    const choices = row.choices?.[column.key] ?? column.choices
    if (choices !== undefined) cell.dataValidation = dropDown(choices)
  }
}

const dropDown = (choices: readonly string[]): ExcelJs.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${choices.join(',')}"`],
  showErrorMessage: true,
  errorTitle: '请从下拉列表中选择',
  error: `可选：${choices.join('、')}`,
})

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A number only where it says exactly the same as the text. */
const cellValue = ({ type }: Column, text: string): ExcelJs.CellValue => {
  if (text === '') return null
  const day = type === 'date' ? DAY.exec(text) : null
  if (day !== null) return new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
  if (type === 'number' && String(Number(text)) === text) return Number(text)
  return escaped(text)
}

/** `_x0041_` is how a workbook writes “A”; text that merely looks so is escaped. */
const escaped = (text: string): string => cellText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const addIdentity = (workbook: ExcelJs.Workbook, { identity, sheets }: Book): void => {
  const bases = basesOf(sheets)
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' })
  sheet.addRow(['identity', JSON.stringify(identity)])
  sheet.addRow(['checksum', checksumOf(identity, bases)])
  for (const [key, columns] of Object.entries(bases)) sheet.addRow([key, JSON.stringify(columns)])
}
