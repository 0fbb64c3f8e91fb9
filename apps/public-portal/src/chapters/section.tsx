import type { Section } from '@jiashan/domain/policy'
import { Counts, Legend, LightMark, Tiles } from '@jiashan/ui'
import { MarkedParagraph } from '../document/paragraph.tsx'
import { Neighbours } from '../frame/neighbours.tsx'
import { usePlace } from '../place.tsx'
import { tilesOf } from '../tasks/tiles.ts'
import { UnitLinks } from '../tasks/units.tsx'

export const sectionAddress = ({ ordinal }: Pick<Section, 'ordinal'>): string => `sections/${ordinal}/`

/** One section: its tasks in the document's own words, each with its unit and how it stands. */
export const SectionPage = ({ section }: { section: Section }) => {
  const { site, words, to, language } = usePlace()
  const own = site.tasks.filter((entry) => entry.section === section)
  const pillar = site.snapshot.document.pillars.find(({ sections }) => sections.includes(section))
  const tiles = tilesOf(own, to)
  const all = site.snapshot.document.pillars.flatMap(({ sections }) => sections)
  const at = all.indexOf(section)
  const neighbour = (one: Section | undefined) =>
    one === undefined ? undefined : { label: one.title, address: sectionAddress(one), official: true }
  return (
    <>
      <header className={`page-head hue-${(((pillar?.ordinal ?? 1) - 1) % 6) + 1}`}>
        <h1 lang={words.official}>{section.title}</h1>
        <p>
          {words.section.count(own.length)} ·{' '}
          <a href={`${to('document/')}#section-${section.ordinal}`}>{words.section.inDocument}</a>
        </p>
      </header>
      <div className="duty-roof">
        <Tiles language={language} tiles={tiles} label={words.home.roof} />
        <Counts language={language} tiles={tiles} />
      </div>
      <ol className="sentences">
        {own.map(({ task, lead, supports, state, because }) => (
          <li key={task.ordinal}>
            <h2>
              <a href={to(`tasks/${task.ordinal}/`)}>{words.task.name(task.ordinal)}</a>
            </h2>
            <div className="sentence" lang={words.official}>
              <MarkedParagraph text={task.text} targets={task.targets} />
            </div>
            <p className="sentence-facts">
              <LightMark light={state} language={language} />
              {because !== undefined && (
                <span className="second" lang={words.official}>
                  {because}
                </span>
              )}
              <span className="second">
                {words.task.lead}
                {words.colon}
                {lead === null ? words.tasks.noLead : <UnitLinks units={[lead]} />}
              </span>
              {supports.length > 0 && (
                <span className="second elder-less">
                  {words.task.supports}
                  {words.colon}
                  <UnitLinks units={supports} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <Legend language={language} tiles={tiles} />
      <Neighbours previous={neighbour(all[at - 1])} next={neighbour(all[at + 1])} />
    </>
  )
}
