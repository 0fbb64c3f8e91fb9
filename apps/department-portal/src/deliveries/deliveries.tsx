import { DELIVERY_STATE_LABEL } from '@jiashan/domain/supervision'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { client, trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { useSession } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'

const route = getRouteApi('/inside/deliveries')

type Row = Outputs['telling']['deliveries']['rows'][number]

const FILTERS: Filters<Row> = {
  waiting: { label: '待送达', fits: (row) => row.state === 'waiting' },
  'given-up': { label: '未能送达', fits: (row) => row.state === 'given-up' },
  sent: { label: '已送达', fits: (row) => row.state === 'sent' },
}

/** 通知送达: how far mails and calls got, and what never arrived. */
export const DeliveriesPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.telling.deliveries.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Deliveries {...list.data} />
}

const WHERE = { mail: '邮件', webhook: '业务系统回调' } as const

const toWhom = ({ name, address }: Row): string => [name, address].filter((one) => one !== '').join('，')

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'at',
    title: '时间',
    width: 170,
    fixed: true,
    text: (row) => sayInstant(row.madeAt),
    compare: (a, b) => (a.madeAt < b.madeAt ? -1 : 1),
  },
  { key: 'channel', title: '方式', width: 130, text: (row) => WHERE[row.channel] },
  { key: 'to', title: '收件人', fixed: true, text: toWhom },
  {
    key: 'notices',
    title: '通知',
    width: 80,
    text: (row) => `${row.notices} 条`,
    compare: (a, b) => a.notices - b.notices,
  },
  {
    key: 'state',
    title: '状态',
    width: 260,
    text: (row) => stateOf(row),
    render: (row) => <State row={row} />,
  },
]

const stateOf = ({ state, attempts, problem }: Row): string =>
  `${DELIVERY_STATE_LABEL[state]}${attempts > 1 ? `，已试 ${attempts} 次` : ''}${problem === null ? '' : `：${problem}`}`

const State = ({ row }: { row: Row }) => {
  const { actor, programme } = useSession()
  const retry = useMove((_) => client.telling.retry.mutate({ programme: programme.id, id: row.id }), {
    done: '已重新排队发送',
  })
  return (
    <>
      <span className={row.state === 'given-up' ? 'problem' : undefined}>{stateOf(row)}</span>{' '}
      {row.state === 'given-up' && actor.role === 'office' && (
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
          重新发送
        </Button>
      )}
      {retry.isError && (
        <span role="alert" className="field-problem">
          {failureOf(retry.error).sentence}
        </span>
      )}
    </>
  )
}

const Deliveries = ({ rows, channels }: Outputs['telling']['deliveries']) => {
  const { demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shown = filtered(rows, FILTERS, search.show)
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const off = [channels.mail ? [] : ['邮件服务器'], channels.webhook ? [] : ['业务系统回调']].flat()
  return (
    <>
      <header className="section-head">
        <h1>通知送达 {demo && <DemoMark />}</h1>
        <div className="filters">
          <FilterBar
            label="筛选送达"
            rows={rows}
            filters={FILTERS}
            chosen={search.show}
            onChoose={(show) => set({ show } as typeof search)}
          />
        </div>
      </header>
      <p className="second">
        系统内通知一定送达；这里是邮件和业务系统回调。未送达的会自动重试约两天，地址被对方拒收的不再重试。
        {off.length > 0 && `尚未配置：${off.join('、')}。`}
      </p>
      <DataTable
        name="通知送达"
        rows={shown}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        search={search}
        onSearch={(change) => set(change as typeof search)}
        empty={rows.length === 0 ? '还没有邮件或回调。' : '没有符合筛选条件的记录。'}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{toWhom(row)}</b>
              <span className="second">{row.notices} 条</span>
            </p>
            <p className="second">
              {sayInstant(row.madeAt)}，{WHERE[row.channel]}
            </p>
            <State row={row} />
          </>
        )}
      />
    </>
  )
}
