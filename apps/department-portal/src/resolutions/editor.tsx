import type { PlainDate } from '@jiashan/domain/calendar'
import { RESOLUTION_LIMITS, type ResolutionText } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { DayField, Field, Problem, TextField } from '../moves/field.tsx'
import { UnitSelect, UnitsSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import { useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly start: ResolutionText | null
  /** The titles on the meeting's agenda. */
  readonly agenda: readonly string[]
  readonly notBefore?: PlainDate | undefined
  readonly okText: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (text: ResolutionText) => void
  readonly onCancel: () => void
}

type Form = Omit<ResolutionText, 'owner' | 'dueOn'> & {
  readonly owner: ResolutionText['owner'] | null
  readonly dueOn: string
}

const EMPTY: Form = {
  ...{ wording: '', owner: null, supports: [], dueOn: '', task: null, clause: null, agenda: null },
}

const NAMES = {
  ...{ wording: '议定内容', owner: '责任单位', supports: '配合单位', dueOn: '办理期限' },
  ...{ task: '任务序号', clause: '文件条款', agenda: '对应议题' },
}

/** What was agreed, who carries it out and until when, and what it cites. */
export const ResolutionEditor = (props: Props) => {
  const { place, start, agenda, notBefore, okText, pending, error, onSend, onCancel } = props
  const { programme } = useSession()
  const document = useQuery(trpc.keyTasks.list.queryOptions({ programme: programme.id }))
  const kept = useKept<Form>(place, start ?? EMPTY)
  const { state: form, set } = kept
  const [asked, setAsked] = useState(false)
  const problem = problemWith(form, notBefore)
  return (
    <form className="editor" aria-label="议定事项" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        <TextField
          id="resolution-wording"
          label="议定内容"
          rows={3}
          max={RESOLUTION_LIMITS.wording}
          value={form.wording}
          onChange={(wording) => set({ wording })}
        />
        <Field id="resolution-owner" label="责任单位">
          <UnitSelect id="resolution-owner" value={form.owner} onChange={(owner) => set({ owner })} />
        </Field>
        <Field id="resolution-supports" label="配合单位（可不选）">
          <UnitsSelect
            id="resolution-supports"
            value={form.supports}
            without={form.owner}
            onChange={(supports) => set({ supports: [...supports] })}
          />
        </Field>
        <DayField
          id="resolution-due"
          label="办理期限"
          min={notBefore}
          value={form.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        {agenda.length > 0 && (
          <Field id="resolution-agenda" label="对应议题（可不选）">
            <Select
              id="resolution-agenda"
              className="wide-select"
              allowClear
              value={form.agenda}
              options={agenda.map((title, index) => ({ value: index + 1, label: `${index + 1}．${title}` }))}
              onChange={(item: number | null | undefined) => set({ agenda: item ?? null })}
            />
          </Field>
        )}
        <Field id="resolution-task" label="任务序号（可不填）">
          <InputNumber
            id="resolution-task"
            min={1}
            precision={0}
            value={form.task}
            onChange={(task) => set({ task })}
          />
        </Field>
        <Field id="resolution-clause" label="文件条款（可不选）">
          <Select
            id="resolution-clause"
            className="wide-select"
            allowClear
            value={form.clause}
            options={(document.data?.clauses ?? []).map(({ number, title }) => ({
              value: number,
              label: `${number} ${title}`,
            }))}
            onChange={(clause: string | null | undefined) => set({ clause: clause ?? null })}
          />
        </Field>
        <Problem
          text={asked && problem !== null ? problem : error === null ? null : failureOf(error).sentence}
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !pending && form.owner !== null)
                onSend({
                  ...form,
                  wording: form.wording.trim(),
                  owner: form.owner,
                  dueOn: form.dueOn as PlainDate,
                })
            }}
          >
            {okText}
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}

const problemWith = ({ wording, owner, dueOn }: Form, notBefore: string | undefined): string | null => {
  if (wording.trim() === '') return '请填写议定内容'
  if (wording.trim().length > RESOLUTION_LIMITS.wording)
    return `议定内容超出 ${RESOLUTION_LIMITS.wording} 字，请精简`
  if (owner === null) return '请选择责任单位'
  if (dueOn === '') return '请选择办理期限'
  return notBefore !== undefined && dueOn < notBefore ? '办理期限不能早于会议日期' : null
}
