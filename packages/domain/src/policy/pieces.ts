import type { Block } from './blocks.ts'
import { bracketsOf } from './brackets.ts'
import { finding, type PlainFinding } from './finding.ts'
import { LABEL } from './notations.ts'
import { concat, EMPTY, type Passage, slice, spanOf } from './passage.ts'
import type { Log } from './repair.ts'
import { type Assigned, type Duty, dutyOf, LONGEST_LIST, merged } from './responsibility.ts'
import type { Span } from './structure.ts'
import { simplified } from './traditional.ts'
import type { Registry } from './units.ts'

/** Words and the units named right after them, if any are. */
export interface Piece {
  readonly words: Passage
  readonly duty: Duty | null
  /** From the words, or the number before them, to the end of the units. */
  readonly span: Span
}

/** What reading a text for its units needs. */
export interface Reader {
  readonly registry: Registry
  readonly log: Log
  readonly note: (finding: PlainFinding) => void
}

/** Cuts a block after each naming of units. */
export const piecesOf = (block: Block, reader: Reader): readonly Piece[] => {
  const whole = spanOf(block.whole)
  const pieces = block.kind === 'row' ? [rowPiece(block, reader)] : bracketPieces(block.text, reader)
  return pieces.map((piece, index) => ({
    ...piece,
    span: {
      start: index === 0 ? whole.start : piece.span.start,
      end: index === pieces.length - 1 ? whole.end : piece.span.end,
    },
  }))
}

const STOP = /^[。；;.]/
const SENTENCE_END = /[。；！？]$/
const AFTER_SENTENCE = /[。；！？）\s]$/

/** A bracket names units when it ends the text or a sentence, and what stands in it is a list of units. */
const bracketPieces = (text: Passage, reader: Reader): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, closed } of bracketsOf(text)) {
    const stop = STOP.exec(text.text.charAt(end))?.[0] ?? ''
    const endsText = end + stop.length >= text.text.length
    if (!endsText && stop === '' && !AFTER_SENTENCE.test(text.text.slice(from, start).slice(-1))) continue
    const duty = insideDuty(slice(text, start, end), closed, reader)
    if (duty === null) continue
    const words = slice(text, from, start)
    const ended = SENTENCE_END.test(words.text) ? EMPTY : slice(text, end, end + stop.length)
    pieces.push({ words: concat([words, ended]), duty, span: spanOf(slice(text, from, end + stop.length)) })
    from = end + stop.length
  }
  if (from === text.text.length && from > 0) return pieces
  return [...pieces, labelPiece(slice(text, from), reader)]
}

const insideDuty = (bracket: Passage, closed: boolean, { registry, log, note }: Reader): Duty | null => {
  if (bracket.text.length > LONGEST_LIST) return null
  const duty = dutyOf(registry, slice(bracket, 1, closed ? -1 : undefined), 'bracket')
  if (duty === null) return null
  const span = spanOf(bracket)
  if (!closed) note(finding('open-bracket', span, bracket.text.slice(0, 12)))
  if (bracket.text.charAt(0) !== '（') log({ kind: 'bracket', span, found: bracket.text, repaired: '（…）' })
  return duty
}

/** 牵头单位：… without a bracket, on a line of its own or after the sentence. */
const labelPiece = (text: Passage, { registry }: Reader): Piece => {
  if (text.text.includes('：'))
    for (const { index } of simplified(text.text).matchAll(LABEL)) {
      if (text.text.length - index > LONGEST_LIST) continue
      const duty = dutyOf(registry, slice(text, index), 'line')
      if (duty !== null) return { words: slice(text, 0, index), duty, span: spanOf(text) }
    }
  return { words: text, duty: null, span: spanOf(text) }
}

/** A row's units stand in cells of their own, and the column says their part. */
const rowPiece = ({ cells, whole }: Block, { registry }: Reader): Piece => {
  const words = cells.find(({ column }) => column === 'task')?.passage ?? EMPTY
  const duties = cells.flatMap(({ column, passage }) => {
    if (column === 'task' || column === 'number' || column === 'aside') return []
    const duty = dutyOf(registry, passage, 'cell')
    const part = (unit: Assigned): Assigned => (unit.role === 'unsaid' ? { ...unit, role: column } : unit)
    return duty === null ? [] : [{ ...duty, units: duty.units.map(part) }]
  })
  return { words, duty: merged(duties), span: spanOf(whole) }
}
