import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import {
  DECISION_KIND_LABEL,
  DECISION_KINDS,
  DECISION_LIMITS,
  type DecideDisclosure,
  type DecisionKind,
} from '@jiashan/domain/publication'
import { failureOf, useMove } from '@jiashan/office'
import { Button, Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Dialog } from '../words/dialog.tsx'
import type { Board } from './page.ts'

interface Props extends Pick<Board, 'policy' | 'withheld'> {
  readonly mayDecide: boolean
}

/** 公开决定: what is internal unless the group decides otherwise, and what it decided. */
export const Decisions = ({ policy, withheld, mayDecide }: Props) => {
  const [open, setOpen] = useState(false)
  const { decisions, version } = policy
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
          {decisions.toReversed().map(({ number, kind, disclosed, tasks, basis, on, example, by }) => (
            <li key={number}>
              <p>
                <b>
                  {disclosed ? '公开' : '不公开'}
                  {kind === 'progress' ? `第 ${tasks.join('、')} 项任务的进展` : DECISION_KIND_LABEL[kind]}
                </b>{' '}
                {example && <span className="second">示例设定</span>}
              </p>
              <p className="second">
                依据：{basis}，{sayDate(on)}；{by}登记
              </p>
            </li>
          ))}
        </ul>
      )}
      {open && <Register version={version} onClose={() => setOpen(false)} />}
    </>
  )
}

const Register = ({ version, onClose }: { version: number; onClose: () => void }) => {
  const { programme, today } = useSession()
  const id = useId()
  const [kind, setKind] = useState<DecisionKind>('lights')
  const [disclosed, setDisclosed] = useState(true)
  const [tasks, setTasks] = useState('')
  const [basis, setBasis] = useState('')
  const [on, setOn] = useState<string>(today)
  const decide = useMove<DecideDisclosure>(
    (key, command) =>
      client.disclosure.decide.mutate({ programme: programme.id, key, expected: version, command }),
    { done: '已登记，随下次发布生效', onDone: onClose },
  )
  const numbers = tasks.split(/[\s,，、]+/).filter((one) => one !== '')
  const missing =
    basis.trim() === ''
      ? '请写明依据'
      : on === ''
        ? '请填写决定日期'
        : kind === 'progress' && (numbers.length === 0 || numbers.some((one) => !/^\d+$/.test(one)))
          ? '请填写任务序号，如 61、62'
          : null
  return (
    <Dialog
      title="登记公开决定"
      okText="登记"
      pending={decide.isPending}
      problem={decide.isError ? failureOf(decide.error).sentence : null}
      missing={missing}
      untouched={basis === ''}
      onClose={onClose}
      onSend={() =>
        decide.mutate({
          ...{ _tag: 'DecideDisclosure', kind, disclosed, basis: basis.trim(), on: on as PlainDate },
          tasks: kind === 'progress' ? numbers.map(Number) : [],
        })
      }
    >
      <div className="decision-form">
        <label htmlFor={`${id}-kind`}>
          公开事项
          <Select
            id={`${id}-kind`}
            value={kind}
            options={DECISION_KINDS.map((value) => ({ value, label: DECISION_KIND_LABEL[value] }))}
            onChange={setKind}
          />
        </label>
        {kind === 'progress' && (
          <label htmlFor={`${id}-tasks`}>
            任务序号
            <Input
              id={`${id}-tasks`}
              placeholder="如 61、62"
              value={tasks}
              onChange={({ target }) => setTasks(target.value)}
            />
          </label>
        )}
        <Radio.Group
          aria-label="是否公开"
          value={disclosed}
          options={[
            { value: true, label: '公开' },
            { value: false, label: '不公开' },
          ]}
          onChange={({ target }) => setDisclosed(target.value === true)}
        />
        <label htmlFor={`${id}-basis`}>
          依据（会议、议定事项或文号）
          <Input
            id={`${id}-basis`}
            maxLength={DECISION_LIMITS.basis}
            value={basis}
            onChange={({ target }) => setBasis(target.value)}
          />
        </label>
        <label htmlFor={`${id}-on`}>
          决定日期
          <input
            id={`${id}-on`}
            type="date"
            className="date"
            max={today}
            value={on}
            onChange={({ target }) => setOn(target.value)}
          />
        </label>
      </div>
    </Dialog>
  )
}
