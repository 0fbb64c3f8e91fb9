import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { pathOf, sayInstant, saySubject } from './subject.ts'

/** What each command is called when it is over. */
const SAID: { readonly [command: string]: string | undefined } = {
  SubmitReport: '提交进展报送',
  CorrectReport: '更正进展报送',
  DropCorrection: '放弃更正',
  WithdrawReport: '撤回报送',
  SignReport: '审签报送',
  RegisterSignature: '登记纸质审签',
  DeclineReport: '退回报送',
  AcceptReport: '采纳报送',
  ReturnReport: '退回报送',
  GiveContribution: '填报配合情况',
  SubmitPlan: '报送细化落实方案',
  ApprovePlan: '批准细化落实方案',
  ReturnPlan: '退回细化落实方案',
  SetSchedule: '调整报送周期',
  DecideKeyTasks: '确定年度重点任务',
}

/** 已办, from the journal: what I did last. */
export const Done = () => {
  const { programme } = useSession()
  const done = useQuery(trpc.desk.done.queryOptions({ programme: programme.id }))
  if (done.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (done.isError) return <FailureNote error={done.error} retry={() => done.refetch()} />
  if (done.data.length === 0) return <p className="empty">还没有办理过事项。</p>
  return (
    <ul className="rows">
      {done.data.map(({ at, command, task, subject }) => (
        <li key={`${at} ${command} ${task}`} className="row">
          <time dateTime={at} className="second">
            {sayInstant(at)}
          </time>
          <span>{SAID[command] ?? '办理'}</span>
          {task !== null && <Link to={pathOf(task, subject) as '/'}>{saySubject(task, subject)}</Link>}
        </li>
      ))}
    </ul>
  )
}
