import type { DepartmentId } from '@jiashan/domain/record'
import { Select } from 'antd'
import { useSession } from './use-session.ts'

const useUnits = () => {
  const { departments } = useSession()
  return departments.map(({ id, name }) => ({ value: id, label: name }))
}

interface One {
  readonly id: string
  readonly value: DepartmentId | null
  readonly placeholder?: string
  /** Whether none may be chosen. */
  readonly clearable?: boolean
  readonly onChange: (unit: DepartmentId | null) => void
}

/** One unit of the registry, found by typing. */
export const UnitSelect = ({ id, value, placeholder = '选择一家', clearable = false, onChange }: One) => (
  <Select
    id={id}
    className="wide-select"
    showSearch={{ optionFilterProp: 'label' }}
    options={useUnits()}
    value={value}
    placeholder={placeholder}
    allowClear={clearable}
    onChange={(unit: DepartmentId | null | undefined) => onChange(unit ?? null)}
  />
)

interface Many {
  readonly id: string
  readonly value: readonly DepartmentId[]
  readonly without?: DepartmentId | null
  readonly onChange: (units: readonly DepartmentId[]) => void
}

/** Some units of the registry, each once. */
export const UnitsSelect = ({ id, value, without = null, onChange }: Many) => {
  const units = useUnits()
  return (
    <Select
      id={id}
      className="wide-select"
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={units.filter((one) => one.value !== without)}
      value={[...value]}
      onChange={(chosen: DepartmentId[]) => onChange(chosen)}
    />
  )
}
