import { ABSENT_LABEL, APPLIES_LABEL } from '@jiashan/domain/assessment'
import { Select } from 'antd'
import type { FC } from 'react'
import { type At, member } from '../draft/at.ts'
import type { WrittenCriterion } from '../draft/written.ts'
import { Field, Group } from '../fields/field.tsx'
import { KindField } from '../fields/kind.tsx'
import { WholeField } from '../fields/number.tsx'
import { useMaterials } from '../materials.tsx'
import { ABSENT_START, APPLIES_START } from './start.ts'

type Applies = WrittenCriterion['applies']
type Absent = WrittenCriterion['absent']
type Of<U, K> = Extract<U, { readonly _tag: K }>

const UnitsForm = ({ at }: { at: At<Of<Applies, 'Units'>> }) => {
  const { departments } = useMaterials()
  const chosen = member(at, 'departments')
  return (
    <Field path={chosen.path} label="哪些单位" wide>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          optionFilterProp="label"
          value={[...chosen.value]}
          onChange={(next) => chosen.set(next)}
          options={departments.map(({ id, name }) => ({
            value: id as (typeof chosen.value)[number],
            label: name,
          }))}
        />
      )}
    </Field>
  )
}

const APPLIES_FORM: { readonly [K in Applies['_tag']]: FC<{ at: At<Of<Applies, K>> }> } = {
  Everyone: () => null,
  Leading: ({ at }) => <WholeField at={member(at, 'least')} label="至少牵头" suffix="项" />,
  OnlySupporting: () => null,
  Units: UnitsForm,
}

interface AbsentProps<A> {
  readonly at: At<A>
  readonly sections: readonly string[]
}

const IntoForm = ({ at, sections }: AbsentProps<Of<Absent, 'into'>>) => {
  const section = member(at, 'section')
  return (
    <Field path={section.path} label="并入哪一部分">
      {(control) => (
        <Select
          {...control}
          popupMatchSelectWidth={false}
          value={section.value === '' ? null : section.value}
          placeholder="请选择"
          onChange={(next) => section.set(next ?? '')}
          options={sections.map((title) => ({ value: title, label: title }))}
        />
      )}
    </Field>
  )
}

const ABSENT_FORM: { readonly [K in Absent['_tag']]: FC<AbsentProps<Of<Absent, K>>> } = {
  spread: () => null,
  into: IntoForm,
  full: () => null,
}

interface Props {
  readonly applies: At<Applies>
  readonly absent: At<Absent>
  /** Titles of the sections. */
  readonly sections: readonly string[]
}

/** Whom a criterion concerns, and what becomes of its points for the others. */
export const ConcernForm = ({ applies, absent, sections }: Props) => {
  const Applies = APPLIES_FORM[applies.value._tag] as FC<{ at: At<Applies> }>
  const Absent = ABSENT_FORM[absent.value._tag] as FC<AbsentProps<Absent>>
  return (
    <Group path={applies.path} legend="对谁评分">
      <div className="fields">
        <KindField at={applies} label="评哪些单位" words={APPLIES_LABEL} start={APPLIES_START} />
        <Applies at={applies} />
        <KindField at={absent} label="与单位无关时，分值" words={ABSENT_LABEL} start={ABSENT_START} />
        <Absent at={absent} sections={sections} />
      </div>
    </Group>
  )
}
