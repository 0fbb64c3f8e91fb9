import type { ItemStanding } from '@jiashan/domain/publication'
import type { Sha256 } from '@jiashan/domain/record'
import type { Line } from './page.ts'

/** What is asked of each item of a list, and in which words. */
export interface Asks<C extends string> {
  /** Names what is written, on this machine. */
  readonly place: string
  /** How items stand that are on the list. */
  readonly listed: readonly ItemStanding[]
  readonly choices: readonly { readonly value: C; readonly label: string }[]
  /** What stands there before anything is said; `last`: what was said of this body before, in words. */
  readonly first: (line: Line) => First<C>
  /** The one that tells no reason. */
  readonly plain: C
  readonly reasonLimit: number
  readonly label: (title: string) => string
  readonly reasonLabel: (title: string) => string
  readonly reasonHint: string
  readonly send: (count: number) => string
  readonly lacking: (count: number) => string
  readonly empty: string
}

export interface First<C extends string> {
  readonly choice: C
  readonly reason: string
  readonly last?: string
}

export interface Given<C extends string> {
  readonly key: string
  readonly hash: Sha256
  readonly choice: C
  readonly reason: string | null
}
