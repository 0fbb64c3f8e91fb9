import { SAFEGUARD_LIMITS, type SafeguardKind } from '@jiashan/domain/safeguards'
import { failureOf } from '@jiashan/office'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { upload } from '../evidence/upload.ts'
import { useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { FIELDS, type Field, problemOf, type Typed, unitOfTyped } from './fields.ts'

/** A document that was received. */
export interface Document {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly kind: SafeguardKind
  readonly start: Typed
  readonly documents: readonly Document[]
  readonly okText: string
  /** Where what is typed is kept until it is sent. */
  readonly place: string
  readonly pending: boolean
  readonly error: unknown
  readonly children?: ReactNode
  readonly onSend: (typed: Typed, documents: readonly Document[]) => void
  readonly onCancel?: () => void
}

const NAMES = { typed: '各栏目', documents: '证明文件' }

/** The form of an entry of any kind: its fields are data. */
export const SafeguardForm = (props: Props) => {
  const { kind, start, okText, place, pending, error, children, onSend, onCancel } = props
  const kept = useKept(place, { typed: start, documents: props.documents })
  const { state, set } = kept
  const [asked, setAsked] = useState(false)
  const { typed, documents } = state
  const missing = kind === 'practice' && documents.length === 0 ? '请上传证明文件，至少一份' : null
  const problem = problemOf(kind, typed) ?? missing
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        {children}
        {FIELDS[kind].map((field) => (
          <div className="field" key={field.name}>
            <label htmlFor={`safeguard-${field.name}`}>{field.label}</label>
            <FieldInput
              field={field}
              unit={unitOfTyped(kind, typed)}
              value={typed[field.name] ?? ''}
              onChange={(value) => set({ typed: { ...typed, [field.name]: value } })}
            />
          </div>
        ))}
        {kind === 'practice' && (
          <DocumentField documents={documents} onChange={(next) => set({ documents: next })} />
        )}
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
              if (problem === null && !pending) onSend(typed, documents)
            }}
          >
            {okText}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        </footer>
      </fieldset>
    </form>
  )
}

interface FieldProps {
  readonly field: Field
  /** In what its number is counted. */
  readonly unit: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const NUMBER_CLASS = { number: 'amount', whole: 'typed-number' } as const

const FieldInput = ({ field: { name, as, max, options }, unit, value, onChange }: FieldProps) => {
  const id = `safeguard-${name}`
  const count = max === undefined ? {} : { count: { max, show: true } }
  switch (as) {
    case 'choice':
      return <Select id={id} value={value} options={[...(options ?? [])]} onChange={onChange} />
    case 'day':
      return (
        <input
          id={id}
          type="date"
          className="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'words':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          {...count}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <Input
          id={id}
          {...(as === 'text' ? count : { inputMode: 'decimal', className: NUMBER_CLASS[as] })}
          {...(as === 'number' ? { suffix: unit } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

interface DocumentProps {
  readonly documents: readonly Document[]
  readonly onChange: (documents: readonly Document[]) => void
}

/** 证明文件: what says that the experience was spread or the honour given. */
const DocumentField = ({ documents, onChange }: DocumentProps) => {
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
      onChange([...documents, { id: outcome.file.id, name: outcome.file.name }])
  }
  return (
    <fieldset className="field">
      <legend>证明文件（批文、通报、证书等；涉密材料不得上传）</legend>
      <ul>
        {documents.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <Button
              size="small"
              aria-label={`移除${one.name}`}
              onClick={() => onChange(documents.filter(({ id }) => id !== one.id))}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      {documents.length < SAFEGUARD_LIMITS.documents && (
        <label className="remark-field">
          选择文件
          <input
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.doc,.wps"
            disabled={share !== null}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
      )}
      {share !== null && <p role="status">正在上传 {Math.round(share * 100)}%</p>}
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
