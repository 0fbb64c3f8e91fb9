import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import type { TargetEntry } from '../published.ts'
import { amount } from '../text/amount.ts'
import { due, goal } from './goal.ts'
import { Standing, sayNone, toneOfTarget, WhyNone } from './standing.tsx'

/** Targets as a table: what is asked, the latest figure, the outcome. */
export const TargetRows = ({
  entries,
  labelledBy = 'targets',
}: {
  entries: readonly TargetEntry[]
  labelledBy?: string
}) => {
  const { words, to, language } = usePlace()
  const { columns } = words.targets
  return (
    <table className="target-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.key}</th>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.goal}</th>
          <th scope="col">{columns.latest}</th>
          <th scope="col">{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ target, standing, withheld }) => (
          <tr key={target.key} data-row={toneOfTarget({ standing, withheld })}>
            <td className="number">{target.key}</td>
            <th scope="row" lang={words.official}>
              <a href={to(`targets/${target.key}/`)}>{target.subject}</a>
            </th>
            <td>
              <span className="nb">{goal(target, words)}</span>
              <span className="second nb"> {due(target, words)}</span>
            </td>
            <td>
              {standing._tag === 'no-figure' ? (
                <span className="second nb">{sayNone({ withheld }, words)}</span>
              ) : (
                <>
                  <span className="nb">{amount(standing.latest.value, standing.latest.unit, words)}</span>{' '}
                  <span className="second nb">{words.time(standing.latest.about)}</span>{' '}
                  {standing.latest.demo && <DemoMark language={language} />}
                </>
              )}
            </td>
            <td>
              {standing._tag === 'no-figure' ? (
                <WhyNone withheld={withheld} />
              ) : (
                <Standing standing={standing} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
