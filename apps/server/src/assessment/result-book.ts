import type { Reported } from '@jiashan/domain/assessment'
import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import ExcelJS from 'exceljs'

/** What the sheet says of itself. */
export interface ResultHead {
  readonly year: number
  readonly programme: string
  /** Name, edition and fingerprint of the rules. */
  readonly rules: string
  /** Null while the group has not decided. */
  readonly decided: { readonly on: PlainDate; readonly basis: string; readonly resultHash: string } | null
  readonly of: string
  readonly weight: string
  readonly demo: boolean
}

const COLUMNS = [
  { header: '序号', key: 'nth', width: 6 },
  { header: '单位', key: 'name', width: 28 },
  { header: '分组', key: 'group', width: 18 },
  { header: '得分', key: 'points', width: 10 },
  { header: '组内名次', key: 'rank', width: 10 },
  { header: '等次', key: 'grade', width: 10 },
  { header: '折算分', key: 'converted', width: 10 },
]

/** The year's result as a sheet for 市考核办: numbers as text, so that no program rounds them anew. */
export const resultBook = async (head: ResultHead, rows: readonly Reported[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('考核结果', {
    pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0 },
  })
  const { year, programme, rules, decided, of, weight, demo } = head
  const lines = [
    `${programme} ${year} 年度重点任务考核结果${demo ? '（演示数据）' : ''}`,
    `办法：${rules}`,
    decided === null
      ? '暂计，尚未经协调小组审定'
      : `审定：${sayDate(decided.on)}，${decided.basis}；结果指纹 ${decided.resultHash}`,
    `折算分 = 得分 ÷ ${of} × ${weight}，四舍五入保留 2 位小数`,
  ]
  sheet.columns = COLUMNS.map(({ key, width }) => ({ key, width }))
  for (const [index, line] of lines.entries()) {
    const row = sheet.addRow([line])
    sheet.mergeCells(row.number, 1, row.number, COLUMNS.length)
    row.font = { bold: index === 0, size: index === 0 ? 14 : 10 }
  }
  sheet.addRow(COLUMNS.map(({ header }) => header)).font = { bold: true }
  for (const [index, one] of rows.entries())
    sheet.addRow([
      String(index + 1),
      one.name,
      one.group,
      one.points ?? '未计分',
      one.rank === null ? '' : String(one.rank),
      one.grade ?? '',
      one.converted ?? '',
    ])
  sheet.views = [{ state: 'frozen', ySplit: lines.length + 1 }]
  return Buffer.from(await book.xlsx.writeBuffer())
}
