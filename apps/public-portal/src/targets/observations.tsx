import type { Observation } from '@jiashan/domain/indicators'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { amount } from '../text/amount.ts'
import { Day } from '../text/day.tsx'

/** Every figure with its source and the day it became known. */
export const Observations = ({ observations }: { observations: readonly Observation[] }) => {
  const { words, language } = usePlace()
  const { targets } = words
  return (
    <table className="observation-table" aria-labelledby="observations">
      <thead>
        <tr>
          <th scope="col">{targets.about}</th>
          <th scope="col">{targets.value}</th>
          <th scope="col">{targets.by}</th>
          <th scope="col">{targets.source}</th>
          <th scope="col">{targets.knownOn}</th>
        </tr>
      </thead>
      <tbody>
        {observations.map(({ id, about, value, unit, standing, source, knownOn, demo }) => (
          <tr key={id}>
            <th scope="row" className="nb">
              {words.time(about)}
            </th>
            <td>
              <span className="nb">{amount(value, unit, words)}</span>{' '}
              {demo && <DemoMark language={language} />}
            </td>
            <td>{targets.standing[standing]}</td>
            <td lang={words.official}>
              {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}
            </td>
            <td>
              <Day date={knownOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
