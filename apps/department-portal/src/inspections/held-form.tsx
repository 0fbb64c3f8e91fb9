import type { PlainDate } from '@jiashan/domain/calendar'
import type { PartyId } from '@jiashan/domain/record'
import { INSPECTION_LIMITS } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { citationsOf, evidenceProblems } from '../evidence/form.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept } from '../words/kept.ts'
import { FindingFields, type Written } from './finding-fields.tsx'
import { type Page, useInspectionMove } from './page.ts'

interface Props {
  readonly page: Page
  /** Adds findings to an inspection that was registered; else registers it. */
  readonly noting: boolean
  readonly place: string
  readonly onClose: () => void
}

interface Form {
  readonly heldOn: string
  readonly summary: string
  readonly findings: readonly Written[]
}

const fresh = (unit: string): Written => ({ text: '', unit, task: '', dueOn: '', photos: [] })

/** 登记督查情况: the day, what was seen, and what was found; kept on this machine until it is sent. */
export const HeldForm = ({ page, noting, place, onClose }: Props) => {
  const { today } = useSession()
  const { text } = page.inspection
  const unit = text.units[0] ?? ''
  const [empty] = useState<Form>(() => ({
    heldOn: [text.on, today].toSorted()[0] ?? today,
    summary: '',
    findings: noting ? [fresh(unit)] : [],
  }))
  const { state: form, set } = useKept(place, empty)
  const [uploading, setUploading] = useState(0)
  const [asked, setAsked] = useState(false)
  const done = (): void => {
    forgetKept(place)
    onClose()
  }
  const send = useInspectionMove<Form>(
    page,
    (sending, { heldOn, summary, findings }) => {
      const found = findings.map(findingOf)
      return noting
        ? client.inspections.note.mutate({ ...sending, findings: found })
        : client.inspections.hold.mutate({
            ...{ ...sending, heldOn: heldOn as PlainDate, summary: summary.trim(), findings: found },
          })
    },
    { done: '已登记，有关单位已收到通知', onDone: done },
  )
  const problem = problemWith(form, { noting, today, uploading })
  const change = (index: number, part: Partial<Written>): void =>
    set({ findings: form.findings.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <section aria-labelledby="held">
      <h2 id="held">{noting ? '补充发现问题' : '登记督查情况'}</h2>
      <form className="editor" onSubmit={(event) => event.preventDefault()}>
        <fieldset className="bare" disabled={send.isPending}>
          {!noting && (
            <>
              <div className="field">
                <label htmlFor="held-on">督查日期</label>
                <input
                  id="held-on"
                  type="date"
                  className="date"
                  max={today}
                  value={form.heldOn}
                  onChange={(event) => set({ heldOn: event.target.value })}
                />
              </div>
              <div className="field">
                <label htmlFor="held-summary">督查情况</label>
                <Input.TextArea
                  id="held-summary"
                  autoSize={{ minRows: 3, maxRows: 12 }}
                  count={{ max: INSPECTION_LIMITS.focus, show: true }}
                  value={form.summary}
                  onChange={(event) => set({ summary: event.target.value })}
                />
              </div>
            </>
          )}
          {form.findings.map((one, index) => (
            <FindingFields
              key={index}
              nth={page.inspection.findings.length + index + 1}
              units={text.units}
              finding={one}
              problems={asked ? evidenceProblems(one.photos, today) : {}}
              onUploading={setUploading}
              onChange={(part) => change(index, part)}
              onPhotos={(photos) => change(index, { photos: photos(one.photos) })}
              onRemove={() => set({ findings: form.findings.filter((_, at) => at !== index) })}
            />
          ))}
          <p>
            <Button
              disabled={form.findings.length >= INSPECTION_LIMITS.findings}
              onClick={() => set({ findings: [...form.findings, fresh(unit)] })}
            >
              添加一项发现问题
            </Button>
            {form.findings.length === 0 && <span className="second"> 没有发现问题的可不添加</span>}
          </p>
          {((asked && problem !== null) || send.isError) && (
            <p role="alert" className="field-problem">
              {asked && problem !== null ? problem : failureOf(send.error).sentence}
            </p>
          )}
          <footer className="editor-foot">
            <Button
              type="primary"
              loading={send.isPending}
              onClick={() => {
                setAsked(true)
                if (problem === null && !send.isPending) send.mutate(form)
              }}
            >
              登记
            </Button>
            <Button onClick={onClose}>暂不登记</Button>
          </footer>
        </fieldset>
      </form>
    </section>
  )
}

const findingOf = ({ text, unit, task, dueOn, photos }: Written) => ({
  ...{ text: text.trim(), unit: unit as PartyId, dueOn: dueOn as PlainDate },
  task: task.trim() === '' ? null : Number(task),
  photos: citationsOf(photos),
})

interface Around {
  readonly noting: boolean
  readonly today: PlainDate
  readonly uploading: number
}

const problemWith = ({ heldOn, summary, findings }: Form, { noting, today, uploading }: Around) => {
  if (!noting && (heldOn === '' || heldOn > today)) return '请填写督查日期，不能晚于今天'
  if (!noting && summary.trim() === '') return '请填写督查情况'
  if (summary.trim().length > INSPECTION_LIMITS.focus) return '督查情况过长，请精简'
  if (noting && findings.length === 0) return '请至少添加一项发现问题'
  if (uploading > 0) return '还有文件正在上传'
  const at = findings.findIndex((one) => faultOf(one, today) !== null)
  const wrong = findings[at]
  return wrong === undefined ? null : `第 ${at + 1} 项：${faultOf(wrong, today)}`
}

const faultOf = ({ text, task, dueOn, photos }: Written, today: PlainDate): string | null => {
  if (text.trim() === '') return '请写明发现的问题'
  if (text.trim().length > INSPECTION_LIMITS.finding) return `超出 ${INSPECTION_LIMITS.finding} 字，请精简`
  if (task.trim() !== '' && !/^[1-9]\d{0,3}$/.test(task.trim())) return '任务序号请填写数字，如 36'
  if (dueOn === '') return '请填写整改期限'
  return Object.values(evidenceProblems(photos, today))[0] ?? null
}
