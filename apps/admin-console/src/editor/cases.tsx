import { type CaseFailure, caseOf, type RuleCase, type RuleSet } from '@jiashan/domain/assessment'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Failures } from '../rules/failures.tsx'
import '../rules/rules.css'
import { type At, append, items, member, without } from './draft/at.ts'
import { freshId } from './draft/fresh.ts'
import { Block } from './fields/field.tsx'
import { TextCell } from './fields/text.tsx'
import { useMaterials } from './materials.tsx'

/** A draft is sent whole with its cases; more than this the server does not take. */
const MOST_CHARACTERS = 900_000

interface Props {
  readonly at: At<readonly RuleCase[]>
  /** Null while what is written cannot be read. */
  readonly rules: RuleSet | null
  readonly failures: readonly CaseFailure[]
}

/** 算例 beside the rules: each is run as the rules are written, and made from a real unit by a press. */
export const CasesForm = ({ at, rules, failures }: Props) => {
  const size = JSON.stringify(at.value).length
  return (
    <Block
      legend="算例"
      hint="算例记下一家单位的事实和应得的结果。改动办法后随即重算：不一致的，要么是办法写错了，要么是算例该更新。"
    >
      {at.value.length === 0 ? <p className="second">还没有算例。</p> : null}
      <ol className="cases">
        {items(at).map((one, index) => (
          <li key={one.value.id}>
            <CaseRow
              at={one}
              rules={rules}
              failures={failures.filter(({ id }) => id === one.value.id)}
              onRemove={() => without(at, index)}
            />
          </li>
        ))}
      </ol>
      {rules === null ? (
        <p className="second">考核办法的结构还不完整，暂不能生成算例。</p>
      ) : size > MOST_CHARACTERS ? (
        <p className="second">算例已经很多，放不下新的；要增加请先删去一些。</p>
      ) : (
        <FromUnit at={at} rules={rules} />
      )}
    </Block>
  )
}

interface RowProps extends Omit<Props, 'at'> {
  readonly at: At<RuleCase>
  readonly onRemove: () => void
}

const CaseRow = ({ at, rules, failures, onRemove }: RowProps) => {
  const { id, title, facts, expect } = at.value
  const renewed = (): RuleCase | null =>
    rules === null ? null : caseOf(rules, facts, expect.department, { id, title })
  return (
    <>
      <span>
        <TextCell at={member(at, 'title')} label="算例名称" />
        <small className="second">
          应得 {expect.points ?? '（无）'}
          {expect.grade === null ? '' : `，${expect.grade}`}
        </small>
      </span>
      <span className={failures.length === 0 ? 'second' : 'problem'} role="status">
        {failures.length === 0 ? '一致' : `${failures.length} 处不一致`}
      </span>
      <Button size="small" type="text" onClick={onRemove}>
        删除
      </Button>
      {failures.length === 0 ? null : (
        <>
          <Failures failures={failures} />
          <Button size="small" onClick={() => at.set(renewed() ?? at.value)}>
            办法没有写错，按现在的结果更新算例
          </Button>
        </>
      )}
    </>
  )
}

/** A case from the facts of one unit as they stand, with what the rules make of them now. */
const FromUnit = ({ at, rules }: { at: At<readonly RuleCase[]>; rules: RuleSet }) => {
  const { sheet, facts } = useMaterials()
  const [department, setDepartment] = useState<string | null>(null)
  if (facts.pending) return <p className="second">正在取年度事实…</p>
  if (sheet === null) return <p className="second">还没有可以取用的年度事实，暂不能生成算例。</p>
  const units = sheet.units.filter((one) => one.member)
  const unit = units.find((one) => one.department === department)
  const make = (): void => {
    if (unit === undefined) return
    const named = { id: freshId(at.value, 'case'), title: `${unit.name} ${sheet.year} 年` }
    const made = caseOf(rules, sheet, unit.department, named)
    if (made !== null) append(at, made)
  }
  return (
    <div className="case-from">
      <Select
        aria-label="从哪家单位生成算例"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        placeholder="选择单位"
        value={department}
        onChange={setDepartment}
        options={units.map((one) => ({ value: one.department as string, label: one.name }))}
      />
      <Button disabled={unit === undefined} onClick={make}>
        从本单位生成算例
      </Button>
    </div>
  )
}
