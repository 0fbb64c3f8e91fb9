import { Button, Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Kept } from './kept.ts'

interface Props {
  readonly title: string
  readonly okText: string
  readonly pending: boolean
  /** Why it was not done. */
  readonly problem: string | null
  readonly ready: boolean
  readonly words: Pick<Kept<object>, 'state' | 'written' | 'forget'>
  readonly width?: number
  readonly onClose: () => void
  readonly onSend: () => void
  readonly children: ReactNode
}

/** The second press of a double click may fall here, before anything was read or changed; it sends nothing. */
const SECOND_PRESS_MS = 500

/**
 * A dialog for words that are sent with a reason. Closed in whatever way, it keeps them for the next time; a click
 * beside it closes nothing, so that the second press of a double click on what opened it does nothing either.
 */
export const WordsDialog = (props: Props) => {
  const { title, okText, pending, problem, ready, words, width = 520, onClose, onSend } = props
  const opened = useRef(performance.now())
  const [found] = useState(words.written)
  const [start] = useState(words.state)
  return (
    <Modal
      title={title}
      width={width}
      open
      okText={okText}
      cancelText="取消"
      confirmLoading={pending}
      okButtonProps={{ disabled: !ready }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        const unread = words.state === start && performance.now() - opened.current <= SECOND_PRESS_MS
        if (!pending && !unread) onSend()
      }}
      styles={{ body: { paddingBottom: 20 } }}
    >
      {found && words.written && (
        <p className="second" role="status">
          上次写的还没有发出，已保留。{' '}
          <Button size="small" disabled={pending} onClick={words.forget}>
            清空重写
          </Button>
        </p>
      )}
      {props.children}
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
