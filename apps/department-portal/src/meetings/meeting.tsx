import { sayDate } from '@jiashan/domain/calendar'
import {
  AGENDA_SOURCE_LABEL,
  type AgendaItem,
  type AgendaSource,
  MEETING_ACTION_LABEL,
  MEETING_KIND_LABEL,
  MEETING_STATUS_LABEL,
  PRESENCE_LABEL,
} from '@jiashan/domain/safeguards'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { Story } from '../moves/story.tsx'
import { Agree } from '../resolutions/agree.tsx'
import { ResolutionRows } from '../resolutions/rows.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Acts } from './acts.tsx'
import type { Page } from './page.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'

const route = getRouteApi('/inside/meetings/$meeting')

/** One meeting: its agenda, who came, and what it agreed on. */
export const MeetingPage = () => {
  const { programme } = useSession()
  const { meeting } = route.useParams()
  const page = useQuery(
    trpc.meetings.show.queryOptions({ programme: programme.id, meeting: meeting as never }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return (
    <>
      <GroupNav />
      <Sheet key={meeting} page={page.data} />
    </>
  )
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const { meeting, resolutions, actions } = page
  const { text, status, agenda } = meeting
  const [agreeing, setAgreeing] = useState(false)
  return (
    <article className="report order">
      <p className="second">{MEETING_KIND_LABEL[text.kind]}</p>
      <h1>
        {text.title} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{MEETING_STATUS_LABEL[status]}</b>
      </p>
      <Facts page={page} />
      <section aria-labelledby="agenda">
        <h2 id="agenda">议程</h2>
        {agenda.length === 0 ? (
          <p className="empty">还没有议题。</p>
        ) : (
          <ol className="agenda">
            {agenda.map((item, index) => (
              <AgendaRow key={index} item={item} number={index + 1} />
            ))}
          </ol>
        )}
      </section>
      <Acts page={page} />
      {status === 'held' && (
        <section aria-labelledby="resolutions">
          <h2 id="resolutions">议定事项</h2>
          {resolutions.length === 0 ? (
            <p className="empty">没有登记议定事项，或没有与您单位有关的议定事项。</p>
          ) : (
            <ResolutionRows rows={resolutions} />
          )}
          {actions.includes('minutes') &&
            (agreeing ? (
              <Agree meeting={meeting} onClose={() => setAgreeing(false)} />
            ) : (
              <p className="group-acts">
                <Button type="primary" onClick={() => setAgreeing(true)}>
                  登记议定事项
                </Button>
              </p>
            ))}
        </section>
      )}
      <Story steps={meeting.steps} labels={MEETING_ACTION_LABEL} />
    </article>
  )
}

const Facts = ({ page: { meeting } }: { page: Page }) => {
  const unitName = useUnitName()
  const { text, heldOn, chair, attendance, minutes } = meeting
  return (
    <dl className="facts">
      <dt>{heldOn === null ? '计划日期' : '召开日期'}</dt>
      <dd>{sayDate(heldOn ?? text.on)}</dd>
      <dt>地点</dt>
      <dd>{text.place === '' ? '未登记' : text.place}</dd>
      {chair !== null && (
        <>
          <dt>主持人</dt>
          <dd>{chair}</dd>
        </>
      )}
      <dt>参会单位</dt>
      <dd>
        {text.invited.length === 0 && attendance.length === 0 && '未登记'}
        {attendance.length === 0
          ? text.invited.map(unitName).join('、')
          : attendance
              .map(
                ({ department, person, presence }) =>
                  `${unitName(department)}（${PRESENCE_LABEL[presence]}${person === '' ? '' : `，${person}`}）`,
              )
              .join('、')}
      </dd>
      {heldOn !== null && (
        <>
          <dt>会议纪要</dt>
          <dd>{minutes === null ? '待登记文号' : `${minutes.number}，${sayDate(minutes.on)}`}</dd>
        </>
      )}
    </dl>
  )
}

const pathOf = (cites: AgendaSource): string | null => {
  switch (cites._tag) {
    case 'matter':
      return `/matters/${cites.matter}`
    case 'order':
      return `/orders/${cites.order}`
    case 'dispute':
      return `/tasks/${cites.task}/plans/${cites.year}`
    case 'milestone':
      return `/tasks/${cites.task}`
    case 'free':
      return null
  }
}

const AgendaRow = ({ item, number }: { item: AgendaItem; number: number }) => {
  const unitName = useUnitName()
  const path = pathOf(item.cites)
  return (
    <li>
      <b>{number}．</b>
      <span className="grow">{path === null ? item.title : <Link to={path as '/'}>{item.title}</Link>}</span>
      <span className="second">{AGENDA_SOURCE_LABEL[item.cites._tag]}</span>
      {item.reporter !== null && <span className="second">汇报：{unitName(item.reporter)}</span>}
    </li>
  )
}
