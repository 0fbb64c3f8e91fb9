import type { ReactElement } from 'react'
import type { Published } from './published.ts'
import type { Words } from './words/index.ts'

/** A step of the way from the home page to a page. */
export interface Crumb {
  readonly label: string
  /** Null where the step has no page of its own. */
  readonly address: string | null
  /** The label is official wording, in Chinese on every page. */
  readonly official?: boolean
}

/** One page, the same in both languages but for its words. */
export interface Page {
  /** From the site's root, with a slash at its end: `tasks/36/`; empty for the home page. */
  readonly address: string
  readonly title: string
  readonly description: string
  /** The way from the home page, without the home page and with this page last. */
  readonly crumbs: readonly Crumb[]
  readonly body: ReactElement
}

/** A room of the site: its pages in a language. */
export type Room = (site: Published, words: Words) => readonly Page[]
