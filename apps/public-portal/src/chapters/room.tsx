import type { Room } from '../page.ts'
import { ChapterPage } from './chapter.tsx'

export const chaptersRoom: Room = ({ snapshot, tasks }, words) =>
  snapshot.document.pillars.map((pillar) => {
    const address = `chapters/${pillar.ordinal}/`
    const own = tasks.filter((entry) => entry.pillar === pillar)
    return {
      address,
      title: words.chapter.title(pillar.name),
      description: words.chapter.description(pillar.title, own.length),
      crumbs: [{ label: pillar.name, address, official: true }],
      body: <ChapterPage pillar={pillar} />,
    }
  })
