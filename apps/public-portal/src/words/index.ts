import type { Language } from '@jiashan/ui'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Text where Chinese has text, a function of the same facts where it has one. */
type Same<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Same<T[K]> }

/** All words of the site's own; official wording is never translated. */
export type Words = Omit<Same<typeof zh>, 'official'> & { readonly official: string | undefined }

export const WORDS = { zh, en } satisfies Record<Language, Words>
