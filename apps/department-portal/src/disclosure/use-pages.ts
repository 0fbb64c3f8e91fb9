import { useState } from 'react'
import type { ItemList, Line } from './page.ts'

/** Which page of each list is open. */
export const usePages = () => {
  const [pages, setPages] = useState<{ readonly [list: string]: number }>({})
  const pageOf = (list: string): number => pages[list] ?? 0
  return {
    pageOf,
    turn: (list: string) => (page: number) => setPages((all) => ({ ...all, [list]: page })),
    ask: (list: ItemList, whose: Line['department'] | 'all' = 'all') => ({
      ...{ list, whose, page: pageOf(list) },
    }),
  }
}
