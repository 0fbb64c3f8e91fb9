import { sayDate } from '@jiashan/domain/calendar'
import { LIGHT_LABEL, LIGHTS } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { DemoMark, LightMark, Roof } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Decisions } from './decisions.tsx'
import { Leaders } from './leaders.tsx'
import { ofLeader } from './of-leader.ts'
import { SilentDuties, SlippedMilestones, Targets } from './troubles.tsx'
import { Worst } from './worst.tsx'
import '../desk/desk.css'
import './cockpit.css'

const route = getRouteApi('/inside/cockpit')

export type Cockpit = Outputs['cockpit']['show']

/** On a wall nobody presses reload. */
const LOOK_MS = 60_000

/** 驾驶舱: one glance for the office and the leaders; with a leader in the address, that leader's one page. */
export const CockpitPage = () => {
  const { programme } = useSession()
  const { leader } = route.useSearch()
  const cockpit = useQuery({
    ...trpc.cockpit.show.queryOptions({ programme: programme.id }),
    refetchInterval: LOOK_MS,
  })
  if (cockpit.isPending) return <Skeleton active paragraph={{ rows: 14 }} />
  if (cockpit.isLoadingError) return <FailureNote error={cockpit.error} retry={() => cockpit.refetch()} />
  return leader === undefined ? (
    <Whole cockpit={cockpit.data} />
  ) : (
    <OfLeader leader={leader} cockpit={ofLeader(cockpit.data, leader)} />
  )
}

const Whole = ({ cockpit }: { cockpit: Cockpit }) => {
  const { demo } = useSession()
  return (
    <article className="cockpit">
      <header className="cockpit-head">
        <h1>驾驶舱 {demo && <DemoMark />}</h1>
        <Answer cockpit={cockpit} />
      </header>
      <Decisions decisions={cockpit.decisions} />
      <TheRoof cockpit={cockpit} />
      <TurnedLights cockpit={cockpit} />
      <div className="cockpit-columns">
        <SilentDuties silent={cockpit.silent} />
        <SlippedMilestones slipped={cockpit.slipped} />
      </div>
      <Targets targets={cockpit.targets} />
      <Leaders leaders={cockpit.leaders} />
    </article>
  )
}

/** 一页纸: what one leader of the city answers for. */
const OfLeader = ({ leader, cockpit }: { leader: string; cockpit: Cockpit }) => {
  const { demo } = useSession()
  const known = cockpit.leaders.length > 0
  return (
    <article className="cockpit cockpit-sheet">
      <p className="screen-only">
        <Link to="/cockpit">返回驾驶舱</Link>
      </p>
      <header className="cockpit-head">
        <h1>
          {leader}分管工作一页纸 {demo && <DemoMark />}
        </h1>
        {known && <Answer cockpit={cockpit} />}
      </header>
      {known ? (
        <>
          <TheRoof cockpit={cockpit} />
          <TurnedLights cockpit={cockpit} />
          <SilentDuties silent={cockpit.silent} />
          <SlippedMilestones slipped={cockpit.slipped} />
          <Targets targets={cockpit.targets} />
        </>
      ) : (
        <p className="empty">今年的方案中没有写明由{leader}分管的任务。</p>
      )}
    </article>
  )
}

/** The answer before everything else: how many are behind. */
const Answer = ({ cockpit: { counts, today } }: { cockpit: Cockpit }) => (
  <p className="cockpit-answer">
    {LIGHTS.map((light) => (
      <span key={light} className={`cockpit-count cockpit-${light}`}>
        <b>{counts[light]}</b> {LIGHT_LABEL[light]}
      </span>
    ))}
    <span className="second">{sayDate(today)}</span>
  </p>
)

const TheRoof = ({ cockpit: { eaves } }: { cockpit: Cockpit }) => (
  <section aria-label="全部任务">
    <Roof
      table={false}
      eaves={eaves.map(({ name, tiles }) => ({
        name,
        tiles: tiles.map(({ task, light, because }) => ({
          ...{ number: task, state: light, because },
          href: `/portal/tasks/${task}`,
        })),
      }))}
    />
  </section>
)

const isWorse = ({ was, is }: Cockpit['turned'][number]): boolean => LIGHTS.indexOf(is) < LIGHTS.indexOf(was)

/** What turned since the end of the last quarter. */
const TurnedLights = ({ cockpit: { turned, since } }: { cockpit: Cockpit }) => (
  <section aria-labelledby="turned">
    <h2 id="turned">{since === null ? '变化' : `${sayDate(since)}以来的变化`}</h2>
    {since === null ? (
      <p className="second">上季度末没有留存灯况，下季度起可以比较。</p>
    ) : turned.length === 0 ? (
      <p className="second">灯况没有变化。</p>
    ) : (
      <>
        <p>
          转差 {turned.filter(isWorse).length} 项，好转 {turned.filter((one) => !isWorse(one)).length} 项。
        </p>
        <Worst
          list={turned}
          keyOf={({ task }) => String(task)}
          none=""
          row={({ task, was, is, because }) => (
            <Link to="/tasks/$task" params={{ task: String(task) }} className="todo-link">
              <b>任务 {task}</b>
              <span className="cockpit-turn">
                <LightMark light={was} /> → <LightMark light={is} />
              </span>
              <span className="second">{because}</span>
            </Link>
          )}
        />
      </>
    )}
  </section>
)
