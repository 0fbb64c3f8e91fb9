import type { Span } from './structure.ts'

/** Text of which every UTF-16 unit knows the code point of the source that it came from. */
export interface Passage {
  readonly text: string
  readonly at: readonly number[]
}

export const EMPTY: Passage = { text: '', at: [] }

/** The whole source, one entry a UTF-16 unit; a lone surrogate counts as one code point. */
export const passageOf = (source: string): Passage => {
  const at: number[] = []
  let point = 0
  for (const character of source) {
    for (let unit = 0; unit < character.length; unit += 1) at.push(point)
    point += 1
  }
  return { text: source, at }
}

export const slice = (passage: Passage, start: number, end = passage.text.length): Passage => ({
  text: passage.text.slice(start, end),
  at: passage.at.slice(start, end),
})

export const concat = (passages: readonly Passage[]): Passage => {
  const [only] = passages
  if (only !== undefined && passages.length === 1) return only
  const at: number[] = []
  for (const passage of passages) for (const point of passage.at) at.push(point)
  return { text: passages.map(({ text }) => text).join(''), at }
}

/** A character that the source does not hold, placed at the end of what precedes it. */
export const inserted = (text: string, after: Passage): Passage => ({
  text,
  at: Array.from(text, () => after.at.at(-1) ?? 0),
})

/** The code points that a passage covers in the source, from its first to its last. */
export const spanOf = (passage: Passage): Span => {
  const start = passage.at[0] ?? 0
  return { start, end: Math.max(start, passage.at.at(-1) ?? start - 1) + (passage.at.length === 0 ? 0 : 1) }
}

/** From the first to the last of passages in order. */
export const spanOfAll = (passages: readonly Passage[]): Span => {
  const full = passages.filter(({ text }) => text !== '').map(spanOf)
  return { start: full[0]?.start ?? 0, end: full.at(-1)?.end ?? 0 }
}

export const trim = (passage: Passage): Passage => {
  const start = passage.text.length - passage.text.trimStart().length
  return slice(passage, start, Math.max(start, passage.text.trimEnd().length))
}

/** Drops characters that match at either end, e.g. stray separators. */
export const strip = (passage: Passage, edge: RegExp): Passage => {
  let start = 0
  let end = passage.text.length
  while (start < end && edge.test(passage.text.charAt(start))) start += 1
  while (end > start && edge.test(passage.text.charAt(end - 1))) end -= 1
  return slice(passage, start, end)
}
