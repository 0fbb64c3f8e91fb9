import { Select } from 'antd'
import { type At, member } from '../draft/at.ts'
import type { WrittenCriterion } from '../draft/written.ts'
import { Field, Group } from '../fields/field.tsx'
import { AmountField } from '../fields/number.tsx'
import { TextField } from '../fields/text.tsx'
import { BasisForm } from './cited.tsx'
import { ConcernForm } from './concern.tsx'
import { MeasuresForm } from './measures.tsx'
import { ModifiersForm } from './modifiers.tsx'
import { ScoringForm } from './scoring.tsx'

interface Props {
  readonly at: At<WrittenCriterion>
  /** Titles of the sections. */
  readonly sections: readonly string[]
}

/** One criterion, from what it is called to whom it concerns. */
export const CriterionForm = ({ at, sections }: Props) => {
  const [section, scoring] = [member(at, 'section'), member(at, 'scoring')]
  return (
    <>
      <div className="fields">
        <TextField at={member(at, 'title')} label="名称" />
        <TextField at={member(at, 'clause')} label="本办法的条款" placeholder="如：第七条" />
        <Field path={section.path} label="所属部分">
          {(control) => (
            <Select
              {...control}
              placeholder="请选择"
              value={section.value === '' ? null : section.value}
              onChange={(title) => section.set(title ?? '')}
              options={[...new Set(sections)].map((title) => ({
                value: title,
                label: title || '（未命名部分）',
              }))}
            />
          )}
        </Field>
        <AmountField at={member(at, 'weight')} label="分值" suffix="分" />
      </div>
      <BasisForm at={member(at, 'basis')} />
      <MeasuresForm at={member(at, 'measures')} />
      <Group path={scoring.path} legend="怎么计分">
        <ScoringForm at={scoring} measures={at.value.measures} />
      </Group>
      <ConcernForm applies={member(at, 'applies')} absent={member(at, 'absent')} sections={sections} />
      <ModifiersForm at={member(at, 'modifiers')} />
    </>
  )
}
