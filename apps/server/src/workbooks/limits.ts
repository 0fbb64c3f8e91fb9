/** What a workbook may be at most; more is refused before it is read. */
export const BOOK_LIMITS = {
  /** Bytes as uploaded. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of all its parts unpacked, by the directory of the archive and again while unpacking. */
  unpacked: 60 * 1024 * 1024,
  /** How many times larger a part of a megabyte or more may be than its packed form. */
  ratio: 200,
  parts: 2000,
  /** Rows with anything in them, a sheet. */
  rows: 2000,
  /** Columns that are read. */
  columns: 26,
  /** UTF-16 units of a cell, as spreadsheets have it. */
  cell: 32_767,
  /** Milliseconds for reading a workbook. */
  time: 20_000,
} as const

/** Why a workbook as a whole is not read. */
export const BOOK_PROBLEMS = [
  'too-large',
  'not-a-workbook',
  'old-format',
  'encrypted',
  'macros',
  'links',
  'bomb',
  'too-many-rows',
  'too-slow',
  'not-a-template',
  'old-template',
  'damaged',
  'other-kind',
  'other-programme',
  'other-unit',
  'other-time',
] as const
export type BookProblem = (typeof BOOK_PROBLEMS)[number]

/** A problem of the file that ends its reading. */
export class BookFault extends Error {
  readonly problem: BookProblem
  /** What the file says instead, where it says something. */
  readonly told: string
  constructor(problem: BookProblem, told = '') {
    super(problem)
    this.problem = problem
    this.told = told
  }
}
