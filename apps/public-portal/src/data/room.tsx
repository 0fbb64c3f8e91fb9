import type { Room } from '../page.ts'
import { DataPage } from './data.tsx'

export const dataRoom: Room = (_site, words) => [
  {
    address: 'data/',
    title: words.data.title,
    description: words.data.description,
    crumbs: [{ label: words.data.title, address: 'data/' }],
    body: <DataPage />,
  },
]
