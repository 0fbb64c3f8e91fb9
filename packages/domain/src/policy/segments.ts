import type { Block } from './blocks.ts'
import { bracketsOf } from './brackets.ts'
import { finding, type PlainFinding } from './finding.ts'
import { LABEL } from './notations.ts'
import { concat, EMPTY, inserted, type Passage, slice, spanOf } from './passage.ts'
import type { Log } from './repair.ts'
import { type Assigned, type Duty, dutyOf } from './responsibility.ts'
import { simplified } from './traditional.ts'
import type { Registry } from './units.ts'

/** Words with the units that are responsible for them; `duty` is null where none are named. */
export interface Segment {
  readonly words: Passage
  readonly duty: Duty | null
  readonly blocks: readonly Block[]
}

interface Piece {
  readonly words: Passage
  readonly duty: Duty | null
}

/** Everything that reading a segment needs. */
export interface Reader {
  readonly registry: Registry
  readonly log: Log
  readonly note: (finding: PlainFinding) => void
}

const STOP = /^[。；;.]?/
const BEFORE_DUTY = /[。；！？）\s]$/

/** Cuts a text after each bracket of units that ends a sentence. */
const piecesOf = (text: Passage, reader: Reader): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, closed } of bracketsOf(text)) {
    const stop = STOP.exec(text.text.slice(end, end + 1))?.[0] ?? ''
    const last = end + stop.length >= text.text.length
    const before = slice(text, from, start)
    if (!last && !BEFORE_DUTY.test(before.text) && stop === '') continue
    const inside = slice(text, start + 1, closed ? end - 1 : end)
    const duty = dutyOf(reader.registry, inside, 'bracket')
    if (duty === null) continue
    if (!closed)
      reader.note(
        finding('open-bracket', spanOf(slice(text, start, start + 1)), text.text.slice(start, start + 12)),
      )
    logBracket(slice(text, start, end), reader.log)
    const ended =
      stop !== '' && !/[。；！？]$/.test(before.text) ? slice(text, end, end + stop.length) : EMPTY
    pieces.push({ words: concat([before, ended]), duty })
    from = end + stop.length
  }
  const rest = slice(text, from)
  return rest.text === '' ? pieces : [...pieces, ...labelledPieces(rest, reader)]
}

/** 牵头单位：… without a bracket, on a line of its own or after the sentence. */
const labelledPieces = (text: Passage, { registry }: Reader): readonly Piece[] => {
  for (const { index } of simplified(text.text).matchAll(LABEL)) {
    const duty = dutyOf(registry, slice(text, index), 'line')
    if (duty !== null) return [{ words: slice(text, 0, index), duty }]
  }
  return [{ words: text, duty: null }]
}

const logBracket = (bracket: Passage, log: Log): void => {
  const open = bracket.text.charAt(0)
  if (open === '（') return
  const found = `${open}…${bracket.text.at(-1)}`
  log({ kind: 'bracket', span: spanOf(bracket), found, repaired: '（…）' })
}

/** A row's units stand in cells of their own. */
const rowPieces = (block: Block, { registry }: Reader): readonly Piece[] => {
  const words = block.cells.find(({ column }) => column === 'task')?.passage ?? EMPTY
  const duties = block.cells.flatMap(({ column, passage }) => {
    if (column === 'task' || column === 'number' || column === 'aside') return []
    const duty = dutyOf(registry, passage, 'cell')
    const part = (unit: Assigned): Assigned => (unit.role === 'unsaid' ? { ...unit, role: column } : unit)
    return duty === null ? [] : [{ ...duty, units: duty.units.map(part) }]
  })
  return [
    {
      words,
      duty: duties.reduce<Duty | null>((all, duty) => (all === null ? duty : merged(all, duty)), null),
    },
  ]
}

const merged = (a: Duty, b: Duty): Duty => ({
  units: [...a.units, ...b.units],
  firstLeads: a.firstLeads ?? b.firstLeads,
  leadNote: a.leadNote ?? b.leadNote,
  findings: [...a.findings, ...b.findings],
  passage: concat([a.passage, b.passage]),
})

/** The segments of blocks that belong together: words gather until units are named for them. */
export const segmentsOf = (blocks: readonly Block[], reader: Reader): readonly Segment[] => {
  const segments: Segment[] = []
  let open: { words: Passage; blocks: Block[] } = { words: EMPTY, blocks: [] }
  for (const block of blocks) {
    for (const piece of block.kind === 'row' ? rowPieces(block, reader) : piecesOf(block.text, reader)) {
      const last = segments.at(-1)
      if (piece.duty !== null && piece.words.text === '' && open.words.text === '' && last?.duty != null)
        segments[segments.length - 1] = {
          words: last.words,
          duty: merged(last.duty, piece.duty),
          blocks: [...last.blocks, block],
        }
      else {
        const words = joinSentences(open.words, piece.words, reader.log)
        const own = open.blocks.at(-1) === block ? open.blocks : [...open.blocks, block]
        if (piece.duty === null) open = { words, blocks: own }
        else {
          segments.push({ words, duty: piece.duty, blocks: own })
          open = { words: EMPTY, blocks: [] }
        }
      }
    }
  }
  return open.blocks.length === 0 ? segments : [...segments, { ...open, duty: null }]
}

const ENDED = /[。！？；：，、]$/

/** A title that runs into its text gets the stop that its line break stood for. */
const joinSentences = (before: Passage, next: Passage, log: Log): Passage => {
  if (before.text === '' || next.text === '') return before.text === '' ? next : before
  if (ENDED.test(before.text)) return concat([before, next])
  const at = (before.at.at(-1) ?? 0) + 1
  log({ kind: 'stop-after-title', span: { start: at, end: next.at[0] ?? at }, found: '', repaired: '。' })
  return concat([before, inserted('。', before), next])
}
