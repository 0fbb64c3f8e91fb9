import { type Period, sayPeriod } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable, type TableSearch } from '../table/data-table.tsx'

type Row = Outputs['desk']['burden'][number]

const sayMinutes = ({ seconds, timed, forms }: Row): string =>
  timed === 0
    ? '未测得'
    : `${Math.max(1, Math.round(seconds / 60))} 分钟${timed < forms ? `（${timed}/${forms} 份有计时）` : ''}`

/** What each period asked of each unit, measured at the forms 基层减负. */
export const BurdenPart = () => {
  const { programme, today } = useSession()
  const unitName = useUnitName()
  const [search, setSearch] = useState<TableSearch>({})
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const burden = useQuery({
    ...trpc.desk.burden.queryOptions({ programme: programme.id, year }),
    placeholderData: keepPreviousData,
  })
  if (burden.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (burden.isLoadingError) return <FailureNote error={burden.error} retry={() => burden.refetch()} />
  const columns: readonly Column<Row>[] = [
    {
      key: 'period',
      title: '报送期',
      width: 140,
      fixed: true,
      text: (row) => sayPeriod(row.period as Period),
      compare: (a, b) => a.period.localeCompare(b.period),
    },
    { key: 'unit', title: '单位', fixed: true, text: (row) => unitName(row.department) },
    {
      key: 'forms',
      title: '表单',
      width: 80,
      text: (row) => String(row.forms),
      compare: (a, b) => a.forms - b.forms,
    },
    {
      key: 'required',
      title: '必填栏目',
      width: 110,
      text: (row) => String(row.required),
      compare: (a, b) => a.required - b.required,
    },
    {
      key: 'filled',
      title: '实填栏目',
      width: 110,
      text: (row) => String(row.filled),
      compare: (a, b) => a.filled - b.filled,
    },
    {
      key: 'minutes',
      title: '填写用时',
      width: 180,
      text: sayMinutes,
      compare: (a, b) => a.seconds - b.seconds,
    },
  ]
  return (
    <section aria-labelledby="burden">
      <header className="section-head">
        <h2 id="burden">填报负担</h2>
        <Segmented
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={[thisYear - 1, thisYear].map((value) => ({ value, label: `${value}年` }))}
        />
      </header>
      <p className="second">在表单上实际测得：停顿超过半分钟不计入用时。没有在系统中填写的显示为“未测得”。</p>
      <DataTable
        name="填报负担"
        rows={burden.data}
        columns={columns}
        rowKey={(row) => `${row.department} ${row.period}`}
        search={search}
        onSearch={(change) => setSearch((before) => ({ ...before, ...change }))}
        empty={`${year}年没有在系统中填报的记录。`}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{unitName(row.department)}</b>
              <span className="second">{sayPeriod(row.period as Period)}</span>
            </p>
            <p className="second">
              {row.forms} 份，必填 {row.required} 栏，实填 {row.filled} 栏，{sayMinutes(row)}
            </p>
          </>
        )}
      />
    </section>
  )
}
