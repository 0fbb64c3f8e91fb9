import type { PlainDate } from '@jiashan/domain/calendar'
import { canonical } from '@jiashan/domain/record'
import {
  AGENDA_SOURCE_LABEL,
  type AgendaItem,
  MEETING_KIND_LABEL,
  MEETING_KINDS,
  MEETING_LIMITS,
  type MeetingText,
} from '@jiashan/domain/safeguards'
import { failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { DayField, Field, Problem, TextField } from '../moves/field.tsx'
import { UnitSelect, UnitsSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import { useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'

export interface MeetingForm {
  readonly text: MeetingText
  readonly agenda: readonly AgendaItem[]
}

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly start: MeetingForm | null
  readonly okText: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (form: MeetingForm) => void
  readonly onCancel: () => void
}

const NAMES = {
  ...{ title: '会议名称', kind: '类型', on: '日期', place: '地点', invited: '参会单位', agenda: '议程' },
}

/** A meeting's day, units and agenda; items are drawn from what is open, or free. */
export const MeetingEditor = ({ place, start, okText, pending, error, onSend, onCancel }: Props) => {
  const { today } = useSession()
  const kept = useKept<MeetingText & Pick<MeetingForm, 'agenda'>>(place, {
    ...(start?.text ?? { title: '', kind: 'topical', on: today, place: '', invited: [] }),
    agenda: start?.agenda ?? [],
  })
  const { state, set } = kept
  const { agenda, ...text } = state
  const [asked, setAsked] = useState(false)
  const problem = problemWith(text, agenda)
  return (
    <form className="editor" aria-label="会议安排" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        <TextField
          id="meeting-title"
          label="会议名称"
          max={MEETING_LIMITS.title}
          value={text.title}
          onChange={(title) => set({ title })}
        />
        <Field id="meeting-kind" label="类型">
          <Select
            id="meeting-kind"
            className="wide-select"
            value={text.kind}
            options={MEETING_KINDS.map((value) => ({ value, label: MEETING_KIND_LABEL[value] }))}
            onChange={(kind) => set({ kind })}
          />
        </Field>
        <DayField
          id="meeting-on"
          label="日期"
          value={text.on}
          onChange={(on) => set({ on: on as PlainDate })}
        />
        <TextField
          id="meeting-place"
          label="地点（可不填）"
          max={MEETING_LIMITS.place}
          value={text.place}
          onChange={(place) => set({ place })}
        />
        <Field id="meeting-invited" label="参会单位">
          <UnitsSelect
            id="meeting-invited"
            value={text.invited}
            onChange={(invited) => set({ invited: [...invited] })}
          />
        </Field>
        <Agenda agenda={agenda} onChange={(next) => set({ agenda: next })} />
        <Problem
          text={asked && problem !== null ? problem : error === null ? null : failureOf(error).sentence}
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !pending) onSend(trimmed({ text, agenda }))
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

const Agenda = ({
  agenda,
  onChange,
}: {
  agenda: readonly AgendaItem[]
  onChange: (agenda: readonly AgendaItem[]) => void
}) => {
  const { programme } = useSession()
  const open = useQuery(trpc.meetings.candidates.queryOptions({ programme: programme.id }))
  const taken = new Set(agenda.map((one) => canonical(one.cites)))
  const left = (open.data ?? []).filter((one) => !taken.has(canonical(one.cites)))
  return (
    <fieldset className="field">
      <legend>议程（{agenda.length} 项）</legend>
      {agenda.map((item, index) => (
        <div className="row-fields" key={index}>
          <span className="second">
            {index + 1}．{AGENDA_SOURCE_LABEL[item.cites._tag]}
          </span>
          <Input
            aria-label={`第 ${index + 1} 项议题`}
            maxLength={MEETING_LIMITS.item}
            value={item.title}
            onChange={(event) => onChange(agenda.with(index, { ...item, title: event.target.value }))}
          />
          <UnitSelect
            id={`agenda-reporter-${index}`}
            placeholder="汇报单位（可不选）"
            clearable
            value={item.reporter}
            onChange={(reporter) => onChange(agenda.with(index, { ...item, reporter }))}
          />
          <Button onClick={() => onChange(agenda.toSpliced(index, 1))}>移除</Button>
        </div>
      ))}
      <div className="row-fields">
        <Select
          aria-label="从待研究事项中选择"
          placeholder={open.isPending ? '正在读取待研究事项' : `从待研究事项中选择（${left.length} 项）`}
          loading={open.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={left.map((one) => ({
            value: canonical(one.cites),
            label: `${AGENDA_SOURCE_LABEL[one.cites._tag]}｜${one.title}`,
          }))}
          onChange={(chosen: string | null) => {
            const item = left.find((one) => canonical(one.cites) === chosen)
            if (item !== undefined) onChange([...agenda, item])
          }}
        />
        <Button
          disabled={agenda.length >= MEETING_LIMITS.agenda}
          onClick={() => onChange([...agenda, { title: '', cites: { _tag: 'free' }, reporter: null }])}
        >
          增加其他议题
        </Button>
      </div>
      {open.isLoadingError && (
        <p className="second">待研究事项没有读到：{failureOf(open.error).sentence}；可先增加其他议题。</p>
      )}
    </fieldset>
  )
}

const problemWith = ({ title, on }: MeetingText, agenda: readonly AgendaItem[]): string | null => {
  if (title.trim() === '') return '请填写会议名称'
  if (String(on) === '') return '请选择会议日期'
  return agenda.some((one) => one.title.trim() === '') ? '请填写每项议题，不需要的请移除' : null
}

const trimmed = ({ text, agenda }: MeetingForm): MeetingForm => ({
  text: { ...text, title: text.title.trim(), place: text.place.trim() },
  agenda: agenda.map((one) => ({ ...one, title: one.title.trim() })),
})
