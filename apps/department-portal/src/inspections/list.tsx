import { sayDate } from '@jiashan/domain/calendar'
import { INSPECTION_STATUS_LABEL, INSPECTION_STATUSES } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { LoadPart } from './load.tsx'
import type { Load, Row } from './page.ts'
import '../orders/orders.css'
import './inspections.css'

const route = getRouteApi('/inside/inspections')

const FILTERS = {
  planned: { label: '已安排', fits: (row: Row) => row.status === 'planned' },
  open: { label: '整改中', fits: (row: Row) => row.status === 'held' },
  overdue: { label: '整改逾期', fits: (row: Row) => row.overdue > 0 },
  closed: { label: '已办结', fits: (row: Row) => row.status === 'closed' },
} as const
type Filter = keyof typeof FILTERS

/** 实地督查: what is planned, what was found, what is mended; and how much was asked of each unit. */
export const InspectionsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.inspections.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Inspections rows={list.data.inspections} load={list.data.load} />
}

const Inspections = ({ rows, load }: { rows: readonly Row[]; load: Load | null }) => {
  const { actor, demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  return (
    <>
      <header className="section-head">
        <h1>实地督查 {demo && <DemoMark />}</h1>
        <div className="filters">
          {load !== null && (
            <Segmented
              aria-label="督查或频次"
              value={search.tab ?? ''}
              options={[
                { value: '', label: '督查安排' },
                { value: 'load', label: '督查频次' },
              ]}
              onChange={(tab) =>
                void navigate({ search: (tab === '' ? {} : { tab }) as typeof search, replace: true })
              }
            />
          )}
          {actor.role === 'office' && (
            <Link to="/inspections/new" className="order-new">
              安排督查
            </Link>
          )}
        </div>
      </header>
      {load !== null && search.tab === 'load' ? (
        <LoadPart load={load} search={search} onSearch={(change) => set(change as typeof search)} />
      ) : (
        <Visits rows={rows} search={search} onSearch={(change) => set(change as typeof search)} />
      )}
    </>
  )
}

interface VisitsProps {
  readonly rows: readonly Row[]
  readonly search: ReturnType<typeof route.useSearch>
  readonly onSearch: (change: object) => void
}

const Visits = ({ rows, search, onSearch }: VisitsProps) => {
  const { actor } = useSession()
  const unitName = useUnitName()
  const filter = search.show as Filter | undefined
  const shown = filter === undefined ? rows : rows.filter((row) => FILTERS[filter]?.fits(row) ?? true)
  const columns: readonly Column<Row>[] = [
    {
      key: 'on',
      title: '督查日期',
      width: 150,
      fixed: true,
      text: (row) => sayDate(row.on),
      compare: (a, b) => (a.on < b.on ? -1 : 1),
    },
    {
      key: 'title',
      title: '督查',
      fixed: true,
      text: (row) => row.title,
      render: (row) => <InspectionLink row={row} />,
    },
    { key: 'units', title: '督查单位', width: 240, text: (row) => row.units.map(unitName).join('、') },
    { key: 'tasks', title: '任务', width: 110, text: (row) => row.tasks.join('、') },
    {
      key: 'status',
      title: '状态',
      width: 150,
      text: (row) => INSPECTION_STATUS_LABEL[row.status],
      compare: (a, b) => INSPECTION_STATUSES.indexOf(a.status) - INSPECTION_STATUSES.indexOf(b.status),
    },
    {
      key: 'found',
      title: '发现问题',
      width: 190,
      text: foundOf,
      compare: (a, b) => a.open - b.open,
      render: (row) => <span className={row.overdue > 0 ? 'problem' : undefined}>{foundOf(row)}</span>,
    },
  ]
  return (
    <>
      <div className="visit-filters">
        <Segmented
          aria-label="筛选督查"
          value={search.show ?? ''}
          onChange={(value) => onSearch({ show: value === '' ? undefined : value })}
          options={[
            { value: '', label: `全部 ${rows.length}` },
            ...(Object.keys(FILTERS) as Filter[]).map((value) => ({
              value,
              label: `${FILTERS[value].label} ${rows.filter(FILTERS[value].fits).length}`,
            })),
          ]}
        />
      </div>
      <DataTable
        name="实地督查"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={onSearch}
        empty={
          rows.length > 0
            ? '没有符合筛选条件的督查。'
            : actor.department === null
              ? '还没有安排督查。'
              : '没有涉及本单位的督查。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{sayDate(row.on)}</b>
              <span className="second">{INSPECTION_STATUS_LABEL[row.status]}</span>
            </p>
            <InspectionLink row={row} />
            <p className={row.overdue > 0 ? 'problem' : 'second'}>
              {row.units.map(unitName).join('、')}；{foundOf(row)}
            </p>
          </>
        )}
      />
    </>
  )
}

const InspectionLink = ({ row }: { row: Row }) => (
  <Link to="/inspections/$inspection" params={{ inspection: row.id }} className="clamp">
    {row.title}
  </Link>
)

const foundOf = ({ status, found, open, overdue }: Row): string => {
  if (status === 'planned' || status === 'cancelled') return '—'
  if (found === 0) return '未发现问题'
  return `${found} 项，${open === 0 ? '已全部整改' : `未整改 ${open} 项`}${overdue > 0 ? `，逾期 ${overdue} 项` : ''}`
}
