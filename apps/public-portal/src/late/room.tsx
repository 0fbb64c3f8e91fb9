import type { Room } from '../page.ts'
import { LatePage } from './late.tsx'

export const lateRoom: Room = (_site, words) => [
  {
    address: 'late/',
    title: words.late.title,
    description: words.late.description,
    crumbs: [{ label: words.late.title, address: 'late/' }],
    body: <LatePage />,
  },
]
