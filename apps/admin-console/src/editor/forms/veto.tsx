import { RULING_LABEL, VETO_EFFECT_LABEL } from '@jiashan/domain/assessment'
import { Checkbox } from 'antd'
import { type At, member } from '../draft/at.ts'
import type { WrittenRules } from '../draft/written.ts'
import { Group } from '../fields/field.tsx'
import { ChoiceField, TextField } from '../fields/text.tsx'

type Veto = WrittenRules['vetoes'][number]

const EFFECTS = Object.entries(VETO_EFFECT_LABEL).map(([value, label]) => ({
  value: value as Veto['effects'][number],
  label,
}))

/** 一票否决: what was found, by whom, and what it brings with it. */
export const VetoForm = ({ at }: { at: At<Veto> }) => {
  const effects = member(at, 'effects')
  return (
    <>
      <div className="fields">
        <ChoiceField at={member(at, 'ruling')} label="认定了什么" words={RULING_LABEL} />
        <TextField at={member(at, 'clause')} label="本办法的条款" placeholder="如：第十一条" />
        <TextField
          at={member(at, 'authority')}
          label="由谁认定"
          placeholder="如：考核组核实、协调小组认定"
          wide
        />
      </div>
      <Group path={effects.path} legend="后果" hint="单位提出异议的，在复核有结论前不生效。">
        <Checkbox.Group
          className="effects"
          value={[...effects.value]}
          options={EFFECTS}
          onChange={(chosen) =>
            effects.set(EFFECTS.map((one) => one.value).filter((one) => chosen.includes(one)))
          }
        />
      </Group>
    </>
  )
}
