import type { Observation } from '@jiashan/domain/indicators'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { amount } from '../text/amount.ts'
import { Day } from '../text/day.tsx'

/** Every figure with its source and the day it became known. */
export const Observations = ({
  subject,
  observations,
}: {
  subject: string
  observations: readonly Observation[]
}) => {
  const { site, words, language } = usePlace()
  const { targets, cite } = words
  const { document, name } = site.snapshot
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
          <tr key={id} id={about}>
            <th scope="row" className="nb">
              <a href={`./#${about}`} rel="bookmark">
                {words.time(about)}
              </a>
            </th>
            <td>
              <span className="nb">{amount(value, unit, words)}</span>{' '}
              {demo && <DemoMark language={language} />}
            </td>
            <td>{targets.standing[standing]}</td>
            <td lang={words.official}>
              {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}
            </td>
            <td className="cite-row">
              <Day date={knownOn} />{' '}
              <button
                type="button"
                className="quiet"
                aria-label={`${cite.copy}${words.aside(words.time(about))}`}
                data-copy={cite.copied}
                data-by-hand={cite.byHand}
                data-cite={cite.text(
                  cite.figure(
                    subject,
                    words.time(about),
                    amount(value, unit, words),
                    source.name,
                    words.date(knownOn),
                  ),
                  document.number ?? document.title,
                  name,
                )}
              >
                {cite.copy}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
