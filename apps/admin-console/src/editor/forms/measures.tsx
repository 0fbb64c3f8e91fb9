import type { Measure } from '@jiashan/domain/assessment'
import { MEASURE_LABEL, PANEL_LABEL, QUANTITY_LABEL } from '@jiashan/domain/assessment'
import { Button, Select } from 'antd'
import type { FC } from 'react'
import { MEASURE_HINT } from '../../rules/hints.ts'
import { type At, append, items, member, without } from '../draft/at.ts'
import type { WrittenMeasure } from '../draft/written.ts'
import { Field, Group } from '../fields/field.tsx'
import { AmountField, PercentField } from '../fields/number.tsx'
import { ChoiceField } from '../fields/text.tsx'
import { useMaterials } from '../materials.tsx'
import { MEASURE_START } from './start.ts'

type Of<K extends WrittenMeasure['_tag']> = Extract<WrittenMeasure, { readonly _tag: K }>
interface FormProps<M> {
  readonly at: At<M>
}

const KeyTasksForm = ({ at }: FormProps<Of<'KeyTasks'>>) => {
  const [difficulty, role, contribution] = [
    member(at, 'difficulty'),
    member(at, 'role'),
    member(at, 'contribution'),
  ]
  return (
    <>
      <p className="hint">一项任务的权重 = 难度 × 职责；配合的再乘以贡献。</p>
      <div className="fields">
        <AmountField at={member(difficulty, 'hard')} label="难度：攻坚" />
        <AmountField at={member(difficulty, 'normal')} label="难度：一般" />
        <AmountField at={member(role, 'lead')} label="职责：牵头" />
        <AmountField at={member(role, 'support')} label="职责：配合" />
        <AmountField at={member(contribution, 'main')} label="贡献：主要" />
        <AmountField at={member(contribution, 'ordinary')} label="贡献：一般" hint="未评定的按一般计。" />
        <AmountField at={member(contribution, 'minor')} label="贡献：较小" />
        <PercentField
          at={member(at, 'indicators')}
          label="年度指标占任务的"
          hint="没有年度指标的任务不受影响；填 0 即不看指标。"
        />
      </div>
    </>
  )
}

const IndicatorsForm = ({ at }: FormProps<Of<'Indicators'>>) => {
  const { sheet } = useMaterials()
  const known = [...new Map((sheet?.indicators ?? []).map((one) => [one.target, one])).values()]
  const [targets, unit] = [member(at, 'targets'), member(at, 'unit')]
  const units = [...new Set(known.map((one) => one.unit))]
  return (
    <div className="fields">
      <Field path={targets.path} label="哪些指标" hint="不选即全部牵头任务的指标。" wide>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            optionFilterProp="label"
            placeholder="全部"
            value={[...targets.value]}
            onChange={(chosen: string[]) => targets.set(chosen)}
            options={known.map((one) => ({ value: one.target, label: `${one.target} ${one.subject}` }))}
          />
        )}
      </Field>
      <ChoiceField at={member(at, 'quantity')} label="取什么数" words={QUANTITY_LABEL} />
      {at.value.quantity === 'shortfall' ? (
        <Field path={unit.path} label="差额的计量单位" hint="单位不同的指标不能放在一起。">
          {(control) => (
            <Select
              {...control}
              allowClear
              value={unit.value}
              onChange={(chosen: string | undefined) => unit.set(chosen ?? null)}
              options={units.map((one) => ({ value: one, label: one }))}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}

const MarksForm = ({ at }: FormProps<Of<'Marks'>>) => (
  <ChoiceField at={member(at, 'panel')} label="谁打分" words={PANEL_LABEL} />
)

/** Nothing more to say. */
const Plain = () => null

const FORM: { readonly [K in WrittenMeasure['_tag']]: FC<FormProps<Of<K>>> } = {
  KeyTasks: KeyTasksForm,
  Plans: Plain,
  Reports: Plain,
  Orders: Plain,
  Coordination: Plain,
  Honours: Plain,
  AssessorConduct: Plain,
  Indicators: IndicatorsForm,
  Survey: Plain,
  Marks: MarksForm,
}

/** The fields of one measure. */
export const MeasureForm = ({ at }: FormProps<WrittenMeasure>) => {
  const Form = FORM[at.value._tag] as FC<FormProps<WrittenMeasure>>
  return <Form at={at} />
}

const TAGS = Object.keys(MEASURE_LABEL) as readonly Measure['_tag'][]

/** What a criterion looks at: one thing or several. */
export const MeasuresForm = ({ at }: FormProps<readonly WrittenMeasure[]>) => {
  const left = TAGS.filter((tag) => at.value.every((one) => one._tag !== tag))
  return (
    <Group path={at.path} legend="看什么">
      {items(at).map((one, index) => (
        <section key={one.value._tag} className="measure">
          <header>
            <b>{MEASURE_LABEL[one.value._tag]}</b>
            <Button size="small" type="text" onClick={() => without(at, index)}>
              不看此项
            </Button>
          </header>
          <p className="hint">{MEASURE_HINT[one.value._tag]}</p>
          <MeasureForm at={one} />
        </section>
      ))}
      <Select<Measure['_tag'] | null>
        aria-label="增加考核内容"
        className="measure-add"
        popupMatchSelectWidth={false}
        placeholder={at.value.length === 0 ? '选择考核内容' : '再增加一项考核内容'}
        value={null}
        onChange={(tag) => {
          if (tag !== null) append(at, MEASURE_START[tag]())
        }}
        options={left.map((tag) => ({ value: tag, label: MEASURE_LABEL[tag] }))}
      />
    </Group>
  )
}
