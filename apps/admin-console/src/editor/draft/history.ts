import { keyOf, type Path } from './path.ts'

/** What was written, step by step; what is typed into one field without a pause is one step. */
export interface History<A> {
  readonly past: readonly A[]
  readonly present: A
  readonly future: readonly A[]
  /** The field of the last step and when it was changed. */
  readonly last: { readonly place: string; readonly at: number } | null
}

const STEPS = 200
const PAUSE_MS = 1_500

export const begun = <A>(present: A): History<A> => ({ past: [], present, future: [], last: null })

/** `at`: milliseconds on any clock. */
export const record = <A>(
  { past, present, last }: History<A>,
  next: A,
  from: Path,
  at: number,
): History<A> => {
  const place = keyOf(from)
  const goesOn = last !== null && last.place === place && at - last.at < PAUSE_MS
  return {
    past: goesOn ? past : [...past, present].slice(-STEPS),
    present: next,
    future: [],
    last: { place, at },
  }
}

export const undo = <A>(history: History<A>): History<A> => {
  const { past, present, future } = history
  const before = past.at(-1)
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], last: null }
}

export const redo = <A>(history: History<A>): History<A> => {
  const { past, present, future } = history
  const [after, ...later] = future
  return after === undefined
    ? history
    : { past: [...past, present], present: after, future: later, last: null }
}
