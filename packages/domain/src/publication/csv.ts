/** Cells that a spreadsheet would run as a formula, some read the full-width signs too; and those that look guarded already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A negative number begins like a formula and is none. */
const NUMBER = /^-\d+(?:\.\d+)?$/

/** One table as CSV (RFC 4180, CRLF) with a byte order mark, so that spreadsheets read Chinese. */
export const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** Text that begins like a formula gets an apostrophe before it: a cell never runs, and nothing is lost. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
