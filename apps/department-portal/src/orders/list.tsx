import { sayDate } from '@jiashan/domain/calendar'
import { ORDER_SOURCE_LABEL, ORDER_STATUS_LABEL, ORDER_STATUSES } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import type { Row } from './page.ts'
import './orders.css'

const route = getRouteApi('/inside/orders')

const OPEN: readonly Row['status'][] = ['issued', 'received', 'answered', 'returned']
const FILTERS: Filters<Row> = {
  open: { label: '在办', fits: (row) => OPEN.includes(row.status) },
  overdue: { label: '逾期', fits: (row) => row.overdue },
  drafts: { label: '待签发', fits: (row) => row.status === 'drafted' || row.status === 'reviewed' },
  closed: { label: '已销号', fits: (row) => row.status === 'closed' },
}

/** 督办单: how far each is, what is overdue, what waits for a signature. */
export const OrdersPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.orders.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Orders rows={list.data.orders} />
}

const Orders = ({ rows }: { rows: readonly Row[] }) => {
  const { actor, demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shown = filtered(rows, FILTERS, search.show)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: '文号', width: 130, fixed: true, text: (row) => row.number ?? '未编号' },
    {
      key: 'title',
      title: '督办事项',
      fixed: true,
      text: (row) => row.title,
      render: (row) => <OrderLink row={row} />,
    },
    { key: 'source', title: '来源', width: 100, text: (row) => ORDER_SOURCE_LABEL[row.source] },
    {
      key: 'task',
      title: '任务',
      width: 70,
      text: (row) => (row.task === null ? '' : String(row.task)),
      compare: (a, b) => (a.task ?? 0) - (b.task ?? 0),
    },
    { key: 'unit', title: '承办单位', width: 150, text: (row) => unitName(row.department) },
    {
      key: 'status',
      title: '状态',
      width: 170,
      text: stateOf,
      compare: (a, b) => ORDER_STATUSES.indexOf(a.status) - ORDER_STATUSES.indexOf(b.status),
      render: (row) => <span className={row.overdue ? 'problem' : undefined}>{stateOf(row)}</span>,
    },
    {
      key: 'due',
      title: '办理期限',
      width: 170,
      text: dueOf,
      compare: (a, b) => (a.dueOn < b.dueOn ? -1 : 1),
    },
  ]
  return (
    <>
      <header className="section-head">
        <h1>督办单 {demo && <DemoMark />}</h1>
        <div className="filters">
          <FilterBar
            label="筛选督办单"
            rows={rows}
            filters={FILTERS}
            chosen={search.show}
            onChoose={(show) => set({ show } as typeof search)}
          />
          {actor.role === 'office' && (
            <Link to="/orders/new" className="order-new">
              拟办督办单
            </Link>
          )}
        </div>
      </header>
      <DataTable
        name="督办单"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={
          rows.length > 0
            ? '没有符合筛选条件的督办单。'
            : actor.department === null && actor.role !== 'county'
              ? '还没有督办单。'
              : '本单位没有收到过督办单。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{row.number ?? '未编号'}</b>
              <span className={row.overdue ? 'problem' : 'second'}>{stateOf(row)}</span>
            </p>
            <OrderLink row={row} />
            <p className="second">
              {unitName(row.department)}承办，{dueOf(row)}截止
            </p>
          </>
        )}
      />
    </>
  )
}

const OrderLink = ({ row }: { row: Row }) => (
  <Link to="/orders/$order" params={{ order: row.id }} className="clamp">
    {row.title}
  </Link>
)

const stateOf = ({ status, overdue, round }: Row): string =>
  `${ORDER_STATUS_LABEL[status]}${round > 1 ? `（第 ${round} 次督办）` : ''}${overdue ? '，逾期' : ''}`

const dueOf = ({ dueOn, originalDueOn }: Row): string =>
  originalDueOn === null || originalDueOn === dueOn
    ? sayDate(dueOn)
    : `${sayDate(dueOn)}（原定${sayDate(originalDueOn)}）`
