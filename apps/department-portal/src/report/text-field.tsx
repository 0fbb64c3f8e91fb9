import { LIMITS, type Remark } from '@jiashan/domain/reporting'
import { Input, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { TextField as Field } from './form.ts'

interface FrameProps {
  readonly field: string
  readonly label: string
  /** Still what the period before said. */
  readonly carried?: boolean
  readonly problem?: string | undefined
  /** What to look at once more; it can be sent as it is. */
  readonly hint?: string | undefined
  readonly remarks: readonly Remark[]
  readonly children: ReactNode
}

/** What was asked to be mended here, and what is wrong here. */
export const FieldNotes = ({
  field,
  remarks,
  problem,
}: Pick<FrameProps, 'field' | 'remarks' | 'problem'>) => (
  <>
    {remarks
      .filter((one) => one.field === field)
      .map((one) => (
        <p key={one.text} className="remark">
          退回意见：{one.text}
        </p>
      ))}
    {problem !== undefined && (
      <p role="alert" className="field-problem">
        {problem}
      </p>
    )}
  </>
)

export const FieldFrame = ({
  field,
  label,
  carried = false,
  problem,
  hint,
  remarks,
  children,
}: FrameProps) => (
  <div className="field" id={`field-${field}`}>
    <label htmlFor={field}>
      {label} {carried && <Tag>沿用上期</Tag>}
    </label>
    <FieldNotes field={field} remarks={remarks} problem={undefined} />
    {children}
    {hint !== undefined && <p className="awaited">{hint}</p>}
    <FieldNotes field="" remarks={[]} problem={problem} />
  </div>
)

interface Props extends Omit<FrameProps, 'children' | 'field'> {
  readonly field: Field
  readonly rows: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A text of a report; nothing pasted is cut silently. */
export const TextField = ({ field, rows, value, onChange, ...frame }: Props) => (
  <FieldFrame field={field} {...frame}>
    <Input.TextArea
      id={field}
      autoSize={{ minRows: rows, maxRows: 16 }}
      count={{ max: LIMITS[field], show: true }}
      value={value}
      status={frame.problem === undefined ? '' : 'error'}
      onChange={(event) => onChange(event.target.value)}
    />
  </FieldFrame>
)
