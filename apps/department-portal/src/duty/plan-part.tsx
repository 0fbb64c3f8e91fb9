import { sayDate } from '@jiashan/domain/calendar'
import { PLAN_STATUS_LABEL, type Plan } from '@jiashan/domain/planning'
import { Link } from '@tanstack/react-router'

const orMissing = (text: string): string => (text.trim() === '' ? '未填写' : text)

interface Props {
  readonly task: number
  readonly year: number
  readonly plan: Plan | undefined
}

/** The year's 细化落实方案: part 三(一) asks for measures, dates, people and safeguards. */
export const PlanPart = ({ task, year, plan }: Props) => (
  <details className="plan">
    <summary>
      {year} 年 <span className="second">{PLAN_STATUS_LABEL[plan?.status ?? 'none']}</span>
    </summary>
    <p>
      <Link to="/tasks/$task/plans/$year" params={{ task: String(task), year: String(year) }}>
        打开 {year} 年方案
      </Link>
    </p>
    {plan === undefined ? (
      <p className="second">尚未编制。</p>
    ) : (
      <dl className="facts">
        <dt>具体内容</dt>
        <dd>{plan.content.measures}</dd>
        <dt>责任领导</dt>
        <dd>{plan.content.leader}</dd>
        <dt>责任处室</dt>
        <dd>
          {plan.content.office}（联络员 {plan.content.liaison}）
        </dd>
        <dt>市级分管领导</dt>
        <dd>{plan.content.cityLeader}</dd>
        <dt>保障措施</dt>
        <dd>{orMissing(plan.content.safeguards)}</dd>
        <dt>报送与批准</dt>
        <dd>
          {plan.submittedOn === null ? '尚未报送' : `${sayDate(plan.submittedOn)}报送`}
          {plan.approvedOn !== null && `，${sayDate(plan.approvedOn)}批准`}
        </dd>
      </dl>
    )}
  </details>
)
