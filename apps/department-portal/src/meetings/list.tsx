import { sayDate } from '@jiashan/domain/calendar'
import { MEETING_KIND_LABEL, MEETING_STATUS_LABEL } from '@jiashan/domain/safeguards'
import { FailureNote, useMove } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { useSession } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { MeetingEditor, type MeetingForm } from './editor.tsx'
import type { Row } from './page.ts'

const route = getRouteApi('/inside/meetings')

/** 会议: what is planned and what was held. */
export const MeetingsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.meetings.list.queryOptions({ programme: programme.id }))
  return (
    <>
      <GroupNav />
      {list.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : list.isLoadingError ? (
        <FailureNote error={list.error} retry={() => list.refetch()} />
      ) : (
        <Meetings rows={list.data.meetings} plans={list.data.plans} />
      )}
    </>
  )
}

const stateOf = ({ status, minutes }: Row): string =>
  status === 'held'
    ? minutes === null
      ? '已召开，纪要待登记'
      : `已召开，${minutes.number}`
    : MEETING_STATUS_LABEL[status]

const Meetings = ({ rows, plans }: { rows: readonly Row[]; plans: boolean }) => {
  const { programme, demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [planning, setPlanning] = useState(false)
  const place = usePlace('plan meeting')
  const plan = useMove<MeetingForm>(
    async (key, form) => {
      const command = { _tag: 'PlanMeeting' as const, ...form }
      const { id } = await client.meetings.plan.mutate({ programme: programme.id, key, expected: 0, command })
      forgetKept(place)
      await navigate({ to: '/meetings/$meeting', params: { meeting: id } })
    },
    { done: ({ text }) => (text.invited.length === 0 ? '已安排会议' : '已安排会议，参会单位已收到通知') },
  )
  const columns: readonly Column<Row>[] = [
    {
      key: 'on',
      title: '日期',
      width: 150,
      fixed: true,
      text: (row) => sayDate(row.on),
      compare: (a, b) => (a.on < b.on ? -1 : 1),
    },
    {
      key: 'title',
      title: '会议',
      fixed: true,
      text: (row) => row.title,
      render: (row) => <MeetingLink row={row} />,
    },
    { key: 'kind', title: '类型', width: 120, text: (row) => MEETING_KIND_LABEL[row.kind] },
    { key: 'items', title: '议题', width: 80, text: (row) => `${row.items} 项` },
    { key: 'state', title: '状态', width: 260, text: stateOf },
  ]
  return (
    <>
      <header className="section-head">
        <h1>会议 {demo && <DemoMark />}</h1>
        {plans && !planning && (
          <div className="filters">
            <Button type="primary" onClick={() => setPlanning(true)}>
              安排会议
            </Button>
          </div>
        )}
      </header>
      {planning && (
        <MeetingEditor
          place={place}
          start={null}
          okText="安排会议"
          pending={plan.isPending}
          error={plan.error}
          onSend={(form) => plan.mutate(form)}
          onCancel={() => setPlanning(false)}
        />
      )}
      <DataTable
        name="会议"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => {
          void navigate({
            search: (before) => ({ ...before, ...change }) as typeof search,
            replace: true,
          })
        }}
        empty={plans ? '还没有安排会议。' : '没有邀请您单位参加的会议。'}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{sayDate(row.on)}</b>
              <span className="second">{MEETING_KIND_LABEL[row.kind]}</span>
            </p>
            <MeetingLink row={row} />
            <p className="second">{stateOf(row)}</p>
          </>
        )}
      />
    </>
  )
}

const MeetingLink = ({ row }: { row: Row }) => (
  <Link to="/meetings/$meeting" params={{ meeting: row.id }} className="clamp">
    {row.title}
  </Link>
)
