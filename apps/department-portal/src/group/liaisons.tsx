import type { DepartmentId } from '@jiashan/domain/record'
import { type Composition, GROUP_LIMITS, type LiaisonOfficer } from '@jiashan/domain/safeguards'
import { Input } from 'antd'
import { Field } from '../moves/field.tsx'
import { UnitsSelect } from '../session/unit-select.tsx'
import { useUnitName } from '../session/use-session.ts'

const UNKNOWN: LiaisonOfficer = { name: '', post: '', telephone: '' }

/** The member units, each with its 联络员. */
export const Liaisons = ({
  members,
  onChange,
}: {
  members: Composition['members']
  onChange: (members: Composition['members']) => void
}) => {
  const unitName = useUnitName()
  const choose = (units: readonly DepartmentId[]): void =>
    onChange(
      units.map(
        (department) => members.find((one) => one.department === department) ?? { department, liaison: null },
      ),
    )
  return (
    <>
      <Field id="adjust-members" label="成员单位">
        <UnitsSelect id="adjust-members" value={members.map((one) => one.department)} onChange={choose} />
      </Field>
      <details className="plan">
        <summary>联络员（{members.filter((one) => one.liaison !== null).length} 名）</summary>
        {members.map(({ department, liaison }, index) => {
          const value = liaison ?? UNKNOWN
          const change = (part: Partial<LiaisonOfficer>): void => {
            const next = { ...value, ...part }
            const empty = next.name === '' && next.post === '' && next.telephone === ''
            onChange(members.with(index, { department, liaison: empty ? null : next }))
          }
          return (
            <div className="row-fields" key={department}>
              <span className="grow">{unitName(department)}</span>
              {(['name', 'post', 'telephone'] as const).map((part) => (
                <Input
                  key={part}
                  aria-label={`${unitName(department)}联络员${LIAISON[part]}`}
                  placeholder={LIAISON[part]}
                  maxLength={GROUP_LIMITS[part]}
                  value={value[part]}
                  onChange={(event) => change({ [part]: event.target.value })}
                />
              ))}
            </div>
          )
        })}
      </details>
    </>
  )
}

const LIAISON = { name: '姓名', post: '职务', telephone: '电话' } as const
