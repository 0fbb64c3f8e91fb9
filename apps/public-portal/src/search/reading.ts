import { enSearch } from '../words/en-search.ts'
import { zhSearch } from '../words/zh-search.ts'
import { type Searcher, searcherOf } from './find.ts'
import type { SearchIndex } from './search-index.ts'

export type Says = (typeof zhSearch)['search']

/** What a form needs to answer: its words, where its pages are, and the index, read once. */
export interface Reading {
  readonly says: Says
  readonly addressOf: (address: string) => string
  /** Reads the index at the first call; after a failure the next call tries again. */
  readonly searcher: () => Promise<Searcher>
}

export const reading = (form: HTMLFormElement): Reading => {
  let known: Promise<Searcher> | null = null
  const read = async (): Promise<Searcher> => {
    const answer = await fetch(new URL(form.dataset.index ?? '', document.baseURI))
    if (!answer.ok) throw new Error(`${answer.status}`)
    return searcherOf((await answer.json()) as SearchIndex)
  }
  return {
    says: document.documentElement.lang === 'en' ? enSearch.search : zhSearch.search,
    addressOf: (address) => new URL(`../${address}`, form.action).href,
    searcher: () => {
      known ??= read().catch((error: unknown) => {
        known = null
        throw error
      })
      return known
    },
  }
}
