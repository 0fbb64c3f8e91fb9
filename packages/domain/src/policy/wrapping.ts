import { type Marker, markerOf } from './markers.ts'
import type { Passage } from './passage.ts'
import type { Cell } from './table.ts'

/** A line of the document in proper width, without the spaces around it; never empty. */
export interface Line {
  readonly passage: Passage
  /** Whether blank lines stand before it. */
  readonly afterBlank: boolean
}

export type BlockKind = 'marked' | 'text' | 'duty' | 'row' | 'table-head' | 'closing' | 'page-number'

/** A block whose lines are still being gathered. */
export interface Draft {
  readonly kind: BlockKind
  readonly marker: Marker | null
  readonly lines: Line[]
  readonly cells: readonly Cell[]
  /** Brackets that are still open after the last line. */
  depth: number
}

const OPEN = /[（(〔【]/
const CLOSE = /[）)〕】]/

/** How many brackets are open after a line. */
export const depthAfter = (text: string, before: number): number => {
  let depth = before
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (OPEN.test(character)) depth += 1
    else if (CLOSE.test(character)) depth = Math.max(0, depth - 1)
  }
  return depth
}

/** No title holds a stop, or two commas. */
const IN_SENTENCE = /[。；]|，[^，]*，/

/** How this document breaks its lines. */
export interface Habits {
  /** By kind of marker: above zero where its lines are sentences, below where they are titles. */
  readonly votes: ReadonlyMap<string, number>
  /** Length of a full line where lines are broken at a fixed width; infinite where they are not. */
  readonly width: number
}

export const habitsOf = (lines: readonly Line[]): Habits => {
  const votes = new Map<string, number>()
  const lengths: number[] = []
  for (const { passage } of lines) {
    const { text } = passage
    lengths.push(text.length)
    const kind = markerOf(text)?.kind
    if (kind === undefined) continue
    votes.set(kind, (votes.get(kind) ?? 0) + voteOf(text))
  }
  return { votes, width: fixedWidth(lengths) }
}

/** A line that ends like a sentence speaks for sentences, a short one that does not for titles. */
const voteOf = (line: string): number => {
  if (/[。；）〕]$|。/.test(line)) return 1
  return line.length < LONG_LINE ? -1 : 0
}

const NARROWEST = 18
const WIDEST = 60

/** No title is usually as long as this. */
const LONG_LINE = 24

/** Lines are broken at a fixed width when many are nearly as long as the longest and none much longer. */
const fixedWidth = (lengths: readonly number[]): number => {
  const longest = lengths.toSorted((a, b) => b - a)
  const width = longest[Math.floor(longest.length / 50)] ?? 0
  if (width < NARROWEST || width > WIDEST || (longest[0] ?? 0) > width + 6) return Number.POSITIVE_INFINITY
  const full = lengths.filter((length) => length >= width - 3).length
  return full >= 5 && full * 4 >= lengths.length ? width - 3 : Number.POSITIVE_INFINITY
}

const MOST_LINES = 400
const ENDED = /[。！？；：]$/
const UNFINISHED = /[、，（〔“《〈—与及]$/
const MUST_FOLLOW = /^[，。、；：！？）〕”》〉]/
const LIST_ITEM = /^[①-⑳⑴-⒇]/
const CLOSED = /[）〕】]$/
const SHORTEST_WRAPPED_LINE = 15

/** Whether a line goes on with what the lines before it began. */
export const continues = (
  current: Draft,
  next: Draft,
  habits: Habits,
  endsWithDuty: (line: Passage) => boolean,
): boolean => {
  if (current.lines.length > MOST_LINES) return false
  if (current.kind === 'row' || current.kind === 'table-head' || current.kind === 'closing') return false
  const last = current.lines.at(-1)
  if (last === undefined) return false
  const line = last.passage.text
  if (current.depth > 0 && !ENDED_OUTSIDE.test(line)) return next.kind === 'text' || next.kind === 'duty'
  if (next.kind !== 'text') return false
  if (current.kind === 'duty') return UNFINISHED.test(line) || line.endsWith('：')
  const text = next.lines[0]?.passage.text ?? ''
  if (LIST_ITEM.test(text)) return false
  if (MUST_FOLLOW.test(text) || UNFINISHED.test(line)) return true
  if (ENDED.test(line) || (CLOSED.test(line) && endsWithDuty(last.passage))) return false
  if (line.length >= habits.width) return true
  if (current.marker === null) return line.length >= SHORTEST_WRAPPED_LINE
  if (IN_SENTENCE.test(line) || current.lines.length > 1) return true
  const vote = habits.votes.get(current.marker.kind) ?? 0
  return vote > 0 ? line.length >= SHORTEST_WRAPPED_LINE : vote === 0 && line.length >= LONG_LINE
}

const ENDED_OUTSIDE = /。$/
