import { Input } from 'antd'
import type { ReactNode } from 'react'

/** A labelled part of a form. */
export const Field = ({
  id,
  label,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly children: ReactNode
}) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
)

interface Words {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly max: number
  /** More than one line. */
  readonly rows?: number
  readonly onChange: (value: string) => void
}

/** A labelled text with how much of it fits. */
export const TextField = ({ id, label, value, max, rows, onChange }: Words) => (
  <Field id={id} label={label}>
    {rows === undefined ? (
      <Input
        id={id}
        value={value}
        count={{ max, show: true }}
        onChange={(event) => onChange(event.target.value)}
      />
    ) : (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: rows, maxRows: 12 }}
        count={{ max, show: true }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

interface Day {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly onChange: (value: string) => void
}

/** A labelled day. */
export const DayField = ({ id, label, value, min, max, onChange }: Day) => (
  <Field id={id} label={label}>
    <input
      id={id}
      type="date"
      className="date"
      min={min}
      max={max}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)

/** What is missing before a form is sent, or why it was refused. */
export const Problem = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p role="alert" className="field-problem">
      {text}
    </p>
  )
