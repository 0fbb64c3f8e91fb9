import type { Target } from '@jiashan/domain/policy'

/** U+2060: what stands after it stays on the line of what stands before it. */
export const GLUE = '\u2060'

/** A stretch of official wording and the targets that it sets. */
export interface Segment {
  /** Where it begins in the text. */
  readonly from: number
  readonly text: string
  readonly targets: readonly Target[]
}

/** Official wording cut at the words of its targets; the segments together are the text. */
export const segmentsOf = (text: string, targets: readonly Target[]): readonly Segment[] => {
  const places = [...Map.groupBy(targets, ({ words }) => words)]
    .map(([words, own]) => ({ from: text.indexOf(words), words, own }))
    .filter(({ from, words }) => from >= 0 && words !== '')
    .toSorted((a, b) => a.from - b.from)
  const segments: Segment[] = []
  let done = 0
  for (const { from, words, own } of places) {
    if (from < done) continue
    if (from > done) segments.push({ from: done, text: text.slice(done, from), targets: [] })
    segments.push({ from, text: words, targets: own })
    done = from + words.length
  }
  if (done < text.length) segments.push({ from: done, text: text.slice(done), targets: [] })
  return segments
}
