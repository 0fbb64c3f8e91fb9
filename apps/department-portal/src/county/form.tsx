import type { PlainDate } from '@jiashan/domain/calendar'
import type { Fields } from '@jiashan/domain/record'
import {
  COUNTY_LIMITS,
  DELIVERY_STATE_LABEL,
  DELIVERY_STATES,
  type Delivery,
} from '@jiashan/domain/reporting'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { ClashNote } from '../drafts/clash-note.tsx'
import { servedBy } from '../drafts/drafting.ts'
import { JoinedNote, SavingNote } from '../drafts/saving-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { type Attached, attachedOf, citationsOf, evidenceProblems } from '../evidence/form.ts'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession } from '../session/use-session.ts'
import { type Page, useCountyMove } from './page.ts'

interface Written {
  readonly title: string
  readonly state: Delivery['state']
  readonly doneOn: string
}

interface Form {
  readonly text: string
  readonly deliveries: readonly Written[]
  readonly evidence: readonly Attached[]
}

const formOf = ({ report }: Page): Form => ({
  text: report?.content.text ?? '',
  deliveries: (report?.content.deliveries ?? []).map((one) => ({ ...one, doneOn: one.doneOn ?? '' })),
  evidence: attachedOf(report?.content.evidence ?? []),
})

const split = (form: Form): Fields => ({ ...form })
const join = (fields: Fields): Form => ({
  text: typeof fields.text === 'string' ? fields.text : '',
  deliveries: Array.isArray(fields.deliveries) ? fields.deliveries : [],
  evidence: Array.isArray(fields.evidence) ? fields.evidence : [],
})
const served = (page: Page) => servedBy(page.draft, formOf(page), join)

const NAME: { readonly [field: string]: string } = {
  ...{ text: '推进情况', deliveries: '落实节点', evidence: '佐证材料' },
}
const nameOf = (field: string): string => NAME[field] ?? field
const sayValue = (field: string, value: unknown): string =>
  Array.isArray(value)
    ? field === 'evidence'
      ? `${value.length} 个文件`
      : value.map((one: Written) => `${one.title}（${DELIVERY_STATE_LABEL[one.state]}）`).join('；')
    : String(value ?? '')

/** Where the county writes: words, its own milestones, evidence; kept as they are written. */
export const CountyForm = ({ page }: { page: Page }) => {
  const { programme, today } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, period: page.period }
  const [sent, setSent] = useState(false)
  const draft = useDraft<Form>(
    {
      ...{ name: `county ${programme.id} ${place.task} ${place.period}`, version: page.version, split, join },
      served: served(page),
      save: (revision, form) => client.county.saveDraft.mutate({ ...place, revision, content: split(form) }),
      load: async () => served(await client.county.show.query(place)),
    },
    sent,
  )
  const { form, set } = draft
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const send = useCountyMove<Form>(
    page,
    async (sending, { text, deliveries, evidence }) =>
      client.county.submit.mutate({
        ...{ ...sending, draft: await draft.revision(), text: text.trim(), evidence: citationsOf(evidence) },
        deliveries: deliveries.map(({ title, state, doneOn }) => ({
          ...{ title: title.trim(), state },
          doneOn: state === 'done' ? (doneOn as PlainDate) : null,
        })),
      }),
    { done: '已报送，市级牵头单位会收到通知', onSending: setSent, onDone: draft.forget },
  )
  const problem = problemWith(form, uploading, today)
  const change = (index: number, part: Partial<Written>): void =>
    set({ deliveries: form.deliveries.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <ClashNote draft={draft} nameOf={nameOf} sayValue={sayValue} />
      <JoinedNote joined={draft.joined} nameOf={nameOf} />
      <fieldset className="bare" disabled={send.isPending}>
        <div className="field">
          <label htmlFor="county-text">推进情况（必填）</label>
          <Input.TextArea
            id="county-text"
            autoSize={{ minRows: 5, maxRows: 16 }}
            count={{ max: COUNTY_LIMITS.text, show: true }}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </div>
        <fieldset className="field deliveries">
          <legend>落实节点（县级自定，没有可不填）</legend>
          {form.deliveries.map((one, index) => (
            <DeliveryRow
              key={index}
              nth={index + 1}
              delivery={one}
              today={today}
              onChange={(part) => change(index, part)}
              onRemove={() => set({ deliveries: form.deliveries.filter((_, at) => at !== index) })}
            />
          ))}
          <p>
            <Button
              size="small"
              disabled={form.deliveries.length >= COUNTY_LIMITS.deliveries}
              onClick={() =>
                set({ deliveries: [...form.deliveries, { title: '', state: 'not', doneOn: '' }] })
              }
            >
              添加一个节点
            </Button>
          </p>
        </fieldset>
        <EvidenceField
          files={form.evidence}
          problems={asked ? evidenceProblems(form.evidence, today) : {}}
          onUploading={setUploading}
          onChange={(change) => set((now) => ({ evidence: change(now.evidence) }))}
        />
        {asked && problem !== null ? (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        ) : (
          send.isError && <FailureLine error={send.error} again={() => send.mutate(send.variables)} />
        )}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={send.isPending}
            disabled={draft.clashes.length > 0}
            onClick={() => {
              setAsked(true)
              if (problem === null && !send.isPending) send.mutate(form)
            }}
          >
            {page.report === null ? '报送' : '重新报送'}
          </Button>
          <SavingNote draft={draft} />
          <span className="second">核实前可以重新报送</span>
        </footer>
      </fieldset>
    </form>
  )
}

interface RowProps {
  readonly nth: number
  readonly delivery: Written
  readonly today: string
  readonly onChange: (part: Partial<Written>) => void
  readonly onRemove: () => void
}

const DeliveryRow = ({ nth, delivery, today, onChange, onRemove }: RowProps) => (
  <div className="delivery">
    <Input
      aria-label={`第 ${nth} 个节点名称`}
      placeholder="节点名称"
      maxLength={COUNTY_LIMITS.title}
      value={delivery.title}
      onChange={(event) => onChange({ title: event.target.value })}
    />
    <Select
      aria-label={`第 ${nth} 个节点状态`}
      value={delivery.state}
      options={DELIVERY_STATES.map((value) => ({ value, label: DELIVERY_STATE_LABEL[value] }))}
      onChange={(state) => onChange({ state })}
    />
    <input
      type="date"
      className="date"
      aria-label={`第 ${nth} 个节点完成日期`}
      max={today}
      disabled={delivery.state !== 'done'}
      value={delivery.state === 'done' ? delivery.doneOn : ''}
      onChange={(event) => onChange({ doneOn: event.target.value })}
    />
    <Button size="small" aria-label={`移除第 ${nth} 个节点`} onClick={onRemove}>
      移除
    </Button>
  </div>
)

const problemWith = ({ text, deliveries, evidence }: Form, uploading: number, today: PlainDate) => {
  if (text.trim() === '') return '请填写推进情况'
  if (text.trim().length > COUNTY_LIMITS.text) return `推进情况超出 ${COUNTY_LIMITS.text} 字，请精简`
  if (deliveries.some((one) => one.title.trim() === '')) return '请填写每个落实节点的名称，或移除空的节点'
  if (deliveries.some((one) => one.state === 'done' && (one.doneOn === '' || one.doneOn > today)))
    return '请填写“已完成”节点的完成日期，不能晚于今天'
  if (uploading > 0) return '还有文件正在上传'
  return Object.values(evidenceProblems(evidence, today))[0] ?? null
}
