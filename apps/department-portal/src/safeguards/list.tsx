import { reach } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import {
  FACTOR_LABEL,
  FACTOR_UNIT,
  SAFEGUARD_KIND_LABEL,
  SAFEGUARD_KINDS,
  SAFEGUARD_STATUS_LABEL,
  SAFEGUARD_STATUSES,
  type SafeguardKind,
  yearOfContent,
} from '@jiashan/domain/safeguards'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select, Skeleton, Tabs } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { COLUMNS, EntryLink, warningOf } from './columns.tsx'
import { type Entry, entriesOf, type List } from './page.ts'
import '../orders/orders.css'
import '../settings/settings.css'
import './safeguards.css'

const route = getRouteApi('/inside/safeguards')

/** 要素保障 in four tabs: factor support, secondments, coverage, experience and honours. */
export const SafeguardsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.safeguards.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Safeguards list={list.data} />
}

const Safeguards = ({ list }: { list: List }) => {
  const { actor, demo } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const kind = SAFEGUARD_KINDS.find((one) => one === search.tab) ?? 'factor'
  return (
    <>
      <header className="section-head">
        <h1>要素保障 {demo && <DemoMark />}</h1>
        <div className="filters">
          {reach(actor as Actor, 'safeguard.record') !== 'none' && (
            <Link to="/safeguards/new" search={{ kind }} className="order-new">
              登记{SAFEGUARD_KIND_LABEL[kind]}
            </Link>
          )}
        </div>
      </header>
      <Tabs
        activeKey={kind}
        onChange={(tab) =>
          void navigate({ search: (tab === 'factor' ? {} : { tab }) as typeof search, replace: true })
        }
        items={SAFEGUARD_KINDS.map((one) => ({
          key: one,
          label: `${SAFEGUARD_KIND_LABEL[one]} ${entriesOf(list, one).length}`,
          children: one === kind ? <KindTable kind={one} list={list} /> : null,
        }))}
      />
    </>
  )
}

const KindTable = <K extends SafeguardKind>({ kind, list }: { kind: K; list: List }) => {
  const { actor } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: object): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const all = entriesOf(list, kind) as readonly Entry<SafeguardKind>[]
  const years = [...new Set(all.map((one) => String(yearOfContent(one.content))))].toSorted().toReversed()
  const rows = all.filter(
    (one) =>
      (search.year === undefined || String(yearOfContent(one.content)) === search.year) &&
      (search.status === undefined || one.status === search.status),
  )
  const columns = COLUMNS[kind]({ unitName, warnings: list.warnings }) as readonly Column<
    Entry<SafeguardKind>
  >[]
  return (
    <>
      <div className="filters-left">
        <Select
          aria-label="年度"
          value={search.year ?? ''}
          options={[
            { value: '', label: '全部年度' },
            ...years.map((value) => ({ value, label: `${value}年` })),
          ]}
          onChange={(year) => set({ year: year === '' ? undefined : year })}
        />
        <Select
          aria-label="状态"
          value={search.status ?? ''}
          options={[
            { value: '', label: '全部状态' },
            ...SAFEGUARD_STATUSES.filter((one) => one !== 'none').map((value) => ({
              value,
              label: SAFEGUARD_STATUS_LABEL[value],
            })),
          ]}
          onChange={(status) => set({ status: status === '' ? undefined : status })}
        />
      </div>
      <DataTable
        name={SAFEGUARD_KIND_LABEL[kind]}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={set}
        empty={
          all.length > 0
            ? '没有符合筛选条件的登记。'
            : actor.department === null
              ? '还没有登记。'
              : '本单位还没有登记。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{unitName(row.department)}</b>
              <span className="second">{SAFEGUARD_STATUS_LABEL[row.status]}</span>
            </p>
            <EntryLink row={row} />
            {columns
              .filter((one) => !['title', 'unit', 'status'].includes(one.key) && one.text(row) !== '')
              .filter((one) => one.hidden !== true)
              .map((one) => (
                <p key={one.key} className="second">
                  {one.title}：{one.text(row)}
                </p>
              ))}
          </>
        )}
      />
      {kind === 'factor' && <Totals list={list} />}
      {kind === 'secondment' && <Warnings list={list} />}
    </>
  )
}

/** Confirmed support added up by task and year. */
const Totals = ({ list: { totals } }: { list: List }) =>
  totals.length === 0 ? null : (
    <section aria-labelledby="totals" className="totals">
      <h2 id="totals">按任务和年度汇总（已确认）</h2>
      <table className="plain">
        <thead>
          <tr>
            <th>年度</th>
            <th>任务</th>
            <th>要素</th>
            <th>下达</th>
            <th>已使用</th>
            <th>剩余</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ factor, task, year, granted, used, left }) => (
            <tr key={`${factor} ${task} ${year}`}>
              <td>{year}</td>
              <td>{task}</td>
              <td>{FACTOR_LABEL[factor]}</td>
              <td>
                {granted} {FACTOR_UNIT[factor]}
              </td>
              <td>
                {used} {FACTOR_UNIT[factor]}
              </td>
              <td className={left.startsWith('-') ? 'problem' : undefined}>
                {left} {FACTOR_UNIT[factor]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Warnings = ({ list }: { list: List }) => {
  const told = new Set(
    entriesOf(list, 'secondment')
      .filter((one) => warningOf(one.id, list.warnings) !== '')
      .map((one) => one.content.person),
  )
  return (
    <p className="second totals">
      挂职人员姓名内部掌握，不公开。
      {told.size > 0 && `有 ${told.size} 人时间重叠或 60 天内到期，见“提醒”列。`}
    </p>
  )
}
