/** Cells that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** One table as CSV (RFC 4180, CRLF) with a byte order mark, so that spreadsheets read Chinese. */
export const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** Text that begins like a formula gets an apostrophe before it: a cell never runs. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
