import {
  BID_KIND_LABEL,
  BID_KINDS,
  BID_LEVEL_LABEL,
  BID_LEVELS,
  BID_LIMITS,
  type BidText,
} from '@jiashan/domain/safeguards'
import { failureOf } from '@jiashan/office'
import { Button, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { Field, Problem, TextField } from '../moves/field.tsx'
import { useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly start: BidText | null
  readonly okText: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (text: BidText) => void
  readonly onCancel: () => void
}

const EMPTY: BidText = { title: '', kind: 'policy', level: 'province', body: '', task: null, note: '' }

const NAMES = {
  ...{ title: '争取内容', kind: '类别', level: '层级', body: '对口部门', task: '任务序号', note: '说明' },
}

/** What a unit bids for, and where. */
export const BidEditor = ({ place, start, okText, pending, error, onSend, onCancel }: Props) => {
  const kept = useKept(place, start ?? EMPTY)
  const { state: text, set } = kept
  const [asked, setAsked] = useState(false)
  const problem = problemWith(text)
  return (
    <form className="editor" aria-label="争取事项" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        <TextField
          id="bid-title"
          label="争取内容"
          max={BID_LIMITS.title}
          value={text.title}
          onChange={(title) => set({ title })}
        />
        <Field id="bid-kind" label="类别">
          <Radio.Group
            id="bid-kind"
            value={text.kind}
            options={BID_KINDS.map((value) => ({ value, label: BID_KIND_LABEL[value] }))}
            onChange={(event) => set({ kind: event.target.value })}
          />
        </Field>
        <Field id="bid-level" label="层级">
          <Radio.Group
            id="bid-level"
            value={text.level}
            options={BID_LEVELS.map((value) => ({ value, label: BID_LEVEL_LABEL[value] }))}
            onChange={(event) => set({ level: event.target.value })}
          />
        </Field>
        <TextField
          id="bid-body"
          label="对口部门"
          max={BID_LIMITS.body}
          value={text.body}
          onChange={(body) => set({ body })}
        />
        <Field id="bid-task" label="任务序号（不针对单项任务的可不填）">
          <InputNumber
            id="bid-task"
            min={1}
            precision={0}
            value={text.task}
            onChange={(task) => set({ task })}
          />
        </Field>
        <TextField
          id="bid-note"
          label="说明（可不填）"
          rows={2}
          max={BID_LIMITS.note}
          value={text.note}
          onChange={(note) => set({ note })}
        />
        <Problem
          text={asked && problem !== null ? problem : error === null ? null : failureOf(error).sentence}
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !pending) onSend(trimmed(text))
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

const problemWith = ({ title, body }: BidText): string | null => {
  if (title.trim() === '') return '请填写争取内容'
  if (title.trim().length > BID_LIMITS.title) return `争取内容超出 ${BID_LIMITS.title} 字，请精简`
  if (body.trim() === '') return '请填写对口部门，如省发展改革委'
  return body.trim().length > BID_LIMITS.body ? `对口部门超出 ${BID_LIMITS.body} 字，请精简` : null
}

const trimmed = (text: BidText): BidText => ({
  ...text,
  title: text.title.trim(),
  body: text.body.trim(),
  note: text.note.trim(),
})
