import type { ReactNode } from 'react'
import { FirstRows } from '../rows/first-rows.tsx'

const FIRST = 8

interface Props<A> {
  readonly list: readonly A[]
  readonly keyOf: (one: A) => string
  readonly row: (one: A) => ReactNode
  /** What is said where there is nothing. */
  readonly none: string
}

/** What is worst of a kind, as much as one glance holds. */
export const Worst = <A,>({ none, ...list }: Props<A>) =>
  list.list.length === 0 ? <p className="second">{none}</p> : <FirstRows {...list} first={FIRST} />
