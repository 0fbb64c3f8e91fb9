import '../desk/desk.css'
import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  LAPSE_LABEL,
  LIGHT_KIND_LABEL,
  LIGHT_KINDS,
  LIGHT_LABEL,
  LIGHTS,
  type RollUp,
} from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark, LightMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'

const route = getRouteApi('/inside/lights')

interface Line extends RollUp {
  readonly key: string
  readonly name: string
  readonly depth: 0 | 1
}

const sayCounts = ({ counts }: RollUp): string =>
  LIGHTS.filter((light) => counts[light] > 0)
    .map((light) => `${LIGHT_LABEL[light]} ${counts[light]}`)
    .join('，')

const Reason = ({ overall, task }: RollUp) => (
  <span className="second">
    {task !== null && (
      <Link to="/tasks/$task" params={{ task: String(task) }}>
        任务 {task}
      </Link>
    )}{' '}
    {overall.because}
  </span>
)

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'name',
    title: '名称',
    width: 260,
    fixed: true,
    text: (row) => row.name,
    render: (row) => (row.depth === 1 ? <span className="indented">{row.name}</span> : <b>{row.name}</b>),
  },
  {
    key: 'light',
    title: '灯',
    width: 90,
    text: (row) => LIGHT_LABEL[row.overall.light],
    render: (row) => <LightMark light={row.overall.light} />,
    compare: (a, b) => LIGHTS.indexOf(a.overall.light) - LIGHTS.indexOf(b.overall.light),
  },
  ...LIGHT_KINDS.map((kind) => ({
    key: kind,
    title: LIGHT_KIND_LABEL[kind],
    width: 90,
    text: (row: Line) => LIGHT_LABEL[row.lights[kind]],
    render: (row: Line) => <LightMark light={row.lights[kind]} />,
  })),
  { key: 'counts', title: '任务数', width: 220, text: sayCounts },
  {
    key: 'because',
    title: '依据（最差的一项）',
    text: (row) => row.overall.because,
    render: (row) => <Reason {...row} />,
  },
]

const Card = (row: Line) => (
  <>
    <p className="duty-card-head">
      <b>{row.name}</b>
      <LightMark light={row.overall.light} />
    </p>
    <p className="second">{sayCounts(row)}</p>
    <Reason {...row} />
  </>
)

/** Lights by chapter, section and unit, worst first with the reason; and what came late, unit by unit. */
export const LightsPage = () => {
  const { programme, demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const lights = useQuery(trpc.desk.lights.queryOptions({ programme: programme.id }))
  if (lights.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (lights.isLoadingError) return <FailureNote error={lights.error} retry={() => lights.refetch()} />
  const { chapters, units, lapses } = lights.data
  const set = (change: typeof search): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  }
  const lines = chapters.flatMap((chapter): Line[] => [
    { ...chapter, key: `c${chapter.pillar}`, name: chapter.name, depth: 0 },
    ...chapter.sections
      .filter((one) => one.task !== null)
      .map((one) => ({
        ...one,
        key: `s${chapter.pillar}.${one.section}`,
        name: one.title,
        depth: 1 as const,
      })),
  ])
  const ofUnits = units.map(
    (one): Line => ({ ...one, key: one.department, name: unitName(one.department), depth: 0 }),
  )
  return (
    <article className="duty">
      <h1>灯况 {demo && <DemoMark />}</h1>
      <section aria-labelledby="chapters">
        <h2 id="chapters">按重点领域和分项</h2>
        <DataTable
          name="灯况（重点领域）"
          rows={lines.filter((one) => one.task !== null)}
          columns={COLUMNS}
          rowKey={(row) => row.key}
          search={{ columns: search.columns }}
          onSearch={({ columns }) => set({ columns } as typeof search)}
          empty="没有任务。"
          card={Card}
        />
      </section>
      <section aria-labelledby="units">
        <h2 id="units">按牵头单位</h2>
        <DataTable
          name="灯况（单位）"
          rows={ofUnits}
          columns={COLUMNS}
          rowKey={(row) => row.key}
          search={search}
          onSearch={(change) => set(change as typeof search)}
          empty="本单位没有牵头任务。"
          card={Card}
        />
      </section>
      <section aria-labelledby="lapses">
        <h2 id="lapses">未报、迟报和退回</h2>
        <p className="second">每家单位每期同类情形只记一次，无论涉及几项任务；配合情况列出本年和上年。</p>
        {lapses.length === 0 ? (
          <p className="empty">没有。</p>
        ) : (
          <ul className="rows">
            {lapses.map(({ department, period, kind, on, tasks }) => (
              <li key={`${department} ${period} ${kind}`} className="row">
                <b>{unitName(department)}</b>
                <span>
                  {sayPeriod(period)} {LAPSE_LABEL[kind]}
                </span>
                <span className="second">{sayDate(on)}</span>
                <span>
                  {tasks.map((task) => (
                    <Link
                      key={task}
                      to="/tasks/$task/reports/$period"
                      params={{ task: String(task), period }}
                    >
                      任务 {task}{' '}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </article>
  )
}
