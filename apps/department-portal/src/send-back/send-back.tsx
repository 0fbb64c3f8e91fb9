import { LIMITS, type Remark } from '@jiashan/domain/reporting'
import { Input } from 'antd'
import { useKept } from '../words/kept.ts'
import { TAKEN } from '../words/reason.tsx'
import { WordsDialog } from '../words/words-dialog.tsx'

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
  /** Where the words are kept; the page forgets them once they are sent. */
  readonly place: string
  /** Whether a reason as a whole is asked for even where fields have remarks. */
  readonly reasonNeeded: boolean
  /** It can still be sent back; a refused step may have shown that somebody was faster. */
  readonly possible: boolean
  readonly pending: boolean
  readonly problem: string | null
  readonly onClose: () => void
  readonly onSend: (back: SentBack) => void
}

interface Written {
  readonly reason: string
  readonly texts: Readonly<Record<string, string>>
}

const EMPTY: Written = { reason: '', texts: {} }

/** Sends a paper back: what to mend, field by field, or as a whole. */
export const SendBack = (props: Props) => {
  const { places, place, reasonNeeded, possible, pending, problem, onClose, onSend } = props
  const words = useKept(place, EMPTY)
  const { reason, texts } = words.state
  const remarks = places.flatMap(({ field }) => {
    const text = (texts[field] ?? '').trim()
    return text === '' ? [] : [{ field, text }]
  })
  const tooLong = reason.length > LIMITS.reason || remarks.some((one) => one.text.length > 300)
  const silent = reason.trim() === '' && (reasonNeeded || remarks.length === 0)
  const unfit = silent
    ? `请填写退回理由${reasonNeeded ? '' : '或逐栏意见'}`
    : tooLong
      ? `退回理由不超过 ${LIMITS.reason} 字，逐栏意见不超过 300 字`
      : null
  return (
    <WordsDialog
      title="退回修改"
      okText="退回"
      {...{ pending, problem, words, onClose }}
      missing={possible ? unfit : TAKEN}
      onSend={() => onSend({ reason: reason.trim(), remarks })}
    >
      <label htmlFor="send-back-reason">
        退回理由（对方会看到，请写明需要修改什么）
        <Input.TextArea
          id="send-back-reason"
          rows={3}
          autoFocus
          count={{ max: LIMITS.reason, show: true }}
          value={reason}
          onChange={(event) => words.set({ reason: event.target.value })}
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
              onChange={(event) => words.set({ texts: { ...texts, [field]: event.target.value } })}
            />
          </label>
        ))}
      </details>
    </WordsDialog>
  )
}
