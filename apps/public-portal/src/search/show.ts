import { brief } from '../text/brief.ts'
import { type Found, type Hit, numberIn, type Searcher } from './find.ts'
import { markedTitle, type Piece, snippetOf } from './marks.ts'
import type { Reading } from './reading.ts'

/** An element with a class and what is in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const one = document.createElement(tag)
  if (name !== '') one.className = name
  one.append(...inside)
  return one
}

const pieces = (all: readonly Piece[]): readonly (Node | string)[] =>
  all.map(({ text, marked }) => (marked ? element('mark', '', text) : text))

/** Official wording is Chinese on every page. */
const official = <E extends HTMLElement>(one: E): E => {
  one.lang = 'zh-CN'
  return one
}

/** One result: what it is, its title and the part of its text that speaks of the query. */
export const line = (
  { entry }: Hit,
  { terms }: Found,
  { simpler }: Searcher,
  { says, addressOf }: Reading,
): HTMLLIElement => {
  const { kind, address, title, names = [], initials = [], texts = [] } = entry
  const english = document.documentElement.lang === 'en'
  const own = kind === 'page' && english
  const shown = own ? (names[0] ?? title) : title
  const heading = element('span', 'search-title', ...pieces(markedTitle(shown, terms, simpler, initials[0])))
  const link = element(
    'a',
    'search-link',
    element('span', 'search-kind', says.kinds[kind](numberIn(address))),
    ' ',
    own ? heading : official(heading),
  )
  link.href = addressOf(address)
  const alias = kind === 'unit' ? names.join('、') : ''
  const text = snippetOf(alias === '' ? texts : [alias], terms, simpler)
  return element(
    'li',
    '',
    link,
    ...(text.length === 0 ? [] : [official(element('p', 'second', ...pieces(text)))]),
  )
}

/** So much of a query is said again: whoever pasted a page of text knows it. */
export const ECHOED = 40

/** How many there are, in words. */
export const sayFound = ({ hits, loose }: Found, query: string, { says }: Reading): string => {
  if (hits.length === 0) return says.none(brief(query, ECHOED))
  return loose ? says.loose(hits.length) : says.count(hits.length)
}
