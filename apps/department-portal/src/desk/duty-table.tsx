import { sayPeriod } from '@jiashan/domain/calendar'
import { REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { LIGHTS } from '@jiashan/domain/supervision'
import type { DutyRow } from '@jiashan/server'
import { LightMark } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import { useUnitName } from '../session/use-session.ts'

/** Duties with their lights, worst first on demand. */
export const DutyTable = ({ rows, ofUnit }: { rows: readonly DutyRow[]; ofUnit: boolean }) => {
  const unitName = useUnitName()
  const columns: TableColumnsType<DutyRow> = [
    {
      title: '任务',
      dataIndex: 'task',
      width: 64,
      sorter: (a, b) => a.task - b.task,
      render: (task: number) => <span className="number">{task}</span>,
    },
    {
      title: '内容',
      dataIndex: 'text',
      render: (text: string, { task }) => (
        <Link to="/tasks/$task" params={{ task: String(task) }} className="clamp">
          {text}
        </Link>
      ),
    },
    {
      title: ofUnit ? '职责' : '牵头单位',
      dataIndex: 'role',
      width: ofUnit ? 80 : 150,
      render: (role: DutyRow['role'], { lead }) =>
        role === null ? unitName(lead) : role === 'lead' ? '牵头' : '配合',
    },
    {
      title: '灯',
      dataIndex: 'overall',
      width: 96,
      sorter: (a, b) => LIGHTS.indexOf(a.overall.light) - LIGHTS.indexOf(b.overall.light),
      render: ({ light }: DutyRow['overall']) => <LightMark light={light} />,
    },
    {
      title: '依据',
      dataIndex: ['overall', 'because'],
      responsive: ['lg'],
      render: (because: string) => <span className="second">{because}</span>,
    },
    {
      title: '当前报送',
      dataIndex: 'open',
      width: 210,
      responsive: ['sm'],
      render: (open: DutyRow['open'], { task }) =>
        open === null ? (
          <span className="second">已全部采纳</span>
        ) : (
          <Link to="/tasks/$task/reports/$period" params={{ task: String(task), period: open.period }}>
            {sayPeriod(open.period)}（{REPORT_STATUS_LABEL[open.status]}）
          </Link>
        ),
    },
  ]
  return (
    <Table
      rowKey="task"
      size="small"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: '没有符合条件的任务。可以清除筛选条件再看。' }}
    />
  )
}
