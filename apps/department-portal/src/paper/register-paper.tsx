import type { PlainDate } from '@jiashan/domain/calendar'
import { failureOf, useMove } from '@jiashan/office'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { upload } from '../evidence/upload.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept } from '../words/kept.ts'
import { WordsDialog } from '../words/words-dialog.tsx'

/** What somebody signed on paper: who, when, and the uploaded scan. */
export interface Paper {
  readonly signer: string
  readonly signedOn: PlainDate
  readonly scan: never
}

interface Props {
  readonly title: string
  readonly hint: string
  /** What the paper is called, e.g. 审签单. */
  readonly sheet: string
  readonly done: string
  /** Where what was filled in is kept until it is registered. */
  readonly place: string
  readonly send: (key: string, paper: Paper) => Promise<unknown>
  readonly onClose: () => void
}

interface Scan {
  readonly id: string
  readonly name: string
}

interface Written {
  readonly signer: string
  readonly signedOn: string
  readonly scan: Scan | null
}

const missingOf = ({ signer, signedOn, scan }: Written, sheet: string): string | null => {
  if (signer.trim() === '') return '请填写签字人'
  if (signedOn === '') return '请填写签字日期'
  return scan === null ? `请上传${sheet}扫描件` : null
}

/** Registers a signature that was given on paper: leaders who never sign in are real. */
export const RegisterPaper = ({ title, hint, sheet, done, place, send, onClose }: Props) => {
  const { today } = useSession()
  const [empty] = useState<Written>({ signer: '', signedOn: today, scan: null })
  const words = useKept(place, empty)
  const { signer, signedOn, scan } = words.state
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProblem(null)
    setShare(0)
    const outcome = await upload(file, setShare)
    setShare(null)
    if (outcome._tag === 'refused') setProblem(outcome.sentence)
    else if (outcome._tag === 'received')
      words.set({ scan: { id: outcome.file.id, name: outcome.file.name } })
  }
  const register = useMove<Paper>(send, {
    done,
    onDone: () => {
      forgetKept(place)
      onClose()
    },
  })
  const missing = missingOf(words.state, sheet)
  return (
    <WordsDialog
      title={title}
      okText="登记"
      {...{ words, missing, onClose }}
      pending={register.isPending}
      problem={problem ?? (register.isError ? failureOf(register.error).sentence : null)}
      onSend={() => {
        if (scan !== null)
          register.mutate({ signer: signer.trim(), signedOn: signedOn as PlainDate, scan: scan.id as never })
      }}
    >
      <p className="second">{hint}</p>
      <label className="remark-field" htmlFor="signer">
        签字人
        <Input
          id="signer"
          value={signer}
          maxLength={40}
          autoFocus
          onChange={(event) => words.set({ signer: event.target.value })}
        />
      </label>
      <label className="remark-field">
        签字日期
        <input
          type="date"
          className="date"
          max={today}
          value={signedOn}
          onChange={(event) => words.set({ signedOn: event.target.value })}
        />
      </label>
      <label className="remark-field">
        {sheet}扫描件（PDF 或照片）
        <input
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      {share !== null && <p role="status">正在上传 {Math.round(share * 100)}%</p>}
      {scan !== null && (
        <p role="status">
          已上传 {scan.name}{' '}
          <Button size="small" onClick={() => words.set({ scan: null })}>
            移除
          </Button>
        </p>
      )}
    </WordsDialog>
  )
}
