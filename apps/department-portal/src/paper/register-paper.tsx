import type { PlainDate } from '@jiashan/domain/calendar'
import { failureOf } from '@jiashan/office'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { upload } from '../evidence/upload.ts'
import { useMove } from '../moves/use-move.ts'
import { useSession } from '../session/use-session.ts'

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
  readonly send: (key: string, paper: Paper) => Promise<unknown>
  readonly onClose: () => void
}

interface Scan {
  readonly id: string
  readonly name: string
}

/** Registers a signature that was given on paper: leaders who never sign in are real. */
export const RegisterPaper = ({ title, hint, sheet, done, send, onClose }: Props) => {
  const { today } = useSession()
  const [signer, setSigner] = useState('')
  const [signedOn, setSignedOn] = useState<string>(today)
  const [scan, setScan] = useState<Scan | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProblem(null)
    setShare(0)
    const outcome = await upload(file, setShare)
    setShare(null)
    if (outcome._tag === 'refused') setProblem(outcome.sentence)
    else if (outcome._tag === 'received') setScan({ id: outcome.file.id, name: outcome.file.name })
  }
  const register = useMove<Paper>(send, { done, onDone: onClose })
  const ready = signer.trim() !== '' && signedOn !== '' && scan !== null
  return (
    <Modal
      title={title}
      open
      okText="登记"
      cancelText="取消"
      confirmLoading={register.isPending}
      okButtonProps={{ disabled: !ready }}
      onCancel={onClose}
      onOk={() => {
        if (!ready || register.isPending) return
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
          onChange={(event) => setSigner(event.target.value)}
        />
      </label>
      <label className="remark-field">
        签字日期
        <input
          type="date"
          className="date"
          max={today}
          value={signedOn}
          onChange={(event) => setSignedOn(event.target.value)}
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
          <Button size="small" onClick={() => setScan(null)}>
            移除
          </Button>
        </p>
      )}
      {(problem !== null || register.isError) && (
        <p role="alert" className="field-problem">
          {problem ?? failureOf(register.error).sentence}
        </p>
      )}
    </Modal>
  )
}
