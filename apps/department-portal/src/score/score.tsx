import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { ExplanationTree, GradeReasons, LostPoints, Recompute, ScoreHead } from '@jiashan/ui/explanation'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { AllUnits } from './all-units.tsx'
import { ObjectLink } from './object-link.tsx'
import { sourceLink } from './source-link.ts'
import '@jiashan/ui/explanation.css'
import './score.css'

const route = getRouteApi('/inside/scores/$year')

/** A year's scores: a unit's own card with its reasons; for those who supervise, all units first. */
export const ScorePage = () => {
  const { programme, actor, today } = useSession()
  const { year: yearText } = route.useParams()
  const { unit } = route.useSearch()
  const year = Number(yearText)
  const department = unit ?? actor.department
  const years = useQuery(trpc.scores.years.queryOptions({ programme: programme.id }))
  return (
    <>
      <nav aria-label="年度" className="years">
        {(years.data ?? [Number(today.slice(0, 4))]).map((one) => (
          <Link
            key={one}
            to="/scores/$year"
            params={{ year: String(one) }}
            aria-current={one === year ? 'page' : undefined}
            className="year"
          >
            {one} 年
          </Link>
        ))}
      </nav>
      {department === null ? <AllUnits year={year} /> : <Card year={year} department={department} />}
    </>
  )
}

const Card = ({ year, department }: { year: number; department: string }) => {
  const { programme, demo } = useSession()
  const score = useQuery(trpc.scores.show.queryOptions({ programme: programme.id, year, department }))
  if (score.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (score.isLoadingError) return <FailureNote error={score.error} retry={() => score.refetch()} />
  const { card, rules, frozen, asOf } = score.data
  return (
    <article className="score">
      <Chain
        steps={[
          { label: '时间节点与报送', href: '/portal/' },
          { label: `${rules.title}第 ${rules.version} 版` },
          { label: `${card.name} ${year} 年得分`, current: true },
        ]}
      />
      <ScoreHead card={card} mark={rules.standing === '试评' ? '试评' : undefined}>
        {rules.title}第 {rules.version} 版（指纹 {rules.hash.slice(0, 8)}） · 事实截至{sayDate(asOf)}
        {frozen !== null && ` · ${sayDate(frozen.on)}审定`} {demo && <DemoMark />}
        <ObjectLink year={year} department={department} />
      </ScoreHead>
      {rules.note !== '' && <p className="second">{rules.note}</p>}
      <div className="score-parts">
        <ExplanationTree node={card.explanation} linkOf={sourceLink} />
        <aside>
          <LostPoints of={card.explanation} />
          <GradeReasons card={card} linkOf={sourceLink} />
          <Recompute
            card={card}
            load={() => client.scores.inputs.query({ programme: programme.id, year, department })}
          />
        </aside>
      </div>
    </article>
  )
}
