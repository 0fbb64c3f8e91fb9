import { LIGHT_LABEL, LIGHTS, type Light } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Input, Segmented, Skeleton } from 'antd'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { IndicatorTable } from './list-table.tsx'
import { readRow } from './row.ts'
import './indicators.css'

const route = getRouteApi('/inside/indicators')

/** Every target that concerns the reader, with its latest figure, its path and what is to be expected. */
export const IndicatorsPage = () => {
  const { programme, actor } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(trpc.indicators.list.queryOptions({ programme: programme.id }))
  const find = useDeferredValue(search.find ?? '')
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const { today, rows } = list.data
  const read = rows.map((row) => readRow(row, today))
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  }
  const shown = read.filter(
    ({ row, light }) =>
      (search.light === undefined || search.light === light) &&
      (find === '' || row.target.key === find || `${row.target.subject}${unitName(row.lead)}`.includes(find)),
  )
  const lights = [
    { value: '', label: `全部 ${read.length}` },
    ...LIGHTS.map((light: Light) => ({
      value: light,
      label: `${LIGHT_LABEL[light]} ${read.filter((one) => one.light === light).length}`,
    })),
  ]
  return (
    <section aria-labelledby="indicators">
      <header className="section-head">
        <h1 id="indicators">{actor.department === null ? '全部量化指标' : '本单位相关指标'}</h1>
        <div className="filters">
          <Segmented
            aria-label="按灯筛选"
            options={lights}
            value={search.light ?? ''}
            onChange={(light) => set({ light: light === '' ? undefined : light } as typeof search)}
          />
          <Input.Search
            aria-label="查找指标"
            placeholder="编号、指标或单位"
            allowClear
            value={search.find ?? ''}
            onChange={(event) => set({ find: event.target.value || undefined } as typeof search)}
          />
        </div>
      </header>
      <IndicatorTable
        rows={shown}
        none={rows.length === 0 ? NO_TARGETS : NONE}
        search={search}
        onSearch={(change) => set(change as typeof search)}
      />
    </section>
  )
}

const NONE = '没有符合条件的指标。可以清除筛选条件再看。'
const NO_TARGETS = '文件没有给本单位的任务设定量化目标。'
