import { Input } from 'antd'
import { useState } from 'react'

/** What a share reads as; anything that is no number counts as none told. */
const read = (text: string): number => {
  const number = Number(text.normalize('NFKC').replace(/%$/, '').trim())
  return Number.isFinite(number) ? number : 0
}

interface Props {
  readonly id: string
  readonly value: number
  readonly wrong: boolean
  readonly onChange: (value: number) => void
}

/** A share as it is typed: nothing is put right unasked, what does not fit is said when it is sent. */
export const PercentInput = ({ id, value, wrong, onChange }: Props) => {
  const [typed, setTyped] = useState(String(value))
  return (
    <Input
      id={id}
      className="percent"
      inputMode="numeric"
      suffix="%"
      status={wrong ? 'error' : ''}
      aria-invalid={wrong}
      value={read(typed) === value ? typed : String(value)}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}
