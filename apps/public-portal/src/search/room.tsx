import type { Room } from '../page.ts'
import { SearchPage } from './search.tsx'
import { SEARCH } from './search-index.ts'

export const searchRoom: Room = (_site, words) => [
  {
    address: SEARCH,
    title: words.search.title,
    description: words.search.description,
    crumbs: [{ label: words.search.title, address: SEARCH }],
    body: <SearchPage />,
  },
]
