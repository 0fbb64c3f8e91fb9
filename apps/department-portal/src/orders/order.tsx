import { reach } from '@jiashan/domain/access'
import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import {
  ORDER_ACTION_LABEL,
  ORDER_SOURCE_LABEL,
  ORDER_STATUS_LABEL,
  OrderSource,
  orderNumber,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { FileLink } from '../evidence/file-link.tsx'
import { LoadNote } from '../inspections/load-note.tsx'
import { EvidenceList } from '../report/evidence-list.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Acts } from './acts.tsx'
import { Answer } from './answer.tsx'
import { Extensions } from './extensions.tsx'
import type { Page } from './page.ts'
import '../report/report.css'
import '../plan/plan.css'
import './orders.css'

const route = getRouteApi('/inside/orders/$order')

/** One order: what is asked, how far it is, what was answered, and what this person can do. */
export const OrderPage = () => {
  const { programme } = useSession()
  const { order } = route.useParams()
  const page = useQuery(
    trpc.orders.show.queryOptions({ programme: programme.id, order: order as SupervisionOrder['id'] }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={order} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const { order, overdue, actions } = page
  const { text, status, round } = order
  const back = status === 'returned' ? order.steps.at(-1)?.reason : null
  return (
    <article className="report order">
      <p className="second">{orderNumber(order) ?? '未编号'}</p>
      <h1>
        {text.title} {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b className={overdue ? 'problem' : undefined}>
          {ORDER_STATUS_LABEL[status]}
          {overdue && '，已逾期'}
        </b>
        {round > 1 && ` · 第 ${round} 次督办`}
      </p>
      {back !== null && back !== undefined && (
        <p className="came-back" role="note">
          核验退回：{back}
        </p>
      )}
      <Facts order={order} />
      <section aria-labelledby="demand">
        <h2 id="demand">工作要求</h2>
        <p className="prose">{text.demand}</p>
      </section>
      {(status === 'drafted' || status === 'reviewed') && (
        <LoadNote
          kind="order"
          units={[text.department]}
          tasks={text.task === null ? [] : [text.task]}
          on={page.today}
          after={order.source._tag === 'inspection' ? order.source.inspection : null}
        />
      )}
      <Acts page={page} />
      {actions.includes('answer') && <Answer page={page} />}
      <Extensions page={page} />
      <Answers order={order} />
      <Story order={order} />
    </article>
  )
}

const Facts = ({ order }: { order: SupervisionOrder }) => {
  const unitName = useUnitName()
  const { actor } = useSession()
  // The county has no page of meetings; a unit reads of bulletins those that were issued to it.
  const inCity = actor.role !== 'county'
  const readsBulletins = reach(actor, 'bulletin.read') === 'any'
  const { text, source, originalDueOn, issue } = order
  return (
    <dl className="facts">
      <dt>督办来源</dt>
      <dd>
        {ORDER_SOURCE_LABEL[source._tag]}
        {saySource(source)}
        {source._tag === 'instruction' && source.bulletin !== null && readsBulletins && (
          <>
            {' '}
            <Link to="/bulletins/$bulletin" params={{ bulletin: source.bulletin }}>
              见专报
            </Link>
          </>
        )}
        {source._tag === 'resolution' && inCity && (
          <>
            ，见
            <Link to="/meetings/$meeting" params={{ meeting: source.meeting }}>
              会议
            </Link>
          </>
        )}
        {source._tag === 'inspection' && (
          <>
            {' '}
            <Link to="/inspections/$inspection" params={{ inspection: source.inspection }}>
              见督查
            </Link>
          </>
        )}
      </dd>
      {text.task !== null && (
        <>
          <dt>任务</dt>
          <dd>
            <TaskLink task={text.task} />
          </dd>
        </>
      )}
      <dt>承办单位</dt>
      <dd>
        {unitName(text.department)}
        {text.supports.length > 0 && `；协办：${text.supports.map(unitName).join('、')}`}
      </dd>
      <dt>办理期限</dt>
      <dd>
        {sayDate(text.dueOn)}
        {originalDueOn !== null && originalDueOn !== text.dueOn && `（原定${sayDate(originalDueOn)}）`}
      </dd>
      {issue !== null && (
        <>
          <dt>签发</dt>
          <dd>
            {issue.signer}，{sayDate(issue.on)}
            {issue.paper !== null && (
              <>
                （纸质签发，{issue.paper.registeredBy}登记：
                <FileLink id={issue.paper.scan.id} name={issue.paper.scan.name} />）
              </>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

/** A unit is not told the number of a finding: it counts those of other units too. */
const saySource = (source: OrderSource): string =>
  OrderSource.match(source, {
    instruction: ({ leader, text, on }) => `：${leader}${sayDate(on)}批示“${text}”`,
    overdue: ({ period }) => (period === null ? '：时间节点' : `：${sayPeriod(period)}报送`),
    resolution: ({ number }) => `第 ${number} 项`,
    inspection: ({ number }) => `发现问题第 ${number} 项`,
  })

const Answers = ({ order: { answers } }: { order: SupervisionOrder }) =>
  answers.length === 0 ? null : (
    <section aria-labelledby="answers">
      <h2 id="answers">反馈情况</h2>
      <ol className="order-answers">
        {answers.map((one, index) => (
          <li key={index}>
            <p className="second">
              {one.by}，{sayDate(one.on)}
            </p>
            <p className="prose">{one.text}</p>
            {one.evidence.length > 0 && <EvidenceList evidence={one.evidence} />}
          </li>
        ))}
      </ol>
    </section>
  )

const Story = ({ order: { steps } }: { order: SupervisionOrder }) => (
  <section aria-labelledby="history">
    <h2 id="history">办理过程</h2>
    <ol className="history">
      {steps.map((step) => (
        <li key={`${step.at} ${step.action}`}>
          <time dateTime={step.at}>{sayInstant(step.at)}</time>
          <span>
            {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
            {ORDER_ACTION_LABEL[step.action]}
            {step.reason !== null && `：${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
