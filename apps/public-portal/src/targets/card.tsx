import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import { Bar } from './bar.tsx'
import { Figure } from './figure.tsx'
import { due, goal } from './goal.ts'
import { Standing, sayNone, share, toneOfTarget, WhyNone } from './standing.tsx'

/** A target at a glance: its latest figure large, or that there is none. */
export const TargetCard = ({ entry }: { entry: TargetEntry }) => {
  const { target, standing } = entry
  const { words, to } = usePlace()
  const latest = standing._tag === 'no-figure' ? null : standing.latest
  return (
    <div className={`card card-${toneOfTarget(entry)}`}>
      <h3 lang={words.official}>
        <a href={to(`targets/${target.key}/`)}>{target.subject}</a>
      </h3>
      {latest === null ? <p className="card-none">{sayNone(entry, words)}</p> : <Figure figure={latest} />}
      <Bar target={target} standing={standing} />
      <p className="card-goal">
        {words.targets.goal} <span className="nb">{goal(target, words, latest?.unit)}</span>{' '}
        <span className="nb">{due(target, words)}</span>
      </p>
      {entry.withheld !== null && (
        <p className="card-standing">
          <WhyNone withheld={entry.withheld} />
        </p>
      )}
      {latest !== null && (
        <p className="card-standing">
          <Standing standing={standing} />
          {standing._tag === 'measured' && standing.ratio !== null && target.comparator !== 'at-most' && (
            <span className="second">{words.targets.ratio(share(standing.ratio))}</span>
          )}
        </p>
      )}
    </div>
  )
}
