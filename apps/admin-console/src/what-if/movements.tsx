import { showPoints } from '@jiashan/domain/assessment/shown'
import type { Movement, Mover, Stand } from '@jiashan/domain/assessment/what-if'
import { direction } from './rows.ts'

interface Props {
  readonly rows: readonly Movement[]
  readonly alone: boolean
}

/** `+1.50`, `−0.20`. */
export const saySigned = (exact: string): string => {
  const said = showPoints(exact)
  return said.startsWith('−') || Number(said) === 0 ? said : `+${said}`
}

const lostOrWon = (exact: string | null): string =>
  exact === null || exact === '0' ? '' : exact.startsWith('-') ? 'ex-lost' : 'won'

const MOST_MOVERS = 3

const sayMover = ({ title, change, stands }: Mover): string =>
  `${title} ${saySigned(change)}${stands === 'new' ? '（新增）' : stands === 'gone' ? '（不再计）' : ''}`

/** What moved a unit, the greatest first. */
export const Movers = ({ movers }: Pick<Movement, 'movers'>) => {
  const [first, ...others] = movers.slice(0, MOST_MOVERS)
  if (first === undefined) return null
  return (
    <span className="movers">
      <b>{sayMover(first)}</b>
      {others.map((one) => (
        <span key={one.id}>{sayMover(one)}</span>
      ))}
      {movers.length > MOST_MOVERS ? <span>等 {movers.length} 项</span> : null}
    </span>
  )
}

const ARROW = { up: '升', down: '降' } as const

/** Rank before and after, with the way it went in a word. */
export const RankMove = ({ row, alone }: { row: Movement; alone: boolean }) => {
  const [was, is] = [row.before?.rank ?? null, row.after?.rank ?? null]
  const way = direction(row)
  if (alone || was === is) return <>{is ?? '—'}</>
  return (
    <span className={way === 'up' ? 'won' : way === 'down' ? 'ex-lost' : ''}>
      {was ?? '—'} → {is ?? '—'}
      {way === null || was === null || is === null ? '' : ` ${ARROW[way]} ${Math.abs(was - is)}`}
    </span>
  )
}

const gradeOf = (stand: Stand | null): string => stand?.grade ?? '—'

export const GradeMove = ({ row, alone }: { row: Movement; alone: boolean }) =>
  alone || gradeOf(row.before) === gradeOf(row.after) ? (
    gradeOf(row.after)
  ) : (
    <b>
      {gradeOf(row.before)} → {gradeOf(row.after)}
    </b>
  )

/** Every unit before and after: points, rank, grade, and what moved it; group by group. */
export const Movements = ({ rows, alone }: Props) => {
  if (rows.length === 0) return <p className="empty">没有这样的单位。</p>
  const groups = [...Map.groupBy(rows, ({ before, after }) => (after ?? before)?.group.title ?? '')]
  return (
    <table className="movements of-units">
      <thead>
        <tr>
          <th scope="col">单位</th>
          {alone ? null : <th scope="col">原得分</th>}
          <th scope="col">{alone ? '得分' : '现得分'}</th>
          {alone ? null : <th scope="col">变化</th>}
          <th scope="col">名次</th>
          <th scope="col">等次</th>
          {alone ? null : <th scope="col">由哪些项目引起</th>}
        </tr>
      </thead>
      {groups.map(([title, members]) => (
        <tbody key={title}>
          <tr>
            <th className="movements-group" scope="rowgroup" colSpan={alone ? 4 : 7}>
              {title} <small>{members.length} 家</small>
            </th>
          </tr>
          {members.map((row) => (
            <tr key={row.department} className={row.before?.grade !== row.after?.grade ? 'grade-moved' : ''}>
              <th scope="row">{row.name}</th>
              {alone ? null : <td data-head="原得分">{row.before?.points ?? '—'}</td>}
              <td data-head={alone ? '得分' : '现得分'}>
                {row.after?.points ?? '—'}
                {row.after?.provisional ? <small className="second"> 暂计</small> : null}
              </td>
              {alone ? null : (
                <td data-head="变化" className={lostOrWon(row.change)}>
                  {row.change === null ? '—' : row.change === '0' ? '不变' : saySigned(row.change)}
                </td>
              )}
              <td data-head="名次">
                <RankMove row={row} alone={alone} />
              </td>
              <td data-head="等次">
                <GradeMove row={row} alone={alone} />
              </td>
              {alone ? null : (
                <td data-head="由哪些项目引起">
                  <Movers movers={row.movers} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
