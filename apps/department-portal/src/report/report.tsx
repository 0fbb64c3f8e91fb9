import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { FailureNote } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { trpc } from '../api.ts'
import { CountyBeside } from '../county/beside.tsx'
import { Traced } from '../score/traced.tsx'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Editor } from './editor.tsx'
import { nameOf } from './form.ts'
import { History } from './history.tsx'
import type { Page } from './page.ts'
import { Parts } from './parts.tsx'
import { Reading } from './reading.tsx'
import { reveal } from './reveal.ts'
import { Verdict } from './verdict.tsx'
import './report.css'

const route = getRouteApi('/inside/tasks/$task/reports/$period')

/** One report: written by the clerk, signed by the unit, judged by the office, read by everybody who may. */
export const ReportPage = () => {
  const { programme } = useSession()
  const { task: taskText, period } = route.useParams()
  const task = Number(taskText)
  const page = useQuery(
    trpc.reports.show.queryOptions({ programme: programme.id, task, period: period as never }),
  )
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  // Another report is another form: nothing of this one's stays.
  return <Sheet key={`${task}/${period}`} page={page.data} />
}

const Sheet = ({ page }: { page: Page }) => {
  const { demo, actor } = useSession()
  const unitName = useUnitName()
  const { field } = route.useSearch()
  const { report, actions, due, period } = page
  const { ordinal: task, lead, text } = page.task
  const taskText = String(task)
  const status = report?.status ?? 'none'
  const mayCorrect = actions.includes('correct')
  const [correcting, setCorrecting] = useState(mayCorrect && page.draft?.content != null)
  const writing = actions.includes('submit') || (mayCorrect && correcting)
  useEffect(() => {
    if (field !== undefined && writing) reveal(field)
  }, [field, writing])
  return (
    <article className="report">
      <Chain
        steps={[
          { label: '文件原句', href: `/tasks/${task}/` },
          { label: `任务 ${task}`, href: `/portal/tasks/${task}` },
          { label: `${unitName(lead)} · 牵头` },
          { label: `${sayPeriod(period)}报送`, current: true },
          { label: '考核得分', href: `/portal/scores/${period.slice(0, 4)}` },
        ]}
      />
      <h1>
        任务 {task} · {sayPeriod(period)}进展报送 {demo && <DemoMark />}
      </h1>
      <p className="report-state">
        <b>{REPORT_STATUS_LABEL[status]}</b>，截止
        <DueDay due={due} />
        {report?.reportedOn != null && `，${sayDate(report.reportedOn)}报送`}
        {report?.acceptedOn != null && `，${sayDate(report.acceptedOn)}采纳`}
        {report?.correction != null && status !== 'accepted' && '；更正办理中，原采纳内容仍然有效'}
      </p>
      <CameBack page={page} />
      <p className="wording">
        <Link to="/tasks/$task" params={{ task: taskText }} className="wording-link">
          {text}
        </Link>
      </p>
      {writing ? (
        <Editor key={`write ${page.version}`} page={page} correcting={!actions.includes('submit')} />
      ) : (
        <>
          <Reading page={page} />
          <CountyBeside county={page.county} />
        </>
      )}
      <Verdict page={page} />
      <p className="report-tools">
        {mayCorrect && !correcting && <Button onClick={() => setCorrecting(true)}>更正已采纳的内容</Button>}
        {mayCorrect && correcting && <Button onClick={() => setCorrecting(false)}>暂不更正</Button>}
        {actor.role === 'office' && status === 'accepted' && (report?.content.matter ?? '').trim() !== '' && (
          <Link to="/matters">受理其中的提请协调事项</Link>
        )}
        {report !== null && (
          <Link to="/tasks/$task/reports/$period/sheet" params={{ task: taskText, period }}>
            打印审签单
          </Link>
        )}
      </p>
      <Parts page={page} />
      {report !== null && <Traced year={Number(period.slice(0, 4))} task={task} period={period} />}
      {report !== null && <History steps={report.steps} />}
    </article>
  )
}

/** Who sent it back, why, and which fields to mend; each leads to its field. */
const CameBack = ({ page: { report } }: { page: Page }) => {
  const step = report?.status === 'returned' ? report.steps.at(-1) : undefined
  if (step === undefined) return null
  return (
    <section className="came-back" role="note" aria-label="退回意见">
      <b>{step.action === 'decline' ? '单位领导' : '协调小组办公室'}退回：</b>
      {step.reason}
      {step.remarks.length > 0 && (
        <ul>
          {step.remarks.map((one) => (
            <li key={one.field}>
              <Button type="link" size="small" onClick={() => reveal(one.field)}>
                {nameOf(one.field)}
              </Button>
              {one.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
