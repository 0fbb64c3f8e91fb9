import { canonical } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { sha256 } from '../store/journal.ts'

/** What a workbook fills: the reports of a period, or the plans of a year. */
export const BookKind = Schema.Literals(['report', 'plan'])
export type BookKind = typeof BookKind.Type

/** Raised when a sheet, a column or the meaning of a cell changes: older workbooks are then refused. */
export const TEMPLATE_VERSION = 1

export const BookIdentity = Schema.Struct({
  template: BookKind,
  version: Schema.Int,
  programme: Schema.String,
  department: Schema.String,
  /** The period or the year. */
  about: Schema.String,
})
export type BookIdentity = typeof BookIdentity.Type

export interface Column {
  readonly key: string
  readonly heading: string
  /** In characters of the default font. */
  readonly width: number
  readonly type: 'text' | 'date' | 'number'
  /** Shown for orientation; what is written there is not read. */
  readonly fixed?: boolean
  readonly choices?: readonly string[]
}

export interface BookRow {
  /** Names the row in a hidden column, e.g. `36/<milestone>`; empty where a row can be added. */
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  /** Drop-downs of this row alone. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

export interface BookSheet {
  readonly name: string
  /** Whether rows without a key are new ones. */
  readonly grows?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly BookRow[]
}

/** What stood in each cell that can be written when the workbook was made: by row, by column, as a short hash. */
export type Bases = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Book {
  readonly identity: BookIdentity
  readonly title: string
  readonly notes: readonly string[]
  readonly sheets: readonly BookSheet[]
}

export const IDENTITY_SHEET = '_jiashan'

/** Sixteen digits are enough to notice a change; they protect nothing. */
export const short = (value: unknown): string => sha256(canonical(value)).slice(0, 16)

export const checksumOf = (identity: BookIdentity, bases: Bases): string => short({ identity, bases })

const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** A text as a cell keeps it: one kind of line end, no blanks around it, nothing XML cannot hold. */
export const cellText = (text: string): string =>
  text.replaceAll(UNWRITABLE, '').replaceAll(/\r\n?/g, '\n').trim()

/** The bases of a workbook that is made now. */
export const basesOf = (sheets: readonly BookSheet[]): Bases =>
  Object.fromEntries(
    sheets.flatMap(({ columns, rows }) =>
      rows
        .filter(({ key }) => key !== '')
        .map(({ key, values }) => [
          key,
          Object.fromEntries(
            columns
              .filter((one) => one.fixed !== true)
              .map((one) => [one.key, short(cellText(values[one.key] ?? ''))]),
          ),
        ]),
    ),
  )
