import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import { TargetCard } from '../targets/card.tsx'

const CARDS = 8

/** The overall targets and the measured ones of tasks, with honest outcomes. */
export const Headline = () => {
  const { site, words, to } = usePlace()
  const shown = headlineOf(site.targets)
  const withheld = site.targets.filter((entry) => entry.withheld !== null && !shown.includes(entry)).length
  if (shown.length === 0) return null
  return (
    <section className="headline" aria-labelledby="headline">
      <div className="section-head">
        <h2 id="headline">{words.home.targets}</h2>
        <a href={to('targets/')}>{words.home.allTargets(site.targets.length)}</a>
      </div>
      <ul className="cards">
        {shown.map((entry) => (
          <li key={entry.target.key}>
            <TargetCard entry={entry} />
          </li>
        ))}
      </ul>
      {withheld > 0 && <p className="second">{words.home.withheldTargets(withheld)}</p>}
    </section>
  )
}

/** Overall targets first; then those of tasks that have a figure. */
const headlineOf = (targets: readonly TargetEntry[]): readonly TargetEntry[] =>
  [
    ...targets.filter(({ task }) => task === null),
    ...targets.filter(({ task, standing }) => task !== null && standing._tag !== 'no-figure'),
  ].slice(0, CARDS)
