import { isPeriod, isQuarter, type Period, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  COUNTY_REPORT_STATUS_LABEL,
  COUNTY_REPORT_STATUSES,
  judgedOf,
  SIDE_LABEL,
  SIDES,
  STANDING_LABEL,
} from '@jiashan/domain/reporting'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented, Select, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FILTERS, type Filter, lastQuarter, quartersTo } from './filters.ts'
import type { Row } from './page.ts'
import '../desk/desk.css'
import './county.css'

const route = getRouteApi('/inside/county')

/** 县级报送: what the county told of each task of a quarter, and what was made of it. */
export const CountyPage = () => {
  const { programme, today } = useSession()
  const { period: asked = '' } = route.useSearch()
  const period = isPeriod(asked) && isQuarter(asked) ? asked : lastQuarter(today)
  const list = useQuery(trpc.county.list.queryOptions({ programme: programme.id, period }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Reports rows={list.data.rows} period={period} />
}

const Reports = ({ rows, period }: { rows: readonly Row[]; period: Period }) => {
  const { actor, demo, today, programme } = useSession()
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
      key: 'task',
      title: '任务',
      width: 70,
      fixed: true,
      text: (row) => String(row.ordinal),
      compare: (a, b) => a.ordinal - b.ordinal,
    },
    {
      key: 'text',
      title: '任务内容',
      fixed: true,
      text: (row) => row.text,
      render: (row) => <ReportLink row={row} period={period} />,
    },
    { key: 'unit', title: '市级牵头单位', width: 160, text: (row) => unitName(row.lead) },
    {
      key: 'guidance',
      title: '市级支持指导',
      width: 130,
      hidden: true,
      text: (row) => row.guidance.join('、') || '市级自行推进',
    },
    {
      key: 'status',
      title: '状态',
      width: 150,
      text: (row) => COUNTY_REPORT_STATUS_LABEL[row.status],
      compare: (a, b) => COUNTY_REPORT_STATUSES.indexOf(a.status) - COUNTY_REPORT_STATUSES.indexOf(b.status),
      render: (row) => (
        <span className={row.status === 'returned' ? 'problem' : undefined}>
          {COUNTY_REPORT_STATUS_LABEL[row.status]}
        </span>
      ),
    },
    {
      key: 'on',
      title: '报送日期',
      width: 140,
      text: (row) => (row.reportedOn === null ? '' : sayDate(row.reportedOn)),
      compare: (a, b) => ((a.reportedOn ?? '9') < (b.reportedOn ?? '9') ? -1 : 1),
    },
    { key: 'judged', title: '评价', width: 220, text: judgedText },
  ]
  return (
    <>
      <header className="section-head">
        <h1>
          {programme.county}报送 {demo && <DemoMark />}
        </h1>
        <div className="filters">
          <Select
            aria-label="报送季度"
            value={period}
            options={quartersTo(today, 8).map((value) => ({ value, label: sayPeriod(value) }))}
            onChange={(value) => set({ period: value } as typeof search)}
          />
          <Segmented
            aria-label="筛选县级报送"
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
      <p className="second">
        {actor.role === 'county'
          ? '每项任务每季度报送一次，市级牵头单位核实；已核实的内容由市级单位在进展报送中引用，不需要重复填报。'
          : '县级每项任务每季度报送一次，牵头单位核实后在进展报送中引用。'}
      </p>
      <DataTable
        name={`${sayPeriod(period)}县级报送`}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.ordinal}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={rows.length > 0 ? '没有符合筛选条件的任务。' : '本单位没有牵头的任务。'}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>任务 {row.ordinal}</b>
              <span className={row.status === 'returned' ? 'problem' : 'second'}>
                {COUNTY_REPORT_STATUS_LABEL[row.status]}
              </span>
            </p>
            <ReportLink row={row} period={period} />
            <p className="second">
              {unitName(row.lead)}
              {judgedText(row) !== '' && `；${judgedText(row)}`}
            </p>
          </>
        )}
      />
    </>
  )
}

const judgedText = (row: Row): string =>
  SIDES.flatMap((side) => {
    const judged = judgedOf(row, side)
    return judged === null ? [] : [`${SIDE_LABEL[side]}：${STANDING_LABEL[judged.standing]}`]
  }).join('；')

const ReportLink = ({ row, period }: { row: Row; period: Period }) => (
  <Link to="/county/$task/$period" params={{ task: String(row.ordinal), period }} className="clamp">
    {row.text}
  </Link>
)
