import { sayDate } from '@jiashan/domain/calendar'
import { DECISION_KIND_LABEL, overruledBy } from '@jiashan/domain/publication'
import { Button } from 'antd'
import { useState } from 'react'
import type { Board } from './page.ts'
import { RegisterDecision } from './register-decision.tsx'

interface Props extends Pick<Board, 'policy' | 'withheld'> {
  readonly mayDecide: boolean
}

/** 公开决定: what is internal unless the group decides otherwise, and what it decided. */
export const Decisions = ({ policy, withheld, mayDecide }: Props) => {
  const [open, setOpen] = useState(false)
  const { decisions } = policy
  return (
    <>
      <p className="second">
        灯、考核结果、专报、迟报名单和部分任务的进展按规定属内部事项，市协调小组作出决定后才公开；每项决定连同依据在公开网站上写明。
      </p>
      {withheld.length > 0 && <p>目前不公开进展的任务：{withheld.map(({ task }) => task).join('、')}。</p>}
      {mayDecide && (
        <div className="item-tools">
          <Button onClick={() => setOpen(true)}>登记公开决定</Button>
        </div>
      )}
      {decisions.length === 0 ? (
        <p className="empty">市协调小组尚未作出公开决定。</p>
      ) : (
        <ul className="rows">
          {decisions.toReversed().map((one) => (
            <li key={one.number}>
              <DecisionRow decision={one} successor={overruledBy(decisions, one)} />
            </li>
          ))}
        </ul>
      )}
      {open && <RegisterDecision policy={policy} onClose={() => setOpen(false)} />}
    </>
  )
}

type Decision = Board['policy']['decisions'][number]

const DecisionRow = ({ decision, successor }: { decision: Decision; successor: Decision | null }) => {
  const { kind, disclosed, tasks, basis, on, example, by } = decision
  return (
    <>
      <p>
        <b>
          {disclosed ? '公开' : '不公开'}
          {kind === 'progress' ? `第 ${tasks.join('、')} 项任务的进展` : DECISION_KIND_LABEL[kind]}
        </b>{' '}
        {example && <span className="second">示例设定</span>}
        {successor !== null && (
          <span className="item-standing">
            已被{sayDate(successor.on)}（{successor.basis}）的决定取代
          </span>
        )}
      </p>
      <p className="second">
        依据：{basis}，{sayDate(on)}；{by}登记
      </p>
    </>
  )
}
