import { addDays, dayOfWeek, monthOf, type PlainDate, yearOf } from '@jiashan/domain/calendar'
import { DEADLINE_LABEL, type Deadline } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { AboutLink } from '../desk/about-link.tsx'
import { ReckonedNote } from '../session/due-day.tsx'
import { useSession } from '../session/use-session.ts'
import { monthFrom, rangeOf, shift, spanOf } from './month.ts'
import './calendar.css'

const route = getRouteApi('/inside/calendar')

const WEEK = ['一', '二', '三', '四', '五', '六', '日']

/** What falls due in a month: a grid where there is room, else a list of the days that have something. */
export const CalendarPage = () => {
  const { programme, today, calendarYears } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const range = rangeOf(calendarYears, today)
  const month = monthFrom(search.month, today, range)
  const [from, to] = spanOf(month)
  const due = useQuery({
    ...trpc.desk.deadlines.queryOptions({ programme: programme.id, from, to }),
    placeholderData: keepPreviousData,
  })
  if (due.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (due.isLoadingError) return <FailureNote error={due.error} retry={() => due.refetch()} />
  const byDay = Map.groupBy(due.data.deadlines, (one) => one.on)
  const go = (to: string): void => void navigate({ search: { month: to } })
  const lead = (dayOfWeek(from) + 6) % 7
  const days = Array.from({ length: Number(to.slice(8)) }, (_, index) => addDays(from, index))
  return (
    <article className="calendar">
      <header className="section-head">
        <h1>
          {yearOf(from)}年{monthOf(from)}月时限
        </h1>
        <p className="filters">
          <Button disabled={month <= range[0]} onClick={() => go(shift(month, -1))}>
            上月
          </Button>
          <Button onClick={() => go(today.slice(0, 7))}>本月</Button>
          <Button disabled={month >= range[1]} onClick={() => go(shift(month, 1))}>
            下月
          </Button>
        </p>
      </header>
      <ReckonedNote day={from} />
      {due.data.deadlines.length === 0 && <p className="empty">这个月没有到期的事项。</p>}
      <ol className="month" style={{ '--lead': lead } as React.CSSProperties}>
        {WEEK.map((day) => (
          <li key={day} className="week-day" aria-hidden="true">
            {day}
          </li>
        ))}
        {days.map((day, index) => {
          const list = byDay.get(day) ?? []
          return (
            <li
              key={day}
              className={`day${list.length === 0 ? ' idle' : ''}${day === today ? ' today' : ''}`}
              style={index === 0 ? { gridColumnStart: lead + 1 } : undefined}
            >
              <time dateTime={day}>
                {Number(day.slice(8))}
                <span className="day-long">日（周{WEEK[(dayOfWeek(day) + 6) % 7]}）</span>
                {day === today && ' 今天'}
              </time>
              <ul>
                {list.map((one) => (
                  <Due key={`${one.kind} ${one.task} ${one.title} ${one.of}`} due={one} today={today} />
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
    </article>
  )
}

const Due = ({ due, today }: { due: Deadline; today: PlainDate }) => {
  const { on, kind, task, title, of, moved, met, mending } = due
  const words = title === '' ? DEADLINE_LABEL[kind] : title
  const state = mending ? '已退回，待修改' : met ? '已完成' : on < today ? '已逾期' : ''
  return (
    <li className={mending ? 'late' : met ? 'met' : on < today ? 'late' : undefined}>
      <AboutLink task={task} subject={of}>
        {words}
      </AboutLink>
      {moved !== '' && <span className="second">{moved}</span>}
      {state !== '' && <span className="second"> {state}</span>}
    </li>
  )
}
