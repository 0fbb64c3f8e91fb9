import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import { Drawing, type Frame, Mark, type Shape } from './drawing.tsx'
import { said } from './said.ts'
import { type Series, seriesOf } from './series.ts'
import { SeriesTable } from './table.tsx'

const WIDE: Frame = { width: 720, height: 330, left: 56, right: 28, top: 34, bottom: 34 }
const NARROW: Frame = { width: 340, height: 280, left: 46, right: 14, top: 34, bottom: 34 }

/** A target's figures against its path, drawn and as a table; nothing where there is too little to draw. */
export const TargetChart = ({ entry }: { entry: TargetEntry }) => {
  const { site, words } = usePlace()
  const series = seriesOf(entry, site.snapshot)
  if (series === null) return null
  const title = words.chart.title(entry.target.subject)
  const described = { series, title, description: description(series, words) }
  return (
    <section aria-labelledby="chart">
      <h2 id="chart">{words.chart.heading}</h2>
      <div className="chart-columns">
        <figure className="chart-figure">
          <div className="chart-wide">
            <Drawing frame={WIDE} id="wide" {...described} />
          </div>
          <div className="chart-narrow">
            <Drawing frame={NARROW} id="narrow" {...described} />
          </div>
          <figcaption>
            <Key series={series} />
            {series.unit === null && <p className="second">{words.chart.index}</p>}
            <Ahead entry={entry} series={series} />
          </figcaption>
        </figure>
        <SeriesTable series={series} />
      </div>
    </section>
  )
}

/** The chart in a sentence. */
const description = (
  { base, goal, observed, unit }: Series,
  words: ReturnType<typeof usePlace>['words'],
): string => {
  const latest = observed.at(-1)
  return [
    base !== null && `${words.chart.base} ${words.time(base.about)} ${said(base.value, unit, words)}`,
    latest !== undefined &&
      `${words.chart.observed} ${words.time(latest.about)} ${said(latest.value, unit, words)}`,
    goal !== null && `${words.targets.goal} ${words.time(goal.about)} ${said(goal.value, unit, words)}`,
  ]
    .filter((part) => part !== false)
    .join(words.pause)
}

/** What is likely, and how that was computed, so that a reader can do it again. */
const Ahead = ({
  entry: { indicator, target, withheld },
  series: { forecast },
}: {
  entry: TargetEntry
  series: Series
}) => {
  const { words } = usePlace()
  if (forecast === null || indicator === null || withheld !== null) return null
  return <p className="second">{words.chart.forecastSaid(forecast, indicator, target)}</p>
}

/** Which line and which mark is what. */
const Key = ({ series: { base, path, observed, goal, forecast } }: { series: Series }) => {
  const { words } = usePlace()
  const { chart } = words
  const entries: readonly (readonly [string, Shape | 'path', boolean])[] = [
    [chart.observed, 'observed', observed.some(({ demo }) => !demo)],
    [chart.demo, 'demo', observed.some(({ demo }) => demo)],
    [chart.path, 'path', path.length > 1],
    [chart.base, 'base', base !== null],
    [words.targets.goal, 'goal', goal !== null],
    [chart.forecast, 'forecast', forecast?._tag === 'Forecast'],
  ]
  return (
    <ul className="chart-key">
      {entries
        .filter(([, , shown]) => shown)
        .map(([label, shape]) => (
          <li key={label}>
            <svg viewBox="0 0 28 16" aria-hidden="true" focusable="false">
              <path className={`chart-${LINE[shape]}`} d="M0 8H28" />
              {shape !== 'path' && <Mark at={[14, 8]} shape={shape} />}
            </svg>
            {label}
          </li>
        ))}
    </ul>
  )
}

const LINE = {
  observed: 'observed',
  demo: 'observed',
  path: 'path',
  base: 'none',
  goal: 'goal',
  forecast: 'forecast',
} as const satisfies Record<Shape | 'path', string>
