import { sayDate } from '@jiashan/domain/calendar'
import type { BulletinId, Role } from '@jiashan/domain/record'
import { ROLE_LABEL } from '@jiashan/domain/record'
import { BULLETIN_ACTION_LABEL, BULLETIN_STATUS_LABEL } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { FileLink } from '../evidence/file-link.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Acts } from './acts.tsx'
import type { Page, Row } from './page.ts'
import { Paper } from './paper.tsx'
import '../report/report.css'
import '../orders/orders.css'
import './bulletins.css'

const route = getRouteApi('/inside/bulletins/$bulletin')

/** One bulletin as it is read, with what this person can do and what leaders said of it. */
export const BulletinPage = () => {
  const { programme } = useSession()
  const { bulletin } = route.useParams()
  const page = useQuery(
    trpc.bulletins.show.queryOptions({ programme: programme.id, bulletin: bulletin as BulletinId }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={bulletin} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const unitName = useUnitName()
  const { bulletin, tables, awaited, corrects, correctedBy } = page
  const last = bulletin.steps.at(-1)
  return (
    <div className="report bulletin">
      <p className="report-state">
        <b>{BULLETIN_STATUS_LABEL[bulletin.status]}</b>
        {bulletin.status === 'submitted' &&
          awaited.length > 0 &&
          `，待${awaited.map(unitName).join('、')}会签`}
      </p>
      {last?.action === 'rework' && (
        <p className="came-back" role="note">
          退回修改：{last.reason}
        </p>
      )}
      {corrects !== null && (
        <p className="came-back" role="note">
          本期更正 <BulletinLink row={corrects} />
        </p>
      )}
      {correctedBy.map((row) => (
        <p className="came-back" role="note" key={row.id}>
          本期已由 <BulletinLink row={row} /> 更正
        </p>
      ))}
      <Acts page={page} />
      <Paper text={bulletin.text} tables={tables} bulletin={bulletin} corrects={corrects} />
      <Instructions page={page} />
      <Story page={page} />
    </div>
  )
}

const BulletinLink = ({ row }: { row: Row }) => (
  <Link to="/bulletins/$bulletin" params={{ bulletin: row.id }}>
    {row.number ?? '未编号'}《{row.title}》
  </Link>
)

const Instructions = ({ page: { bulletin } }: { page: Page }) => {
  const { actor } = useSession()
  if (bulletin.instructions.length === 0) return null
  return (
    <section aria-labelledby="instructions" className="bulletin-outside">
      <h2 id="instructions">领导批示</h2>
      <ol className="order-answers">
        {bulletin.instructions.map(({ number, leader, text, on, scan, registeredBy }) => (
          <li key={number}>
            <p className="second">
              {leader}，{sayDate(on)}
              {registeredBy !== leader && `（${registeredBy}登记）`}
              {scan !== null && <FileLink id={scan.id} name={scan.name} />}
            </p>
            <p className="prose">{text}</p>
            {actor.role === 'office' && (
              <Link to="/orders/new" search={{ bulletin: bulletin.id, leader, instruction: text, on }}>
                据此拟办督办单
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Story = ({ page: { bulletin } }: { page: Page }) => (
  <section aria-labelledby="history" className="bulletin-outside">
    <h2 id="history">办理过程</h2>
    <ol className="history">
      {bulletin.steps.map((step) => (
        <li key={`${step.at} ${step.action}`}>
          <time dateTime={step.at}>{sayInstant(step.at)}</time>
          <span>
            {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
            {BULLETIN_ACTION_LABEL[step.action]}
            {step.reason !== null && `：${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
