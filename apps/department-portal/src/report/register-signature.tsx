import type { Period } from '@jiashan/domain/calendar'
import { STAGE_LABEL, type Stage } from '@jiashan/domain/planning'
import type { ProgrammeId } from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { upload } from '../evidence/upload.ts'
import { useMove } from '../moves/use-move.ts'
import { useSession } from '../session/use-session.ts'

interface Props {
  readonly stage: Stage
  readonly place: {
    readonly programme: ProgrammeId
    readonly task: number
    readonly period: Period
    readonly expected: number
  }
  readonly onClose: () => void
}

type Registered = Pick<
  Parameters<typeof client.reports.registerSignature.mutate>[0],
  'signer' | 'signedOn' | 'scan'
>

interface Scan {
  readonly id: string
  readonly name: string
}

/** 联络员 registers what a leader signed on paper: who, when, and the scan of the 审签单. */
export const RegisterSignature = ({ stage, place, onClose }: Props) => {
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
  const register = useMove<Registered>(
    (key, asked) => client.reports.registerSignature.mutate({ ...place, key, ...asked }),
    { done: `已登记${STAGE_LABEL[stage]}的审签`, onDone: onClose },
  )
  const ready = signer.trim() !== '' && signedOn !== '' && scan !== null
  return (
    <Modal
      title={`登记${STAGE_LABEL[stage]}的纸质审签`}
      open
      okText="登记"
      cancelText="取消"
      confirmLoading={register.isPending}
      okButtonProps={{ disabled: !ready }}
      onCancel={onClose}
      onOk={() => {
        if (!ready || register.isPending) return
        register.mutate({ signer: signer.trim(), signedOn: signedOn as never, scan: scan.id as never })
      }}
    >
      <p className="second">领导在打印的审签单上签字后，由联络员登记并上传签字页扫描件或照片。</p>
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
        审签单扫描件（PDF 或照片）
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
