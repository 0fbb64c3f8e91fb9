import type { Page, Room } from '../page.ts'
import { ChapterPage } from './chapter.tsx'
import { SectionPage, sectionAddress } from './section.tsx'

export const chaptersRoom: Room = ({ snapshot, tasks }, words) =>
  snapshot.document.pillars.flatMap((pillar): readonly Page[] => {
    const address = `chapters/${pillar.ordinal}/`
    const crumb = { label: pillar.name, address, official: true }
    const own = tasks.filter((entry) => entry.pillar === pillar)
    return [
      {
        address,
        title: words.chapter.title(pillar.name),
        description: words.chapter.description(pillar.title, own.length),
        crumbs: [crumb],
        body: <ChapterPage pillar={pillar} />,
      },
      ...pillar.sections.map((section) => ({
        address: sectionAddress(section),
        title: `${section.title} · ${pillar.name}`,
        description: words.section.description(section.title, section.tasks.length),
        crumbs: [crumb, { label: section.title, address: sectionAddress(section), official: true }],
        body: <SectionPage section={section} />,
      })),
    ]
  })
