import type { Block } from './blocks.ts'
import { isAttachment } from './closing.ts'
import type { Marker, MarkerKind } from './markers.ts'

/** A numbered part of the document with what stands under it. */
export interface Part {
  readonly block: Block
  readonly marker: Marker
  /** Unnumbered blocks between this heading and its first numbered part. */
  readonly blocks: Block[]
  readonly parts: Part[]
}

/** The body: what stands before the first numbered part, the parts, and what closes the document. */
export interface Tree {
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
  readonly aside: readonly Block[]
}

/** Nests parts by their markers: a kind seen before closes everything below it, a new kind goes one deeper. */
export const treeOf = (blocks: readonly Block[]): Tree => {
  const tree = { blocks: [] as Block[], parts: [] as Part[], aside: [] as Block[] }
  let path: readonly Part[] = []
  for (const block of blocks) {
    if (block.kind === 'closing' || block.kind === 'page-number' || block.kind === 'table-head') {
      tree.aside.push(block)
      if (isAttachment(block.whole.text)) path = []
    } else if (block.marker === null) (path.at(-1) ?? tree).blocks.push(block)
    else {
      const part: Part = { block, marker: block.marker, blocks: [], parts: [] }
      path = above(path, block.marker.kind)
      ;(path.at(-1) ?? tree).parts.push(part)
      path = [...path, part]
    }
  }
  return tree
}

/** Kinds that never stand below the others, from the outermost. */
const OUTERMOST: readonly MarkerKind[] = ['chapter', 'part', 'numeral']

const above = (path: readonly Part[], kind: MarkerKind): readonly Part[] => {
  const same = path.findIndex(({ marker }) => marker.kind === kind)
  if (same >= 0) return path.slice(0, same)
  const rank = OUTERMOST.indexOf(kind)
  if (rank < 0) return path
  const below = path.findIndex(
    ({ marker }) => OUTERMOST.indexOf(marker.kind) > rank || OUTERMOST.indexOf(marker.kind) < 0,
  )
  return below < 0 ? path : path.slice(0, below)
}
