import type { Page, Room } from '../page.ts'
import type { Published } from '../published.ts'
import type { Words } from '../words/index.ts'
import { resultAddress } from './disclosed.ts'
import { ResultsPage } from './results.tsx'
import { ScorePage } from './score.tsx'

export const resultsRoom: Room = (site, words) => [
  {
    address: 'results/',
    title: words.results.title,
    description: words.results.description,
    crumbs: [{ label: words.results.title, address: 'results/' }],
    body: <ResultsPage />,
  },
  ...site.snapshot.results.flatMap((year) => scorePages(year, words)),
]

type Year = Published['snapshot']['results'][number]

const scorePages = (year: Year, words: Words): readonly Page[] =>
  year.cards.map(({ department, card }) => {
    const address = resultAddress(year.year, department)
    return {
      address,
      title: words.results.pageTitle(card.name, year.year),
      description: words.results.pageDescription(card.name, year.year),
      crumbs: [
        { label: words.results.title, address: 'results/' },
        { label: words.results.name(year.year), address: null },
        { label: card.name, address, official: true },
      ],
      body: <ScorePage year={year} card={card} />,
    }
  })
