import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  MATTER_ACTION_LABEL,
  MATTER_DECISION_LABEL,
  MATTER_STATUS_LABEL,
  RESOLUTION_STATUS_LABEL,
} from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { GroupNav } from '../group/nav.tsx'
import { Story } from '../moves/story.tsx'
import { useSession } from '../session/use-session.ts'
import { Handle } from './handle.tsx'
import type { Page } from './page.ts'
import { Respond } from './respond.tsx'
import { useAskerName } from './use-matter-move.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'

const route = getRouteApi('/inside/matters/$matter')

/** One matter: what was asked, how it was settled, the answer, and what this person can do. */
export const MatterPage = () => {
  const { programme } = useSession()
  const { matter } = route.useParams()
  const page = useQuery(trpc.matters.show.queryOptions({ programme: programme.id, matter: matter as never }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return (
    <>
      <GroupNav />
      <Sheet key={matter} page={page.data} />
    </>
  )
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const { matter, answer } = page
  const { status, text } = matter
  return (
    <article className="report order">
      <p className="second">提请协调事项</p>
      <h1>
        {text.title} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{MATTER_STATUS_LABEL[status]}</b>
        {status === 'merged' && ` · 所并入的事项：${MATTER_STATUS_LABEL[answer.status]}`}
        {matter.insistedOn !== null && ` · ${sayDate(matter.insistedOn)}提出仍需协调`}
      </p>
      {answer.answer !== null && (
        <section aria-labelledby="answer" className="told-answer">
          <h2 id="answer">答复</h2>
          <p className="prose">{answer.answer.text}</p>
          <p className="second">
            {answer.answer.by}，{sayDate(answer.answer.on)}
            {matter.knownOn !== null && `；提请方${sayDate(matter.knownOn)}已知悉`}
          </p>
        </section>
      )}
      <Respond page={page} />
      <Facts page={page} />
      <section aria-labelledby="demand">
        <h2 id="demand">问题和建议</h2>
        <p className="prose">{text.demand}</p>
      </section>
      {matter.advice !== null && (
        <section aria-labelledby="advice">
          <h2 id="advice">研究单位意见</h2>
          <p className="prose">{matter.advice.text}</p>
          <p className="second">
            {matter.advice.by}，{sayDate(matter.advice.on)}
          </p>
        </section>
      )}
      <Handle page={page} />
      <Story steps={matter.steps} labels={MATTER_ACTION_LABEL} />
    </article>
  )
}

const Facts = ({ page }: { page: Page }) => {
  const { actor } = useSession()
  const askerName = useAskerName()
  const { matter, meetings, merged, answer, resolution } = page
  const { source, text, assigned } = matter
  return (
    <dl className="facts">
      <dt>提请方</dt>
      <dd>
        {askerName(matter.asker)}，{sayDate(matter.raisedOn)}
      </dd>
      {text.task !== null && (
        <>
          <dt>任务</dt>
          <dd>
            <TaskLink task={text.task} />
            {source._tag === 'report' && `，见${sayPeriod(source.period)}进展报送`}
          </dd>
        </>
      )}
      {assigned !== null && (
        <>
          <dt>研究单位</dt>
          <dd>
            {askerName(assigned.department)}，{sayDate(assigned.dueOn)}前提出意见
            {assigned.note !== '' && `：${assigned.note}`}
          </dd>
        </>
      )}
      {meetings.length > 0 && (
        <>
          <dt>会议</dt>
          <dd>
            {meetings.map((one) => (
              <span key={one.id}>
                {actor.role === 'office' || actor.role === 'leader' ? (
                  <Link to="/meetings/$meeting" params={{ meeting: one.id }}>
                    {one.title}
                  </Link>
                ) : (
                  one.title
                )}
                （{sayDate(one.on)}）{' '}
              </span>
            ))}
          </dd>
        </>
      )}
      {answer.decision !== null && (
        <>
          <dt>议定</dt>
          <dd>
            {MATTER_DECISION_LABEL[answer.decision._tag]}
            {answer.decision._tag === 'office' && `：${answer.decision.words}`}
            {resolution !== null && (
              <>
                ：
                <Link to="/resolutions/$resolution" params={{ resolution: resolution.id }}>
                  第 {resolution.number} 项
                </Link>
                {resolution.wording}（{RESOLUTION_STATUS_LABEL[resolution.status]}）
              </>
            )}
          </dd>
        </>
      )}
      {merged.length > 0 && (
        <>
          <dt>并入本件</dt>
          <dd>
            {merged.map((one) => (
              <span key={one.id}>
                <Link to="/matters/$matter" params={{ matter: one.id }}>
                  {one.title}
                </Link>
                （{askerName(one.asker)}）{' '}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
