import {
  type Amendment,
  amendmentAnchor,
  isCorrection,
  type PastPublication,
} from '@jiashan/domain/publication'
import { Scroll } from '../frame/scroll.tsx'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'
import { Wordings } from './amendments.tsx'
import { itemAddress } from './anchors.ts'

/** Every publication with its counts, then each correction and each withdrawal by its own address. */
export const HistoryPage = () => {
  const { site, words } = usePlace()
  const { history, corrections, withdrawals } = site.snapshot
  const { record } = words
  return (
    <>
      <header className="page-head">
        <h1>{record.title}</h1>
        <p>{record.intro}</p>
      </header>
      <section aria-labelledby="publications">
        <h2 id="publications">{record.publications}</h2>
        {history.length === 0 ? <p className="empty">{record.none}</p> : <Publications history={history} />}
      </section>
      <section aria-labelledby="corrections">
        <h2 id="corrections">{record.corrections}</h2>
        <Items items={corrections} none={record.noCorrections} />
      </section>
      <section aria-labelledby="withdrawals">
        <h2 id="withdrawals">{record.withdrawals}</h2>
        <Items items={withdrawals} none={record.noWithdrawals} />
      </section>
    </>
  )
}

const Publications = ({ history }: { history: readonly PastPublication[] }) => {
  const { site, words } = usePlace()
  const { columns } = words.record
  const { corrections, withdrawals } = site.snapshot
  /** A count leads to the first of what it counts. */
  const leading = (count: number, items: readonly Amendment[], publication: number) => {
    const first = items.find(({ number }) => number === publication)
    return first === undefined || count === 0 ? count : <a href={`#${amendmentAnchor(first)}`}>{count}</a>
  }
  return (
    <Scroll labelledBy="publications">
      <table className="history-table" aria-labelledby="publications">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.on}</th>
            <th scope="col">{columns.added}</th>
            <th scope="col">{columns.corrected}</th>
            <th scope="col">{columns.withdrawn}</th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ number, issuedOn, added, corrected, withdrawn }) => (
            <tr key={number} id={`publication-${number}`}>
              <th scope="row" className="nb">
                <a href={`#publication-${number}`}>{words.record.number(number)}</a>
              </th>
              <td>
                <Day date={issuedOn} />
              </td>
              <td>{added}</td>
              <td>{leading(corrected, corrections, number)}</td>
              <td>{leading(withdrawn, withdrawals, number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const Items = ({ items, none }: { items: readonly Amendment[]; none: string }) => {
  const { words, to } = usePlace()
  const { record, official } = words
  if (items.length === 0) return <p className="empty">{none}</p>
  return (
    <ol className="amended">
      {items.map((one) => {
        const page = itemAddress(one)
        return (
          <li key={amendmentAnchor(one)} id={amendmentAnchor(one)}>
            <h3 lang={official}>{page === null ? one.title : <a href={to(page)}>{one.title}</a>}</h3>
            <p className="second">
              <Day date={one.on} /> · {record.kind[one.kind]}
            </p>
            {isCorrection(one) ? (
              <Wordings before={one.before} after={one.after} />
            ) : (
              <p>
                <span className="second">{record.because}</span> <span lang={official}>{one.because}</span>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
