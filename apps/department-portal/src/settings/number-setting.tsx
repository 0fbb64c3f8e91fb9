import { TypedNumber } from '../number/typed-number.tsx'

/** What a number may be. */
export interface Bounds {
  readonly min: number
  readonly max: number
  /** Decimals. */
  readonly precision?: number
}

/** Why a number cannot be kept; null where it can. */
export const fault = (value: number, { min, max, precision = 0 }: Bounds): string | null => {
  const scaled = value * 10 ** precision
  if (value >= min && value <= max && Math.abs(scaled - Math.round(scaled)) < 1e-9) return null
  return precision === 0
    ? `应为 ${min} 到 ${max} 的整数`
    : `应为 ${min} 到 ${max} 的数字，最多 ${precision} 位小数`
}

interface NumberProps extends Bounds {
  readonly id: string
  readonly label: string
  readonly disabled: boolean
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number of the programme; what cannot be kept is said under it. */
export const NumberSetting = ({ id, label, disabled, value, onChange, ...bounds }: NumberProps) => {
  const wrong = fault(value, bounds)
  return (
    <>
      <label className="setting" htmlFor={id}>
        {label}
        <TypedNumber {...{ id, value, disabled, onChange }} unread={Number.NaN} wrong={wrong !== null} />
      </label>
      {wrong !== null && (
        <p role="alert" className="field-problem">
          {wrong}
        </p>
      )}
    </>
  )
}
