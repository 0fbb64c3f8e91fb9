import type { Explanation, Scorecard } from '@jiashan/domain/assessment'
import { lossesOf } from '@jiashan/domain/assessment/shown'
import type { Snapshot } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import { Closed } from '../frame/closed.tsx'
import { usePlace } from '../place.tsx'
import { Amendments } from '../record/amendments.tsx'
import { Official } from '../text/official.tsx'
import { resultAddress } from './disclosed.ts'

/** The disclosed results of the annual assessment, latest year first; where there are none, why. */
export const ResultsPage = () => {
  const { site, words } = usePlace()
  const { disclosed } = site.snapshot
  const results = site.snapshot.results.filter(({ cards }) => cards.length > 0)
  return (
    <>
      <header className="page-head">
        <h1>{words.results.title}</h1>
        {results.length > 0 && <p>{words.results.how}</p>}
      </header>
      {results.length === 0 && (
        <section aria-label={words.results.title}>
          {disclosed.results.disclosed ? (
            <p className="empty">{words.results.empty}</p>
          ) : (
            <>
              <Closed what={words.results.none} disclosed={disclosed.results} />
              <p className="second">{words.results.noneWhy}</p>
            </>
          )}
        </section>
      )}
      {results
        .toSorted((a, b) => b.year - a.year)
        .map((year) => (
          <YearOfResults key={year.year} year={year} />
        ))}
      <Amendments of={({ kind }) => kind === 'results'} />
    </>
  )
}

const YearOfResults = ({ year }: { year: Snapshot['results'][number] }) => {
  const { site, words, language } = usePlace()
  const groups = [...Map.groupBy(year.cards, ({ card }) => card.group.title)]
  return (
    <section aria-labelledby={`year-${year.year}`}>
      <h2 id={`year-${year.year}`}>
        {words.results.name(year.year)} {site.snapshot.demo && <DemoMark language={language} />}
      </h2>
      <p className="second">
        <Official>
          {year.ruleSet}
          {!year.ruleSet.includes(year.standing) && `（${year.standing}）`}
        </Official>
      </p>
      {groups.map(([title, cards]) => (
        <GroupOfResults
          key={title}
          year={year.year}
          title={title}
          cards={cards.map(({ card }) => card)}
          stated={year.inputs?.stated ?? {}}
        />
      ))}
    </section>
  )
}

const GroupOfResults = ({
  year,
  title,
  cards,
  stated,
}: {
  year: number
  title: string
  cards: readonly Scorecard[]
  stated: Readonly<Record<string, readonly string[]>>
}) => {
  const { words, to } = usePlace()
  const { columns } = words.results
  return (
    <table className="result-table long-stacked">
      <caption>
        <Official>{title}</Official>
      </caption>
      <thead>
        <tr>
          <th scope="col">{columns.rank}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.grade}</th>
          <th scope="col">{columns.loss}</th>
          <th scope="col">{columns.total}</th>
        </tr>
      </thead>
      <tbody>
        {cards
          .toSorted((a, b) => (a.rank ?? cards.length) - (b.rank ?? cards.length))
          .map(({ department, name, points, of, rank, grade, provisional, explanation }) => (
            <tr key={department}>
              <td className="number" data-label={columns.rank}>
                {rank ?? ''}
              </td>
              <th scope="row" lang={words.official}>
                <a href={to(resultAddress(year, department))}>{name}</a>
              </th>
              <td lang={words.official} data-label={columns.grade}>
                {grade}
              </td>
              <td className="second" lang={words.official}>
                {points !== null && <Greatest of={explanation} stated={stated[department] ?? []} />}
              </td>
              <td className="result-points nb" data-label={columns.total}>
                {points === null ? (
                  <span className="second">{words.results.noPoints}</span>
                ) : (
                  `${points} / ${of}`
                )}
                {provisional && points !== null && <small> {words.results.provisional}</small>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** What cost most, with what it was lost on; where only the points are public, that the basis is not. */
const Greatest = ({ of, stated }: { of: Explanation; stated: readonly string[] }) => {
  const { words } = usePlace()
  const [loss] = lossesOf(of)
  if (loss === undefined) return words.results.noLosses
  const basis = stated.includes(loss.node)
    ? words.results.basisClosed
    : loss.because || of.children.find(({ id }) => id === loss.node)?.because
  return basis ? `${loss.title}（${basis}）` : loss.title
}
