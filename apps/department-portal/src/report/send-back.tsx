import { LIMITS, type Remark } from '@jiashan/domain/reporting'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { FIELD_NAME, TEXTS } from './form.ts'
import type { Page } from './page.ts'

export interface SentBack {
  readonly reason: string
  readonly remarks: readonly Remark[]
}

interface Props {
  readonly page: Page
  readonly pending: boolean
  readonly problem: string | null
  readonly onCancel: () => void
  readonly onSend: (back: SentBack) => void
}

interface Place {
  readonly field: string
  readonly name: string
}

/** Every field of the report that somebody may have to mend. */
const placesOf = ({ report, asked, task }: Page): readonly Place[] => {
  const content = report?.content
  return [
    ...asked.map(({ milestone }) => ({
      field: `milestones.${milestone.id}`,
      name: `时间节点“${milestone.title}”`,
    })),
    ...(content?.figures ?? []).map(({ target }) => ({
      field: `figures.${target}`,
      name: task.targets.find((one) => one.key === target)?.subject ?? target,
    })),
    ...TEXTS.map((field) => ({ field, name: FIELD_NAME[field] ?? field })),
    { field: 'evidence', name: FIELD_NAME.evidence ?? '' },
  ]
}

/** Sends a report back: what to mend, field by field, or as a whole. */
export const SendBack = ({ page, pending, problem, onCancel, onSend }: Props) => {
  const [reason, setReason] = useState('')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const places = placesOf(page)
  const remarks = places.flatMap(({ field }) => {
    const text = (texts[field] ?? '').trim()
    return text === '' ? [] : [{ field, text }]
  })
  const tooLong = reason.length > LIMITS.reason || remarks.some((one) => one.text.length > 300)
  return (
    <Modal
      title="退回修改"
      open
      okText="退回"
      cancelText="取消"
      confirmLoading={pending}
      okButtonProps={{ disabled: (reason.trim() === '' && remarks.length === 0) || tooLong }}
      onCancel={onCancel}
      onOk={() => onSend({ reason: reason.trim(), remarks })}
    >
      <label htmlFor="send-back-reason">
        退回理由（对方会看到，请写明需要修改什么）
        <Input.TextArea
          id="send-back-reason"
          rows={3}
          autoFocus
          count={{ max: LIMITS.reason, show: true }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <details className="remarks" open={remarks.length > 0}>
        <summary>逐栏写意见（对方打开报送时直接看到在该栏旁）</summary>
        {places.map(({ field, name }) => (
          <label key={field} className="remark-field" htmlFor={`remark-${field}`}>
            {name}
            <Input
              id={`remark-${field}`}
              value={texts[field] ?? ''}
              count={{ max: 300 }}
              onChange={(event) => setTexts((before) => ({ ...before, [field]: event.target.value }))}
            />
          </label>
        ))}
      </details>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
