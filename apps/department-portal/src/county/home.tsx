import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { ORDER_STATUS_LABEL, type OrderStatus } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { Notices } from '../desk/notices.tsx'
import { stateOf } from '../matters/list.tsx'
import type { Row } from '../matters/page.ts'
import { useSession } from '../session/use-session.ts'
import { FILTERS, lastQuarter } from './filters.ts'
import '../group/group.css'
import '../orders/orders.css'
import '../desk/desk.css'

/** What the county has to report and to answer, what it asked the city for (answers first), then what is new. */
export const CountyHome = () => {
  const { programme, demo } = useSession()
  const list = useQuery(trpc.matters.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const { matters } = list.data
  const unread = matters.filter((one) => one.answer === 'answered' && one.knownOn === null)
  const open = matters.filter((one) => one.answer !== 'answered' && one.status !== 'withdrawn')
  return (
    <div className="county">
      <header className="section-head">
        <h1>
          {programme.county}工作台 {demo && <DemoMark />}
        </h1>
        <div className="filters">
          <Link to="/matters/new" className="order-new">
            提请协调
          </Link>
        </div>
      </header>
      <ToReport />
      <Orders />
      <Matters title="新的答复" rows={unread} empty="没有待查看的答复。" />
      <Matters title="正在办理" rows={open} empty="没有正在办理的事项。" />
      <p>
        <Link to="/matters">全部提请协调事项（{matters.length} 件）</Link>
      </p>
      <section aria-labelledby="notices">
        <h2 id="notices">通知</h2>
        <Notices />
      </section>
    </div>
  )
}

/** What is missing of the quarter that is over, and what came back; each leads to its tasks. */
const ToReport = () => {
  const { programme, today } = useSession()
  const period = lastQuarter(today)
  const list = useQuery(trpc.county.list.queryOptions({ programme: programme.id, period }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const waiting = (['returned', 'none'] as const)
    .map((show) => ({ show, count: list.data.rows.filter(FILTERS[show].fits).length }))
    .filter(({ count }) => count > 0)
  return (
    <section aria-label="县级报送">
      <h2>{sayPeriod(period)}报送</h2>
      {waiting.length === 0 ? (
        <p className="empty">各项任务都已报送。</p>
      ) : (
        <ul className="plain-rows">
          {waiting.map(({ show, count }) => (
            <li key={show}>
              <Link to="/county" search={{ period, show }} className="grow">
                {FILTERS[show].label} {count} 项任务
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The orders that were issued to the county and are not answered. */
const Orders = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.orders.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const waiting = list.data.orders.filter(({ status }) => WORKING.includes(status))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">督办单</h2>
      <ul className="plain-rows">
        {waiting.map((row) => (
          <li key={row.id}>
            <Link to="/orders/$order" params={{ order: row.id }} className="grow">
              {row.title}
            </Link>
            <span className={row.overdue ? 'problem' : undefined}>{ORDER_STATUS_LABEL[row.status]}</span>
            <span className="second">{sayDate(row.dueOn)}前反馈</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WORKING: readonly OrderStatus[] = ['issued', 'received', 'returned']

const Matters = ({ title, rows, empty }: { title: string; rows: readonly Row[]; empty: string }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {rows.length === 0 ? (
      <p className="empty">{empty}</p>
    ) : (
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/matters/$matter" params={{ matter: row.id }} className="grow">
              {row.title}
            </Link>
            <span>{stateOf(row)}</span>
            <span className="second">{sayDate(row.raisedOn)}提请</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
