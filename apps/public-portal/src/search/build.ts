import pairs from 'opencc-js/dict/TSCharacters'
import { pinyin } from 'pinyin-pro'
import type { Published } from '../published.ts'
import { entriesOf } from './entries.ts'
import type { SearchEntry, SearchIndex } from './search-index.ts'

/** The index of a publication, made when it is published: browsers get neither pinyin nor conversion tables. */
export const searchIndexOf = (site: Published): SearchIndex => {
  const entries = entriesOf(site).map(withInitials).map(trimmed)
  return { traditional: traditionalFor(JSON.stringify(entries)), entries }
}

/** As it lies in the bundle. */
export const searchIndexText = (site: Published): string => `${JSON.stringify(searchIndexOf(site))}\n`

const HAN = /\p{Script=Han}/u

/** A letter a character, as long as the text; a space where a character has no initial. */
export const initialsOf = (text: string): string => {
  const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' })
  const characters = [...text]
  return characters
    .map((character, at) => {
      if (HAN.test(character)) return /^[a-z]$/.test(letters[at] ?? '') ? letters[at] : ' '
      return /^[a-z\d]$/i.test(character) ? character.toLowerCase() : ' '
    })
    .join('')
}

/** Units are looked for by the initials of all their names, tasks by those of their first words. */
const withInitials = (entry: SearchEntry): SearchEntry => {
  if (entry.kind === 'unit')
    return { ...entry, initials: [entry.title, ...(entry.names ?? [])].map(initialsOf) }
  return entry.kind === 'task' ? { ...entry, initials: [initialsOf(entry.title)] } : entry
}

/** Without what is empty. */
const trimmed = ({ names = [], texts = [], ...entry }: SearchEntry): SearchEntry => {
  const said = texts.filter((text) => text !== '')
  return {
    ...entry,
    ...(names.length === 0 ? {} : { names }),
    ...(said.length === 0 ? {} : { texts: said }),
  }
}

/** `環环`: every traditional character that has one simplified one of its own. */
const TRADITIONAL: readonly string[] = pairs
  .split('|')
  .map((pair) => pair.split(' '))
  .filter(([from = '', to = '']) => from.length === 1 && to.length === 1 && from !== to)
  .map(([from = '', to = '']) => from + to)

/** Traditional characters whose simplified one stands in the text, each before its own. */
const traditionalFor = (text: string): string => {
  const there = new Uint8Array(0x1_0000)
  for (let at = 0; at < text.length; at++) there[text.charCodeAt(at)] = 1
  return TRADITIONAL.filter((pair) => there[pair.charCodeAt(1)] === 1).join('')
}
