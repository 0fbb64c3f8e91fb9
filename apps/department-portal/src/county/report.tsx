import { type Period, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import {
  COUNTY_REPORT_ACTION_LABEL,
  COUNTY_REPORT_STATUS_LABEL,
  type CountyReport,
  DELIVERY_STATE_LABEL,
} from '@jiashan/domain/reporting'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { CountyForm } from './form.tsx'
import { Judging, Settling } from './judging.tsx'
import type { Page } from './page.ts'
import '../report/report.css'
import '../plan/plan.css'
import '../orders/orders.css'
import './county.css'

const route = getRouteApi('/inside/county/$task/$period')

/** What the county reported on one task and quarter: written, verified and judged here. */
export const CountyReportPage = () => {
  const { programme } = useSession()
  const params = route.useParams()
  const [task, period] = [Number(params.task), params.period as Period]
  const page = useQuery(trpc.county.show.queryOptions({ programme: programme.id, task, period }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={`${task} ${period}`} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo, actor, programme } = useSession()
  const unitName = useUnitName()
  const { task, period, report, actions } = page
  const status = report?.status ?? 'none'
  const back = status === 'returned' ? report?.steps.at(-1)?.reason : null
  return (
    <article className="report order">
      <p className="second">{programme.county}报送</p>
      <h1>
        任务 {task.ordinal} · {sayPeriod(period)} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b className={status === 'returned' ? 'problem' : undefined}>{COUNTY_REPORT_STATUS_LABEL[status]}</b>
        {report !== null && `，${sayDate(report.reportedOn)}报送`}
      </p>
      <p className="wording">
        {actor.role === 'county' ? (
          task.text
        ) : (
          <Link to="/tasks/$task" params={{ task: String(task.ordinal) }} className="wording-link">
            {task.text}
          </Link>
        )}
      </p>
      <dl className="facts">
        <dt>市级牵头单位</dt>
        <dd>{unitName(task.lead)}</dd>
        <dt>市级推进方式</dt>
        <dd>{task.guidance.length === 0 ? '市级自行推进' : `对县${task.guidance.join('、')}`}</dd>
      </dl>
      {back !== null && back !== undefined && (
        <p className="came-back" role="note">
          需补充：{back}
        </p>
      )}
      {actions.includes('submit') ? (
        <CountyForm key={page.version} page={page} />
      ) : report === null ? (
        <p className="empty">{programme.county}还没有报送本季度的推进情况。</p>
      ) : (
        <Told report={report} />
      )}
      <Settling page={page} />
      <Judging page={page} />
      {report !== null && <Story report={report} />}
    </article>
  )
}

const Told = ({ report: { content } }: { report: CountyReport }) => (
  <>
    <section aria-labelledby="told">
      <h2 id="told">推进情况</h2>
      <p className="prose">{content.text}</p>
    </section>
    {content.deliveries.length > 0 && (
      <section aria-labelledby="deliveries">
        <h2 id="deliveries">落实节点</h2>
        <table className="plain">
          <thead>
            <tr>
              <th>节点</th>
              <th>状态</th>
              <th>完成日期</th>
            </tr>
          </thead>
          <tbody>
            {content.deliveries.map((one, index) => (
              <tr key={index}>
                <td>{one.title}</td>
                <td>{DELIVERY_STATE_LABEL[one.state]}</td>
                <td>{one.doneOn === null ? '—' : sayDate(one.doneOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
    {content.evidence.length > 0 && (
      <section aria-labelledby="evidence">
        <h2 id="evidence">佐证材料</h2>
        <EvidenceList evidence={content.evidence} />
      </section>
    )}
  </>
)

const Story = ({ report: { steps } }: { report: CountyReport }) => (
  <section aria-labelledby="history">
    <h2 id="history">办理过程</h2>
    <ol className="history">
      {steps.map((step) => (
        <li key={`${step.at} ${step.action}`}>
          <time dateTime={step.at}>{sayInstant(step.at)}</time>
          <span>
            {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
            {COUNTY_REPORT_ACTION_LABEL[step.action]}
            {step.reason !== null && `：${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
