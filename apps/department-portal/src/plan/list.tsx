import { sayDate } from '@jiashan/domain/calendar'
import { PLAN_ASKED_LABEL, PLAN_STATUS_LABEL, PLAN_STATUSES } from '@jiashan/domain/planning'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import { sayAsk } from './amendments.tsx'
import type { List } from './page.ts'
import './plan.css'

const route = getRouteApi('/inside/plans/$year')

type Row = List['rows'][number]

const FILTERS: Filters<Row> = {
  asked: { label: '需要我办理', fits: (row) => row.todos.length > 0 },
  overdue: { label: '逾期', fits: (row) => row.late && row.status !== 'approved' },
  missing: { label: '配合单位未答复', fits: (row) => row.missing.length > 0 },
  disputed: { label: '有异议', fits: (row) => row.disputes.length > 0 },
}

/** The plans of a year: how far each is, who has not answered, what is disputed, what is overdue. */
export const PlanListPage = () => {
  const { programme } = useSession()
  const year = Number(route.useParams().year)
  const list = useQuery(trpc.plans.list.queryOptions({ programme: programme.id, year }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Year list={list.data} />
}

const Year = ({ list }: { list: List }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { rows, year, years, due, waiting } = list
  const shown = filtered(rows, FILTERS, search.show)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const names = (units: readonly string[]): string => units.map(unitName).join('、')
  const approved = rows.filter((row) => row.status === 'approved').length
  const columns: readonly Column<Row>[] = [
    {
      key: 'task',
      title: '任务',
      width: 70,
      fixed: true,
      text: (row) => String(row.task),
      compare: (a, b) => a.task - b.task,
    },
    {
      key: 'text',
      title: '内容',
      fixed: true,
      text: (row) => row.text,
      render: (row) => <PlanLink row={row} year={year} />,
    },
    { key: 'lead', title: '牵头单位', width: 150, text: (row) => unitName(row.lead) },
    {
      key: 'status',
      title: '状态',
      width: 150,
      text: (row) => stateOf(row),
      compare: (a, b) => PLAN_STATUSES.indexOf(a.status) - PLAN_STATUSES.indexOf(b.status),
      render: (row) => <span className={row.late ? 'problem' : undefined}>{stateOf(row)}</span>,
    },
    {
      key: 'missing',
      title: '未答复的配合单位',
      width: 200,
      text: (row) => names(row.missing),
      compare: (a, b) => b.missing.length - a.missing.length,
    },
    { key: 'disputes', title: '异议', width: 140, text: (row) => names(row.disputes) },
    {
      key: 'extended',
      title: '节点',
      width: 110,
      text: (row) => milestonesOf(row),
    },
    { key: 'asked', title: '需要我办理', width: 150, text: askedOf },
    {
      key: 'submittedOn',
      title: '报送日期',
      width: 130,
      hidden: true,
      text: (row) => (row.submittedOn === null ? '' : sayDate(row.submittedOn)),
    },
  ]
  return (
    <>
      <header className="section-head">
        <h1>
          {year}年细化落实方案 {demo && <DemoMark />}
        </h1>
        <nav className="years" aria-label="年度">
          {years.map((one) => (
            <Link
              key={one}
              to="/plans/$year"
              params={{ year: String(one) }}
              className="year"
              aria-current={one === year ? 'page' : undefined}
            >
              {one}年
            </Link>
          ))}
        </nav>
      </header>
      <p className="report-state">
        {due === null ? (
          `${year}年方案尚未布置。`
        ) : (
          <>
            截止
            <DueDay due={due} />
            ；共 {rows.length} 项，已批准 {approved} 项，未编制{' '}
            {rows.filter((row) => row.status === 'none').length} 项
          </>
        )}
      </p>
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className="plan-waiting">
          <h2 id="waiting">待批准的调整申请 {waiting.length}</h2>
          <ul className="plan-parts">
            {waiting.map(({ task, amendment }) => (
              <li key={`${task} ${amendment.number}`}>
                <Link to="/tasks/$task/plans/$year" params={{ task: String(task), year: String(year) }}>
                  任务 {task} · {amendment.was.title}
                </Link>
                ：{sayAsk(amendment)}
                <span className="second">
                  {' '}
                  理由：{amendment.reason}（{sayDate(amendment.appliedOn)}申请）
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="filters plan-filters">
        <FilterBar
          label="筛选"
          rows={rows}
          filters={FILTERS}
          chosen={search.show}
          onChoose={(show) => set({ show } as typeof search)}
        />
      </div>
      <DataTable
        name={`${year}年细化落实方案`}
        rows={shown}
        columns={columns}
        rowKey={(row) => row.task}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty="没有符合条件的方案。可以清除筛选条件再看。"
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>任务 {row.task}</b>
              <span className={row.late ? 'problem' : undefined}>{stateOf(row)}</span>
              <span className="second">{unitName(row.lead)}</span>
            </p>
            <PlanLink row={row} year={year} />
            {askedOf(row) !== '' && <p>需要我办理：{askedOf(row)}</p>}
            {row.missing.length > 0 && <p className="second">未答复：{names(row.missing)}</p>}
            {row.disputes.length > 0 && <p className="second">异议：{names(row.disputes)}</p>}
          </>
        )}
      />
    </>
  )
}

const stateOf = (row: Row): string =>
  `${PLAN_STATUS_LABEL[row.status]}${row.late ? (row.submittedOn === null ? '，已逾期' : '，迟报') : ''}`
const askedOf = (row: Row): string => row.todos.map((one) => PLAN_ASKED_LABEL[one.asked]).join('、')
const milestonesOf = (row: Row): string =>
  row.milestones === 0 ? '' : `${row.milestones} 个${row.extended > 0 ? `，${row.extended} 个已调整` : ''}`

const PlanLink = ({ row, year }: { row: Row; year: number }) => (
  <Link
    to="/tasks/$task/plans/$year"
    params={{ task: String(row.task), year: String(year) }}
    className="clamp"
  >
    {row.text}
  </Link>
)
