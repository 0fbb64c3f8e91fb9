import type { Room } from '../page.ts'
import { Home } from './home.tsx'

export const homeRoom: Room = ({ snapshot, tasks }, words) => [
  {
    address: '',
    title: words.home.title(tasks.length),
    description: words.home.description(snapshot.name, tasks.length),
    crumbs: [],
    body: <Home />,
  },
]
