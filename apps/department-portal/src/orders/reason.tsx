import { ORDER_LIMITS } from '@jiashan/domain/supervision'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly title: string
  readonly label: string
  readonly okText: string
  readonly pending: boolean
  readonly problem: string | null
  /** More fields, and whether they are filled. */
  readonly children?: ReactNode
  readonly ready?: boolean
  /** How long the reason may be. */
  readonly max?: number
  readonly onCancel: () => void
  readonly onSend: (reason: string) => void
}

/** Asks why, before something is sent. */
export const Reason = (props: Props) => {
  const { title, label, okText, pending, problem, children, ready = true, onCancel, onSend } = props
  const { max = ORDER_LIMITS.reason } = props
  const [reason, setReason] = useState('')
  const words = reason.trim()
  return (
    <Modal
      title={title}
      open
      okText={okText}
      cancelText="取消"
      confirmLoading={pending}
      okButtonProps={{ disabled: words === '' || words.length > max || !ready }}
      onCancel={onCancel}
      onOk={() => onSend(words)}
    >
      {children}
      <label htmlFor="order-reason" className="remark-field">
        {label}
        <Input.TextArea
          id="order-reason"
          rows={3}
          autoFocus
          count={{ max, show: true }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
