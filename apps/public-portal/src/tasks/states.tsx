import { countStates, STATE_LABEL, TILE_STATES, TileShape } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { tilesOf } from './tiles.ts'

/** How many tasks of each chapter stand how: the roof in numbers. */
export const ChapterStates = () => {
  const { site, words, to, language } = usePlace()
  const rows = site.snapshot.document.pillars.map((pillar) => ({
    pillar,
    counts: countStates(
      tilesOf(
        site.tasks.filter((entry) => entry.pillar === pillar),
        to,
      ),
    ),
  }))
  const states = TILE_STATES.filter((state) => rows.some(({ counts }) => (counts.get(state) ?? 0) > 0))
  return (
    <section className="states" aria-labelledby="states">
      <h2 id="states">{words.tasks.states}</h2>
      <table aria-labelledby="states">
        <thead>
          <tr>
            <th scope="col">{words.tasks.chapter}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                <span className="states-head">
                  <TileShape state={state} />
                  {STATE_LABEL[language][state]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pillar, counts }) => (
            <tr key={pillar.ordinal}>
              <th scope="row" lang={words.official}>
                <a className={`hue-${((pillar.ordinal - 1) % 6) + 1}`} href={`#chapter-${pillar.ordinal}`}>
                  {pillar.name}
                </a>
              </th>
              {states.map((state) => (
                <td key={state}>
                  <span className="states-cell">
                    <b className={counts.get(state) === 0 ? 'states-none' : undefined}>{counts.get(state)}</b>
                    <Row state={state} count={counts.get(state) ?? 0} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The number as so many tiles, for the eye only. */
const Row = ({ state, count }: { state: (typeof TILE_STATES)[number]; count: number }) => (
  <span className="states-row" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <TileShape key={index} state={state} />
    ))}
  </span>
)
