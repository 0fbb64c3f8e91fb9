import { sayDate } from '@jiashan/domain/calendar'
import {
  RESOLUTION_ACTION_LABEL,
  RESOLUTION_STATUS_LABEL,
  type Resolution,
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
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Acts } from './acts.tsx'
import type { Page } from './page.ts'
import { Tell } from './tell.tsx'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'

const route = getRouteApi('/inside/resolutions/$resolution')

/** One resolution: what was agreed, what was told of it, and what this person can do. */
export const ResolutionPage = () => {
  const { programme } = useSession()
  const { resolution } = route.useParams()
  const page = useQuery(
    trpc.resolutions.show.queryOptions({ programme: programme.id, resolution: resolution as never }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return (
    <>
      <GroupNav />
      <Sheet key={resolution} page={page.data} />
    </>
  )
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const { resolution, late, actions, meetingTitle } = page
  const { status, steps, text } = resolution
  const back = status === 'returned' ? steps.findLast((one) => one.action === 'return')?.reason : null
  return (
    <article className="report order">
      <p className="second">
        {meetingTitle} · 议定事项第 {resolution.number} 项
      </p>
      <h1>议定事项 {demo && <DemoMark />}</h1>
      <p className="wording">{text.wording}</p>
      <p className="report-state">
        <b className={late ? 'problem' : undefined}>
          {RESOLUTION_STATUS_LABEL[status]}
          {late && '，已逾期'}
        </b>
        {resolution.confirmedOn !== null && `，${sayDate(resolution.confirmedOn)}确认`}
      </p>
      {back != null && (
        <p className="came-back" role="note">
          办公室退回：{back}
        </p>
      )}
      <Facts resolution={resolution} meetingTitle={meetingTitle} />
      <Acts page={page} />
      {actions.includes('finish') && <Tell key={`tell ${page.version}`} page={page} />}
      <Told resolution={resolution} />
      <Story steps={steps} labels={RESOLUTION_ACTION_LABEL} />
    </article>
  )
}

const Facts = ({ resolution, meetingTitle }: { resolution: Resolution; meetingTitle: string }) => {
  const unitName = useUnitName()
  const { text, meeting, agreedOn } = resolution
  return (
    <dl className="facts">
      <dt>会议</dt>
      <dd>
        <Link to="/meetings/$meeting" params={{ meeting }}>
          {meetingTitle}
        </Link>
        ，{sayDate(agreedOn)}
      </dd>
      <dt>责任单位</dt>
      <dd>
        {unitName(text.owner)}
        {text.supports.length > 0 && `；配合：${text.supports.map(unitName).join('、')}`}
      </dd>
      <dt>办理期限</dt>
      <dd>{sayDate(text.dueOn)}</dd>
      {text.task !== null && (
        <>
          <dt>任务</dt>
          <dd>
            <TaskLink task={text.task} />
          </dd>
        </>
      )}
      {text.clause !== null && (
        <>
          <dt>文件条款</dt>
          <dd>{text.clause}</dd>
        </>
      )}
    </dl>
  )
}

const Told = ({ resolution: { told } }: { resolution: Resolution }) =>
  told.length === 0 ? null : (
    <section aria-labelledby="told">
      <h2 id="told">办理情况</h2>
      <ol className="order-answers">
        {told.map((one, index) => (
          <li key={index}>
            <p className="second">
              {one.done ? '报告完成' : '报告进展'}，{one.by}，{sayDate(one.on)}
            </p>
            <p className="prose">{one.text}</p>
            {one.evidence.length > 0 && <EvidenceList evidence={one.evidence} />}
          </li>
        ))}
      </ol>
    </section>
  )
