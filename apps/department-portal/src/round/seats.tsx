import type { AssessorTeam } from '@jiashan/domain/assessment'
import type { DepartmentId } from '@jiashan/domain/record'
import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { Amiss } from '../moves/amiss.tsx'
import { useUnitName } from '../session/use-session.ts'
import { AtField } from './at-field.tsx'
import { againstTeam, withUnit } from './setting.ts'

interface Props {
  readonly teams: readonly AssessorTeam[]
  readonly assessed: readonly DepartmentId[]
  readonly host: DepartmentId | null
  readonly told: Amiss | null
  readonly onChange: (teams: readonly AssessorTeam[]) => void
}

const AGAINST = {
  'own-unit': '该组有本单位派出的成员，须回避',
  'host-inside': '承担协调小组办公室，须由外部考核组核验',
} as const

/** Which team verifies which unit: each unit one, what stands against it said beside it. */
export const Seats = ({ teams, assessed, host, told, onChange }: Props) => {
  const unitName = useUnitName()
  const [openOnly, setOpenOnly] = useState(false)
  const rows = assessed.map((unit) => {
    const index = teams.findIndex(({ units }) => units.includes(unit))
    const team = teams[index]
    const against = team === undefined ? null : againstTeam(unit, host, team)
    return { unit, index: team === undefined ? null : index, against }
  })
  const open = rows.filter(({ index, against }) => index === null || against !== null)
  const shown = openOnly ? open : rows
  const options = teams.map(({ title, units }, index) => ({
    value: index,
    label: `${title.trim() || `第 ${index + 1} 个考核组`}（${units.length} 家）`,
  }))
  return (
    <>
      <h3>分工</h3>
      <p className="second">
        {assessed.length} 家考核对象每家由一个考核组核验；
        {open.length === 0 ? '均已落实。' : `还有 ${open.length} 家未落实或须回避。`}
      </p>
      {(open.length > 0 || openOnly) && (
        <p>
          <Checkbox checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
            只看未落实的
          </Checkbox>
        </p>
      )}
      <ul className="round-seats">
        {shown.map(({ unit, index, against }) => (
          <li key={unit}>
            <label htmlFor={`unit-${unit}`}>
              {unitName(unit)}
              {unit === host && <span className="second"> 承担协调小组办公室</span>}
            </label>
            <div>
              <Select
                id={`unit-${unit}`}
                className="wide-select"
                placeholder="选择考核组"
                options={options}
                value={index}
                {...(against !== null || told?.field === `unit-${unit}`
                  ? { status: 'error' as const, 'aria-invalid': true }
                  : {})}
                onChange={(to: number) => onChange(withUnit(teams, unit, to))}
              />
              {against === null ? (
                <AtField told={told} field={`unit-${unit}`} />
              ) : (
                <p className="field-problem">{AGAINST[against]}</p>
              )}
            </div>
          </li>
        ))}
        {shown.length === 0 && <li>均已落实。</li>}
      </ul>
    </>
  )
}
