import { useFocusBack } from '@jiashan/office'
import { Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'

export interface DialogProps {
  readonly title: string
  readonly okText: string
  readonly pending: boolean
  /** Why it was not done. */
  readonly problem: string | null
  /** What is still amiss, said once somebody tries to send; null when nothing is. */
  readonly missing?: string | null
  /** Whether nothing was changed since it opened. */
  readonly untouched: boolean
  readonly width?: number
  readonly onClose: () => void
  readonly onSend: () => void
  readonly children: ReactNode
}

/** The second press of a double click may fall here, before anything was read or changed; it sends nothing. */
const SECOND_PRESS_MS = 500

/** A question with an answer that is sent. A click beside it closes nothing; closed, the focus is where it was. */
export const Dialog = (props: DialogProps) => {
  const { title, okText, pending, problem, missing = null, untouched, width = 520, onClose, onSend } = props
  const opened = useRef(performance.now())
  const [asked, setAsked] = useState(false)
  useFocusBack()
  const told = asked && missing !== null ? missing : problem
  return (
    <Modal
      title={title}
      width={width}
      open
      okText={okText}
      cancelText="取消"
      confirmLoading={pending}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        if (pending || (untouched && performance.now() - opened.current <= SECOND_PRESS_MS)) return
        setAsked(missing !== null)
        if (missing === null) onSend()
      }}
      styles={{ body: { paddingBottom: 20 } }}
    >
      {props.children}
      {told !== null && (
        <p role="alert" className="field-problem">
          {told}
        </p>
      )}
    </Modal>
  )
}
