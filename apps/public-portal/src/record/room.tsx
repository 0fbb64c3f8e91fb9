import type { Room } from '../page.ts'
import { HistoryPage } from './history.tsx'

export const recordRoom: Room = (_site, words) => [
  {
    address: 'history/',
    title: words.record.title,
    description: words.record.description,
    crumbs: [{ label: words.record.title, address: 'history/' }],
    body: <HistoryPage />,
  },
]
