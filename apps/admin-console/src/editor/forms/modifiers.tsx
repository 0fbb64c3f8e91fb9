import type { Modifier } from '@jiashan/domain/assessment'
import { KIND_LABEL, MODIFIER_LABEL } from '@jiashan/domain/assessment'
import { Checkbox } from 'antd'
import type { FC } from 'react'
import { type At, append, item, member, without } from '../draft/at.ts'
import type { WrittenModifier } from '../draft/written.ts'
import { Group } from '../fields/field.tsx'
import { AmountField, PercentField } from '../fields/number.tsx'
import { ChoiceField } from '../fields/text.tsx'
import { MODIFIER_START } from './start.ts'

type Of<K extends WrittenModifier['_tag']> = Extract<WrittenModifier, { readonly _tag: K }>

const FORM: { readonly [K in WrittenModifier['_tag']]: FC<{ at: At<Of<K>> }> } = {
  OwnFault: ({ at }) => (
    <PercentField
      at={member(at, 'factor')}
      label="得分乘以"
      hint="经认定因本单位自身原因延期的节点，所得分值打折。"
    />
  ),
  CountyCaused: ({ at }) => (
    <PercentField
      at={member(at, 'factor')}
      label="失分乘以"
      hint="经认定是县级原因、单位已尽责的，失分打折；填 0 即不失分。"
    />
  ),
  SingleKind: ({ at }) => (
    <div className="fields">
      <ChoiceField at={member(at, 'by')} label="怎样算一类" words={KIND_LABEL} />
      <AmountField at={member(at, 'factor')} label="失分乘以" hint="大于 1 即加重，小于 1 即减轻。" />
    </div>
  ),
}

const TAGS = Object.keys(MODIFIER_LABEL) as readonly Modifier['_tag'][]

/** What changes a credit or a loss where something was found; each kind at most once. */
export const ModifiersForm = ({ at }: { at: At<readonly WrittenModifier[]> }) => (
  <Group path={at.path} legend="酌情调整">
    {TAGS.map((tag) => {
      const index = at.value.findIndex((one) => one._tag === tag)
      const value = at.value[index]
      const Form = FORM[tag] as FC<{ at: At<WrittenModifier> }>
      return (
        <div key={tag} className="modifier">
          <Checkbox
            checked={value !== undefined}
            onChange={(event) =>
              event.target.checked ? append(at, MODIFIER_START[tag]()) : without(at, index)
            }
          >
            {MODIFIER_LABEL[tag]}
          </Checkbox>
          {value === undefined ? null : <Form at={item(at, index, value)} />}
        </div>
      )
    })}
  </Group>
)
