import { chineseNumber } from '../text/numerals.ts'
import { fold, type Simpler, simplerOf, termsOf } from './fold.ts'
import { KINDS, type SearchEntry, type SearchIndex } from './search-index.ts'

/** An entry made ready: everything of it as it is compared. */
interface Ready {
  readonly entry: SearchEntry
  readonly title: string
  readonly names: readonly string[]
  /** The number of a task in Chinese, as one may ask for it; only whole, or 第三 would find thirty tasks. */
  readonly numbers: readonly string[]
  readonly initials: readonly string[]
  readonly texts: readonly string[]
}

export interface Hit {
  readonly entry: SearchEntry
  readonly score: number
}

export interface Found {
  readonly hits: readonly Hit[]
  /** What is marked in titles and texts. */
  readonly terms: readonly string[]
  /** Nothing has the whole query: these have most of its pairs of characters. */
  readonly loose: boolean
}

export interface Searcher {
  readonly find: (query: string) => Found
  readonly simpler: Simpler
}

/** The points of a place where a term is found. What is named like the query always comes before what speaks of it. */
const POINTS = {
  exact: 1000,
  begins: 500,
  initials: 450,
  titled: 400,
  initialsBegin: 350,
  named: 390,
  initialsIn: 150,
  said: 100,
}

/** So long a term of letters may stand anywhere within initials. */
const INSIDE = 3

/**
 * A few hundred kilobytes of text are scanned in about a millisecond, so the file holds texts and no lists of where each
 * pair of characters stands: they would double it.
 */
export const searcherOf = (index: SearchIndex): Searcher => {
  const simpler = simplerOf(index.traditional)
  const ready = index.entries.map((entry) => readyOf(entry, simpler))
  const ranked = (score: (one: Ready) => number): readonly Hit[] =>
    ready
      .map((one) => ({ entry: one.entry, score: score(one) }))
      .filter((hit) => hit.score > 0)
      .toSorted((a, b) => b.score - a.score)
  return {
    simpler,
    find: (query) => {
      const terms = termsOf(query, simpler)
      if (terms.length === 0) return { hits: [], terms, loose: false }
      const hits = ranked((one) => scoreOf(one, terms))
      if (hits.length > 0) return { hits, terms, loose: false }
      const pairs = pairsOf(terms)
      return { hits: ranked((one) => looseScore(one, pairs)), terms: pairs, loose: true }
    },
  }
}

const readyOf = (entry: SearchEntry, simpler: Simpler): Ready => {
  const { kind, address, title, names = [], initials = [], texts = [] } = entry
  const number = kind === 'task' ? numberIn(address) : null
  const spoken = number === null ? null : chineseNumber(Number(number))
  const folded = (text: string): string => fold(text, simpler)
  return {
    entry,
    title: folded(title),
    names: [...names, ...(number === null ? [] : [...called(number), `task${number}`])].map(folded),
    numbers: spoken === null ? [] : [spoken, `${spoken}项`, ...called(spoken)],
    initials: initials.map((letters) => letters.replaceAll(' ', '')),
    texts: texts.map(folded),
  }
}

/** A task as it is called by its number. */
const called = (number: string): readonly string[] => [`任务${number}`, `第${number}项`, `第${number}项任务`]

/** `36` of `tasks/36/#report-2018-Q3`. */
export const numberIn = (address: string): string => address.split('/')[1] ?? ''

/** Every term must be found; more points for where. Of equals the kind comes first that is asked for most. */
const scoreOf = (one: Ready, terms: readonly string[]): number => {
  let sum = 0
  for (const term of terms) {
    const points = pointsOf(one, term)
    if (points === 0) return 0
    sum += points
  }
  return sum + kindOf(one)
}

const kindOf = ({ entry }: Ready): number => (KINDS.length - KINDS.indexOf(entry.kind)) * 2

/** The longer a title, the less of it is what was looked for. */
const length = (title: string): number => Math.min(title.length, 60) / 4

const pointsOf = ({ title, names, numbers, initials, texts }: Ready, term: string): number => {
  if (title === term || names.includes(term) || numbers.includes(term)) return POINTS.exact
  const letters = /^[a-z][a-z\d]+$/.test(term)
  if (title.startsWith(term)) return POINTS.begins - length(title)
  if (letters && initials.includes(term)) return POINTS.initials
  if (title.includes(term)) return POINTS.titled - length(title)
  if (letters && initials.some((one) => one.startsWith(term))) return POINTS.initialsBegin
  if (names.some((name) => name.includes(term))) return POINTS.named
  if (letters && term.length >= INSIDE && initials.some((one) => one.includes(term))) return POINTS.initialsIn
  return texts.some((text) => text.includes(term)) ? POINTS.said : 0
}

/** The pairs of neighbouring Chinese characters of some terms: pairs of letters say nothing. */
const pairsOf = (terms: readonly string[]): readonly string[] => [
  ...new Set(
    terms.flatMap((term) =>
      Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2)).filter((pair) =>
        /^\p{Script=Han}{2}$/u.test(pair),
      ),
    ),
  ),
]

/** Half of the pairs at least, and two. */
const looseScore = (one: Ready, pairs: readonly string[]): number => {
  const has = pairs.filter(
    (pair) => one.title.includes(pair) || one.texts.some((text) => text.includes(pair)),
  ).length
  return has >= 2 && has * 2 >= pairs.length ? has * 30 + kindOf(one) : 0
}
