import { type Rational, subtract } from '@jiashan/domain/quantity'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { said } from './said.ts'
import type { Series } from './series.ts'

interface Row {
  readonly about: string
  readonly at: number
  readonly expected: Rational | null
  readonly reached: Rational | null
  readonly demo: boolean
}

/** The values of the chart, time by time. */
export const SeriesTable = ({ series }: { series: Series }) => {
  const { words, language } = usePlace()
  const { unit, forecast, goal } = series
  const { columns } = words.chart
  return (
    <table className="series-table long-stacked" aria-labelledby="chart">
      <thead>
        <tr>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.path}</th>
          <th scope="col">{columns.reached}</th>
          <th scope="col">{columns.gap}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(series).map(({ about, expected, reached, demo }) => (
          <tr key={about}>
            <th scope="row" className="nb">
              {words.time(about)}
            </th>
            <td className="nb" data-label={columns.path}>
              {expected === null ? '–' : said(expected, unit, words)}
            </td>
            <td data-label={columns.reached}>
              {reached === null ? '–' : <span className="nb">{said(reached, unit, words)}</span>}{' '}
              {demo && <DemoMark language={language} />}
            </td>
            <td className="nb" data-label={columns.gap}>
              {expected === null || reached === null
                ? '–'
                : signed(subtract(reached, expected), said(subtract(reached, expected), null, words))}
            </td>
          </tr>
        ))}
        {forecast?._tag === 'Forecast' && goal !== null && (
          <tr>
            <th scope="row" className="nb">
              {words.time(goal.about)} {words.chart.forecast}
            </th>
            <td className="nb" data-label={columns.path}>
              {said(goal.value, unit, words)}
            </td>
            <td className="nb" data-label={columns.reached}>
              {said(forecast.value, unit, words)}
            </td>
            <td className="nb" data-label={columns.gap}>
              {signed(forecast.difference, said(forecast.difference, null, words))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const signed = ({ n }: Rational, text: string): string => (n > 0 ? `+${text}` : text.replace('-', '−'))

const rowsOf = ({ path, observed }: Series): readonly Row[] => {
  const rows = new Map<string, Row>(
    path.map(({ about, at, value }) => [about, { about, at, expected: value, reached: null, demo: false }]),
  )
  for (const { about, at, value, expected, demo } of observed)
    rows.set(about, {
      about,
      at,
      expected: expected ?? rows.get(about)?.expected ?? null,
      reached: value,
      demo,
    })
  return [...rows.values()].toSorted((a, b) => a.at - b.at)
}
