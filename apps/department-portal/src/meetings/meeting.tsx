import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import {
  AGENDA_SOURCE_LABEL,
  type AgendaItem,
  type AgendaSource,
  MEETING_ACTION_LABEL,
  MEETING_KIND_LABEL,
  MEETING_LIMITS,
  MEETING_STATUS_LABEL,
  PRESENCE_LABEL,
} from '@jiashan/domain/safeguards'
import { FailureNote, failureOf } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { DayField, Problem, TextField } from '../moves/field.tsx'
import { Story } from '../moves/story.tsx'
import { Reason } from '../orders/reason.tsx'
import { Agree } from '../resolutions/agree.tsx'
import { ResolutionRows } from '../resolutions/rows.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { MeetingEditor, type MeetingForm } from './editor.tsx'
import { Hold } from './hold.tsx'
import type { Page } from './page.ts'
import { useMeetingMove } from './use-meeting-move.ts'
import '../report/report.css'
import '../plan/plan.css'

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
    <article className="report meeting">
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

type Asking = 'revise' | 'hold' | 'cancel' | 'minutes'

/** What the office may do with the meeting now. */
const Acts = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const { actions, meeting } = page
  const revise = useMeetingMove<MeetingForm>(
    page,
    (sending, form) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'ReviseMeeting', ...form } }),
    { done: '已修改会议安排', onDone: close },
  )
  const cancel = useMeetingMove<string>(
    page,
    (sending, reason) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'CancelMeeting', reason } }),
    { done: '已取消会议，参会单位已收到通知', onDone: close },
  )
  if (asking === 'revise')
    return (
      <MeetingEditor
        start={{ text: meeting.text, agenda: meeting.agenda }}
        okText="保存修改"
        pending={revise.isPending}
        error={revise.error}
        onSend={(form) => revise.mutate(form)}
        onCancel={close}
      />
    )
  if (asking === 'hold') return <Hold page={page} onClose={close} />
  const shown = (['hold', 'revise', 'cancel', 'minutes'] as const).filter((one) => actions.includes(one))
  if (shown.length === 0) return null
  return (
    <section aria-label="办理" className="group-acts">
      {shown.map((action) => (
        <Button
          key={action}
          type={action === 'hold' ? 'primary' : 'default'}
          onClick={() => setAsking(action)}
        >
          {action === 'minutes' && meeting.minutes !== null ? '更正会议纪要' : MEETING_ACTION_LABEL[action]}
        </Button>
      ))}
      {asking === 'cancel' && (
        <Reason
          title="取消会议"
          label="取消原因（参会单位会看到）"
          okText="取消会议"
          max={MEETING_LIMITS.reason}
          pending={cancel.isPending}
          problem={cancel.isError ? failureOf(cancel.error).sentence : null}
          onCancel={close}
          onSend={(reason) => cancel.mutate(reason)}
        />
      )}
      {asking === 'minutes' && <Minutes page={page} onClose={close} />}
    </section>
  )
}

const Minutes = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const { today } = useSession()
  const [number, setNumber] = useState(page.meeting.minutes?.number ?? '')
  const [on, setOn] = useState<string>(page.meeting.minutes?.on ?? today)
  const register = useMeetingMove<{ readonly number: string; readonly on: PlainDate }>(
    page,
    (sending, minutes) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'RegisterMinutes', ...minutes } }),
    { done: '已登记会议纪要', onDone: onClose },
  )
  return (
    <Modal
      title="登记会议纪要"
      open
      okText="登记"
      cancelText="取消"
      confirmLoading={register.isPending}
      okButtonProps={{ disabled: number.trim() === '' || on === '' }}
      onCancel={onClose}
      onOk={() => register.mutate({ number: number.trim(), on: on as PlainDate })}
    >
      <TextField
        id="minutes-number"
        label="纪要文号"
        max={MEETING_LIMITS.document}
        value={number}
        onChange={setNumber}
      />
      <DayField id="minutes-on" label="印发日期" max={today} value={on} onChange={setOn} />
      <Problem text={register.isError ? failureOf(register.error).sentence : null} />
    </Modal>
  )
}
