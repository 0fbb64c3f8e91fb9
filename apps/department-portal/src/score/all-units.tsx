import { FailureNote } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Table, type TableColumnsType } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

type Row = Outputs['scores']['list']['cards'][number]

/** Every member unit of the year, by group and rank. */
export const AllUnits = ({ year }: { year: number }) => {
  const { programme, demo } = useSession()
  const list = useQuery(trpc.scores.list.queryOptions({ programme: programme.id, year }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const columns: TableColumnsType<Row> = [
    {
      title: '单位',
      key: 'name',
      render: (_, { name, department }) => (
        <Link to="/scores/$year" params={{ year: String(year) }} search={{ unit: department }}>
          {name}
        </Link>
      ),
    },
    {
      title: '得分',
      key: 'points',
      align: 'right',
      width: 110,
      sorter: (a, b) => Number(a.points ?? -1) - Number(b.points ?? -1),
      render: (_, { points }) => points ?? '未计分',
    },
    { title: '分组', key: 'group', render: (_, { group }) => `${group.title}（${group.size} 家）` },
    { title: '名次', key: 'rank', width: 80, render: (_, { rank }) => rank ?? '—' },
    {
      title: '等次',
      key: 'grade',
      width: 110,
      render: (_, one) => `${one.grade ?? '—'}${one.provisional ? '（暂计）' : ''}`,
    },
  ]
  const rows = list.data.cards.toSorted(
    (a, b) => a.group.title.localeCompare(b.group.title, 'zh') || (a.rank ?? 999) - (b.rank ?? 999),
  )
  return (
    <section>
      <h1>
        {year} 年考核得分 {demo && <DemoMark />}
      </h1>
      <p className="second">
        {list.data.rules.title}第 {list.data.rules.version} 版，{list.data.rules.standing}
        {list.data.frozen === null ? '，随事实变化' : '，已审定'}
      </p>
      <Table
        rowKey="department"
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </section>
  )
}
