import { canonical } from '@jiashan/domain/record'
import { distinct } from '../draft/fields.ts'
import type { WrittenDraft } from '../draft/written.ts'
import type { Served } from './drafting.ts'

/** A draft as the server answers with it. */
interface KeptDraft {
  readonly revision: number
  readonly content?: unknown
  readonly savedBy: string
  readonly mine: boolean
}

const isDraft = (content: unknown): content is WrittenDraft =>
  typeof content === 'object' && content !== null && 'ruleSet' in content && 'cases' in content

/** What the server has of a draft; null where there never was one. */
export const servedOf = (kept: KeptDraft | null): Served | null =>
  kept === null
    ? null
    : {
        revision: kept.revision,
        draft: isDraft(kept.content) ? distinct(kept.content) : null,
        savedBy: kept.mine ? null : kept.savedBy,
      }

/** A draft as the server keeps it: plain JSON in members of its own. */
export const contentOf = (draft: WrittenDraft): Record<string, unknown> => JSON.parse(canonical(draft))
