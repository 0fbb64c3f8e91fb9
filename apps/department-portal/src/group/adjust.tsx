import type { PlainDate } from '@jiashan/domain/calendar'
import {
  type Composition,
  type CoordinationGroup,
  GROUP_LIMITS,
  type OfficeHolder,
} from '@jiashan/domain/safeguards'
import { failureOf, useMove } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { DayField, Field, Problem, TextField } from '../moves/field.tsx'
import { UnitSelect } from '../session/unit-select.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { Liaisons } from './liaisons.tsx'

interface Props {
  readonly group: CoordinationGroup
  readonly version: number
  readonly onClose: () => void
}

const NAMES = {
  ...{ from: '自何日起', document: '调整文件文号', head: '组长', deputies: '副组长' },
  ...{ officeHost: '办公室设在', officeDirector: '办公室主任', members: '成员单位' },
}

const NOBODY: OfficeHolder = { name: '', post: '' }

/** 调整充实: the whole composition from a day on, by the document that says so. */
export const Adjust = ({ group, version, onClose }: Props) => {
  const { programme, today } = useSession()
  const last = group.compositions.at(-1)
  const place = usePlace('adjust group')
  const kept = useKept<Composition>(place, { ...(last as Composition), from: today, document: '' })
  const { state: form, set } = kept
  const [asked, setAsked] = useState(false)
  const adjust = useMove<Composition>(
    (key, composition) =>
      client.group.adjust.mutate({ programme: programme.id, key, expected: version, composition }),
    {
      done: '已登记调整，成员单位已收到通知',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  if (last === undefined) return null
  const problem = problemWith(form, last.from, today)
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()} aria-label="调整组成">
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={adjust.isPending}>
        <DayField
          id="adjust-from"
          label="自何日起"
          max={today}
          value={form.from}
          onChange={(from) => set({ from: from as PlainDate })}
        />
        <TextField
          id="adjust-document"
          label="调整文件文号"
          max={GROUP_LIMITS.document}
          value={form.document}
          onChange={(document) => set({ document })}
        />
        <Holder id="adjust-head" label="组长" value={form.head} onChange={(head) => set({ head })} />
        <Deputies deputies={form.deputies} onChange={(deputies) => set({ deputies })} />
        <Field id="adjust-host" label="办公室设在">
          <UnitSelect
            id="adjust-host"
            value={form.officeHost}
            onChange={(unit) => unit !== null && set({ officeHost: unit })}
          />
        </Field>
        <Holder
          id="adjust-director"
          label="办公室主任"
          value={form.officeDirector}
          onChange={(officeDirector) => set({ officeDirector })}
        />
        <Liaisons members={form.members} onChange={(members) => set({ members })} />
        <Problem
          text={
            asked && problem !== null ? problem : adjust.isError ? failureOf(adjust.error).sentence : null
          }
        />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={adjust.isPending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !adjust.isPending) adjust.mutate(trimmed(form))
            }}
          >
            登记调整
          </Button>
          <Button onClick={onClose}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}

const HolderInputs = ({
  id,
  value,
  onChange,
}: {
  id: string
  value: OfficeHolder
  onChange: (value: OfficeHolder) => void
}) => (
  <>
    <Input
      id={id}
      placeholder="姓名"
      aria-label="姓名"
      maxLength={GROUP_LIMITS.name}
      value={value.name}
      onChange={(event) => onChange({ ...value, name: event.target.value })}
    />
    <Input
      placeholder="职务"
      aria-label="职务"
      maxLength={GROUP_LIMITS.post}
      value={value.post}
      onChange={(event) => onChange({ ...value, post: event.target.value })}
    />
  </>
)

const Holder = ({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: OfficeHolder | null
  onChange: (value: OfficeHolder | null) => void
}) => (
  <Field id={id} label={label}>
    <div className="row-fields">
      <HolderInputs
        id={id}
        value={value ?? NOBODY}
        onChange={(next) => onChange(next.name === '' && next.post === '' ? null : next)}
      />
    </div>
  </Field>
)

const Deputies = ({
  deputies,
  onChange,
}: {
  deputies: Composition['deputies']
  onChange: (deputies: Composition['deputies']) => void
}) => (
  <Field id="adjust-deputies" label="副组长">
    {deputies.map((one, index) => (
      <div className="row-fields" key={index}>
        <HolderInputs
          id={`adjust-deputy-${index}`}
          value={one}
          onChange={(next) => onChange(deputies.with(index, next))}
        />
        <Button onClick={() => onChange(deputies.toSpliced(index, 1))}>移除</Button>
      </div>
    ))}
    <Button
      disabled={deputies.length >= GROUP_LIMITS.deputies}
      onClick={() => onChange([...deputies, NOBODY])}
    >
      增加副组长
    </Button>
  </Field>
)

const whole = ({ name, post }: OfficeHolder): boolean => name.trim() !== '' && post.trim() !== ''

const problemWith = (form: Composition, last: PlainDate, today: PlainDate): string | null => {
  if (String(form.from) === '' || form.from <= last || form.from > today)
    return '请选择上次调整以后、今天以前的日期'
  if (form.document.trim() === '') return '请填写调整文件的文号'
  const holders = [form.head, form.officeDirector, ...form.deputies].filter((one) => one !== null)
  if (!holders.every(whole)) return '请填全姓名和职务，没有的请清空或移除'
  return form.members.some(({ liaison }) => liaison !== null && liaison.name.trim() === '')
    ? '请填写联络员姓名，没有联络员的请清空职务和电话'
    : null
}

const neat = <A extends OfficeHolder | null>(one: A): A =>
  one === null ? one : { ...one, name: one.name.trim(), post: one.post.trim() }

const trimmed = (form: Composition): Composition => ({
  ...form,
  document: form.document.trim(),
  head: neat(form.head),
  deputies: form.deputies.map(neat),
  officeDirector: neat(form.officeDirector),
  members: form.members.map(({ department, liaison }) => ({ department, liaison: neat(liaison) })),
})
