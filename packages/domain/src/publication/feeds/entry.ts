import type { PlainDate } from '../../calendar/index.ts'

/** One piece of news: what was published, corrected or withdrawn. */
export interface Entry {
  /** Stable over publications: the same thing keeps it. */
  readonly key: string
  readonly title: string
  /** The day on which it became news: news is what is new to whoever reads it, however old it was when it was published. */
  readonly on: PlainDate
  /** The day on which it was accepted, became known or was signed. */
  readonly formedOn: PlainDate
  /** From the root of the site. */
  readonly page: string
  readonly text: string
  readonly kind: string
  readonly demo: boolean
  /** The task it is about; null where it is about none. */
  readonly task: number | null
}

/** News before it is known since when it is public. */
export type Formed = Omit<Entry, 'on'>
