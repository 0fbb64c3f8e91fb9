import { STEP_METHOD_LABEL } from '@jiashan/domain/indicators'
import type { Plan } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { ReactNode } from 'react'
import { MilestoneDay } from './milestone-day.tsx'
import { sharesOf } from './weights.ts'

const orMissing = (text: string): string => (text.trim() === '' ? '未填写' : text)

interface Props {
  readonly plan: Plan
  readonly task: Pick<Task, 'targets'>
  /** What may be done with a milestone. */
  readonly tools?: (milestone: Plan['content']['milestones'][number]) => ReactNode
}

/** A plan as it stands. */
export const PlanReading = ({ plan: { content, year }, task, tools }: Props) => {
  const standing = content.milestones.filter((one) => one.cancelled === null)
  const shares = sharesOf(standing.map((one) => one.weight))
  return (
    <>
      <dl className="facts">
        <dt>具体措施</dt>
        <dd className="prose">{content.measures}</dd>
        <dt>责任领导</dt>
        <dd>{content.leader}</dd>
        <dt>责任处室</dt>
        <dd>
          {content.office}（联络员 {content.liaison}）
        </dd>
        <dt>市级分管领导</dt>
        <dd>{content.cityLeader}</dd>
        <dt>保障措施</dt>
        <dd className="prose">{orMissing(content.safeguards)}</dd>
      </dl>
      <h2>时间节点</h2>
      <table className="plain">
        <thead>
          <tr>
            <th>节点</th>
            <th>成果形式</th>
            <th>应完成</th>
            <th>权重</th>
            {tools !== undefined && <th>调整</th>}
          </tr>
        </thead>
        <tbody>
          {content.milestones.map((one) => (
            <tr key={one.id} className={one.cancelled === null ? undefined : 'cancelled'}>
              <td>{one.cancelled === null ? one.title : <s>{one.title}</s>}</td>
              <td>{one.cancelled === null ? one.deliverable : <s>{one.deliverable}</s>}</td>
              <td>
                <MilestoneDay milestone={one} />
              </td>
              <td>{one.cancelled === null ? shares[standing.indexOf(one)] : '—'}</td>
              {tools !== undefined && <td>{tools(one)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {content.targets.length > 0 && (
        <>
          <h2>阶段目标</h2>
          {content.targets.map(({ target, method, base, slices }) => {
            const known = task.targets.find((one) => one.key === target)
            return (
              <div key={target} className="stepped">
                <p>
                  <b>{known?.subject ?? target}</b>{' '}
                  <span className="second">
                    {STEP_METHOD_LABEL[method]}，基数 {base.year}年 {base.value} {known?.unit}
                  </span>
                </p>
                <ul className="slices">
                  {slices.map((slice) => (
                    <li key={slice.year} aria-current={slice.year === year ? 'true' : undefined}>
                      <span>{slice.year}年</span>
                      <b>
                        {slice.value} {known?.unit}
                      </b>
                    </li>
                  ))}
                </ul>
              </div>
            )
          })}
        </>
      )}
    </>
  )
}
