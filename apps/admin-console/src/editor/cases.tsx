import { ownFacts, type RuleCase, type RuleSet, runCases } from '@jiashan/domain/assessment'
import { Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { type At, append, items, member, without } from './draft/at.ts'
import { freshId } from './draft/fresh.ts'
import { Block } from './fields/field.tsx'
import { useMaterials } from './materials.tsx'

/** The ids of the cases that do not hold under the rules. */
export const failingCases = (rules: RuleSet | null, cases: readonly RuleCase[]): ReadonlySet<string> =>
  new Set(rules === null ? [] : runCases(rules, cases).map((one) => one.id))

interface Props {
  readonly at: At<readonly RuleCase[]>
  readonly rules: RuleSet | null
}

/** 算例 beside the rules: each is run as the rules are written, and made from a real unit by a press. */
export const CasesForm = ({ at, rules }: Props) => {
  const failing = useMemo(() => failingCases(rules, at.value), [rules, at.value])
  return (
    <Block
      legend="算例"
      hint="算例记下一家单位的事实和应得的结果。改动办法后算例随即重算，不一致的要么是办法写错了，要么算例要更新。"
    >
      {at.value.length === 0 ? <p className="second">还没有算例。</p> : null}
      <ol className="cases">
        {items(at).map((one, index) => (
          <li key={one.value.id}>
            <Input
              aria-label={`第 ${index + 1} 个算例的名称`}
              value={one.value.title}
              onChange={(event) => member(one, 'title').set(event.target.value)}
            />
            <span className={failing.has(one.value.id) ? 'problem' : 'second'} role="status">
              {failing.has(one.value.id) ? '不一致' : '一致'}
            </span>
            <Button size="small" type="text" onClick={() => without(at, index)}>
              删除
            </Button>
          </li>
        ))}
      </ol>
      <FromUnit at={at} />
    </Block>
  )
}

/** A case from the facts of one unit as they stand. */
const FromUnit = ({ at }: { at: At<readonly RuleCase[]> }) => {
  const { sheet } = useMaterials()
  const [department, setDepartment] = useState<string | null>(null)
  const units = (sheet?.units ?? []).filter((one) => one.member)
  if (sheet === null) return null
  const unit = units.find((one) => one.department === department)
  return (
    <div className="case-from">
      <Select
        aria-label="从哪家单位生成"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        placeholder="选择单位"
        value={department}
        onChange={setDepartment}
        options={units.map((one) => ({ value: one.department as string, label: one.name }))}
      />
      <Button
        disabled={unit === undefined}
        onClick={() => {
          if (unit === undefined) return
          append(at, {
            id: freshId(at.value, 'case'),
            title: `${unit.name} ${sheet.year} 年`,
            facts: ownFacts(sheet, unit.department),
          })
        }}
      >
        从本单位生成算例
      </Button>
    </div>
  )
}
