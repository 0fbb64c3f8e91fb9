import type { Fields } from '@jiashan/domain/record'

/** What this browser keeps of a form until the server has it. */
export interface Copy {
  /** The version of the matter, and the revision of the draft, on which it was written. */
  readonly version: number
  readonly revision: number
  readonly at: number
  /** What both sides started from, and what was made of it here. */
  readonly base: Fields
  readonly mine: Fields
}

/** A copy as it lies in the browser. */
export interface KeptCopy {
  readonly key: string
  readonly text: string
  readonly copy: Copy
}

/** Each opened page keeps its own copy, so that no two write over each other, not even a tab and its duplicate. */
const PAGE = crypto.randomUUID()

const prefixOf = (form: string): string => `draft ${form} `

/** The browser's store may be full, switched off or forbidden; then nothing is kept and writing goes on. */
export const attempt = <A>(ask: (store: Storage) => A, otherwise: A): A => {
  try {
    return ask(localStorage)
  } catch {
    return otherwise
  }
}

/** Keeps what was written on this page; null when the browser could not. */
export const keepCopy = (form: string, copy: Copy): Pick<KeptCopy, 'key' | 'text'> | null =>
  attempt((store) => {
    const kept = { key: prefixOf(form) + PAGE, text: JSON.stringify(copy) }
    store.setItem(kept.key, kept.text)
    return kept
  }, null)

/** Forgets a copy, unless another text was kept in its place since. */
export const dropCopy = ({ key, text }: Pick<KeptCopy, 'key' | 'text'>): void =>
  attempt((store) => {
    if (store.getItem(key) === text) store.removeItem(key)
  }, undefined)

/** Every readable copy of a form in this browser, the oldest first. */
export const copiesOf = (form: string): readonly KeptCopy[] =>
  attempt(keysOf, [])
    .filter((key) => key.startsWith(prefixOf(form)))
    .flatMap((key) => {
      const text = attempt((store) => store.getItem(key), null)
      const copy = text === null ? null : read(text)
      return text === null || copy === null ? [] : [{ key, text, copy }]
    })
    .toSorted((a, b) => a.copy.at - b.copy.at)

/** Forgets this page's copy: it was handed in, or the server has it. Another window's stays its own. */
export const forgetCopy = (form: string): void =>
  attempt((store) => store.removeItem(prefixOf(form) + PAGE), undefined)

const keysOf = (store: Storage): readonly string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')

const read = (text: string): Copy | null => {
  try {
    const copy: unknown = JSON.parse(text)
    return isCopy(copy) ? copy : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCopy = (value: unknown): value is Copy =>
  isObject(value) && typeof value.at === 'number' && isObject(value.base) && isObject(value.mine)
