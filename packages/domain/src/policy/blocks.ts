import { type BlockKind, continues, type Draft, depthAfter, habitsOf, type Line } from './wrapping.ts'

export type { Line } from './wrapping.ts'

import { isChinese } from './characters.ts'
import { endsText, isAttachment, isClosing, isPageNumber } from './closing.ts'
import { type Marker, markerOf } from './markers.ts'
import { LABEL_AT_START } from './notations.ts'
import { concat, EMPTY, inserted, type Passage, slice, trim } from './passage.ts'
import { closeSpaces, type Log, silent } from './repair.ts'
import type { Span } from './structure.ts'
import {
  type Cell,
  type Column,
  cellsByLine,
  columnsOf,
  isRuler,
  rowNumber,
  rowOf,
  verticalColumns,
} from './table.ts'
import { simplified } from './traditional.ts'

/** Lines that belong together: a heading, a paragraph, a row, a list of units. */
export interface Block {
  readonly kind: BlockKind
  readonly marker: Marker | null
  /** The words without the marker, without stretched spaces. */
  readonly text: Passage
  /** The block as it stands, marker included. */
  readonly whole: Passage
  readonly cells: readonly Cell[]
}

/** Tell brackets of responsible units from other brackets. */
export interface DutyTests {
  /** The line is nothing but units. */
  readonly whole: (line: Passage) => boolean
  readonly atEnd: (line: Passage) => boolean
}

/** Joins the lines of the body into blocks. */
export const blocksOf = (lines: readonly Line[], duties: DutyTests, log: Log): readonly Block[] => {
  const habits = habitsOf(lines)
  const drafts: Draft[] = []
  let columns: readonly Column[] | null = null
  let current: Draft | null = null
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const vertical = verticalTable(lines, index)
    if (vertical !== null) {
      drafts.push(...vertical.drafts)
      index += vertical.taken - 1
      current = null
      continue
    }
    const next = draftOf(line, columns, drafts.at(-1), duties.whole)
    if (next.kind === 'page-number') drafts.push(next)
    else if (current !== null && continues(current, next, habits, duties.atEnd)) {
      current.lines.push(line)
      current.depth = depthAfter(line.passage.text, current.depth)
    } else {
      columns = columnsAfter(columns, next)
      current = next
      drafts.push(next)
    }
  }
  return drafts.map((draft) => finished(draft, log))
}

const columnsAfter = (columns: readonly Column[] | null, draft: Draft): readonly Column[] | null => {
  const line = draft.lines[0]?.passage ?? EMPTY
  if (draft.kind === 'table-head') return columnsOf(line) ?? columns
  return draft.kind === 'closing' || (draft.kind === 'marked' && draft.marker?.kind === 'digit')
    ? null
    : columns
}

const draftOf = (
  line: Line,
  columns: readonly Column[] | null,
  before: Draft | undefined,
  isDuty: (line: Passage) => boolean,
): Draft => {
  const text = line.passage.text
  const draft = (kind: BlockKind, marker: Marker | null = null, cells: readonly Cell[] = []): Draft => ({
    kind,
    marker,
    cells,
    lines: [line],
    depth: depthAfter(text, 0),
  })
  if (columnsOf(line.passage) !== null || (columns !== null && isRuler(text))) return draft('table-head')
  const row = columns === null ? null : rowNumber(text)
  const cells = columns === null || row === null ? null : rowOf(line.passage, columns)
  if (row !== null && cells !== null) return draft('row', rowMarker(row), cells)
  if (isPageNumber(text)) return draft('page-number')
  const marker = markerOf(text)
  const awaited = before?.kind === 'duty' && /：$/.test(before.lines.at(-1)?.passage.text ?? '')
  if (awaited && marker === null) return draft('text')
  if (isClosing(text) || (before?.kind === 'closing' && staysClosing(before, text, marker)))
    return draft('closing')
  if (LABEL_AT_START.test(simplified(text.slice(0, 40))) || isDuty(line.passage)) return draft('duty')
  return marker === null ? draft('text') : draft('marked', marker)
}

const rowMarker = (number: number): Marker => ({ kind: 'row', printed: String(number), number, length: 0 })

const SHORT = 50
const SENTENCE_END = /[。；]/

/** What follows a closing line and is no text of its own: lists of attachments, their titles, print marks. */
const staysClosing = (before: Draft, text: string, marker: Marker | null): boolean => {
  const previous = before.lines[0]?.passage.text ?? ''
  if (endsText(previous) && marker?.kind !== 'numeral' && !isAttachment(text)) return true
  if (text.length > SHORT || SENTENCE_END.test(text) || /[）〕]$/.test(text)) return false
  if (marker === null) return true
  if (marker.kind !== 'digit') return false
  const last = /(?:^|[：:\s])(\d{1,2})[.、]/.exec(previous)?.[1]
  return last !== undefined && marker.number === Number(last) + 1
}

const finished = (draft: Draft, log: Log): Block => {
  const own = draft.kind === 'row' ? silent : log
  const whole = joined(draft.lines, own)
  const text = closeSpaces(trim(slice(whole, draft.marker?.length ?? 0)), own)
  return {
    kind: draft.kind,
    marker: draft.marker,
    text,
    whole,
    cells: draft.cells.map((cell) => closed(cell, log)),
  }
}

const closed = (cell: Cell, log: Log): Cell => ({
  column: cell.column,
  passage: closeSpaces(cell.passage, log),
})

/** One passage of several lines; between two Latin words a space stays, elsewhere nothing. */
const joined = (lines: readonly Line[], log: Log): Passage => {
  const [first, ...rest] = lines
  const parts: Passage[] = [first?.passage ?? EMPTY]
  for (const { passage, afterBlank } of rest) {
    const before = parts.at(-1) ?? EMPTY
    const apart = !isChinese(before.text.at(-1) ?? '，') && !isChinese(passage.text.charAt(0))
    const span: Span = { start: (before.at.at(-1) ?? 0) + 1, end: passage.at[0] ?? 0 }
    log({
      kind: afterBlank ? 'page-break' : 'line-break',
      span,
      found: afterBlank ? '\n\n' : '\n',
      repaired: apart ? ' ' : '',
    })
    if (apart) parts.push(inserted(' ', before))
    parts.push(passage)
  }
  return concat(parts)
}

interface VerticalTable {
  readonly drafts: readonly Draft[]
  readonly taken: number
}

/** A table copied cell by cell: heading cells on lines of their own, then a number and its cells. */
const verticalTable = (lines: readonly Line[], from: number): VerticalTable | null => {
  if (!/^(?:序号|编号|序號|編號)$/.test(lines[from]?.passage.text ?? '')) return null
  const columns = verticalColumns(lines.slice(from, from + 10).map(({ passage }) => passage.text))
  if (columns === null) return null
  const at = (index: number): readonly Line[] => lines.slice(index, index + columns.length)
  const drafts: Draft[] = at(from).map((line) => ({
    kind: 'table-head',
    marker: null,
    lines: [line],
    cells: [],
    depth: 0,
  }))
  let next = from + columns.length
  for (;;) {
    const row = at(next)
    const number = rowNumber(row[0]?.passage.text ?? '')
    const end = row.findIndex(({ passage }, index) => index > 0 && /^\d{1,3}$/.test(passage.text))
    const cells = end < 0 ? row : row.slice(0, end)
    if (number === null || cells.length < 2) return { drafts, taken: next - from }
    drafts.push({
      kind: 'row',
      marker: rowMarker(number),
      lines: [...cells],
      cells: cellsByLine(
        cells.map(({ passage }) => passage),
        columns,
      ),
      depth: 0,
    })
    next += cells.length
  }
}
