import { sayPeriod } from '@jiashan/domain/calendar'
import { REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { LIGHTS } from '@jiashan/domain/supervision'
import type { DutyRow } from '@jiashan/server'
import { LightMark } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import { Grid, Table, type TableColumnsType } from 'antd'
import { useUnitName } from '../session/use-session.ts'

const Wording = ({ task, text }: DutyRow) => (
  <Link to="/tasks/$task" params={{ task: String(task) }} className="clamp">
    {text}
  </Link>
)

const OpenReport = ({ task, open }: DutyRow) =>
  open === null ? (
    <span className="second">已全部采纳</span>
  ) : (
    <Link to="/tasks/$task/reports/$period" params={{ task: String(task), period: open.period }}>
      {sayPeriod(open.period)}（{REPORT_STATUS_LABEL[open.status]}）
    </Link>
  )

/** The same on a phone: one duty below the other, nothing to push sideways. */
const DutyCards = ({ rows, roleOf }: { rows: readonly DutyRow[]; roleOf: (row: DutyRow) => string }) => (
  <ul className="duty-cards">
    {rows.map((row) => (
      <li key={row.task}>
        <p className="duty-card-head">
          <b>任务 {row.task}</b>
          <LightMark light={row.overall.light} />
          <span className="second">{roleOf(row)}</span>
        </p>
        <Wording {...row} />
        <p className="second">{row.overall.because}</p>
        <OpenReport {...row} />
      </li>
    ))}
  </ul>
)

/** Duties with their lights; as cards where a table would not fit. */
export const DutyTable = ({ rows, ofUnit }: { rows: readonly DutyRow[]; ofUnit: boolean }) => {
  const unitName = useUnitName()
  const { md } = Grid.useBreakpoint()
  const roleOf = ({ role, lead }: DutyRow): string =>
    role === null ? unitName(lead) : role === 'lead' ? '牵头' : '配合'
  if (md === false)
    return rows.length === 0 ? <p className="empty">{NONE}</p> : <DutyCards rows={rows} roleOf={roleOf} />
  const columns: TableColumnsType<DutyRow> = [
    { title: '任务', dataIndex: 'task', width: 76, sorter: (a, b) => a.task - b.task },
    { title: '内容', key: 'text', render: (_, row) => <Wording {...row} /> },
    {
      title: ofUnit ? '职责' : '牵头单位',
      key: 'role',
      width: ofUnit ? 70 : 150,
      render: (_, row) => roleOf(row),
    },
    {
      title: '灯',
      key: 'light',
      width: 96,
      sorter: (a, b) => LIGHTS.indexOf(a.overall.light) - LIGHTS.indexOf(b.overall.light),
      render: (_, { overall }) => <LightMark light={overall.light} />,
    },
    {
      title: '依据',
      key: 'because',
      width: 300,
      responsive: ['lg'],
      render: (_, { overall }) => <span className="second">{overall.because}</span>,
    },
    { title: '当前报送', key: 'open', width: 200, render: (_, row) => <OpenReport {...row} /> },
  ]
  return (
    <Table
      rowKey="task"
      size="small"
      tableLayout="fixed"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: NONE }}
    />
  )
}

const NONE = '没有符合条件的任务。可以清除筛选条件再看。'
