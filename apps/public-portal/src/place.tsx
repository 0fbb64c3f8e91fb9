import type { Language } from '@jiashan/ui'
import { createContext, useContext } from 'react'
import type { Published } from './published.ts'
import type { Words } from './words/index.ts'

/** Where a component stands: in which site, on which page and in which language. */
export interface Place {
  readonly site: Published
  readonly words: Words
  readonly language: Language
  /** Address of the page that is being rendered. */
  readonly address: string
}

export const PlaceContext = createContext<Place | null>(null)

/** The place and its links; all links are relative, so that the site works under any path. */
export const usePlace = () => {
  const place = useContext(PlaceContext)
  if (place === null) throw new TypeError('rendered outside a page')
  const { address, language } = place
  return {
    ...place,
    /** A page of the same language. */
    to: (target: string): string => relative(address, language, language, target),
    /** The same or another page in a language. */
    inLanguage: (other: Language, target: string): string => relative(address, language, other, target),
    /** A file that is the same in both languages. */
    file: (target: string): string => relative(address, language, 'zh', target),
  }
}

/** The path of a page's folder in a language. */
export const folderOf = (language: Language, address: string): string =>
  language === 'zh' ? address : `en/${address}`

const relative = (from: string, fromLanguage: Language, language: Language, target: string): string => {
  const home = '../'.repeat(from.split('/').length - 1)
  const path = fromLanguage === language ? target : folderOf(language, target)
  return `${home}${fromLanguage === 'en' && language === 'zh' ? '../' : ''}${path}` || './'
}
