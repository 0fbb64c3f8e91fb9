import { type AssessorTeam, ROUND_LIMITS } from '@jiashan/domain/assessment'
import { Button, Checkbox, Select } from 'antd'
import type { Amiss } from '../moves/amiss.tsx'
import { Field, TextField } from '../moves/field.tsx'
import { UnitSelect } from '../session/unit-select.tsx'
import { AtField } from './at-field.tsx'
import type { Person } from './page.ts'
import { memberOf } from './setting.ts'

interface Props {
  readonly teams: readonly AssessorTeam[]
  readonly people: readonly Person[]
  readonly told: Amiss | null
  readonly invalid: (field: string) => { readonly status?: 'error' }
  readonly onChange: (teams: readonly AssessorTeam[]) => void
}

const NEW_TEAM: AssessorTeam = { title: '', outside: false, members: [], units: [] }

/** 考核组: title, whether it is from outside, and its members with the unit that seconded each. */
export const Teams = ({ teams, people, told, onChange, ...rest }: Props) => (
  <>
    <h3>考核组</h3>
    <p className="second">
      承担协调小组办公室的单位由外部考核组核验，组内不能有该单位人员；成员不核验派出自己的单位。
    </p>
    <div className="round-teams">
      {teams.map((team, index) => (
        <Team
          key={index}
          {...{ team, teams, index, people, told, ...rest }}
          onChange={(change) => onChange(teams.with(index, { ...team, ...change }))}
          onRemove={() => onChange(teams.toSpliced(index, 1))}
        />
      ))}
    </div>
    <p>
      <Button disabled={teams.length >= 20} onClick={() => onChange([...teams, NEW_TEAM])}>
        增加考核组
      </Button>
    </p>
  </>
)

interface TeamProps extends Omit<Props, 'onChange'> {
  readonly team: AssessorTeam
  readonly index: number
  readonly onChange: (change: Partial<AssessorTeam>) => void
  readonly onRemove: () => void
}

const Team = ({ team, teams, index, people, told, invalid, onChange, onRemove }: TeamProps) => {
  const { title, outside, members, units } = team
  const id = `team-${index}`
  const elsewhere = (account: string): string | undefined =>
    teams.find((one, at) => at !== index && one.members.some((each) => each.account === account))?.title
  const choose = (accounts: readonly string[]): void =>
    onChange({
      members: accounts.flatMap((account) => {
        const here = members.find((one) => one.account === account)
        const person = people.find((one) => one.account === account)
        return here !== undefined ? [here] : person === undefined ? [] : [memberOf(person)]
      }),
    })
  const options = [
    ...people.filter(({ role }) => role === 'assessor'),
    ...members.filter(({ account }) => !people.some((one) => one.account === account)),
  ].map(({ account, name }) => {
    const other = elsewhere(account)
    return {
      value: String(account),
      label: other === undefined ? name : `${name}（已在${other}）`,
      disabled: other !== undefined,
    }
  })
  return (
    <fieldset className="round-team">
      <legend>
        {title.trim() === '' ? `第 ${index + 1} 个考核组` : title}
        <span className="second">{units.length} 家</span>
      </legend>
      <TextField
        id={`${id}-title`}
        label="名称"
        max={ROUND_LIMITS.title}
        value={title}
        onChange={(text) => onChange({ title: text })}
      />
      <AtField told={told} field={`${id}-title`} />
      <p>
        <Checkbox checked={outside} onChange={(event) => onChange({ outside: event.target.checked })}>
          外部考核组
        </Checkbox>
      </p>
      <Field id={`${id}-members`} label="成员">
        <Select
          id={`${id}-members`}
          className="wide-select"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          {...invalid(`${id}-members`)}
          placeholder="选择考核人员"
          notFoundContent="没有考核人员账户，请管理员先设置"
          options={options}
          value={members.map(({ account }) => String(account))}
          onChange={choose}
        />
        <AtField told={told} field={`${id}-members`} />
      </Field>
      {members.map((one) => (
        <div key={one.account} className="round-seconded">
          <label htmlFor={`${id}-${one.account}`}>{one.name}的派出单位</label>
          <UnitSelect
            id={`${id}-${one.account}`}
            value={one.department}
            clearable
            placeholder="不是成员单位派出"
            onChange={(department) =>
              onChange({
                members: members.map((each) =>
                  each.account === one.account ? { ...each, department } : each,
                ),
              })
            }
          />
        </div>
      ))}
      <Button
        size="small"
        aria-label={`移除${title.trim() || `第 ${index + 1} 个考核组`}`}
        onClick={onRemove}
      >
        移除本组
      </Button>
    </fieldset>
  )
}
