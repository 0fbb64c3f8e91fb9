import type { PolicyDocument, Span } from '@jiashan/domain/policy'

const PART = /^[ \t\u3000]*([一二三四五六七八九十]+、\S[^\n]{0,40})$/gm

/** The headings of a document's parts (一、总体要求) by where they stand. */
export interface Parts {
  /** Before each paragraph of the preamble, null where none begins there. */
  readonly preamble: readonly (string | null)[]
  readonly tasks: string | null
  readonly clauses: string | null
}

/** Part headings are not in the structure: they are the numbered lines of the source between its nodes. */
export const partsOf = ({ preamble, pillars, clauses }: PolicyDocument, source: string): Parts => {
  const headings = [...source.matchAll(PART)].map((match) => ({
    at: match.index,
    text: match[1]?.trim() ?? '',
  }))
  const before = (from: number, to: number): string | null =>
    headings.findLast(({ at }) => at >= from && at < to)?.text ?? null
  const starts = preamble.map((paragraph) => source.indexOf(paragraph.slice(0, 8)))
  const tasksFrom = unitsOf(source, pillars[0]?.span.start ?? 0)
  const tasksTo = unitsOf(source, pillars.at(-1)?.span.end ?? 0)
  const clausesFrom = unitsOf(source, clauses[0]?.span.start ?? 0)
  return {
    preamble: starts.map((start, index) => before(index === 0 ? 0 : (starts[index - 1] ?? 0), start)),
    tasks: pillars.length === 0 ? null : before(Math.max(0, ...starts), tasksFrom + 1),
    clauses: clauses.length === 0 ? null : before(tasksTo, clausesFrom + 1),
  }
}

/** A heading as the document prints it, with its number: `（一）坚持创新发展`; the title alone where none is found. */
export const printed = (source: string, span: Span, title: string): string => {
  const head = [...source].slice(span.start, span.start + 20).join('')
  const at = head.indexOf(title.slice(0, 4))
  return at > 0 && !head.slice(0, at).includes('\n') ? `${head.slice(0, at)}${title}` : title
}

/** Spans count code points; text positions count UTF-16 units. */
const unitsOf = (source: string, points: number): number => [...source].slice(0, points).join('').length
