import { sayExact } from '@jiashan/domain/quantity'
import { Chain } from '@jiashan/ui'
import { TargetChart } from '../charts/chart.tsx'
import { seriesOf } from '../charts/series.ts'
import { Closed } from '../frame/closed.tsx'
import { Neighbours } from '../frame/neighbours.tsx'
import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import { Amendments } from '../record/amendments.tsx'
import { Cite } from '../record/cite.tsx'
import { amount } from '../text/amount.ts'
import { Unbroken } from '../text/official.tsx'
import { Bar } from './bar.tsx'
import { targetChain } from './chain.ts'
import { Figure } from './figure.tsx'
import { due, goal } from './goal.ts'
import { Measured } from './measured.tsx'
import { Observations } from './observations.tsx'
import { Standing, sayNone, share, toneOf } from './standing.tsx'

/** One target: what it asks for, in whose words, and what was measured. */
export const TargetPage = ({ entry }: { entry: TargetEntry }) => {
  const { site, words, to, language } = usePlace()
  const { target, observations } = entry
  const at = site.targets.indexOf(entry)
  const neighbour = (one: TargetEntry | undefined, label: (key: string) => string) =>
    one === undefined ? undefined : { label: label(one.target.key), address: `targets/${one.target.key}/` }
  return (
    <article className="target">
      <header className="page-head">
        <h1 lang={words.official}>{target.subject}</h1>
        <p>
          {words.targets.goal} {goal(target, words)}
          {words.pause}
          {due(target, words)}
          {target.dueStated === false && words.aside(words.targets.dueAssumed)}
        </p>
      </header>
      <Chain language={language} steps={targetChain(entry, words, to)} />
      <Outcome entry={entry} />
      <TargetChart entry={entry} />
      <section aria-labelledby="words">
        <h2 id="words">{words.targets.words}</h2>
        <blockquote className="wording" lang={words.official}>
          <p>
            <Unbroken text={target.words} />
          </p>
        </blockquote>
      </section>
      <section aria-labelledby="observations">
        <h2 id="observations">{words.targets.observations}</h2>
        {observations.length > 0 ? (
          <Observations subject={target.subject} observations={observations} />
        ) : entry.withheld === null ? (
          <p className="empty">{words.targets.noneLong}</p>
        ) : (
          <Closed
            what={words.targets.withheldLong}
            disclosed={{ disclosed: false, because: entry.withheld }}
          />
        )}
      </section>
      {entry.indicator !== null && <Measured indicator={entry.indicator} />}
      <Amendments of={({ target: key }) => key === target.key} />
      <CiteTarget entry={entry} />
      <Neighbours
        previous={at > 0 ? neighbour(site.targets[at - 1], words.targets.previous) : undefined}
        next={neighbour(site.targets[at + 1], words.targets.next)}
      />
    </article>
  )
}

/** The latest figure with its source, or the target where there is none. */
const CiteTarget = ({ entry: { target, standing } }: { entry: TargetEntry }) => {
  const { words } = usePlace()
  if (standing._tag === 'no-figure')
    return <Cite what={`${words.targets.goal} ${target.key} ${target.subject}`} />
  const { about, value, unit, source, knownOn } = standing.latest
  const said = amount(value, unit, words)
  return (
    <Cite
      what={words.cite.figure(target.subject, words.time(about), said, source.name, words.date(knownOn))}
      anchor={`#${about}`}
    />
  )
}

/** The answer, large; that there is none, in words. */
const Outcome = ({ entry }: { entry: TargetEntry }) => {
  const { site, words } = usePlace()
  const { target, standing, indicator } = entry
  if (standing._tag === 'no-figure') return <p className="outcome outcome-none">{sayNone(entry, words)}</p>
  const { latest } = standing
  return (
    <div className={`outcome outcome-${toneOf(standing)}`}>
      <Figure figure={latest} />
      {seriesOf(entry, site.snapshot) === null && <Bar target={target} standing={standing} />}
      <p>
        <Standing standing={standing} />
        {standing._tag === 'measured' && indicator?.measure === 'flow' && (
          <span className="second">
            {words.targets.accumulated(amount(sayExact(standing.reached), target.unit, words))}
          </span>
        )}
        {standing._tag === 'measured' && standing.ratio !== null && target.comparator !== 'at-most' && (
          <span className="second">{words.targets.ratio(share(standing.ratio))}</span>
        )}
        <span className="second">
          {words.targets.goal} {goal(target, words, latest.unit)}
          {latest.unit !== target.unit && words.aside(amount(target.value, target.unit, words))}
        </span>
      </p>
    </div>
  )
}
