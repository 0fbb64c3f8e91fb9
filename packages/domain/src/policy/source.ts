import { type Passage, passageOf, slice } from './passage.ts'
import type { Span } from './structure.ts'

/** One physical line without its line break. */
export interface SourceLine {
  readonly passage: Passage
  readonly span: Span
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** The lines of a passage; the spans of all lines and breaks together cover it. */
export const linesOf = (passage: Passage): readonly SourceLine[] => {
  const lines: SourceLine[] = []
  const total = (passage.at.at(-1) ?? -1) + 1
  let from = 0
  const push = (to: number): void => {
    const span = { start: passage.at[from] ?? total, end: passage.at[to] ?? total }
    lines.push({ passage: slice(passage, from, to), span })
  }
  for (const found of passage.text.matchAll(BREAK)) {
    push(found.index)
    from = found.index + found[0].length
  }
  push(passage.text.length)
  return lines
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds line and column (both from 1) of a code point. */
export const positions = (source: string): ((point: number) => Position) => {
  const starts = linesOf(passageOf(source)).map(({ span }) => span.start)
  return (point) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= point) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: point - (starts[low] ?? 0) + 1 }
  }
}
