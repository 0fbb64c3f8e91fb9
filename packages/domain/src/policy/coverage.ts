import type { NodeKind } from './chapters.ts'
import { isInvisible, isSpace } from './characters.ts'
import { finding, type PlainFinding } from './finding.ts'
import type { FrontNode } from './front-matter.ts'
import type { Span } from './structure.ts'

/** What became of a stretch of the source. */
export interface Node {
  readonly kind: NodeKind | FrontNode['kind'] | 'space'
  readonly span: Span
}

/**
 * Every code point of the source in exactly one node: what nothing else claimed is white space,
 * or unplaced and noted.
 */
export const coverAll = (
  points: readonly string[],
  nodes: readonly Node[],
  note: (finding: PlainFinding) => void,
): readonly Node[] => {
  const all: Node[] = []
  let from = 0
  for (const node of nodes.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(node.span.start, from)
    if (start >= node.span.end) continue
    fill(points, from, start, all, note)
    all.push({ kind: node.kind, span: { start, end: node.span.end } })
    from = node.span.end
  }
  fill(points, from, points.length, all, note)
  return all
}

const fill = (
  points: readonly string[],
  from: number,
  to: number,
  all: Node[],
  note: (finding: PlainFinding) => void,
): void => {
  if (from >= to) return
  const blank = (index: number): boolean => isSpace(points[index] ?? '') || isInvisible(points[index] ?? '')
  let start = from
  while (start < to && blank(start)) start += 1
  if (start > from) all.push({ kind: 'space', span: { start: from, end: start } })
  if (start === to) return
  let end = to
  while (end > start && blank(end - 1)) end -= 1
  const span = { start, end }
  all.push({ kind: 'unplaced', span })
  note(finding('unplaced', span, points.slice(start, Math.min(end, start + 30)).join('')))
  if (end < to) all.push({ kind: 'space', span: { start: end, end: to } })
}
