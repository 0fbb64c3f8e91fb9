import type { Room } from '../page.ts'
import { ResultsPage } from './results.tsx'

export const resultsRoom: Room = (_site, words) => [
  {
    address: 'results/',
    title: words.results.title,
    description: words.results.description,
    crumbs: [{ label: words.results.title, address: 'results/' }],
    body: <ResultsPage />,
  },
]
