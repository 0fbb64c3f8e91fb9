import { Input } from 'antd'
import { useState } from 'react'

interface Props {
  readonly id: string
  /** Where no label stands beside it. */
  readonly label?: string
  readonly value: number
  /** What counts where what is typed is no number. */
  readonly unread: number
  readonly suffix?: string
  readonly wrong: boolean
  readonly disabled?: boolean
  readonly onChange: (value: number) => void
}

/** A number as it is typed: nothing is put right unasked, what does not fit is said beside it. */
export const TypedNumber = ({
  id,
  label,
  value,
  unread,
  suffix,
  wrong,
  disabled = false,
  onChange,
}: Props) => {
  const [typed, setTyped] = useState(String(value))
  const read = (text: string): number => {
    const bare = text.normalize('NFKC').replace(/%$/, '').trim()
    return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : unread
  }
  return (
    <Input
      id={id}
      aria-label={label}
      className="typed-number"
      inputMode="decimal"
      suffix={suffix}
      disabled={disabled}
      status={wrong ? 'error' : ''}
      aria-invalid={wrong}
      value={Object.is(read(typed), value) ? typed : String(value)}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}
