import type { FieldClash, Fields } from '@jiashan/domain/record'

export type Saving =
  | { readonly _tag: 'unchanged' }
  | { readonly _tag: 'saving' }
  | { readonly _tag: 'saved'; readonly at: Date }
  | ({ readonly _tag: 'kept-here' } & HeldUp)
  /** Neither the server nor the browser has it. */
  | ({ readonly _tag: 'unkept' } & HeldUp)

export interface HeldUp {
  readonly sentence: string
  /** Signing in again is what it waits for. */
  readonly signedOut: boolean
}

/** The draft as the server has it; revision 0 when there is none, and then what the form starts from. */
export interface Served<F> {
  readonly revision: number
  readonly form: F
  readonly savedBy: string | null
}

/** The draft of a form as the server has it. */
export interface KeptDraft {
  readonly revision: number
  readonly content?: unknown
  readonly savedBy: string
  readonly mine: boolean
}

/** What was drafted, read on what the form starts from; emptied or never begun, that start itself. */
export const servedBy = <F extends object>(
  draft: KeptDraft | null,
  start: F,
  read: (content: Fields, start: F) => F,
): Served<F> => ({
  revision: draft?.revision ?? 0,
  form: draft?.content == null ? start : read(draft.content as Fields, start),
  savedBy: draft?.mine === false ? draft.savedBy : null,
})

/** One form that is drafted. */
export interface Drafted<F extends object> {
  /** Names the form in this browser: who writes what, about what. */
  readonly name: string
  /** The version of the matter on which the form is written. */
  readonly version: number
  readonly served: Served<F>
  readonly save: (revision: number, form: F) => Promise<{ readonly revision: number }>
  readonly load: () => Promise<Served<F>>
  /** A form as fields that are joined one by one, and back. */
  readonly split: (form: F) => Fields
  readonly join: (fields: Fields) => F
}

/** What a colleague, or another window, changed meanwhile. */
export interface Joined {
  readonly by: string | null
  readonly fields: readonly string[]
}

export interface Drafting<F> {
  readonly form: F
  /** Changes the form; the change is saved a moment after the last one. */
  readonly set: (change: Partial<F> | ((form: F) => Partial<F>)) => void
  readonly changed: boolean
  readonly saving: Saving
  /** Tries at once to save what is held up. */
  readonly again: () => void
  /** Fields that two changed differently: mine stands in the form until the person chooses. */
  readonly clashes: readonly FieldClash[]
  /** Who wrote the other texts; null where it was this person, in another window. */
  readonly otherBy: string | null
  readonly choose: (field: string, chosen: unknown) => void
  readonly joined: Joined | null
  /** Characters that no record can hold were taken out of what was written. */
  readonly stripped: boolean
  /** The revision of the draft that the server has, once what is being saved came back. */
  readonly revision: () => Promise<number>
  /** The form was handed in: what this page kept of it is forgotten, what another window keeps is not. */
  readonly forget: () => void
}
