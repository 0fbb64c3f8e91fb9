import { isPlainDate } from '@jiashan/domain/calendar'
import type { RawCell } from './parts.ts'
import { type Column, cellText } from './template.ts'

/** Something wrong in one place of a workbook, and how to mend it. */
export interface Finding {
  readonly sheet: string
  /** `C7`; a row alone is named by its first cell. */
  readonly cell: string
  readonly problem: string
}

/** A cell's text, or what is wrong with it. */
export type Told = { readonly text: string } | { readonly problem: string }

const DAY_MS = 86_400_000
const SPOKEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** Reads a cell as its column means it: text as kept, days as ISO text, numbers in digits. */
export const tell = (column: Column, cell: RawCell | undefined, from1904: boolean): Told => {
  if (cell === undefined) return { text: '' }
  if (cell.kind === 'formula') return { problem: '公式不会被执行，请改为直接填写的内容' }
  if (cell.kind === 'error') return { problem: `单元格是错误值 ${cell.text}，请改为直接填写的内容` }
  const text = cellText(cell.text)
  if (!text.isWellFormed()) return { problem: '含有无法保存的字符，请删除后重新输入' }
  return column.type === 'date' && text !== '' ? tellDay(cell, text, from1904) : { text }
}

const tellDay = ({ kind }: RawCell, text: string, from1904: boolean): Told => {
  const day = kind === 'number' ? dayOf(Number(text), from1904) : spokenDay(text)
  return day === null ? { problem: '日期请按 2018-09-30 的格式填写' } : { text: day }
}

/** The day of a spreadsheet's serial number. */
const dayOf = (serial: number, from1904: boolean): string | null => {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!(days > 60 && days < 110_000)) return null
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10)
}

const spokenDay = (text: string): string | null => {
  const parts = SPOKEN_DAY.exec(text.replaceAll(' ', ''))
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(iso) ? iso : null
}
