import { STANDING_LABEL, STANDINGS, type Standing } from '@jiashan/domain/reporting'
import { CONCLUSION_LIMITS, type ConclusionText } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button, Input, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useKept } from '../words/kept.ts'

interface Props {
  readonly start: ConclusionText
  readonly okText: string
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly pending: boolean
  readonly error: unknown
  readonly children?: ReactNode
  readonly onSend: (text: ConclusionText) => void
  readonly onCancel: () => void
}

/** One of few standings, and the words for it. */
export const ConclusionEditor = (props: Props) => {
  const { start, okText, place, pending, error, children, onSend, onCancel } = props
  const [empty] = useState(start)
  const { state: form, set } = useKept<ConclusionText>(place, empty)
  const [asked, setAsked] = useState(false)
  const words = form.words.trim()
  const tooLong = words.length > CONCLUSION_LIMITS.words
  const problem =
    words === '' ? '请写明评估意见和依据' : tooLong ? `超出 ${CONCLUSION_LIMITS.words} 字，请精简` : null
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="bare" disabled={pending}>
        {children}
        <fieldset className="field">
          <legend>结论</legend>
          <Segmented
            aria-label="结论"
            value={form.standing}
            options={STANDINGS.map((value) => ({ value, label: STANDING_LABEL[value] }))}
            onChange={(standing: Standing) => set({ standing })}
          />
        </fieldset>
        <div className="field">
          <label htmlFor="conclusion-words">评估意见</label>
          <Input.TextArea
            id="conclusion-words"
            autoSize={{ minRows: 5, maxRows: 16 }}
            count={{ max: CONCLUSION_LIMITS.words, show: true }}
            value={form.words}
            onChange={(event) => set({ words: event.target.value })}
          />
        </div>
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
              if (problem === null && !pending) onSend({ ...form, words })
            }}
          >
            {okText}
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}
