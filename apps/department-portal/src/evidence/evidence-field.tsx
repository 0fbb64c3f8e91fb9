import './evidence.css'
import { LIMITS } from '@jiashan/domain/reporting'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '../session/use-session.ts'
import { AttachedRow } from './attached.tsx'
import { type Attached, newStub } from './form.ts'
import { GoingRow } from './going.tsx'
import { StubRow } from './stub-row.tsx'
import { useSending } from './use-sending.ts'

interface Props {
  readonly files: readonly Attached[]
  readonly problems: Readonly<Record<string, string>>
  /** How many files are on their way. */
  readonly onUploading: (count: number) => void
  readonly onChange: (change: (files: readonly Attached[]) => readonly Attached[]) => void
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.dps'

/** 佐证材料: chosen, dropped or pasted, with progress; each says what it proves and that it holds no secret. */
export const EvidenceField = ({ files, problems, onUploading, onChange }: Props) => {
  const id = useId()
  const { today } = useSession()
  const [note, setNote] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const sending = useSending(({ id, name, bytes }) => {
    setTold(`${name}已上传`)
    onChange((before) => [
      ...before,
      {
        ...{ _tag: 'file', id, name, bytes },
        ...{ proves: '', disclosure: 'internal', declaredNotSecret: false },
      },
    ])
  }, onUploading)
  const room = LIMITS.evidence - files.length - sending.count()
  const take = (chosen: readonly File[]): void => {
    const here = new Set([
      ...files.flatMap((one) => (one._tag === 'file' ? [`${one.bytes} ${one.name}`] : [])),
      ...sending.going.map((one) => `${one.file.size} ${one.file.name}`),
    ])
    const fresh = chosen.filter((file) => !here.has(`${file.size} ${file.name}`))
    const fitting = fresh.slice(0, Math.max(0, room))
    const doubled = chosen.length - fresh.length
    const surplus = fresh.length - fitting.length
    const notes = [
      ...(doubled > 0 ? [`有 ${doubled} 个文件已在列表中，没有重复上传。`] : []),
      ...(surplus > 0
        ? [`最多 ${LIMITS.evidence} 个佐证材料，有 ${surplus} 个没有上传；请先移除不需要的再选。`]
        : []),
    ]
    setNote(notes.length > 0 ? notes.join('') : null)
    sending.send(fitting)
  }
  const change = (index: number, part: object): void =>
    onChange((before) => before.map((one, at) => (at === index ? { ...one, ...part } : one)))
  const remove = (index: number): void => onChange((before) => before.filter((_, at) => at !== index))
  const undeclared = files.filter((one) => one._tag === 'file' && !one.declaredNotSecret).length
  return (
    <fieldset
      className="field"
      id="field-evidence"
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files]
        if (pasted.length === 0) return
        event.preventDefault()
        take(pasted)
      }}
    >
      <legend>佐证材料</legend>
      <p className="second">
        PDF、Word、Excel、PPT、WPS 每个不超过 50 MB，图片不超过 20 MB，最多 {LIMITS.evidence}{' '}
        个。涉密材料不得上传，请线下报送。
      </p>
      {files.map((one, index) => {
        const row = {
          problem: problems[`evidence.${index}`],
          onChange: (part: object) => change(index, part),
          onRemove: () => remove(index),
        }
        return one._tag === 'stub' ? (
          <StubRow key={one.id} stub={one} {...row} />
        ) : (
          <AttachedRow key={one.id} file={one} {...row} />
        )
      })}
      {undeclared > 1 && (
        <Button
          onClick={() =>
            onChange((before) =>
              before.map((one) => (one._tag === 'file' ? { ...one, declaredNotSecret: true } : one)),
            )
          }
        >
          我确认以上 {files.length} 个材料都不涉密
        </Button>
      )}
      {sending.going.map((one) => (
        <GoingRow
          key={one.key}
          going={one}
          onCancel={() => sending.cancel(one.key)}
          onRetry={() => sending.retry(one.key)}
        />
      ))}
      {sending.going.filter((one) => one.problem !== null).length > 1 && (
        <p>
          <Button size="small" onClick={sending.dismiss}>
            全部知道了
          </Button>
        </p>
      )}
      <p role="status" className="second">
        {sending.count() > 0 ? `还有 ${sending.count()} 个文件正在上传` : told}
      </p>
      {note !== null && (
        <p role="alert" className="field-problem">
          {note}
        </p>
      )}
      {room > 0 && (
        <label
          className="drop"
          htmlFor={id}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            take([...event.dataTransfer.files])
          }}
        >
          选择文件、拖到这里或粘贴
          <input
            id={id}
            type="file"
            multiple
            accept={ACCEPTED}
            onChange={(event) => {
              take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      )}
      {room > 0 && (
        <p className="stub-add">
          <Button size="small" onClick={() => onChange((before) => [...before, newStub(today)])}>
            登记一份线下报送的涉密材料
          </Button>
        </p>
      )}
    </fieldset>
  )
}
