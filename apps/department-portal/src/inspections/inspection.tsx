import { sayDate } from '@jiashan/domain/calendar'
import { type InspectionId, ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { INSPECTION_ACTION_LABEL, INSPECTION_STATUS_LABEL } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Acts } from './acts.tsx'
import { Findings } from './findings.tsx'
import type { Page } from './page.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'
import './inspections.css'

const route = getRouteApi('/inside/inspections/$inspection')

/** One inspection: what was planned, what was found, what is mended, and what this person can do. */
export const InspectionPage = () => {
  const { programme } = useSession()
  const { inspection } = route.useParams()
  const page = useQuery(
    trpc.inspections.show.queryOptions({
      programme: programme.id,
      inspection: inspection as InspectionId,
    }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={inspection} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const { text, status, heldOn, summary, steps } = page.inspection
  return (
    <article className="report order">
      <h1>
        {text.title} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{INSPECTION_STATUS_LABEL[status]}</b>，
        {heldOn === null ? `定于${sayDate(text.on)}` : `${sayDate(heldOn)}开展`}
      </p>
      <dl className="facts">
        <dt>督查单位</dt>
        <dd>{text.units.map(unitName).join('、')}</dd>
        <dt>督查人员</dt>
        <dd>{text.inspectors.join('、')}</dd>
        {text.tasks.length > 0 && (
          <>
            <dt>涉及任务</dt>
            <dd>
              {text.tasks.map((task, index) => (
                <span key={task}>
                  {index > 0 && '、'}
                  <TaskLink task={task} />
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="focus">
        <h2 id="focus">督查内容</h2>
        <p className="prose">{text.focus}</p>
      </section>
      {summary !== null && (
        <section aria-labelledby="summary">
          <h2 id="summary">督查情况</h2>
          <p className="prose">{summary}</p>
        </section>
      )}
      {heldOn !== null && <Findings page={page} />}
      <Acts page={page} />
      <section aria-labelledby="history">
        <h2 id="history">办理过程</h2>
        <ol className="history">
          {steps.map((step) => (
            <li key={`${step.at} ${step.action}`}>
              <time dateTime={step.at}>{sayInstant(step.at)}</time>
              <span>
                {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
                {INSPECTION_ACTION_LABEL[step.action]}
                {step.reason !== null && `：${step.reason}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}
