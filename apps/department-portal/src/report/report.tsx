import { isPeriod, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { FailureNote, NotFound } from '@jiashan/office'
import { Chain } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Editor } from './editor.tsx'
import { History } from './history.tsx'
import { Reading } from './reading.tsx'
import { Verdict } from './verdict.tsx'

const route = getRouteApi('/inside/tasks/$task/reports/$period')

/** One report: written by the clerk, judged by head and office, read by everybody who may. */
export const ReportPage = () => {
  const { programme } = useSession()
  const { task: taskText, period } = route.useParams()
  const task = Number(taskText)
  const unitName = useUnitName()
  const known = isPeriod(period) && Number.isInteger(task)
  const page = useQuery({
    ...trpc.reports.show.queryOptions({ programme: programme.id, task, period: period as never }),
    enabled: known,
  })
  if (!known) return <NotFound />
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { data } = page
  const { duty, report, actions, due } = data
  const status = report?.status ?? 'none'
  const cameBack = status === 'returned' ? report?.steps.at(-1) : undefined
  return (
    <article className="report">
      <Chain
        steps={[
          { label: '文件原句', href: `/tasks/${task}/` },
          { label: `任务 ${task}`, href: `/portal/tasks/${task}` },
          { label: `${unitName(duty.task.lead)} · 牵头` },
          { label: `${sayPeriod(period)}报送`, current: true },
          { label: '考核得分', href: `/portal/scores/${period.slice(0, 4)}` },
        ]}
      />
      <h1>
        任务 {task} · {sayPeriod(period)}进展报送
      </h1>
      <p className="report-state">
        <b>{REPORT_STATUS_LABEL[status]}</b>，截止{sayDate(due)}
        {report?.reportedOn != null && `，${sayDate(report.reportedOn)}报送`}
        {report?.acceptedOn != null && `，${sayDate(report.acceptedOn)}采纳`}
      </p>
      {cameBack !== undefined && (
        <p className="came-back" role="note">
          <b>{cameBack.action === 'decline' ? '单位负责人' : '协调小组办公室'}退回：</b>
          {cameBack.reason}
        </p>
      )}
      <p className="wording">
        <Link to="/tasks/$task" params={{ task: taskText }} className="wording-link">
          {duty.task.text}
        </Link>
      </p>
      {actions.includes('submit') ? (
        <Editor key={`write ${data.version}`} page={data} />
      ) : (
        <Reading page={data} />
      )}
      <Verdict key={`judge ${data.version}`} page={data} />
      {report !== null && <History steps={report.steps} />}
    </article>
  )
}
