import type { Period } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import ExcelJs from 'exceljs'
import { previewReports } from '../../src/workbooks/preview.ts'
import { reportBook } from '../../src/workbooks/report-book.ts'
import { reportsToFill } from '../../src/workbooks/report-grounds.ts'
import { writeBook } from '../../src/workbooks/write.ts'
import { PROGRAMME, Q3 } from '../county.ts'

/** A unit's workbook of a period's reports, as it is downloaded. */
export const reportsBook = Effect.fn('Test.reportsBook')(function* (by: Actor, period: Period = Q3) {
  const { fillable } = yield* reportsToFill(by, PROGRAMME, period)
  const place = { programme: PROGRAMME, department: by.department ?? '', unit: '测试单位' }
  return yield* Effect.promise(() => writeBook(reportBook(place, period, fillable)))
})

/** The same workbook after somebody wrote in it. */
export const edited = async (bytes: Buffer, edit: (book: ExcelJs.Workbook) => void): Promise<Buffer> => {
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  edit(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const sheetOf = (book: ExcelJs.Workbook, name: string): ExcelJs.Worksheet => {
  const sheet = book.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

export const previewed = (by: Actor, bytes: Uint8Array, about: Period = Q3) =>
  previewReports(by, { programme: PROGRAMME, about, file: '报送.xlsx', bytes: new Uint8Array(bytes) })
