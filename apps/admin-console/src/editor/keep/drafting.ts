import type { At } from '../draft/at.ts'
import type { WrittenDraft } from '../draft/written.ts'
import type { Clash } from './joining.ts'

export type Saving =
  | { readonly _tag: 'saved'; readonly at: Date | null }
  | { readonly _tag: 'saving' }
  /** `kept`: the browser has it meanwhile. */
  | {
      readonly _tag: 'unsaved'
      readonly kept: boolean
      readonly because: string
      readonly signedOut: boolean
    }

/** The draft as the server has it; null where it was proposed or dropped. */
export interface Served {
  readonly revision: number
  readonly draft: WrittenDraft | null
  /** Null where it was this person, in another window. */
  readonly savedBy: string | null
}

/** One draft that administrators write together. */
export interface Drafted {
  /** Names the draft in this browser: who writes which. */
  readonly name: string
  readonly served: Served & { readonly draft: WrittenDraft }
  readonly save: (revision: number, draft: WrittenDraft) => Promise<{ readonly revision: number }>
  readonly load: () => Promise<Served>
}

export interface Drafting {
  readonly at: At<WrittenDraft>
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  readonly saving: Saving
  /** Tries at once to save what is held up. */
  readonly again: () => void
  /** Fields that two changed differently: mine stands until the person chooses. */
  readonly clashes: readonly Clash[]
  /** Who wrote the other texts; null where it was this person, in another window. */
  readonly otherBy: string | null
  readonly choose: (clash: Clash, chosen: unknown) => void
  /** What came in from others while one wrote. */
  readonly came: { readonly by: string | null; readonly fields: readonly string[] } | null
  /** Somebody proposed or dropped it meanwhile; what is written here is only here. */
  readonly gone: { readonly by: string | null } | null
  /** The revision that the server has, once what is being saved came back. */
  readonly revision: () => Promise<number>
  /** The draft was proposed or dropped from here. */
  readonly forget: () => void
}
