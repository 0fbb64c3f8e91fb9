import { sayDate } from '@jiashan/domain/calendar'
import {
  BID_ACTION_LABEL,
  BID_KIND_LABEL,
  BID_LEVEL_LABEL,
  BID_STATUS_LABEL,
  type BidAction,
  type BidText,
} from '@jiashan/domain/safeguards'
import { FailureNote, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { GroupNav } from '../group/nav.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { BidEditor } from './editor.tsx'
import { BidStep } from './step.tsx'

const route = getRouteApi('/inside/bids')

type List = Outputs['bids']['list']
export type Bid = List['bids'][number]

const FILTERS = {
  open: { label: '进行中', fits: (row: Bid) => row.status === 'planned' || row.status === 'filed' },
  approved: { label: '获批', fits: (row: Bid) => row.status === 'approved' },
  refused: { label: '未获批', fits: (row: Bid) => row.status === 'refused' },
} as const
type Filter = keyof typeof FILTERS

/** 向上争取事项: what units bid for at the province and the state, and what came of it. */
export const BidsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.bids.list.queryOptions({ programme: programme.id }))
  return (
    <>
      <GroupNav />
      {list.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : list.isLoadingError ? (
        <FailureNote error={list.error} retry={() => list.refetch()} />
      ) : (
        <Bids list={list.data} />
      )}
    </>
  )
}

const filingOf = ({ filing }: Bid): string =>
  filing === null ? '未申报' : `${sayDate(filing.on)}，${filing.number}`
const resultOf = ({ status, settledOn, approvalNumber }: Bid): string => {
  const on = settledOn === null ? '' : `，${sayDate(settledOn)}`
  return `${BID_STATUS_LABEL[status]}${on}${approvalNumber === null ? '' : `，${approvalNumber}`}`
}
const bodyOf = ({ text }: Bid): string => `${BID_LEVEL_LABEL[text.level]}：${text.body}`

interface Asked {
  readonly bid: Bid
  readonly action: BidAction
}

const Bids = ({ list: { bids: rows, registers, counts } }: { list: List }) => {
  const { programme, demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [registering, setRegistering] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const place = usePlace('register bid')
  const register = useMove<BidText>(
    (key, text) =>
      client.bids.register.mutate({
        ...{ programme: programme.id, key, expected: 0 },
        command: { _tag: 'RegisterBid', text },
      }),
    {
      done: '已登记争取事项',
      onDone: () => {
        forgetKept(place)
        setRegistering(false)
      },
    },
  )
  const filter = search.show as Filter | undefined
  const shown = filter === undefined ? rows : rows.filter((row) => FILTERS[filter]?.fits(row) ?? true)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const acts = (row: Bid) => (
    <span className="row-fields">
      {row.actions.map((action) => (
        <Button key={action} size="small" onClick={() => setAsked({ bid: row, action })}>
          {BID_ACTION_LABEL[action]}
        </Button>
      ))}
    </span>
  )
  const columns: readonly Column<Bid>[] = [
    { key: 'title', title: '争取内容', fixed: true, text: ({ text }) => text.title },
    { key: 'kind', title: '类别', width: 70, text: ({ text }) => BID_KIND_LABEL[text.kind] },
    { key: 'body', title: '对口部门', width: 170, text: bodyOf },
    { key: 'unit', title: '单位', width: 130, text: (row) => unitName(row.department) },
    {
      key: 'task',
      title: '任务',
      width: 64,
      text: ({ text }) => (text.task === null ? '' : String(text.task)),
      render: ({ text }) =>
        text.task === null ? null : (
          <Link to="/tasks/$task" params={{ task: String(text.task) }}>
            {text.task}
          </Link>
        ),
    },
    { key: 'filing', title: '申报', width: 180, text: filingOf },
    { key: 'result', title: '结果', width: 200, text: resultOf },
    { key: 'note', title: '说明', width: 200, hidden: true, text: ({ text }) => text.note },
    ...(rows.some((row) => row.actions.length > 0)
      ? [{ key: 'acts', title: '办理', width: 230, text: () => '', render: acts }]
      : []),
  ]
  return (
    <>
      <header className="section-head">
        <h1>向上争取事项 {demo && <DemoMark />}</h1>
        <div className="filters">
          <Segmented
            aria-label="筛选争取事项"
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
          {registers && !registering && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              {BID_ACTION_LABEL.register}
            </Button>
          )}
        </div>
      </header>
      <p className="second">
        {counts.year}年申报 {counts.filed} 项、获批 {counts.approved} 项；目前进行中 {counts.underWay} 项。
      </p>
      {registering && (
        <BidEditor
          place={place}
          start={null}
          okText="登记"
          pending={register.isPending}
          error={register.error}
          onSend={(text) => register.mutate(text)}
          onCancel={() => setRegistering(false)}
        />
      )}
      {asked !== null && (
        <BidStep key={`${asked.bid.id} ${asked.action}`} {...asked} onClose={() => setAsked(null)} />
      )}
      <DataTable
        name="向上争取事项"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty="没有符合条件的争取事项。"
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{row.text.title}</b>
              <span className="second">{BID_KIND_LABEL[row.text.kind]}</span>
            </p>
            <p className="second">
              {unitName(row.department)}，{bodyOf(row)}
            </p>
            <p className="second">
              申报：{filingOf(row)}；{resultOf(row)}
            </p>
            {acts(row)}
          </>
        )}
      />
    </>
  )
}
