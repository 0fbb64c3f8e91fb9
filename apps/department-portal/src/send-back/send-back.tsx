import { LIMITS, type Remark } from '@jiashan/domain/reporting'
import { Input, Modal } from 'antd'
import { useState } from 'react'

export interface SentBack {
  readonly reason: string
  readonly remarks: readonly Remark[]
}

/** A field that somebody may have to mend, by its path and its name. */
export interface Place {
  readonly field: string
  readonly name: string
}

interface Props {
  readonly places: readonly Place[]
  /** Whether a reason as a whole is asked for even where fields have remarks. */
  readonly reasonNeeded: boolean
  readonly pending: boolean
  readonly problem: string | null
  readonly onCancel: () => void
  readonly onSend: (back: SentBack) => void
}

/** Sends a paper back: what to mend, field by field, or as a whole. */
export const SendBack = ({ places, reasonNeeded, pending, problem, onCancel, onSend }: Props) => {
  const [reason, setReason] = useState('')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const remarks = places.flatMap(({ field }) => {
    const text = (texts[field] ?? '').trim()
    return text === '' ? [] : [{ field, text }]
  })
  const tooLong = reason.length > LIMITS.reason || remarks.some((one) => one.text.length > 300)
  const silent = reason.trim() === '' && (reasonNeeded || remarks.length === 0)
  return (
    <Modal
      title="退回修改"
      open
      okText="退回"
      cancelText="取消"
      confirmLoading={pending}
      okButtonProps={{ disabled: silent || tooLong }}
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
        <summary>逐栏写意见（对方打开时直接看到在该栏旁）</summary>
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
