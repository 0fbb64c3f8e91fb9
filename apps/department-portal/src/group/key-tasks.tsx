import { sayDate } from '@jiashan/domain/calendar'
import { DIFFICULTY_LABEL, type KeyTask, type OtherKeyTask } from '@jiashan/domain/safeguards'
import { FailureNote } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { GroupNav } from './nav.tsx'
import { Proposal } from './proposal.tsx'
import { Propose } from './propose.tsx'

const route = getRouteApi('/inside/key-tasks/$year')

export type Lists = Outputs['keyTasks']['list']
export type List = Lists['lists'][number]

/** 年度重点任务: the list that stands for a year, what is proposed, and what stood before. */
export const KeyTasksPage = () => {
  const { programme } = useSession()
  const page = useQuery(trpc.keyTasks.list.queryOptions({ programme: programme.id }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return (
    <>
      <GroupNav />
      <Year page={page.data} />
    </>
  )
}

const Year = ({ page }: { page: Lists }) => {
  const { today } = useSession()
  const year = Number(route.useParams().year)
  const [proposing, setProposing] = useState(false)
  const list = page.lists.find((one) => one.year === year) ?? null
  const present = Number(today.slice(0, 4))
  const years = [...new Set([present + 1, present, ...page.lists.map((one) => one.year)])].toSorted(
    (a, b) => b - a,
  )
  return (
    <article className="group">
      <header className="section-head">
        <h1>
          {year}年度重点任务 {list?.example === true && <DemoMark />}
        </h1>
        <nav aria-label="年度" className="filters">
          {years.map((one) => (
            <Link key={one} to="/key-tasks/$year" params={{ year: String(one) }}>
              {one}年
            </Link>
          ))}
        </nav>
      </header>
      <p className="second">
        清单由办公室提出、协调小组确定，只有清单内的事项参加年度考核。现行考核办法只对清单中的任务计分；引用文件条款和上级文件的事项列入清单、公开可查，暂不计分。
      </p>
      {page.proposes && !proposing && (
        <p className="group-acts">
          <Button type="primary" onClick={() => setProposing(true)}>
            {list?.decidedOn == null ? '提出建议清单' : '提出调整建议'}
          </Button>
        </p>
      )}
      {proposing && (
        <Propose
          key={`${year} ${list?.version ?? 0}`}
          page={page}
          list={list}
          year={year}
          onClose={() => setProposing(false)}
        />
      )}
      {list?.proposal != null && !proposing && <Proposal page={page} list={list} />}
      <Standing page={page} list={list} />
    </article>
  )
}

const Standing = ({ page, list }: { page: Lists; list: List | null }) => {
  if (list === null || list.decidedOn === null)
    return <p className="empty">协调小组尚未确定这一年的重点任务清单，暂无事项参加考核。</p>
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">现行清单</h2>
      <p className="second">
        {sayDate(list.decidedOn)}确定，
        <Basis basis={list.basis} />
      </p>
      <TaskTable page={page} items={list.items} />
      <Others others={list.others} />
      {list.editions.length > 0 && (
        <section aria-labelledby="editions">
          <h2 id="editions">调整前的清单</h2>
          <ol className="plain-rows">
            {list.editions.toReversed().map((one) => (
              <li key={`${one.decidedOn} ${one.items.length}`}>
                <b>{sayDate(one.decidedOn)}</b>
                <span>
                  <Basis basis={one.basis} />
                </span>
                <span className="grow second">
                  任务 {one.items.map((item) => item.task).join('、')}
                  {one.others.length > 0 && `；其他 ${one.others.length} 项`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  )
}

export const Basis = ({ basis }: { basis: List['basis'] }) => {
  if (basis === null) return null
  return basis._tag === 'document' ? (
    <>依据{basis.number}</>
  ) : (
    <>
      依据
      <Link to="/meetings/$meeting" params={{ meeting: basis.meeting }}>
        会议议定事项第 {basis.number} 项
      </Link>
    </>
  )
}

interface Row extends KeyTask {
  readonly text: string
  readonly units: string
}

export const TaskTable = ({ page, items }: { page: Lists; items: readonly KeyTask[] }) => {
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const known = new Map(page.tasks.map((one) => [one.task, one]))
  const rows = items.map((item): Row => {
    const task = known.get(item.task)
    const units = [task?.lead ?? null, ...(task?.supports ?? [])].filter((one) => one !== null)
    return { ...item, text: task?.text ?? '', units: units.map(unitName).join('、') }
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'task',
      title: '任务',
      width: 76,
      fixed: true,
      text: (row) => String(row.task),
      compare: (a, b) => a.task - b.task,
    },
    {
      key: 'text',
      title: '内容',
      fixed: true,
      text: (row) => row.text,
      render: (row) => <TaskLink row={row} />,
    },
    {
      key: 'difficulty',
      title: '难度',
      width: 80,
      text: (row) => DIFFICULTY_LABEL[row.difficulty],
      compare: (a, b) => a.difficulty.localeCompare(b.difficulty),
    },
    { key: 'units', title: '责任单位', width: 260, text: (row) => row.units },
  ]
  return (
    <DataTable
      name="年度重点任务"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.task}
      search={search}
      onSearch={(change) => {
        void navigate({ search: (before) => ({ ...before, ...change }) as typeof before, replace: true })
      }}
      empty="清单中没有任务。"
      card={(row) => (
        <>
          <p className="duty-card-head">
            <b>任务 {row.task}</b>
            <span>{DIFFICULTY_LABEL[row.difficulty]}</span>
          </p>
          <TaskLink row={row} />
          <p className="second">{row.units}</p>
        </>
      )}
    />
  )
}

const TaskLink = ({ row }: { row: Row }) => (
  <Link to="/tasks/$task" params={{ task: String(row.task) }} className="clamp">
    {row.text}
  </Link>
)

export const sayCited = (cites: OtherKeyTask['cites'], parent: string | null): string =>
  cites._tag === 'clause' ? `条款${cites.number}` : `上级文件${parent === null ? '' : `《${parent}》`}`

export const Others = ({ others }: { others: readonly OtherKeyTask[] }) => {
  const unitName = useUnitName()
  const { programme } = useSession()
  const page = useQuery(trpc.keyTasks.list.queryOptions({ programme: programme.id }))
  if (others.length === 0) return null
  return (
    <section aria-label="其他重点任务">
      <h3>其他重点任务（列入清单，暂不计分）</h3>
      <ol className="plain-rows">
        {others.map((one, index) => (
          <li key={index}>
            <span className="second">{sayCited(one.cites, page.data?.parent ?? null)}</span>
            <b className="grow">{one.words}</b>
            <span>{DIFFICULTY_LABEL[one.difficulty]}</span>
            <span className="second">{one.units.map(unitName).join('、')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
