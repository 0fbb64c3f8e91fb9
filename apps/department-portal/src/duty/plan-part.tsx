import { sayDate } from '@jiashan/domain/calendar'
import type { Plan } from '@jiashan/domain/planning'

const STATUS: { readonly [S in Plan['status']]: string } = {
  submitted: '待办公室批准',
  returned: '已退回',
  approved: '已批准',
}

const orMissing = (text: string): string => (text.trim() === '' ? '未填写' : text)

/** The year's 细化落实方案: part 三(一) asks for measures, dates, people and safeguards. */
export const PlanPart = ({ plan }: { plan: Plan }) => (
  <details className="plan">
    <summary>
      {plan.year} 年细化落实方案 <span className="second">{STATUS[plan.status]}</span>
    </summary>
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
        {sayDate(plan.submittedOn)}报送
        {plan.approvedOn !== null && `，${sayDate(plan.approvedOn)}批准`}
      </dd>
    </dl>
  </details>
)
