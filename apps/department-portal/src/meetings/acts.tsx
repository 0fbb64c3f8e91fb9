import type { PlainDate } from '@jiashan/domain/calendar'
import { MEETING_ACTION_LABEL, MEETING_LIMITS } from '@jiashan/domain/safeguards'
import { failureOf } from '@jiashan/office'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { DayField, Problem, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason, TAKEN } from '../words/reason.tsx'
import { MeetingEditor, type MeetingForm } from './editor.tsx'
import { Hold } from './hold.tsx'
import type { Page } from './page.ts'
import { useMeetingMove } from './use-meeting-move.ts'

type Asking = 'revise' | 'hold' | 'cancel' | 'minutes'

/** What the office may do with the meeting now. */
export const Acts = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const { actions, meeting } = page
  const place = usePlace(`meeting ${meeting.id} cancel`)
  const revise = useMeetingMove<MeetingForm>(
    page,
    (sending, form) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'ReviseMeeting', ...form } }),
    {
      done: '已修改会议安排',
      onDone: () => {
        forgetKept(`${place} revise`)
        close()
      },
    },
  )
  const cancel = useMeetingMove<string>(
    page,
    (sending, reason) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'CancelMeeting', reason } }),
    {
      done: '已取消会议，参会单位已收到通知',
      onDone: () => {
        forgetKept(place)
        close()
      },
    },
  )
  if (asking === 'revise')
    return (
      <MeetingEditor
        place={`${place} revise`}
        start={{ text: meeting.text, agenda: meeting.agenda }}
        okText="保存修改"
        pending={revise.isPending}
        error={revise.error}
        onSend={(form) => revise.mutate(form)}
        onCancel={close}
      />
    )
  if (asking === 'hold') return <Hold page={page} onClose={close} />
  const shown = (['hold', 'revise', 'cancel', 'minutes'] as const).filter((one) => actions.includes(one))
  // What is being asked, and why it was refused, stays until the person has read it.
  if (shown.length === 0 && asking === null) return null
  return (
    <section aria-label="办理" className="group-acts">
      {shown.map((action) => (
        <Button
          key={action}
          type={action === 'hold' ? 'primary' : 'default'}
          onClick={() => setAsking(action)}
        >
          {action === 'minutes' && meeting.minutes !== null ? '更正会议纪要' : MEETING_ACTION_LABEL[action]}
        </Button>
      ))}
      {asking === 'cancel' && (
        <Reason
          title="取消会议"
          label="取消原因（参会单位会看到）"
          okText="取消会议"
          place={place}
          limit={MEETING_LIMITS.reason}
          missing={() => (actions.includes('cancel') ? null : TAKEN)}
          pending={cancel.isPending}
          problem={cancel.isError ? failureOf(cancel.error).sentence : null}
          onClose={close}
          onSend={(reason) => cancel.mutate(reason)}
        />
      )}
      {asking === 'minutes' && <Minutes page={page} onClose={close} />}
    </section>
  )
}

const Minutes = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const { today } = useSession()
  const [number, setNumber] = useState(page.meeting.minutes?.number ?? '')
  const [on, setOn] = useState<string>(page.meeting.minutes?.on ?? today)
  const register = useMeetingMove<{ readonly number: string; readonly on: PlainDate }>(
    page,
    (sending, minutes) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'RegisterMinutes', ...minutes } }),
    { done: '已登记会议纪要', onDone: onClose },
  )
  return (
    <Modal
      title="登记会议纪要"
      open
      okText="登记"
      cancelText="取消"
      confirmLoading={register.isPending}
      okButtonProps={{ disabled: number.trim() === '' || on === '' }}
      onCancel={onClose}
      onOk={() => register.mutate({ number: number.trim(), on: on as PlainDate })}
    >
      <TextField
        id="minutes-number"
        label="纪要文号"
        max={MEETING_LIMITS.document}
        value={number}
        onChange={setNumber}
      />
      <DayField id="minutes-on" label="印发日期" max={today} value={on} onChange={setOn} />
      <Problem text={register.isError ? failureOf(register.error).sentence : null} />
    </Modal>
  )
}
