import type { PlainDate } from '@jiashan/domain/calendar'
import type { InspectionId, PartyId } from '@jiashan/domain/record'
import { INSPECTION_LIMITS, type InspectionText } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useSession, useUnitOptions } from '../session/use-session.ts'
import { forgetKept, useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { LoadNote } from './load-note.tsx'

interface Props {
  readonly start: Partial<InspectionText>
  /** The planned inspection that is changed; absent for a new one. */
  readonly itself?: InspectionId | null
  readonly okText: string
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSend: (text: InspectionText) => void
  readonly onCancel?: () => void
}

const EMPTY: Form = { title: '', units: [], on: '', inspectors: [], focus: '', tasks: [] }

const NAMES = {
  ...{ title: '督查名称', units: '督查单位', on: '督查日期', inspectors: '督查人员' },
  ...{ focus: '督查重点', tasks: '涉及任务' },
}

interface Form {
  readonly title: string
  readonly units: readonly string[]
  readonly on: string
  readonly inspectors: readonly string[]
  readonly focus: string
  readonly tasks: readonly string[]
}

const formOf = ({ tasks = [], ...text }: Partial<InspectionText>): Form => ({
  ...EMPTY,
  ...text,
  tasks: tasks.map(String),
})

/** What the office plans: whom it visits, when, who goes, what is looked at. */
export const InspectionEditor = (props: Props) => {
  const { start, itself = null, okText, place, pending, error, onSend, onCancel } = props
  const { today } = useSession()
  const units = useUnitOptions(true)
  const kept = useKept(place, formOf(start))
  const { state: form, set } = kept
  const [asked, setAsked] = useState(false)
  const text = textOf(form)
  const problem = problemWith(form, today)
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        <div className="field">
          <label htmlFor="visit-title">督查名称</label>
          <Input
            id="visit-title"
            value={form.title}
            count={{ max: INSPECTION_LIMITS.title, show: true }}
            onChange={(event) => set({ title: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="visit-units">督查单位（可多选，可含县）</label>
          <Select
            id="visit-units"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={[...units]}
            value={[...form.units]}
            onChange={(chosen: string[]) => set({ units: chosen })}
          />
        </div>
        <div className="field">
          <label htmlFor="visit-on">督查日期</label>
          <input
            id="visit-on"
            type="date"
            className="date"
            min={today}
            value={form.on}
            onChange={(event) => set({ on: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="visit-people">督查人员（输入姓名后回车，可多人）</label>
          <Select
            id="visit-people"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            value={[...form.inspectors]}
            onChange={(inspectors: string[]) => set({ inspectors })}
          />
        </div>
        <div className="field">
          <label htmlFor="visit-focus">督查内容</label>
          <Input.TextArea
            id="visit-focus"
            autoSize={{ minRows: 3, maxRows: 12 }}
            count={{ max: INSPECTION_LIMITS.focus, show: true }}
            value={form.focus}
            onChange={(event) => set({ focus: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="visit-tasks">涉及任务序号（输入后回车，可不填）</label>
          <Select
            id="visit-tasks"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            value={[...form.tasks]}
            onChange={(tasks: string[]) => set({ tasks })}
          />
        </div>
        {text.units.length > 0 && form.on >= today && (
          <LoadNote
            kind="inspection"
            units={text.units}
            tasks={text.tasks}
            on={text.on}
            after={null}
            itself={itself}
          />
        )}
        {((asked && problem !== null) || error !== null) && (
          <p role="alert" className="field-problem">
            {asked && problem !== null ? problem : failureOf(error).sentence}
          </p>
        )}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              setAsked(true)
              if (problem === null && !pending) onSend(text)
            }}
          >
            {okText}
          </Button>
          {onCancel !== undefined && (
            <Button
              onClick={() => {
                forgetKept(place)
                onCancel()
              }}
            >
              取消
            </Button>
          )}
        </footer>
      </fieldset>
    </form>
  )
}

const textOf = ({ title, units, on, inspectors, focus, tasks }: Form): InspectionText => ({
  ...{ title: title.trim(), focus: focus.trim(), on: on as PlainDate },
  units: units as readonly PartyId[],
  inspectors: inspectors.map((one) => one.trim()).filter((one) => one !== ''),
  tasks: tasks.map(Number).filter((one) => Number.isInteger(one)),
})

const problemWith = ({ title, units, on, inspectors, focus, tasks }: Form, today: string): string | null => {
  if (title.trim() === '') return '请填写督查名称'
  if (title.trim().length > INSPECTION_LIMITS.title)
    return `督查名称超出 ${INSPECTION_LIMITS.title} 字，请精简`
  if (units.length === 0) return '请选择督查单位'
  if (units.length > INSPECTION_LIMITS.units) return `一次督查最多 ${INSPECTION_LIMITS.units} 家单位`
  if (on === '' || on < today) return '请选择今天或以后的督查日期'
  if (inspectors.length === 0) return '请填写督查人员，至少一人'
  if (inspectors.some((one) => one.trim().length > INSPECTION_LIMITS.person)) return '督查人员请填写姓名'
  if (focus.trim() === '') return '请填写督查内容'
  if (focus.trim().length > INSPECTION_LIMITS.focus)
    return `督查内容超出 ${INSPECTION_LIMITS.focus} 字，请精简`
  const wrong = tasks.find((one) => !/^[1-9]\d{0,3}$/.test(one.trim()))
  return wrong === undefined ? null : `“${wrong}”不是任务序号，请填写数字，如 36`
}
