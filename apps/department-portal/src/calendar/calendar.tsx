import { addDays, dayOfWeek, monthOf, type PlainDate, plainDate, yearOf } from '@jiashan/domain/calendar'
import { DEADLINE_LABEL, type Deadline } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { AboutLink } from '../desk/about-link.tsx'
import { ReckonedNote } from '../session/due-day.tsx'
import { useSession } from '../session/use-session.ts'
import './calendar.css'

const route = getRouteApi('/inside/calendar')

const pad = (number: number): string => String(number).padStart(2, '0')
const monthFrom = (text: string | undefined, today: PlainDate): string =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7)

const shift = (month: string, by: 1 | -1): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`
}

const spanOf = (month: string): readonly [PlainDate, PlainDate] => [
  plainDate(`${month}-01`),
  addDays(plainDate(`${shift(month, 1)}-01`), -1),
]

const WEEK = ['一', '二', '三', '四', '五', '六', '日']

/** What falls due in a month: a grid where there is room, else a list of the days that have something. */
export const CalendarPage = () => {
  const { programme, today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const month = monthFrom(search.month, today)
  const [from, to] = spanOf(month)
  const due = useQuery({
    ...trpc.desk.deadlines.queryOptions({ programme: programme.id, from, to }),
    placeholderData: keepPreviousData,
  })
  if (due.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (due.isLoadingError) return <FailureNote error={due.error} retry={() => due.refetch()} />
  const byDay = Map.groupBy(due.data.deadlines, (one) => one.on)
  const go = (to2: string): void => void navigate({ search: { month: to2 } })
  const lead = (dayOfWeek(from) + 6) % 7
  const days = Array.from({ length: Number(to.slice(8)) }, (_, index) => addDays(from, index))
  return (
    <article className="calendar">
      <header className="section-head">
        <h1>
          {yearOf(from)}年{monthOf(from)}月时限
        </h1>
        <p className="filters">
          <Button onClick={() => go(shift(month, -1))}>上月</Button>
          <Button onClick={() => go(today.slice(0, 7))}>本月</Button>
          <Button onClick={() => go(shift(month, 1))}>下月</Button>
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

const Due = ({
  due: { on, kind, task, title, of, moved, met },
  today,
}: {
  due: Deadline
  today: PlainDate
}) => {
  const words = title === '' ? DEADLINE_LABEL[kind] : title
  const state = met ? '已完成' : on < today ? '已逾期' : ''
  return (
    <li className={met ? 'met' : on < today ? 'late' : undefined}>
      <AboutLink task={task} subject={of}>
        {words}
      </AboutLink>
      {moved !== '' && <span className="second">{moved}</span>}
      {state !== '' && <span className="second"> {state}</span>}
    </li>
  )
}
