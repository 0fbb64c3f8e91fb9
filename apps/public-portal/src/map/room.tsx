import type { Room } from '../page.ts'
import { MapPage } from './map.tsx'

export const mapRoom: Room = (_site, words) => [
  {
    address: 'map/',
    title: words.map.title,
    description: words.map.description,
    crumbs: [{ label: words.map.title, address: 'map/' }],
    body: <MapPage />,
  },
]
