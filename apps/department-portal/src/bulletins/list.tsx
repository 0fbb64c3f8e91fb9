import { sayDate } from '@jiashan/domain/calendar'
import { BULLETIN_KIND_LABEL, BULLETIN_STATUS_LABEL, BULLETIN_STATUSES } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import type { Row } from './page.ts'
import '../orders/orders.css'
import './bulletins.css'

const route = getRouteApi('/inside/bulletins')

const FILTERS: Filters<Row> = {
  open: { label: '办理中', fits: (row) => row.status === 'drafted' || row.status === 'submitted' },
  signed: { label: '已签发', fits: (row) => row.status === 'signed' },
  instructed: { label: '有批示', fits: (row) => row.instructions > 0 },
}

/** 专报 and the yearly reports: what is being written, and what was issued. */
export const BulletinsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.bulletins.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Bulletins rows={list.data.bulletins} />
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: '期号', width: 140, fixed: true, text: (row) => row.number ?? '未编号' },
  { key: 'kind', title: '种类', width: 120, text: (row) => BULLETIN_KIND_LABEL[row.kind] },
  {
    key: 'title',
    title: '标题',
    fixed: true,
    text: (row) => row.title,
    render: (row) => <BulletinLink row={row} />,
  },
  {
    key: 'status',
    title: '状态',
    width: 190,
    text: (row) => stateOf(row),
    compare: (a, b) => BULLETIN_STATUSES.indexOf(a.status) - BULLETIN_STATUSES.indexOf(b.status),
  },
  {
    key: 'signed',
    title: '签发日期',
    width: 140,
    text: (row) => (row.signedOn === null ? '' : sayDate(row.signedOn)),
    compare: (a, b) => ((a.signedOn ?? '') < (b.signedOn ?? '') ? -1 : 1),
  },
  {
    key: 'instructions',
    title: '批示',
    width: 80,
    text: (row) => (row.instructions === 0 ? '' : `${row.instructions} 条`),
  },
]

const Bulletins = ({ rows }: { rows: readonly Row[] }) => {
  const { actor, demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shown = filtered(rows, FILTERS, search.show)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  return (
    <>
      <header className="section-head">
        <h1>专报 {demo && <DemoMark />}</h1>
        <div className="filters">
          <FilterBar
            label="筛选专报"
            rows={rows}
            filters={FILTERS}
            chosen={search.show}
            onChoose={(show) => set({ show } as typeof search)}
          />
          {actor.role === 'office' && (
            <Link to="/bulletins/new" className="order-new">
              编写专报
            </Link>
          )}
        </div>
      </header>
      <DataTable
        name="专报"
        rows={shown}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={
          rows.length > 0
            ? '没有符合筛选条件的专报。'
            : actor.department === null
              ? '还没有专报。'
              : '本单位还没有收到专报。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{row.number ?? '未编号'}</b>
              <span className="second">{stateOf(row)}</span>
            </p>
            <BulletinLink row={row} />
          </>
        )}
      />
    </>
  )
}

const BulletinLink = ({ row }: { row: Row }) => (
  <Link to="/bulletins/$bulletin" params={{ bulletin: row.id }} className="clamp">
    {row.title}
  </Link>
)

const stateOf = ({ status, awaited }: Row): string =>
  status === 'submitted' && awaited.length > 0
    ? `待会签 ${awaited.length} 家`
    : status === 'submitted'
      ? '待签发'
      : BULLETIN_STATUS_LABEL[status]
