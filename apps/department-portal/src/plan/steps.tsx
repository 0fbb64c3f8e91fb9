import { PLAN_ACTION_LABEL, type Plan } from '@jiashan/domain/planning'
import { useUnitName } from '../session/use-session.ts'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** Who did what with the plan, when, on which edition, and why. */
export const Steps = ({ steps }: { steps: Plan['steps'] }) => {
  const unitName = useUnitName()
  return (
    <section aria-labelledby="history">
      <h2 id="history">办理过程</h2>
      <ol className="history">
        {steps.map((step) => (
          <li key={`${step.at} ${step.action} ${step.department}`}>
            <time dateTime={step.at}>{clock.format(new Date(step.at))}</time>
            <span>
              {step.department === null ? '协调小组办公室' : unitName(step.department)} {step.actor}{' '}
              {PLAN_ACTION_LABEL[step.action]}
              {step.edition > 0 && `（第 ${step.edition} 稿）`}
              {step.reason !== null && `：${step.reason}`}
              {step.remarks.length > 0 && `（逐项意见 ${step.remarks.length} 条）`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
