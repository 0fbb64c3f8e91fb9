import { Input } from 'antd'
import { type ReactNode, useId, useMemo } from 'react'
import { useKept } from './kept.ts'
import { WordsDialog } from './words-dialog.tsx'

/** What is asked with the reason besides: days and names, by their own names. */
export type More = Readonly<Record<string, string>>
const NOTHING: More = {}

/** What is said where somebody else took the step meanwhile. */
export const TAKEN = '这一步已经办理过了，请关闭后查看最新状态'

/** What is amiss with words that have a limit; null when nothing is. */
export const amissWith = (words: string, limit: number): string | null => {
  const over = words.trim().length - limit
  return words.trim() === '' ? '请填写内容' : over > 0 ? `超出 ${over} 字，请精简` : null
}

interface Props {
  readonly title: string
  readonly label: string
  readonly okText: string
  /** Where the words are kept; the page forgets them once they are sent. */
  readonly place: string
  readonly limit: number
  /** What stands there at first, to be changed. */
  readonly draft?: string
  readonly rows?: number
  readonly pending: boolean
  readonly problem: string | null
  /** More fields, and what they still miss; null when nothing. */
  readonly children?: (more: More, set: (change: More) => void) => ReactNode
  readonly missing?: (more: More) => string | null
  readonly onClose: () => void
  readonly onSend: (reason: string, more: More) => void
}

/** Asks why, before something is sent. */
export const Reason = (props: Props) => {
  const { title, label, okText, place, limit, draft = '', rows = 3, pending, problem } = props
  const { children, missing = () => null, onClose, onSend } = props
  const id = useId()
  const empty = useMemo(() => ({ reason: draft, more: NOTHING }), [draft])
  const words = useKept(place, empty)
  const { reason, more } = words.state
  const text = reason.trim()
  return (
    <WordsDialog
      {...{ title, okText, pending, problem, words, onClose }}
      missing={missing(more) ?? amissWith(text, limit)}
      onSend={() => onSend(text, more)}
    >
      {children?.(more, (change) => words.set({ more: { ...more, ...change } }))}
      <label htmlFor={id} className="remark-field">
        {label}
        <Input.TextArea
          id={id}
          rows={rows}
          autoFocus
          count={{ max: limit, show: true }}
          value={reason}
          onChange={(event) => words.set({ reason: event.target.value })}
        />
      </label>
    </WordsDialog>
  )
}
