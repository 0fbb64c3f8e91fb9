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

/** Each tab keeps its own copy, so that two of them never write over each other. */
const tab = (): string => {
  const id = sessionStorage.getItem('tab') ?? crypto.randomUUID()
  sessionStorage.setItem('tab', id)
  return id
}

const prefixOf = (form: string): string => `draft ${form} `

export const keepCopy = (form: string, copy: Copy): string => {
  const text = JSON.stringify(copy)
  localStorage.setItem(prefixOf(form) + tab(), text)
  return text
}

/** Forgets this tab's copy, unless another text was kept since. */
export const dropCopy = (form: string, text: string): void => {
  const key = prefixOf(form) + tab()
  if (localStorage.getItem(key) === text) localStorage.removeItem(key)
}

/** The newest copy of a form in this browser. */
export const newestCopy = (form: string): Copy | undefined =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefixOf(form)))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Copy)
    .toSorted((a, b) => b.at - a.at)[0]

/** Forgets every copy of a form in this browser: it was handed in, or a choice was made. */
export const forgetCopies = (form: string): void => {
  const prefix = prefixOf(form)
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}
