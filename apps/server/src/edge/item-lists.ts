import type { ItemStanding } from '@jiashan/domain/publication'

/** The lists in which items are put before people, by how they stand. */
export const ITEM_LISTS = {
  'to-sign': ['to-sign'],
  'to-review': ['to-review', 'held'],
  settled: ['approved', 'published', 'kept', 'withdrawn'],
  // What a unit signed, and parts of it.
  signed: ['to-review', 'in-review', 'held', 'approved', 'published', 'kept', 'withdrawn'],
  reviewing: ['to-review', 'in-review', 'held'],
  public: ['approved', 'published'],
  kept: ['kept', 'withdrawn'],
} as const satisfies Record<string, readonly ItemStanding[]>
export type ItemList = keyof typeof ITEM_LISTS

/** How many items are opened at once, with all their words. */
const SIZE = 50

/** A part of a long list. */
export interface Part<A> {
  readonly rows: readonly A[]
  /** From 0; the last there is, where a later one was asked for. */
  readonly page: number
  readonly size: number
  readonly total: number
}

export const partOf = <A>(all: readonly A[], asked: number): Part<A> => {
  const page = Math.max(0, Math.min(asked, Math.ceil(all.length / SIZE) - 1))
  return { rows: all.slice(page * SIZE, (page + 1) * SIZE), page, size: SIZE, total: all.length }
}
