import type { Fields } from '@jiashan/domain/record'

/** What this browser keeps of a draft until the server has it. */
export interface Copy {
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

/** Each opened page keeps its own copy, so that no two write over each other. */
const PAGE = crypto.randomUUID()

const prefixOf = (draft: string): string => `rules ${draft} `

/** The browser's store may be full, switched off or forbidden; then nothing is kept and writing goes on. */
const attempt = <A>(ask: (store: Storage) => A, otherwise: A): A => {
  try {
    return ask(localStorage)
  } catch {
    return otherwise
  }
}

/** Keeps what was written on this page; null when the browser could not. */
export const keepCopy = (draft: string, copy: Copy): Pick<KeptCopy, 'key' | 'text'> | null =>
  attempt((store) => {
    const kept = { key: prefixOf(draft) + PAGE, text: JSON.stringify(copy) }
    store.setItem(kept.key, kept.text)
    return kept
  }, null)

/** Forgets a copy, unless another text was kept in its place since. */
export const dropCopy = ({ key, text }: Pick<KeptCopy, 'key' | 'text'>): void =>
  attempt((store) => {
    if (store.getItem(key) === text) store.removeItem(key)
  }, undefined)

/** Forgets this page's copy. */
export const forgetCopy = (draft: string): void =>
  attempt((store) => store.removeItem(prefixOf(draft) + PAGE), undefined)

/** Every readable copy of a draft in this browser, the oldest first. */
export const copiesOf = (draft: string): readonly KeptCopy[] =>
  attempt((store) => Array.from({ length: store.length }, (_, index) => store.key(index) ?? ''), [])
    .filter((key) => key.startsWith(prefixOf(draft)))
    .flatMap((key) => {
      const text = attempt((store) => store.getItem(key), null)
      const copy = text === null ? null : read(text)
      return text === null || copy === null ? [] : [{ key, text, copy }]
    })
    .toSorted((a, b) => a.copy.at - b.copy.at)

const read = (text: string): Copy | null => {
  try {
    const { at, base, mine } = JSON.parse(text)
    return typeof at === 'number' && isFields(base) && isFields(mine) ? { at, base, mine } : null
  } catch {
    return null
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
