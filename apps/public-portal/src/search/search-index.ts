/** What can be found, in the order in which equals are listed. */
export const KINDS = [
  'unit',
  'task',
  'target',
  'chapter',
  'section',
  'document',
  'bulletin',
  'progress',
  'coverage',
  'correction',
  'withdrawal',
  'result',
  'page',
] as const
export type Kind = (typeof KINDS)[number]

/** Something with an address that can be found; what is empty is left out of the file. */
export interface SearchEntry {
  readonly kind: Kind
  /** From the root of a language. */
  readonly address: string
  readonly title: string
  /** Other names under which it is looked for. */
  readonly names?: readonly string[]
  /** Initials of the title and of each name in pinyin, a letter a character and a space where it has none. */
  readonly initials?: readonly string[]
  readonly texts?: readonly string[]
}

/** `assets/search-index.json`: everything public, once for both languages. */
export interface SearchIndex {
  /** Traditional and simplified characters in pairs, as far as the texts have the simplified ones. */
  readonly traditional: string
  readonly entries: readonly SearchEntry[]
}

export const SEARCH_INDEX = 'assets/search-index.json'

/** Address of the page that answers a query. */
export const SEARCH = 'search/'
