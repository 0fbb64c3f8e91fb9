import { sayDate } from '@jiashan/domain/calendar'
import {
  type Milestone,
  openAmendment,
  PLAN_ASKED_LABEL,
  PLAN_STATUS_LABEL,
  unconfirmed,
} from '@jiashan/domain/planning'
import { FailureNote, failureOf } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { client, trpc } from '../api.ts'
import { reveal } from '../report/reveal.ts'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Amend } from './amend.tsx'
import { Amendments } from './amendments.tsx'
import { Answer } from './answer.tsx'
import { Editor } from './editor.tsx'
import { nameOf } from './form.ts'
import type { Page } from './page.ts'
import { Parts } from './parts.tsx'
import { PlanReading } from './reading.tsx'
import { Steps } from './steps.tsx'
import { usePlanMove } from './use-plan-move.ts'
import { Verdict } from './verdict.tsx'
import '../report/report.css'
import './plan.css'

const route = getRouteApi('/inside/tasks/$task/plans/$year')

/** One plan: written by the lead, answered by the supporting units, approved by the office, amended later. */
export const PlanPage = () => {
  const { programme } = useSession()
  const params = route.useParams()
  const [task, year] = [Number(params.task), Number(params.year)]
  const page = useQuery(trpc.plans.show.queryOptions({ programme: programme.id, task, year }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  return <Sheet key={`${task}/${year}`} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo } = useSession()
  const unitName = useUnitName()
  const { plan, year, actions, todos } = page
  const { ordinal: task, lead, text } = page.task
  const { revising, setRevising } = useRevising(page)
  const [amending, setAmending] = useState<Milestone | null>(null)
  const writes = actions.includes('circulate') || actions.includes('submit')
  const editing = writes && (plan?.status !== 'circulated' || revising)
  return (
    <article className="report plan-page">
      <Chain
        steps={[
          { label: '文件原句', href: `/tasks/${task}/` },
          { label: `任务 ${task}`, href: `/portal/tasks/${task}` },
          { label: `${unitName(lead)} · 牵头` },
          { label: `${year}年方案`, current: true },
          { label: '考核得分', href: `/portal/scores/${year}` },
        ]}
      />
      <h1>
        任务 {task} · {year}年细化落实方案 {demo && <DemoMark />}
      </h1>
      <State page={page} />
      {todos.map((todo) => (
        <p key={todo.asked} className="plan-asked" role="note">
          <b>需要您：{PLAN_ASKED_LABEL[todo.asked]}</b>
          {todo.left !== null &&
            (todo.left < 0 ? `，已逾期 ${-todo.left} 个工作日` : `，还有 ${todo.left} 个工作日`)}
        </p>
      ))}
      <CameBack page={page} />
      <p className="wording">
        <Link to="/tasks/$task" params={{ task: String(task) }} className="wording-link">
          {text}
        </Link>
      </p>
      {editing ? (
        <Editor key={`write ${page.version}`} page={page} remarks={remarksOf(page)} />
      ) : plan === null ? (
        <p className="empty">
          {page.due === null
            ? `${year}年方案尚未布置。`
            : `牵头单位${unitName(lead)}还没有编制${year}年方案。`}
        </p>
      ) : (
        <PlanReading
          plan={plan}
          task={page.task}
          {...(page.amends && {
            tools: (one: Milestone) => <AmendButton page={page} milestone={one} onAmend={setAmending} />,
          })}
        />
      )}
      {actions.includes('forward') && !revising && <Forward page={page} />}
      {plan?.status === 'circulated' && actions.includes('circulate') && (
        <p className="report-tools">
          <Button onClick={() => setRevising(!revising)}>{revising ? '暂不修改' : '修改方案'}</Button>
        </p>
      )}
      {actions.includes('confirm') && <Answer key={`answer ${plan?.edition}`} page={page} />}
      <Parts page={page} />
      <Verdict page={page} />
      <Amendments page={page} />
      {plan !== null && <Steps steps={plan.steps} />}
      {amending !== null && <Amend page={page} milestone={amending} onClose={() => setAmending(null)} />}
    </article>
  )
}

/** The second press of a double click on what was just done falls on what stands there now. */
const SECOND_PRESS_MS = 600

/** Whether the lead is changing what it circulated; circulated anew, it is read again. */
const useRevising = ({ plan, draft, actions }: Page) => {
  const edition = plan?.edition ?? 0
  const begun = plan?.status === 'circulated' && draft?.content != null && actions.includes('circulate')
  const [revised, setRevised] = useState(begun ? edition : null)
  const seen = useRef({ edition, at: 0 })
  if (seen.current.edition !== edition) seen.current = { edition, at: performance.now() }
  return {
    revising: revised === edition,
    setRevising: (on: boolean): void => {
      if (performance.now() - seen.current.at > SECOND_PRESS_MS || seen.current.at === 0)
        setRevised(on ? edition : null)
    },
  }
}

const State = ({ page: { plan, due, year, years, task } }: { page: Page }) => (
  <>
    <p className="report-state">
      <b>{PLAN_STATUS_LABEL[plan?.status ?? 'none']}</b>
      {due !== null && (
        <>
          ，截止
          <DueDay due={due} />
        </>
      )}
      {plan?.submittedOn != null && `，${sayDate(plan.submittedOn)}报送`}
      {plan?.approvedOn != null && `，${sayDate(plan.approvedOn)}批准；方案已锁定，调整须申请`}
    </p>
    <nav className="years" aria-label="其他年度">
      {years.map((one) => (
        <Link
          key={one}
          to="/tasks/$task/plans/$year"
          params={{ task: String(task.ordinal), year: String(one) }}
          className="year"
          aria-current={one === year ? 'page' : undefined}
        >
          {one}年
        </Link>
      ))}
    </nav>
  </>
)

const remarksOf = ({ plan }: Page) => (plan?.status === 'returned' ? (plan.steps.at(-1)?.remarks ?? []) : [])

/** Why the office sent it back; each remark leads to its field. */
const CameBack = ({ page }: { page: Page }) => {
  const { plan } = page
  const step = plan?.status === 'returned' ? plan.steps.at(-1) : undefined
  if (step === undefined) return null
  const milestoneOf = (field: string): string | undefined =>
    plan?.content.milestones.find((one) => field === `milestones.${one.id}`)?.title
  return (
    <section className="came-back" role="note" aria-label="退回意见">
      <b>协调小组办公室退回：</b>
      {step.reason}
      {step.remarks.length > 0 && (
        <ul>
          {step.remarks.map((one) => (
            <li key={one.field}>
              <Button type="link" size="small" onClick={() => reveal(one.field)}>
                {milestoneOf(one.field) ?? nameOf(one.field)}
              </Button>
              {one.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Hands in what was circulated, once every unit confirmed or its time is over. */
const Forward = ({ page }: { page: Page }) => {
  const unitName = useUnitName()
  const move = usePlanMove<void>(page, (sending) => client.plans.forward.mutate(sending), {
    done: '已报协调小组办公室',
  })
  const { plan, supports, partsDue, today } = page
  const open = plan === null ? [] : unconfirmed(plan, supports)
  const waits = open.length > 0 && partsDue !== null && today <= partsDue
  return (
    <div className="verdict plan-forward">
      <Button
        type="primary"
        size="large"
        disabled={waits}
        loading={move.isPending}
        onClick={() => move.mutate()}
      >
        报协调小组办公室
      </Button>
      <span className="second">
        {open.length === 0
          ? '配合单位已全部确认'
          : `尚未确认：${open.map(unitName).join('、')}${waits && partsDue !== null ? `；${sayDate(partsDue)}之后可以直接报送，并注明未答复单位` : '；将随方案注明'}`}
      </span>
      {move.isError && (
        <p role="alert" className="field-problem">
          {failureOf(move.error).sentence}
        </p>
      )}
    </div>
  )
}

/** Applied for until the day itself; what waits or is over says so. */
const AmendButton = ({
  page: { plan, today },
  milestone,
  onAmend,
}: {
  page: Page
  milestone: Milestone
  onAmend: (milestone: Milestone) => void
}) => {
  if (plan === null || milestone.cancelled !== null) return null
  if (openAmendment(plan, milestone) !== null) return <span className="second">调整申请待批准</span>
  if (today > milestone.dueOn) return <span className="second">期限已过</span>
  return (
    <Button size="small" aria-label={`申请调整“${milestone.title}”`} onClick={() => onAmend(milestone)}>
      申请调整
    </Button>
  )
}
