import type { Fields } from '@jiashan/domain/record'

/** What this browser keeps of a form until the server has it. */
export interface Copy {
  readonly at: number
  /** What both sides started from, and what was made of it here. */
  readonly base: Fields
  readonly mine: Fields
}

/** A copy as it lies in the browser. */
export interface KeptCopy<C extends Copy> {
  readonly key: string
  readonly text: string
  readonly copy: C
}

/** Where a kept copy lies, and what was kept there. */
export type Place = Pick<KeptCopy<Copy>, 'key' | 'text'>

/** Each opened page keeps its own copy, so that no two write over each other, not even a tab and its duplicate. */
const PAGE = crypto.randomUUID()

/** The browser's store may be full, switched off or forbidden; then nothing is kept and writing goes on. */
export const attempt = <A>(ask: (store: Storage) => A, otherwise: A): A => {
  try {
    return ask(localStorage)
  } catch {
    return otherwise
  }
}

/** Copies of the forms of one room; `room` keeps them apart from what else the browser stores. */
export const copiesIn = <C extends Copy>(room: string) => {
  const prefixOf = (form: string): string => `${room} ${form} `

  /** Keeps what was written on this page; null when the browser could not. */
  const keepCopy = (form: string, copy: C): Place | null =>
    attempt((store) => {
      const kept = { key: prefixOf(form) + PAGE, text: JSON.stringify(copy) }
      store.setItem(kept.key, kept.text)
      return kept
    }, null)

  /** Forgets a copy, unless another text was kept in its place since. */
  const dropCopy = ({ key, text }: Place): void =>
    attempt((store) => {
      if (store.getItem(key) === text) store.removeItem(key)
    }, undefined)

  /** Every readable copy of a form in this browser, the oldest first. */
  const copiesOf = (form: string): readonly KeptCopy<C>[] =>
    attempt(keysOf, [])
      .filter((key) => key.startsWith(prefixOf(form)))
      .flatMap((key) => {
        const text = attempt((store) => store.getItem(key), null)
        const copy = text === null ? null : read<C>(text)
        return text === null || copy === null ? [] : [{ key, text, copy }]
      })
      .toSorted((a, b) => a.copy.at - b.copy.at)

  /** Forgets this page's copy: it was handed in, or the server has it. Another window's stays its own. */
  const forgetCopy = (form: string): void =>
    attempt((store) => store.removeItem(prefixOf(form) + PAGE), undefined)

  return { keepCopy, dropCopy, copiesOf, forgetCopy }
}

const keysOf = (store: Storage): readonly string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')

const read = <C extends Copy>(text: string): C | null => {
  try {
    const copy: unknown = JSON.parse(text)
    return isCopy(copy) ? (copy as C) : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCopy = (value: unknown): value is Copy =>
  isObject(value) && typeof value.at === 'number' && isObject(value.base) && isObject(value.mine)
