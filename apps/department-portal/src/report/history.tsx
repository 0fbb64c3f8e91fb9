import type { Report, ReportAction } from '@jiashan/domain/reporting'

const SAID: { readonly [A in ReportAction]: string } = {
  submit: '提交',
  withdraw: '撤回',
  sign: '审签',
  pass: '审签，报协调小组办公室',
  decline: '退回修改',
  accept: '采纳',
  return: '退回修改',
  correct: '更正',
  drop: '放弃更正',
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** Who did what, when, and why. */
export const History = ({ steps }: { steps: Report['steps'] }) => (
  <section aria-labelledby="history">
    <h2 id="history">办理过程</h2>
    <ol className="history">
      {steps.map((step) => (
        <li key={`${step.at} ${step.action}`}>
          <time dateTime={step.at}>{clock.format(new Date(step.at))}</time>
          <span>
            {step.actor} {SAID[step.action]}
            {step.reason !== null && step.reason !== '' && `：${step.reason}`}
            {step.remarks.length > 0 && `（逐项意见 ${step.remarks.length} 条）`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
