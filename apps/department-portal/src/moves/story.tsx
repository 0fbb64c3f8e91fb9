import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { sayInstant } from '../desk/subject.ts'

interface Step<A extends string> {
  readonly action: A
  readonly actor: string
  readonly role: string
  readonly at: string
  readonly reason: string | null
}

/** 办理过程: who took which step when, and why. */
export const Story = <A extends string>({
  steps,
  labels,
}: {
  readonly steps: readonly Step<A>[]
  readonly labels: { readonly [action in A]: string }
}) => (
  <section aria-labelledby="history">
    <h2 id="history">办理过程</h2>
    <ol className="history">
      {steps.map((step) => (
        <li key={`${step.at} ${step.action}`}>
          <time dateTime={step.at}>{sayInstant(step.at)}</time>
          <span>
            {step.role === 'system' ? '系统' : ROLE_LABEL[step.role as Role]} {step.actor}{' '}
            {labels[step.action]}
            {step.reason !== null && `：${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
