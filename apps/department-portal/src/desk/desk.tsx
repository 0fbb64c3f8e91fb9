import { LIGHT_LABEL, LIGHTS, type Light } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Input, Segmented, Skeleton, Tabs } from 'antd'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Done } from './done.tsx'
import { DutyTable } from './duty-table.tsx'
import { linesOf, waitingCount } from './lines.ts'
import { Notices, useNotices } from './notices.tsx'
import { TodoList } from './todo-list.tsx'
import './desk.css'
import { UnderWay } from './under-way.tsx'
import { useOpinionLines } from './use-opinion-lines.ts'
import { useRoundLines } from './use-round-lines.ts'

const route = getRouteApi('/inside/')

const ROLES = [
  { value: '', label: '全部' },
  { value: 'lead', label: '牵头' },
  { value: 'support', label: '配合' },
]

/** The county begins with what it reports. */
export const Desk = () =>
  useSession().actor.role === 'county' ? <Navigate to="/county" replace /> : <CityDesk />

/** What waits for me, what I did, what is under way, what is new; and the duties I answer for. */
const CityDesk = () => {
  const { programme, actor } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const duties = useQuery(trpc.duties.list.queryOptions({ programme: programme.id }))
  const notices = useNotices()
  const others = [...useRoundLines(), ...useOpinionLines()]
  const find = useDeferredValue((search.find ?? '').trim())
  if (duties.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (duties.isLoadingError) return <FailureNote error={duties.error} retry={() => duties.refetch()} />
  const { rows, counts, underWay, plansUnderWay } = duties.data
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  }
  const shown = rows.filter(
    (row) =>
      (search.light === undefined || row.overall.light === search.light) &&
      (search.role === undefined || row.role === search.role) &&
      (find === '' || row.text.includes(find) || String(row.task) === find),
  )
  const lights = [
    { value: '', label: `全部 ${rows.length}` },
    ...LIGHTS.map((light: Light) => ({ value: light, label: `${LIGHT_LABEL[light]} ${counts[light]}` })),
  ]
  const unseen = (notices.data ?? []).filter((one) => !one.seen).length
  const count = (label: string, number: number) => (number === 0 ? label : `${label} ${number}`)
  return (
    <>
      <h1 className="unseen">工作台</h1>
      <Tabs
        activeKey={search.tab ?? 'todo'}
        onChange={(tab) => set({ tab: tab === 'todo' ? undefined : tab } as typeof search)}
        items={[
          {
            key: 'todo',
            label: count('待办', waitingCount(duties.data) + others.length),
            children: <TodoList lines={linesOf(duties.data, unitName, others)} />,
          },
          ...(actor.department === null
            ? []
            : [
                {
                  key: 'under-way',
                  label: count('我发起的', underWay.length + plansUnderWay.length),
                  children: <UnderWay reports={underWay} plans={plansUnderWay} />,
                },
              ]),
          { key: 'done', label: '已办', children: <Done /> },
          { key: 'notices', label: count('通知', unseen), children: <Notices /> },
        ]}
      />
      <section aria-labelledby="duties">
        <header className="section-head">
          <h2 id="duties">{actor.department === null ? '全部任务' : '本单位任务'}</h2>
          <div className="filters">
            <Segmented
              aria-label="按灯筛选"
              options={lights}
              value={search.light ?? ''}
              onChange={(light) => set({ light: light === '' ? undefined : light } as typeof search)}
            />
            {actor.department !== null && (
              <Segmented
                aria-label="按职责筛选"
                options={ROLES}
                value={search.role ?? ''}
                onChange={(role) => set({ role: role === '' ? undefined : role } as typeof search)}
              />
            )}
            <Input.Search
              aria-label="查找任务"
              placeholder="任务序号或文字"
              allowClear
              value={search.find ?? ''}
              onChange={(event) => set({ find: event.target.value || undefined } as typeof search)}
            />
          </div>
        </header>
        <DutyTable
          rows={shown}
          ofUnit={actor.department !== null}
          search={search}
          onSearch={(change) => set(change as typeof search)}
        />
      </section>
    </>
  )
}
