import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import type { Row } from './page.ts'
import { stateOf } from './rows.tsx'

const route = getRouteApi('/inside/resolutions')

const FILTERS = {
  open: { label: '办理中', fits: (row: Row) => row.status === 'open' || row.status === 'returned' },
  late: { label: '逾期', fits: (row: Row) => row.late },
  told: { label: '待确认', fits: (row: Row) => row.status === 'told' },
  confirmed: { label: '已完成', fits: (row: Row) => row.status === 'confirmed' },
} as const
type Filter = keyof typeof FILTERS

/** 议定事项: what meetings agreed on and how far each is. */
export const ResolutionsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.resolutions.list.queryOptions({ programme: programme.id }))
  return (
    <>
      <GroupNav />
      {list.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : list.isLoadingError ? (
        <FailureNote error={list.error} retry={() => list.refetch()} />
      ) : (
        <Resolutions rows={list.data.resolutions} />
      )}
    </>
  )
}

const Resolutions = ({ rows }: { rows: readonly Row[] }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = search.show as Filter | undefined
  const shown = filter === undefined ? rows : rows.filter((row) => FILTERS[filter]?.fits(row) ?? true)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'meeting',
      title: '会议',
      width: 200,
      text: (row) => row.meetingTitle,
      compare: (a, b) => (a.agreedOn < b.agreedOn ? -1 : 1),
    },
    { key: 'number', title: '序号', width: 64, text: (row) => String(row.number) },
    {
      key: 'wording',
      title: '议定内容',
      fixed: true,
      text: (row) => row.wording,
      render: (row) => <Wording row={row} />,
    },
    { key: 'owner', title: '责任单位', width: 150, text: (row) => unitName(row.owner) },
    {
      key: 'supports',
      title: '配合单位',
      width: 180,
      hidden: true,
      text: (row) => row.supports.map(unitName).join('、'),
    },
    {
      key: 'due',
      title: '办理期限',
      width: 150,
      text: (row) => sayDate(row.dueOn),
      compare: (a, b) => (a.dueOn < b.dueOn ? -1 : 1),
    },
    {
      key: 'status',
      title: '状态',
      width: 170,
      text: stateOf,
      render: (row) => <span className={row.late ? 'problem' : undefined}>{stateOf(row)}</span>,
    },
  ]
  return (
    <>
      <header className="section-head">
        <h1>议定事项 {demo && <DemoMark />}</h1>
        <div className="filters">
          <Segmented
            aria-label="筛选议定事项"
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
        </div>
      </header>
      <DataTable
        name="议定事项"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty="没有符合条件的议定事项。"
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>
                {row.meetingTitle} 第 {row.number} 项
              </b>
              <span className={row.late ? 'problem' : 'second'}>{stateOf(row)}</span>
            </p>
            <Wording row={row} />
            <p className="second">
              {unitName(row.owner)}，{sayDate(row.dueOn)}前
            </p>
          </>
        )}
      />
    </>
  )
}

const Wording = ({ row }: { row: Row }) => (
  <Link to="/resolutions/$resolution" params={{ resolution: row.id }} className="clamp">
    {row.wording}
  </Link>
)
