import type { Pillar } from '@jiashan/domain/policy'
import { Counts, Legend, Tiles } from '@jiashan/ui'
import { Neighbours } from '../frame/neighbours.tsx'
import { usePlace } from '../place.tsx'
import { TaskTable } from '../tasks/list.tsx'
import { tilesOf } from '../tasks/tiles.ts'
import { sectionAddress } from './section.tsx'

/** One chapter: its sections, each with its piece of the roof and its tasks. */
export const ChapterPage = ({ pillar }: { pillar: Pillar }) => {
  const { site, words, to, language } = usePlace()
  const own = site.tasks.filter((entry) => entry.pillar === pillar)
  const tiles = tilesOf(own, to)
  const { pillars } = site.snapshot.document
  const at = pillars.indexOf(pillar)
  const neighbour = (one: Pillar | undefined) =>
    one === undefined ? undefined : { label: one.name, address: `chapters/${one.ordinal}/` }
  return (
    <>
      <header className={`page-head hue-${((pillar.ordinal - 1) % 6) + 1}`}>
        <h1 lang={words.official}>{pillar.title}</h1>
        <p>{words.chapter.count(pillar.sections.length, own.length)}</p>
        <Counts tiles={tiles} language={language} />
      </header>
      {pillar.sections.map((section) => (
        <section key={section.ordinal} aria-labelledby={`section-${section.ordinal}`}>
          <div className="section-head">
            <h2 id={`section-${section.ordinal}`} lang={words.official}>
              <a href={to(sectionAddress(section))}>{section.title}</a>
            </h2>
            <Tiles
              small
              language={language}
              label={section.title}
              tiles={tilesOf(
                own.filter((entry) => entry.section === section),
                to,
              )}
            />
          </div>
          <TaskTable
            tasks={own.filter((entry) => entry.section === section)}
            labelledBy={`section-${section.ordinal}`}
          />
        </section>
      ))}
      <Legend language={language} tiles={tiles} />
      <Neighbours previous={neighbour(pillars[at - 1])} next={neighbour(pillars[at + 1])} />
    </>
  )
}
