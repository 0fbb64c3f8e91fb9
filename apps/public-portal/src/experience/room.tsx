import type { Room } from '../page.ts'
import { ExperiencePage } from './experience.tsx'

export const experienceRoom: Room = (_site, words) => [
  {
    address: 'experience/',
    title: words.experience.title,
    description: words.experience.description,
    crumbs: [{ label: words.experience.title, address: 'experience/' }],
    body: <ExperiencePage />,
  },
]
