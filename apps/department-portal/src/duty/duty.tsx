import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import type { Plan } from '@jiashan/domain/planning'
import { MILESTONE_STATE_LABEL, REPORT_STATUS_LABEL } from '@jiashan/domain/reporting'
import { LIGHT_KIND_LABEL, LIGHT_KINDS, statusOf } from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { Chain, DemoMark, LightMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { sayGoal } from '../indicators/words.ts'
import { MilestoneDay } from '../plan/milestone-day.tsx'
import { Traced } from '../score/traced.tsx'
import { useReckoned } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { PlanPart } from './plan-part.tsx'
import '../plan/plan.css'

const route = getRouteApi('/inside/tasks/$task')

const cancelledOf = (plans: readonly Plan[]) =>
  plans.flatMap((plan) => plan.content.milestones.filter((one) => one.cancelled !== null))

/** One task: the sentence, the units, the lights with their reasons, the plan, the reports. */
export const DutyPage = () => {
  const { programme, demo } = useSession()
  const task = Number(route.useParams().task)
  const unitName = useUnitName()
  const reckoned = useReckoned()
  const page = useQuery(trpc.duties.show.queryOptions({ programme: programme.id, task }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { duty, plans, plannedYears } = page.data
  const late = new Map(page.data.late.map((one) => [one.of, one.days]))
  return (
    <article className="duty">
      <Chain
        steps={[
          { label: '文件原句', href: `/tasks/${task}/` },
          { label: `任务 ${task}`, current: true },
          { label: `${unitName(duty.task.lead)} · 牵头` },
          { label: `时间节点 ${duty.milestones.length} 个`, href: '#milestones' },
          { label: '报送', href: '#reports' },
        ]}
      />
      <h1>任务 {task}</h1>
      <p className="wording">{duty.task.text}</p>
      <dl className="facts">
        <dt>牵头单位</dt>
        <dd>{unitName(duty.task.lead)}</dd>
        <dt>配合单位</dt>
        <dd>{duty.task.supports.map(unitName).join('、') || '无'}</dd>
        <dt>推进方式</dt>
        <dd>{duty.task.dutyModes.join('、') || '未写明'}</dd>
        {duty.task.targets.length > 0 && (
          <>
            <dt>量化目标</dt>
            <dd>
              <ul>
                {duty.task.targets.map((target) => (
                  <li key={target.key}>
                    <Link to="/indicators/$target" params={{ target: target.key }}>
                      {target.subject}
                    </Link>
                    ：{sayGoal(target)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="lights">
        <h2 id="lights">三盏灯 {demo && <DemoMark />}</h2>
        <ul className="lights">
          {LIGHT_KINDS.map((kind) => (
            <li key={kind}>
              <b>{LIGHT_KIND_LABEL[kind]}</b>
              <LightMark light={duty.lights[kind].light} />
              <span>{duty.lights[kind].because}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="milestones">
        <h2 id="milestones">时间节点</h2>
        {duty.milestones.length === 0 ? (
          <p className="empty">还没有经批准的细化落实方案。</p>
        ) : (
          <table className="plain">
            <thead>
              <tr>
                <th>节点</th>
                <th>成果</th>
                <th>应完成</th>
                <th>状态</th>
                <th>灯</th>
              </tr>
            </thead>
            <tbody>
              {duty.milestones.map(({ milestone, progress, lit }) => (
                <tr key={milestone.id}>
                  <td>{milestone.title}</td>
                  <td>{milestone.deliverable}</td>
                  <td>
                    <MilestoneDay milestone={milestone} />
                  </td>
                  <td>
                    {progress === null
                      ? '尚无采纳的报送'
                      : `${MILESTONE_STATE_LABEL[progress.state]} ${progress.percent}%`}
                    {progress?.doneOn != null && `，${sayDate(progress.doneOn)}`}
                    <LateMark word="迟完成" days={late.get(milestone.id)} />
                  </td>
                  <td>
                    <LightMark light={lit.light} />
                  </td>
                </tr>
              ))}
              {cancelledOf(plans).map((milestone) => (
                <tr key={milestone.id} className="cancelled">
                  <td>
                    <s>{milestone.title}</s>
                  </td>
                  <td>
                    <s>{milestone.deliverable}</s>
                  </td>
                  <td>
                    <MilestoneDay milestone={milestone} />
                  </td>
                  <td>已取消</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">进展报送</h2>
        {duty.periods.length === 0 && <p className="empty">还没有到报送时间。</p>}
        <ul className="periods">
          {duty.periods.toReversed().map(({ period, due, report, lit }) => (
            <li key={period}>
              <Link to="/tasks/$task/reports/$period" params={{ task: String(task), period }}>
                {sayPeriod(period)}
              </Link>
              <span>{REPORT_STATUS_LABEL[statusOf({ period, due, report, lit })]}</span>
              <LightMark light={lit.light} />
              <span className="second">
                {report?.reportedOn == null
                  ? `应于${sayDate(due)}前报送${reckoned(due)}`
                  : `${sayDate(report.reportedOn)}报送（截止${sayDate(due)}）`}
              </span>
              <LateMark word="迟报" days={late.get(period)} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="plans">
        <h2 id="plans">细化落实方案</h2>
        {plannedYears.map((year) => (
          <PlanPart key={year} task={task} year={year} plan={plans.find((one) => one.year === year)} />
        ))}
      </section>
      {plannedYears.map((year) => (
        <Traced key={year} year={year} task={task} period={null} />
      ))}
    </article>
  )
}

/** Late is said also where it was done at last. */
const LateMark = ({ word, days }: { word: string; days: number | undefined }) =>
  days === undefined ? null : (
    <span className="problem">
      {' '}
      {word}
      {days > 0 && ` ${days} 个工作日`}
    </span>
  )
