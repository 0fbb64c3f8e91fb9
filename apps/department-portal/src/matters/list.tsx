import { sayDate } from '@jiashan/domain/calendar'
import { MATTER_STATUS_LABEL } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { useSession } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import type { List, Row } from './page.ts'
import { ToldInReports } from './told.tsx'
import { useAskerName } from './use-matter-move.ts'
import '../orders/orders.css'

const route = getRouteApi('/inside/matters')

const FILTERS = {
  open: {
    label: '办理中',
    fits: (row: Row) => row.answer !== 'answered' && row.status !== 'withdrawn',
  },
  answered: { label: '已答复', fits: (row: Row) => row.answer === 'answered' },
  unread: { label: '答复待知悉', fits: (row: Row) => row.answer === 'answered' && row.knownOn === null },
} as const
type Filter = keyof typeof FILTERS

/** 提请协调事项: what units and the county asked for, and how far the answer is. */
export const MattersPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.matters.list.queryOptions({ programme: programme.id }))
  return (
    <>
      <GroupNav />
      {list.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : list.isLoadingError ? (
        <FailureNote error={list.error} retry={() => list.refetch()} />
      ) : (
        <>
          <Matters list={list.data} />
          <ToldInReports told={list.data.told} />
        </>
      )}
    </>
  )
}

export const stateOf = ({ status, answer, knownOn }: Row): string => {
  const merged = status === 'merged' ? `，${MATTER_STATUS_LABEL[answer]}` : ''
  return `${MATTER_STATUS_LABEL[status]}${merged}${knownOn === null ? '' : '，已知悉'}`
}

const Matters = ({ list: { matters: rows, raises } }: { list: List }) => {
  const { demo } = useSession()
  const askerName = useAskerName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = search.show as Filter | undefined
  const shown = filter === undefined ? rows : rows.filter((row) => FILTERS[filter]?.fits(row) ?? true)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'raised',
      title: '提请日期',
      width: 140,
      text: (row) => sayDate(row.raisedOn),
      compare: (a, b) => (a.raisedOn < b.raisedOn ? -1 : 1),
    },
    {
      key: 'title',
      title: '事项',
      fixed: true,
      text: (row) => row.title,
      render: (row) => <MatterLink row={row} />,
    },
    { key: 'asker', title: '提请方', width: 150, text: (row) => askerName(row.asker) },
    { key: 'task', title: '任务', width: 70, text: (row) => (row.task === null ? '' : String(row.task)) },
    {
      key: 'assignee',
      title: '研究单位',
      width: 150,
      hidden: true,
      text: (row) => (row.assignee === null ? '' : askerName(row.assignee)),
    },
    { key: 'status', title: '状态', width: 240, text: stateOf },
  ]
  return (
    <>
      <header className="section-head">
        <h1>提请协调事项 {demo && <DemoMark />}</h1>
        <div className="filters">
          <Segmented
            aria-label="筛选提请协调事项"
            value={search.show ?? ''}
            onChange={(value) => set({ show: value === '' ? undefined : value } as typeof search)}
            options={[
              { value: '', label: `全部 ${rows.length}` },
              ...(Object.keys(FILTERS) as Filter[]).map((value) => ({
                value,
                label: `${FILTERS[value].label} ${rows.filter(FILTERS[value].fits).length}`,
              })),
            ]}
          />
          {raises && (
            <Link to="/matters/new" className="order-new">
              提请协调
            </Link>
          )}
        </div>
      </header>
      <DataTable
        name="提请协调事项"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={
          raises ? '没有符合条件的事项。需要协调小组帮助解决的，可以“提请协调”。' : '没有符合条件的事项。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{askerName(row.asker)}</b>
              <span className="second">{sayDate(row.raisedOn)}</span>
            </p>
            <MatterLink row={row} />
            <p className="second">{stateOf(row)}</p>
          </>
        )}
      />
    </>
  )
}

const MatterLink = ({ row }: { row: Row }) => (
  <Link to="/matters/$matter" params={{ matter: row.id }} className="clamp">
    {row.title}
  </Link>
)
