import { type Figure, sayAbout } from '@jiashan/domain/indicators'
import { parseRational } from '@jiashan/domain/quantity'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { WordsDialog } from '../words/words-dialog.tsx'
import { useEntering } from './entering.ts'
import type { TargetRow } from './row.ts'
import { sayFigure } from './words.ts'

const EMPTY = { value: '', reason: '' }

/** 更正: the old value is shown beside the new one, and the reason is asked for. */
export const CorrectButton = ({ row, figure }: { row: TargetRow; figure: Figure }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`更正${sayAbout(figure.about)}`}>
        更正
      </Button>
      {open && <CorrectForm row={row} figure={figure} close={() => setOpen(false)} />}
    </>
  )
}

const CorrectForm = ({ row, figure, close }: { row: TargetRow; figure: Figure; close: () => void }) => {
  const { programme } = useSession()
  const { about, unit, source } = figure
  const words = useKept(usePlace(`correct ${row.target.key} ${about}`), EMPTY)
  const { state, set, forget } = words
  const said = { programme: programme.id, target: row.target.key, about, unit, source, old: figure.value }
  const { enter, pending, problem } = useEntering(
    async (key) => {
      await client.indicators.correct.mutate({
        ...said,
        value: state.value.trim(),
        reason: state.reason.trim(),
        key,
      })
      forget()
      close()
    },
    { ...said, ...state },
    '更正已记录',
  )
  const missing =
    parseRational(state.value.trim()) === null
      ? '请填写更正后的数值'
      : state.reason.trim().length < 2
        ? '请填写更正理由'
        : null
  const id = `${row.target.key}-${about}`
  return (
    <WordsDialog
      title={`更正${sayAbout(about)}的数值`}
      okText="提交更正"
      {...{ pending, problem, words }}
      missing={missing}
      onClose={close}
      onSend={enter}
    >
      <p>
        原值 <b>{sayFigure(figure)}</b>，更正后原值仍保留在记录中。
      </p>
      <label className="form-line" htmlFor={`value-${id}`}>
        更正为（{unit}）
        <Input
          id={`value-${id}`}
          inputMode="decimal"
          autoFocus
          value={state.value}
          onChange={(event) => set({ value: event.target.value })}
        />
      </label>
      <label className="form-line" htmlFor={`reason-${id}`}>
        更正理由
        <Input.TextArea
          id={`reason-${id}`}
          rows={3}
          count={{ max: 500, show: true }}
          value={state.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </label>
    </WordsDialog>
  )
}
