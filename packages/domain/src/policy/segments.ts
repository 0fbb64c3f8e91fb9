import type { Block } from './blocks.ts'
import { concat, inserted, type Passage } from './passage.ts'
import type { Piece } from './pieces.ts'
import type { Log } from './repair.ts'
import { type Duty, merged } from './responsibility.ts'
import type { Span } from './structure.ts'

/** Words with the units that are responsible for them; `duty` is null where none are named. */
export interface Segment {
  readonly words: Passage
  readonly duty: Duty | null
  readonly blocks: readonly Block[]
  readonly span: Span
}

interface Draft {
  readonly words: Passage[]
  readonly blocks: Block[]
  readonly duties: Duty[]
  readonly spans: Span[]
}

/** Groups the pieces of blocks that belong together: words gather until units are named for them. */
export const segmentsOf = (
  blocks: readonly Block[],
  pieces: (block: Block) => readonly Piece[],
  log: Log,
): readonly Segment[] => {
  const drafts: Draft[] = []
  for (const block of blocks)
    for (const { words, duty, span } of pieces(block)) {
      const draft = draftFor(drafts, words, duty)
      if (words.text !== '') draft.words.push(words)
      draft.spans.push(span)
      if (draft.blocks.at(-1) !== block) draft.blocks.push(block)
      if (duty !== null) draft.duties.push(duty)
    }
  return drafts.map(({ words, duties, blocks: own, spans }) => ({
    words: joined(words, log),
    duty: merged(duties),
    blocks: own,
    span: { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
  }))
}

/** A further list of units adds to the one before it; words after a list begin anew. */
const draftFor = (drafts: Draft[], words: Passage, duty: Duty | null): Draft => {
  const last = drafts.at(-1)
  if (last !== undefined && (last.duties.length === 0 || (words.text === '' && duty !== null))) return last
  const draft: Draft = { words: [], blocks: [], duties: [], spans: [] }
  drafts.push(draft)
  return draft
}

const ENDED = /[。！？；：，、]$/

/** A title that runs into its text gets the stop that its line break stood for. */
const joined = (words: readonly Passage[], log: Log): Passage =>
  concat(
    words.flatMap((passage, index) => {
      const next = words[index + 1]
      if (next === undefined || ENDED.test(passage.text.slice(-1))) return [passage]
      const start = (passage.at.at(-1) ?? 0) + 1
      log({ kind: 'stop-after-title', span: { start, end: next.at[0] ?? start }, found: '', repaired: '。' })
      return [passage, inserted('。', passage)]
    }),
  )
