import { showPoints } from '@jiashan/domain/assessment/shown'
import { Link } from '@tanstack/react-router'
import { Grid, Table, type TableColumnsType } from 'antd'
import type { CardRow } from '../api.ts'
import type { Filters } from './filters.ts'

interface TableProps {
  readonly year: string
  readonly rows: readonly CardRow[]
  readonly sort: Filters['sort']
  readonly onSort: (sort: Filters['sort'] | '') => void
}

const NONE = '没有符合条件的单位。可以清除筛选条件再看。'

const UnitName = ({ year, card }: { year: string; card: CardRow }) => (
  <Link to="/scores/$year/$department" params={{ year, department: card.department }}>
    {card.name}
  </Link>
)

const Score = ({ card }: { card: CardRow }) =>
  card.points === null ? (
    <span className="second">暂无</span>
  ) : (
    <span className="score">
      <b>{card.points}</b>
      {card.provisional ? <small> 暂计</small> : null}
    </span>
  )

const worstLoss = ({ points, losses }: CardRow): string => {
  if (points === null) return '没有可以评判的事项'
  const [first] = losses
  return first === undefined
    ? '没有失分'
    : `${first.title} −${showPoints(first.points)}${first.because === '' ? '' : `（${first.because}）`}`
}

/** On a phone: one unit below the other, nothing to push sideways. */
const Cards = ({ year, rows }: TableProps) => (
  <ul className="score-cards">
    {rows.map((card) => (
      <li key={card.department}>
        <p className="score-card-head">
          <UnitName year={year} card={card} />
          <Score card={card} />
        </p>
        <p className="second">
          {card.rank === null ? '未排名' : `第 ${card.rank} 名`} · {card.group.title} ·{' '}
          {card.grade ?? '暂无等次'}
        </p>
        <p className="second">{worstLoss(card)}</p>
      </li>
    ))}
  </ul>
)

/** The scores as a dense table, as cards where it would not fit. */
export const ScoreTable = (props: TableProps) => {
  const { year, rows, sort, onSort } = props
  const { md } = Grid.useBreakpoint()
  if (rows.length === 0) return <p className="empty">{NONE}</p>
  if (md === false) return <Cards {...props} />
  const columns: TableColumnsType<CardRow> = [
    {
      title: '名次',
      key: 'rank',
      width: 70,
      align: 'right',
      render: (_, { rank }) => rank ?? '—',
    },
    {
      title: '单位',
      key: 'name',
      width: 190,
      sorter: true,
      sortOrder: sort === 'name' ? 'ascend' : null,
      render: (_, card) => <UnitName year={year} card={card} />,
    },
    { title: '分组', key: 'group', width: 130, render: (_, { group }) => group.title },
    {
      title: '得分',
      key: 'points',
      width: 120,
      align: 'right',
      sorter: true,
      sortOrder: sort === 'points' ? 'descend' : null,
      render: (_, card) => <Score card={card} />,
    },
    {
      title: '等次',
      key: 'grade',
      width: 90,
      render: (_, { grade }) => (grade === null ? '—' : <b>{grade}</b>),
    },
    {
      title: '已可评判',
      key: 'judged',
      width: 110,
      align: 'right',
      responsive: ['lg'],
      render: (_, { judged, of }) => `${showPoints(judged, 0)} / ${of}`,
    },
    {
      title: '最大失分',
      key: 'loss',
      render: (_, card) => <span className="second">{worstLoss(card)}</span>,
    },
  ]
  return (
    <Table
      rowKey="department"
      size="small"
      tableLayout="fixed"
      showSorterTooltip={false}
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      onChange={(_, __, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter
        const key = one?.order === undefined ? '' : one.columnKey
        onSort(key === 'points' || key === 'name' ? key : '')
      }}
    />
  )
}
