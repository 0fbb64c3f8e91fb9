import { sayPeriod } from '@jiashan/domain/calendar'
import { REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { LIGHT_KIND_LABEL, LIGHT_KINDS, LIGHT_LABEL, LIGHTS, type Light } from '@jiashan/domain/supervision'
import type { DutyRow } from '@jiashan/server'
import { LightMark } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import { useUnitName } from '../session/use-session.ts'
import { type Column, DataTable, type TableSearch } from '../table/data-table.tsx'

const Wording = ({ task, text }: DutyRow) => (
  <Link to="/tasks/$task" params={{ task: String(task) }} className="clamp">
    {text}
  </Link>
)

const sayOpen = ({ open }: DutyRow): string =>
  open === null ? '已全部采纳' : `${sayPeriod(open.period)}（${REPORT_STATUS_LABEL[open.status]}）`

const OpenReport = (row: DutyRow) =>
  row.open === null ? (
    <span className="second">{sayOpen(row)}</span>
  ) : (
    <Link to="/tasks/$task/reports/$period" params={{ task: String(row.task), period: row.open.period }}>
      {sayOpen(row)}
    </Link>
  )

/** The task's reason, and under it how the unit itself stands where it supports. */
const Because = ({ overall, own }: DutyRow) => (
  <>
    <span className="second">{overall.because}</span>
    {own !== null && own.light !== 'normal' && (
      <span className="own-part">
        <LightMark light={own.light} /> {own.because}
      </span>
    )}
  </>
)

const byLight = (a: Light, b: Light): number => LIGHTS.indexOf(a) - LIGHTS.indexOf(b)

const columnsOf = (ofUnit: boolean, roleOf: (row: DutyRow) => string): readonly Column<DutyRow>[] => [
  {
    key: 'task',
    title: '任务',
    width: 76,
    fixed: true,
    text: (row) => String(row.task),
    compare: (a, b) => a.task - b.task,
  },
  { key: 'text', title: '内容', fixed: true, text: (row) => row.text, render: (row) => <Wording {...row} /> },
  {
    key: 'role',
    title: ofUnit ? '职责' : '牵头单位',
    width: ofUnit ? 70 : 150,
    text: roleOf,
    compare: (a, b) => roleOf(a).localeCompare(roleOf(b), 'zh'),
  },
  {
    key: 'light',
    title: '灯',
    width: 96,
    text: (row) => LIGHT_LABEL[row.overall.light],
    render: ({ overall }) => <LightMark light={overall.light} />,
    compare: (a, b) => byLight(a.overall.light, b.overall.light),
  },
  ...LIGHT_KINDS.map((kind) => ({
    key: kind,
    title: LIGHT_KIND_LABEL[kind],
    width: 110,
    hidden: true,
    text: (row: DutyRow) => LIGHT_LABEL[row.lights[kind].light],
    render: (row: DutyRow) => <LightMark light={row.lights[kind].light} />,
    compare: (a: DutyRow, b: DutyRow) => byLight(a.lights[kind].light, b.lights[kind].light),
  })),
  {
    key: 'because',
    title: '依据',
    width: 280,
    text: (row) => `${row.overall.because}${row.own === null ? '' : `；本单位：${row.own.because}`}`,
    render: (row) => <Because {...row} />,
  },
  { key: 'section', title: '分项', width: 150, hidden: true, text: (row) => row.section },
  {
    key: 'open',
    title: '当前报送',
    width: 190,
    text: sayOpen,
    render: (row) => <OpenReport {...row} />,
    compare: (a, b) => (a.open?.due ?? '9').localeCompare(b.open?.due ?? '9'),
  },
]

interface Props {
  readonly rows: readonly DutyRow[]
  readonly ofUnit: boolean
  readonly search: TableSearch
  readonly onSearch: (change: TableSearch) => void
}

/** Duties with their lights; as cards where a table would not fit. */
export const DutyTable = ({ rows, ofUnit, search, onSearch }: Props) => {
  const unitName = useUnitName()
  const roleOf = ({ role, lead }: DutyRow): string =>
    role === null ? unitName(lead) : role === 'lead' ? '牵头' : '配合'
  return (
    <DataTable
      name="任务"
      rows={rows}
      columns={columnsOf(ofUnit, roleOf)}
      rowKey={(row) => row.task}
      search={search}
      onSearch={onSearch}
      empty="没有符合条件的任务。可以清除筛选条件再看。"
      card={(row) => (
        <>
          <p className="duty-card-head">
            <b>任务 {row.task}</b>
            <LightMark light={row.overall.light} />
            <span className="second">{roleOf(row)}</span>
          </p>
          <Wording {...row} />
          <Because {...row} />
          <OpenReport {...row} />
        </>
      )}
    />
  )
}
