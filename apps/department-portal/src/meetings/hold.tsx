import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Attendance,
  MEETING_LIMITS,
  PRESENCE_LABEL,
  PRESENCES,
  type Presence,
} from '@jiashan/domain/safeguards'
import { failureOf } from '@jiashan/office'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { DayField, Problem, TextField } from '../moves/field.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { useMeetingMove } from './use-meeting-move.ts'

interface Held {
  readonly heldOn: PlainDate
  readonly chair: string
  readonly attendance: readonly Attendance[]
}

/** How a meeting went: its day, who was in the chair, who came for each unit. */
export const Hold = ({ page, onClose }: { page: Page; onClose: () => void }) => {
  const { today } = useSession()
  const unitName = useUnitName()
  const { on, invited } = page.meeting.text
  // A meeting that is told early was held today.
  const [held = today] = [on, today].toSorted()
  const [form, setForm] = useState<Held>({
    heldOn: held,
    chair: '',
    attendance: invited.map((department) => ({ department, person: '', presence: 'present' })),
  })
  const [asked, setAsked] = useState(false)
  const hold = useMeetingMove<Held>(
    page,
    (sending, held) =>
      client.meetings.handle.mutate({ ...sending, command: { _tag: 'HoldMeeting', ...held } }),
    { done: '已登记召开情况，可以登记议定事项', onDone: onClose },
  )
  const problem =
    form.chair.trim() === '' ? '请填写主持人' : String(form.heldOn) === '' ? '请选择召开日期' : null
  return (
    <form className="editor" aria-label="召开情况" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="bare" disabled={hold.isPending}>
        <DayField
          id="held-on"
          label="召开日期"
          max={today}
          value={form.heldOn}
          onChange={(heldOn) => setForm({ ...form, heldOn: heldOn as PlainDate })}
        />
        <TextField
          id="held-chair"
          label="主持人"
          max={MEETING_LIMITS.person}
          value={form.chair}
          onChange={(chair) => setForm({ ...form, chair })}
        />
        <fieldset className="field">
          <legend>参会情况</legend>
          {form.attendance.length === 0 && <p className="second">没有登记参会单位。</p>}
          {form.attendance.map((one, index) => {
            const put = (change: Partial<Attendance>): void =>
              setForm({ ...form, attendance: form.attendance.with(index, { ...one, ...change }) })
            return (
              <div className="row-fields" key={one.department}>
                <span className="grow">{unitName(one.department)}</span>
                <Select
                  aria-label={`${unitName(one.department)}参会情况`}
                  value={one.presence}
                  options={PRESENCES.map((value) => ({ value, label: PRESENCE_LABEL[value] }))}
                  onChange={(presence: Presence) => put({ presence })}
                />
                <Input
                  aria-label={`${unitName(one.department)}参会人`}
                  placeholder="参会人（可不填）"
                  maxLength={MEETING_LIMITS.person}
                  value={one.person}
                  onChange={(event) => put({ person: event.target.value })}
                />
              </div>
            )
          })}
        </fieldset>
        <Problem
          text={asked && problem !== null ? problem : hold.isError ? failureOf(hold.error).sentence : null}
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={hold.isPending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !hold.isPending) hold.mutate({ ...form, chair: form.chair.trim() })
            }}
          >
            登记召开情况
          </Button>
          <Button onClick={onClose}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}
