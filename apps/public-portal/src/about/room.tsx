import type { Room } from '../page.ts'
import { AboutPage } from './about.tsx'
import { Missing } from './missing.tsx'

export const aboutRoom: Room = (_site, words) => [
  {
    address: 'about/',
    title: words.about.title,
    description: words.about.description,
    crumbs: [{ label: words.about.title, address: 'about/' }],
    body: <AboutPage />,
  },
  {
    address: '404.html',
    title: words.missing.title,
    description: words.missing.text,
    crumbs: [],
    body: <Missing />,
  },
]
