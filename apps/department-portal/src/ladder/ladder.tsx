import { isPeriod, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  MATTER_LABEL,
  MEASURE_STATUS_LABEL,
  type OwedMatter,
  RUNG_LABEL,
  RUNGS,
  subjectOf,
} from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { AboutLink } from '../desk/about-link.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import type { Row } from './row.ts'
import { Rules } from './rules.tsx'
import { Waiting } from './waiting.tsx'

const route = getRouteApi('/inside/ladder')

const FILTERS: Filters<Row> = {
  waiting: { label: '待发出', fits: (row) => row.waiting.length > 0 },
  overdue: { label: '已逾期', fits: (row) => row.left < 0 },
  near: { label: '将到期', fits: (row) => row.left >= 0 },
}

/** 催办台账: what is owed, how hard it was pressed for, and what waits to be issued. */
export const LadderPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.escalations.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Ledger rows={list.data.rows} />
}

const Ledger = ({ rows }: { rows: readonly Row[] }) => {
  const { actor, demo, today } = useSession()
  const { message } = App.useApp()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shown = filtered(rows, FILTERS, search.show)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(listOf(shown, unitName, today))
    message.success('催办名单已复制，可直接粘贴到通知或工作群')
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'task',
      title: '任务',
      width: 70,
      fixed: true,
      text: (row) => (row.matter.task === null ? '' : String(row.matter.task)),
      compare: (a, b) => (a.matter.task ?? 0) - (b.matter.task ?? 0),
    },
    {
      key: 'matter',
      title: '事项',
      fixed: true,
      text: (row) => sayOwed(row.matter),
      render: (row) => <MatterLink matter={row.matter} />,
    },
    { key: 'unit', title: '责任单位', width: 160, text: (row) => unitName(row.matter.department) },
    {
      key: 'due',
      title: '到期',
      width: 270,
      text: dueOf,
      compare: (a, b) => a.left - b.left,
      render: (row) => <span className={row.left < 0 ? 'problem' : undefined}>{dueOf(row)}</span>,
    },
    {
      key: 'reached',
      title: '已采取',
      width: 110,
      text: (row) => (row.reached === null ? '' : RUNG_LABEL[row.reached]),
      compare: (a, b) => rank(a) - rank(b),
    },
    {
      key: 'waiting',
      title: '待发出',
      width: 220,
      text: (row) => row.waiting.map((one) => RUNG_LABEL[one.rung]).join('、'),
      render: (row) => <Waiting row={row} decides={actor.role === 'office'} />,
    },
    { key: 'story', title: '经过', hidden: true, text: storyOf },
  ]
  return (
    <>
      <header className="section-head">
        <h1>催办台账 {demo && <DemoMark />}</h1>
        <div className="filters">
          <FilterBar
            label="筛选催办事项"
            rows={rows}
            filters={FILTERS}
            chosen={search.show}
            onChoose={(show) => set({ show } as typeof search)}
          />
          <Button disabled={shown.length === 0} onClick={() => void copy()}>
            复制催办名单
          </Button>
        </div>
      </header>
      <p className="second">
        到期前、到期日和逾期后由系统自动催办；提醒函、通报、约谈由系统拟好，办公室决定是否发出；督办单在“督办”中审核签发。报送后自动停止。
      </p>
      <DataTable
        name="催办台账"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={rows.length === 0 ? '没有需要催办的事项。' : '没有符合筛选条件的事项。'}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{unitName(row.matter.department)}</b>
              <span className={row.left < 0 ? 'problem' : 'second'}>{dueOf(row)}</span>
            </p>
            <MatterLink matter={row.matter} />
            <Waiting row={row} decides={actor.role === 'office'} />
          </>
        )}
      />
      <Rules />
    </>
  )
}

const rank = (row: Row): number => (row.reached === null ? -1 : RUNGS.indexOf(row.reached))

const sayOwed = ({ kind, key, title }: OwedMatter): string =>
  title === '' ? `${isPeriod(key) ? sayPeriod(key) : ''}${MATTER_LABEL[kind]}` : title

const sayTask = ({ task }: OwedMatter): string => (task === null ? '' : `任务${task} `)

const MatterLink = ({ matter }: { matter: OwedMatter }) => (
  <AboutLink task={matter.task} subject={subjectOf(matter)}>
    {matter.title === '' ? MATTER_LABEL[matter.kind] : matter.title}
  </AboutLink>
)

const dueOf = ({ matter: { dueOn }, left }: Row): string =>
  `${sayDate(dueOn)}${left < 0 ? `，逾期 ${-left} 个工作日` : left === 0 ? '，今天到期' : ''}`

const storyOf = ({ measures }: Row): string =>
  measures
    .map(
      ({ rung, recordedOn, status }) =>
        `${recordedOn} ${RUNG_LABEL[rung]}（${MEASURE_STATUS_LABEL[status]}）`,
    )
    .join('；')

/** Text for a notice or a chat: units with what they owe, the longest overdue first. */
const listOf = (rows: readonly Row[], unitName: (id: string) => string, today: string): string => {
  const byUnit = Map.groupBy(rows, (row) => row.matter.department)
  const lines = [...byUnit].map(
    ([unit, list]) =>
      `${unitName(unit)}：${list.map((row) => `${sayTask(row.matter)}${sayOwed(row.matter)}（${dueOf(row)}）`).join('；')}`,
  )
  return [`截至${sayDate(today as never)}，以下事项请抓紧办理：`, ...lines].join('\n')
}
