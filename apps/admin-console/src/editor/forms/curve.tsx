import { COUNTING_LABEL, QUANTITY_LABEL, SHAPE_LABEL } from '@jiashan/domain/assessment'
import { Button } from 'antd'
import type { FC } from 'react'
import { type Axis, axisOf } from '../curve/axis.ts'
import { CurveChart } from '../curve/chart.tsx'
import { CURVE_PRESETS } from '../curve/presets.ts'
import { useMarks } from '../curve/use-marks.ts'
import { type At, member } from '../draft/at.ts'
import type { WrittenScoring } from '../draft/written.ts'
import { Group } from '../fields/field.tsx'
import { KindField } from '../fields/kind.tsx'
import { AmountCell, AmountField, PercentCell, PercentField } from '../fields/number.tsx'
import { Rows } from '../fields/rows.tsx'
import { ChoiceField } from '../fields/text.tsx'
import type { ScoringProps } from './scoring.tsx'
import { SHAPE_START, type WrittenShape } from './start.ts'

type Curve = Extract<WrittenScoring, { readonly _tag: 'Curve' }>
type Of<K extends WrittenShape['_tag']> = Extract<WrittenShape, { readonly _tag: K }>

interface ShapeProps<S> {
  readonly at: At<S>
  readonly axis: Axis
}

const StepFields = ({ at, axis }: { at: At<Of<'line'>['step']>; axis: Axis }) => {
  const { value } = at
  if (value === null)
    return (
      <Button size="small" onClick={() => at.set({ size: axis.percent ? '0.01' : '1', counting: 'begun' })}>
        按整档计
      </Button>
    )
  const Size = axis.percent ? PercentField : AmountField
  const step: At<NonNullable<Of<'line'>['step']>> = { value, path: at.path, set: at.set }
  return (
    <Group path={at.path} legend="按整档计">
      <div className="fields">
        <Size at={member(step, 'size')} label="一档是多少" suffix={axis.unit} />
        <ChoiceField at={member(step, 'counting')} label="不满一档" words={COUNTING_LABEL} />
        <Button size="small" onClick={() => at.set(null)}>
          不按整档计
        </Button>
      </div>
    </Group>
  )
}

const LineForm = ({ at, axis }: ShapeProps<Of<'line'>>) => {
  const Numeric = axis.percent ? PercentCell : AmountCell
  return (
    <>
      <Rows
        at={member(at, 'points')}
        label="曲线上的点"
        head={[axis.upTo, '得该项分值的']}
        cells={(row) => [
          <Numeric key="at" at={member(row, 'at')} label="数值" suffix={axis.unit} />,
          <PercentCell key="share" at={member(row, 'share')} label="得分比例" />,
        ]}
        fresh={() => ({ at: '', share: '' })}
        add="增加一个点"
        least={1}
      />
      <StepFields at={member(at, 'step')} axis={axis} />
    </>
  )
}

/** A bound that may stay open. */
const bound = (at: At<string | null>): At<string> => ({
  value: at.value ?? '',
  path: at.path,
  set: (next, from) => at.set(next === '' ? null : next, from),
})

const BandsForm = ({ at, axis }: ShapeProps<Of<'bands'>>) => {
  const Numeric = axis.percent ? PercentCell : AmountCell
  return (
    <Rows
      at={member(at, 'bands')}
      label="档次"
      head={['从（含）', '到（不含）', '得该项分值的']}
      cells={(row) => [
        <Numeric
          key="from"
          at={bound(member(row, 'from'))}
          label="从"
          placeholder="不限"
          suffix={axis.unit}
        />,
        <Numeric key="to" at={bound(member(row, 'to'))} label="到" placeholder="不限" suffix={axis.unit} />,
        <PercentCell key="share" at={member(row, 'share')} label="得分比例" />,
      ]}
      fresh={() => ({ from: null, to: null, share: '' })}
      add="增加一档"
      least={1}
    />
  )
}

const SHAPE_FORM: {
  readonly [K in WrittenShape['_tag']]: FC<ShapeProps<Of<K>>>
} = { line: LineForm, bands: BandsForm }

export const CurveForm = ({ at, measures }: ScoringProps<Curve>) => {
  const shape = member(at, 'shape')
  const axis = axisOf(measures)
  const marks = useMarks(measures)
  const Form = SHAPE_FORM[shape.value._tag] as FC<ShapeProps<WrittenShape>>
  return (
    <>
      <Group path={shape.path} legend="曲线">
        <fieldset className="bare presets" aria-label="常用曲线">
          {CURVE_PRESETS.map(({ name, words, quantity, shape: usual }) => (
            <button key={name} type="button" className="preset" onClick={() => shape.set(usual)}>
              <b>{name}</b>
              <small>
                {words}
                {axis.quantity === null || quantity === axis.quantity
                  ? ''
                  : `用于“${QUANTITY_LABEL[quantity]}”。`}
              </small>
            </button>
          ))}
        </fieldset>
        <KindField at={shape} label="形状" words={SHAPE_LABEL} start={SHAPE_START} />
        <Form at={shape} axis={axis} />
      </Group>
      <CurveChart shape={shape.value} axis={axis} marks={marks} />
    </>
  )
}
