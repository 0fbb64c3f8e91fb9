import { foldWithPlaces, type Simpler } from './fold.ts'

/** A stretch of text, marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

type Range = readonly [from: number, to: number]

/** Where the terms stand in a text, merged and in order. */
const rangesOf = (text: string, terms: readonly string[], simpler: Simpler): readonly Range[] => {
  const { text: folded, at } = foldWithPlaces(text, simpler)
  const found: Range[] = []
  for (const term of terms)
    for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + term.length))
      found.push([at[from] ?? 0, (at[from + term.length - 1] ?? 0) + 1])
  return merged(found)
}

/** The characters of a title whose initials a term is, where it is found by them. */
const initialRanges = (letters: string, terms: readonly string[]): readonly Range[] => {
  const at = [...letters].flatMap((letter, index) => (letter === ' ' ? [] : [index]))
  const dense = letters.replaceAll(' ', '')
  return merged(
    terms.flatMap((term): readonly Range[] => {
      const from = dense.indexOf(term)
      return from < 0 ? [] : [[at[from] ?? 0, (at[from + term.length - 1] ?? 0) + 1]]
    }),
  )
}

const merged = (ranges: readonly Range[]): readonly Range[] => {
  const out: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

const piecesOf = (text: string, ranges: readonly Range[], start = 0, end = text.length): readonly Piece[] => {
  const pieces: Piece[] = []
  let done = start
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false })
    pieces.push({ text: text.slice(Math.max(from, start), Math.min(to, end)), marked: true })
    done = Math.min(to, end)
  }
  if (done < end) pieces.push({ text: text.slice(done, end), marked: false })
  return pieces
}

/** A whole text with its marks; by initials where it has no term itself. */
export const markedTitle = (
  title: string,
  terms: readonly string[],
  simpler: Simpler,
  letters: string | undefined,
): readonly Piece[] => {
  const ranges = rangesOf(title, terms, simpler)
  return piecesOf(title, ranges.length > 0 || letters === undefined ? ranges : initialRanges(letters, terms))
}

/** Characters shown of a text, and how many of them before the first mark. */
const SHOWN = 76
const BEFORE = 20

/** The part of the texts that speaks of a query, cut around its first mark; of none of them the beginning of the first. */
export const snippetOf = (
  texts: readonly string[],
  terms: readonly string[],
  simpler: Simpler,
): readonly Piece[] => {
  const found = texts
    .map((text) => ({ text, ranges: rangesOf(text, terms, simpler) }))
    .toSorted((a, b) => Number(b.ranges.length > 0) - Number(a.ranges.length > 0))
  const [best] = found
  if (best === undefined) return []
  const { text, ranges } = best
  const first = ranges[0]?.[0] ?? 0
  const start = text.length <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - SHOWN))
  const longest = ranges[0] === undefined ? 0 : ranges[0][1] - start
  const end = Math.min(text.length, start + Math.max(SHOWN, longest))
  const dots = (there: boolean): readonly Piece[] => (there ? [{ text: '……', marked: false }] : [])
  return [...dots(start > 0), ...piecesOf(text, ranges, start, end), ...dots(end < text.length)]
}
