import type { PlainDate } from '@jiashan/domain/calendar'
import type { DepartmentId, MatterId } from '@jiashan/domain/record'
import { MATTER_LIMITS } from '@jiashan/domain/supervision'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { DayField, Field, TextField } from '../moves/field.tsx'
import { UnitSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import { amissWith } from '../words/reason.tsx'
import { Dialog, type Handled, LABEL, type Props } from './dialog.tsx'
import { useAskerName } from './use-matter-move.ts'

export const Assign = ({ page: _, onSend, ...dialog }: Props) => {
  const { today } = useSession()
  const [department, setDepartment] = useState<DepartmentId | null>(null)
  const [dueOn, setDueOn] = useState('')
  const [note, setNote] = useState('')
  return (
    <Dialog
      {...dialog}
      title={LABEL.assign}
      missing={
        department === null
          ? '请选择研究单位'
          : dueOn < today
            ? '请选择今天或以后的期限'
            : amissWith(note, MATTER_LIMITS.reason)
      }
      onOk={() =>
        department !== null &&
        onSend({ _tag: 'AssignMatter', department, dueOn: dueOn as PlainDate, note: note.trim() })
      }
    >
      <Field id="assign-unit" label="研究单位">
        <UnitSelect id="assign-unit" value={department} onChange={setDepartment} />
      </Field>
      <DayField id="assign-due" label="提出意见的期限" min={today} value={dueOn} onChange={setDueOn} />
      <TextField
        id="assign-note"
        label="请其研究什么"
        rows={2}
        max={MATTER_LIMITS.reason}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  )
}

export const Merge = ({ page, onSend, ...dialog }: Props) => {
  const { programme } = useSession()
  const askerName = useAskerName()
  const list = useQuery(trpc.matters.list.queryOptions({ programme: programme.id }))
  const [into, setInto] = useState<MatterId | null>(null)
  const open = (list.data?.matters ?? []).filter(
    (one) => one.id !== page.matter.id && ['raised', 'assigned', 'advised', 'decided'].includes(one.status),
  )
  return (
    <Dialog
      {...dialog}
      title={LABEL.merge}
      missing={into === null ? '请选择并入哪一件事项' : null}
      onOk={() => into !== null && onSend({ _tag: 'MergeMatter', into })}
    >
      <p className="second">并案后与所选事项一并答复，提请方仍会收到每一步通知。</p>
      <Field id="merge-into" label="并入">
        <Select
          id="merge-into"
          className="wide-select"
          loading={list.isPending}
          value={into}
          placeholder={
            open.length === 0 && !list.isPending ? '没有其他正在办理的事项' : '选择一件正在办理的事项'
          }
          options={open.map((one) => ({ value: one.id, label: `${one.title}（${askerName(one.asker)}）` }))}
          onChange={(id: MatterId) => setInto(id)}
        />
      </Field>
    </Dialog>
  )
}

export const Resolve = ({ page: _, onSend, ...dialog }: Props) => {
  const { programme } = useSession()
  const list = useQuery(trpc.resolutions.list.queryOptions({ programme: programme.id }))
  const [chosen, setChosen] = useState<string | null>(null)
  const found = list.data?.resolutions.find((one) => one.id === chosen)
  return (
    <Dialog
      {...dialog}
      title={LABEL.resolve}
      missing={found === undefined ? '请选择议定事项' : null}
      onOk={() =>
        found !== undefined &&
        onSend({
          _tag: 'DecideMatter',
          decision: { _tag: 'resolution', meeting: found.meeting, number: found.number },
        })
      }
    >
      <Field id="settled-by" label="议定事项">
        <Select
          id="settled-by"
          className="wide-select"
          loading={list.isPending}
          value={chosen}
          placeholder="选择解决这件事的议定事项"
          options={(list.data?.resolutions ?? []).map((one) => ({
            value: one.id,
            label: `${one.meetingTitle} 第 ${one.number} 项：${one.wording}`,
          }))}
          onChange={(id: string) => setChosen(id)}
        />
      </Field>
    </Dialog>
  )
}

const WORDS = {
  decide: { label: '议定意见（提请方会看到）', max: MATTER_LIMITS.words },
  decline: { label: '不予协调的理由（作为答复发给提请方）', max: MATTER_LIMITS.reason },
  answer: { label: '答复内容（提请方和并案的提请方都会看到）', max: MATTER_LIMITS.words },
} as const

const commandOf = (asking: keyof typeof WORDS, words: string): Handled => {
  if (asking === 'decide') return { _tag: 'DecideMatter', decision: { _tag: 'office', words } }
  return asking === 'decline'
    ? { _tag: 'DeclineMatter', reason: words }
    : { _tag: 'AnswerMatter', text: words }
}

export const Say = ({ page, asking, onSend, ...dialog }: Props & { asking: keyof typeof WORDS }) => {
  const { decision } = page.answer
  const begun = asking === 'answer' && decision?._tag === 'office' ? decision.words : ''
  const [text, setText] = useState(begun)
  const { label, max } = WORDS[asking]
  const words = text.trim()
  return (
    <Dialog
      {...dialog}
      title={LABEL[asking]}
      missing={amissWith(text, max)}
      onOk={() => onSend(commandOf(asking, words))}
    >
      <TextField id="matter-words" label={label} rows={3} max={max} value={text} onChange={setText} />
    </Dialog>
  )
}
