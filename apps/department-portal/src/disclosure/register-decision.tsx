import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import {
  DECISION_KIND_LABEL,
  DECISION_KINDS,
  DECISION_LIMITS,
  type DecideDisclosure,
  type DecisionKind,
  overruledBy,
} from '@jiashan/domain/publication'
import { failureOf, useMove } from '@jiashan/office'
import { Input, Radio, Select } from 'antd'
import { useMemo } from 'react'
import { client } from '../api.ts'
import { DayField, Field, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { amissWith } from '../words/reason.tsx'
import { WordsDialog } from '../words/words-dialog.tsx'
import type { Board } from './page.ts'

interface Written {
  readonly kind: DecisionKind
  readonly disclosed: boolean
  readonly tasks: string
  readonly basis: string
  readonly on: string
}

interface Props extends Pick<Board, 'policy'> {
  readonly onClose: () => void
}

/** 登记公开决定: what the group decided, on what it rests, and its day. */
export const RegisterDecision = ({ policy: { decisions, version }, onClose }: Props) => {
  const { programme, today } = useSession()
  const place = usePlace('disclosure decision')
  const start = useMemo<Written>(
    () => ({ kind: 'lights', disclosed: true, tasks: '', basis: '', on: today }),
    [today],
  )
  const words = useKept<Written>(place, start)
  const { kind, disclosed, basis, on, tasks } = words.state
  const decide = useMove<DecideDisclosure>(
    (key, command) =>
      client.disclosure.decide.mutate({ programme: programme.id, key, expected: version, command }),
    {
      done: (asked) => sayDone(decisions, asked),
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <WordsDialog
      title="登记公开决定"
      okText="登记"
      words={words}
      pending={decide.isPending}
      problem={decide.isError ? failureOf(decide.error).sentence : null}
      missing={decisionAmiss(words.state)}
      onClose={onClose}
      onSend={() =>
        decide.mutate({
          ...{ _tag: 'DecideDisclosure', kind, disclosed, basis: basis.trim(), on: on as PlainDate },
          tasks: kind === 'progress' ? numbersIn(tasks).map(Number) : [],
        })
      }
    >
      <div className="decision-form">
        <Field id="decision-kind" label="公开事项">
          <Select
            id="decision-kind"
            value={kind}
            options={DECISION_KINDS.map((value) => ({ value, label: DECISION_KIND_LABEL[value] }))}
            onChange={(value) => words.set({ kind: value })}
          />
        </Field>
        {kind === 'progress' && (
          <Field id="decision-tasks" label="任务序号">
            <Input
              id="decision-tasks"
              placeholder="如 61、62"
              value={tasks}
              onChange={({ target }) => words.set({ tasks: target.value })}
            />
          </Field>
        )}
        <Radio.Group
          aria-label="是否公开"
          value={disclosed}
          options={[
            { value: true, label: '公开' },
            { value: false, label: '不公开' },
          ]}
          onChange={({ target }) => words.set({ disclosed: target.value === true })}
        />
        <TextField
          id="decision-basis"
          label="依据（会议、议定事项或文号）"
          max={DECISION_LIMITS.basis}
          value={basis}
          onChange={(value) => words.set({ basis: value })}
        />
        <DayField
          id="decision-on"
          label="决定日期"
          max={today}
          value={on}
          onChange={(value) => words.set({ on: value })}
        />
      </div>
    </WordsDialog>
  )
}

/** Numbers as they are written, full-width digits too. */
const numbersIn = (tasks: string): readonly string[] =>
  tasks
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((one) => one !== '')

/** No document has so many tasks that a number has more digits. */
const MOST_DIGITS = 4

const tasksAmiss = (tasks: string): string | null => {
  const numbers = numbersIn(tasks)
  const none = numbers.length === 0 || numbers.some((one) => !/^\d+$/.test(one))
  const huge = numbers.find((one) => one.length > MOST_DIGITS)
  if (none) return '请填写任务序号，如 61、62'
  if (numbers.length > DECISION_LIMITS.tasks) return `一次最多填写 ${DECISION_LIMITS.tasks} 项任务`
  return huge === undefined ? null : `没有序号为 ${huge} 的任务，请核对任务序号`
}

const decisionAmiss = ({ kind, tasks, basis, on }: Written): string | null => {
  if (basis.trim() === '') return '请写明依据'
  const long = amissWith(basis, DECISION_LIMITS.basis)
  if (long !== null) return `依据${long}`
  if (on === '') return '请填写决定日期'
  return kind === 'progress' ? tasksAmiss(tasks) : null
}

/** It takes effect only where no later day decided the matter otherwise. */
const sayDone = (decisions: Board['policy']['decisions'], { kind, tasks, on }: DecideDisclosure): string => {
  const successor = overruledBy(decisions, { number: decisions.length + 1, kind, tasks, on })
  return successor === null
    ? '已登记，随下次发布生效'
    : `已登记；此前已登记${sayDate(successor.on)}的决定，以日期在后的为准，公开范围不变`
}
