import type { PlainDate } from '@jiashan/domain/calendar'
import type { DepartmentId, MatterId, MeetingId } from '@jiashan/domain/record'
import { MATTER_ACTION_LABEL, MATTER_LIMITS, type MatterAction } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { client, trpc } from '../api.ts'
import { DayField, Field, Problem, TextField } from '../moves/field.tsx'
import { useMove } from '../moves/use-move.ts'
import { UnitSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useAskerName, useMatterMove } from './use-matter-move.ts'

type Handled = Parameters<typeof client.matters.handle.mutate>[0]['command']
type Asking = 'assign' | 'merge' | 'table' | 'decide' | 'resolve' | 'decline' | 'answer'

const LABEL = {
  assign: MATTER_ACTION_LABEL.assign,
  merge: MATTER_ACTION_LABEL.merge,
  table: '列入会议议程',
  decide: '办公室议定',
  resolve: '按会议议定事项办理',
  decline: MATTER_ACTION_LABEL.decline,
  answer: MATTER_ACTION_LABEL.answer,
} as const satisfies Record<Asking, string>

const askingsOf = (actions: readonly MatterAction[]): readonly Asking[] => [
  ...(actions.includes('assign') ? (['assign', 'table', 'decide', 'resolve'] as const) : []),
  ...(actions.includes('merge') ? (['merge'] as const) : []),
  ...(actions.includes('decline') ? (['decline'] as const) : []),
  ...(actions.includes('answer') ? (['answer'] as const) : []),
]

/** What the office may do with a matter now. */
export const Handle = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const handle = useMatterMove<Handled>(
    page,
    (sending, command) => client.matters.handle.mutate({ ...sending, command }),
    { done: '已办理，提请方会收到通知', onDone: close },
  )
  const shown = askingsOf(page.actions)
  if (shown.length === 0) return null
  const problem = handle.isError ? failureOf(handle.error).sentence : null
  const props = { page, pending: handle.isPending, problem, onClose: close, onSend: handle.mutate }
  return (
    <section aria-label="办理" className="group-acts">
      {shown.map((one) => (
        <Button
          key={one}
          type={one === 'answer' || one === 'assign' ? 'primary' : 'default'}
          disabled={handle.isPending}
          onClick={() => setAsking(one)}
        >
          {LABEL[one]}
        </Button>
      ))}
      {asking === 'assign' && <Assign {...props} />}
      {asking === 'merge' && <Merge {...props} />}
      {asking === 'resolve' && <Resolve {...props} />}
      {asking === 'table' && <Table page={page} onClose={close} />}
      {(asking === 'decide' || asking === 'decline' || asking === 'answer') && (
        <Say {...props} asking={asking} />
      )}
    </section>
  )
}

interface Props {
  readonly page: Page
  readonly pending: boolean
  readonly problem: string | null
  readonly onClose: () => void
  readonly onSend: (command: Handled) => void
}

interface DialogProps extends Pick<Props, 'pending' | 'problem' | 'onClose'> {
  readonly title: string
  readonly ready: boolean
  readonly onOk: () => void
  readonly children: ReactNode
}

const Dialog = ({ title, ready, pending, problem, onClose, onOk, children }: DialogProps) => (
  <Modal
    title={title}
    open
    okText={title}
    cancelText="取消"
    confirmLoading={pending}
    okButtonProps={{ disabled: !ready }}
    onCancel={onClose}
    onOk={onOk}
  >
    {children}
    <Problem text={problem} />
  </Modal>
)

const Assign = ({ page: _, onSend, ...dialog }: Props) => {
  const { today } = useSession()
  const [department, setDepartment] = useState<DepartmentId | null>(null)
  const [dueOn, setDueOn] = useState('')
  const [note, setNote] = useState('')
  return (
    <Dialog
      {...dialog}
      title={LABEL.assign}
      ready={department !== null && dueOn !== '' && note.trim() !== ''}
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

const Merge = ({ page, onSend, ...dialog }: Props) => {
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
      ready={into !== null}
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

const Resolve = ({ page: _, onSend, ...dialog }: Props) => {
  const { programme } = useSession()
  const list = useQuery(trpc.resolutions.list.queryOptions({ programme: programme.id }))
  const [chosen, setChosen] = useState<string | null>(null)
  const found = list.data?.resolutions.find((one) => one.id === chosen)
  return (
    <Dialog
      {...dialog}
      title={LABEL.resolve}
      ready={found !== undefined}
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

const Say = ({ page, asking, onSend, ...dialog }: Props & { asking: keyof typeof WORDS }) => {
  const { decision } = page.answer
  const begun = asking === 'answer' && decision?._tag === 'office' ? decision.words : ''
  const [text, setText] = useState(begun)
  const { label, max } = WORDS[asking]
  const words = text.trim()
  return (
    <Dialog
      {...dialog}
      title={LABEL[asking]}
      ready={words !== '' && words.length <= max}
      onOk={() => onSend(commandOf(asking, words))}
    >
      <TextField id="matter-words" label={label} rows={3} max={max} value={text} onChange={setText} />
    </Dialog>
  )
}

/** Puts the matter on the agenda of a meeting that is planned. */
const Table = ({ page: { matter }, onClose }: { page: Page; onClose: () => void }) => {
  const { programme } = useSession()
  const askerName = useAskerName()
  const list = useQuery(trpc.meetings.list.queryOptions({ programme: programme.id }))
  const planned = (list.data?.meetings ?? []).filter((one) => one.status === 'planned')
  const [meeting, setMeeting] = useState<MeetingId | null>(null)
  const [title, setTitle] = useState(`${askerName(matter.asker)}提请：${matter.text.title}`)
  const add = useMove<{ readonly meeting: MeetingId; readonly title: string }>(
    async (key, said) => {
      const { version } = await client.meetings.show.query({ programme: programme.id, meeting: said.meeting })
      const cites = { _tag: 'matter' as const, matter: matter.id }
      const item = { title: said.title, cites, reporter: matter.asker }
      return client.meetings.handle.mutate({
        ...{ programme: programme.id, meeting: said.meeting, key, expected: version },
        command: { _tag: 'AddAgendaItem', item },
      })
    },
    { done: '已列入会议议程，提请方已收到通知', onDone: onClose },
  )
  return (
    <Dialog
      title={LABEL.table}
      pending={add.isPending}
      problem={add.isError ? failureOf(add.error).sentence : null}
      ready={meeting !== null && title.trim() !== ''}
      onClose={onClose}
      onOk={() => meeting !== null && add.mutate({ meeting, title: title.trim() })}
    >
      <Field id="table-meeting" label="会议">
        <Select
          id="table-meeting"
          className="wide-select"
          loading={list.isPending}
          value={meeting}
          placeholder={
            planned.length === 0 && !list.isPending ? '没有待召开的会议，请先安排会议' : '选择待召开的会议'
          }
          options={planned.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(id: MeetingId) => setMeeting(id)}
        />
      </Field>
      <TextField id="table-title" label="议题" max={120} value={title} onChange={setTitle} />
    </Dialog>
  )
}
