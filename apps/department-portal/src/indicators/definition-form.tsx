import { may } from '@jiashan/domain/access'
import {
  FREQUENCIES,
  FREQUENCY_LABEL,
  MEASURE_LABEL,
  MEASURES,
  STEP_METHOD_LABEL,
  STEP_METHODS,
  type StepMethod,
  TRAJECTORIES_OF,
  TRAJECTORY_LABEL,
} from '@jiashan/domain/indicators'
import type { Actor } from '@jiashan/domain/record'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { WordsDialog } from '../words/words-dialog.tsx'
import { changed, type DefinitionState, definitionIn, stateOf, unitsOf } from './definition-state.ts'
import { useEntering } from './entering.ts'
import type { TargetRow } from './row.ts'

const labelled = <K extends string>(keys: readonly K[], labels: { readonly [L in K]: string }) =>
  keys.map((value) => ({ value, label: labels[value] }))

/** 设定口径: for the office and administrators; a new definition is a new version, and the old one stays in the journal. */
export const DefineButton = ({ row }: { row: TargetRow }) => {
  const actor = useSession().actor as Actor
  const [open, setOpen] = useState(false)
  if (!may(actor, 'indicator.define', null)) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        设定口径与路径
      </Button>
      {open && <DefineForm row={row} close={() => setOpen(false)} />}
    </>
  )
}

const DefineForm = ({ row, close }: { row: TargetRow; close: () => void }) => {
  const { programme, departments } = useSession()
  const { target, version } = row
  const [empty] = useState(() => stateOf(row))
  const words = useKept<DefinitionState>(usePlace(`define ${target.key} ${version}`), empty)
  const { state, set: put, forget } = words
  const set = (change: Partial<DefinitionState>): void => put(changed(state, change, target))
  const definition = definitionIn(state, row, programme.id)
  const { enter, pending, problem } = useEntering(
    async (key) => {
      if (definition === null) return
      await client.indicators.define.mutate({ ...definition, key, expected: version })
      forget()
      close()
    },
    definition,
    '口径与路径已设定',
  )
  const stepped = state.kind === 'Stepped'
  return (
    <WordsDialog
      title={`${target.subject}：口径与路径`}
      width={720}
      okText="保存"
      {...{ pending, problem, words }}
      missing={definition === null ? '请把口径和路径填写完整，数值只填数字' : null}
      onClose={close}
      onSend={enter}
    >
      <label className="form-line" htmlFor="define-definition">
        口径
        <Input.TextArea
          id="define-definition"
          rows={2}
          count={{ max: 500, show: true }}
          value={state.definition}
          onChange={(event) => set({ definition: event.target.value })}
        />
      </label>
      <div className="record-form">
        <label htmlFor="define-source">
          数据来源单位
          <Select
            id="define-source"
            showSearch={{ optionFilterProp: 'label' }}
            value={state.unitOf}
            options={[
              { value: '', label: '责任单位之外的机构' },
              ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={(unitOf) => set({ unitOf })}
          />
        </label>
        {state.unitOf === '' && (
          <label htmlFor="define-outside">
            机构名称
            <Input
              id="define-outside"
              value={state.outside}
              onChange={(event) => set({ outside: event.target.value })}
            />
          </label>
        )}
        <label htmlFor="define-unit">
          计量单位
          <Select
            id="define-unit"
            value={state.unit}
            options={unitsOf(target).map((one) => ({ value: one, label: one }))}
            onChange={(unit) => set({ unit })}
          />
        </label>
        <label htmlFor="define-measure">
          统计方式
          <Select
            id="define-measure"
            value={state.measure}
            options={labelled(MEASURES, MEASURE_LABEL)}
            onChange={(measure) => set({ measure })}
          />
        </label>
        <label htmlFor="define-frequency">
          公布周期
          <Select
            id="define-frequency"
            value={state.frequency}
            options={labelled(FREQUENCIES, FREQUENCY_LABEL)}
            onChange={(frequency) => set({ frequency })}
          />
        </label>
        <label htmlFor="define-lag">
          期末后多少天内公布
          <Input
            id="define-lag"
            inputMode="numeric"
            value={state.releaseLag}
            onChange={(event) => set({ releaseLag: event.target.value })}
          />
        </label>
        <label htmlFor="define-kind">
          路径
          <Select
            id="define-kind"
            value={state.kind}
            options={labelled(TRAJECTORIES_OF[target.comparator], TRAJECTORY_LABEL)}
            onChange={(kind) => set({ kind })}
          />
        </label>
        <label htmlFor="define-base-year">
          {state.kind === 'AtOrUnder' ? '起始年份' : '基期年份'}
          <Input
            id="define-base-year"
            inputMode="numeric"
            value={state.baseYear}
            onChange={(event) => set({ baseYear: event.target.value })}
          />
        </label>
        {state.kind !== 'AtOrUnder' && (
          <label htmlFor="define-base-value">
            基期数值
            <Input
              id="define-base-value"
              inputMode="decimal"
              value={state.baseValue}
              onChange={(event) => set({ baseValue: event.target.value })}
            />
          </label>
        )}
        {stepped && <SliceFields row={row} state={state} set={set} />}
        <label htmlFor="define-basis">
          依据
          <Input
            id="define-basis"
            value={state.basis}
            onChange={(event) => set({ basis: event.target.value })}
          />
        </label>
        <Checkbox checked={state.example} onChange={(event) => set({ example: event.target.checked })}>
          示例设定
        </Checkbox>
      </div>
      <p className="second">保存后按新的口径和路径重新比较；此前的设定仍在日志中，已审定的考核结果不变。</p>
    </WordsDialog>
  )
}

interface SliceProps {
  readonly row: TargetRow
  readonly state: DefinitionState
  readonly set: (change: Partial<DefinitionState>) => void
}

/** 分年目标: cut by a method, then looked over year by year. */
const SliceFields = ({ row: { target }, state, set }: SliceProps) => (
  <>
    <label htmlFor="define-method">
      分解方法
      <Select
        id="define-method"
        value={state.method}
        options={labelled(STEP_METHODS, STEP_METHOD_LABEL)}
        onChange={(method: StepMethod) => set({ method })}
      />
    </label>
    {state.slices.map(({ year, value }) => (
      <label key={year} htmlFor={`slice-${year}`}>
        {year}年
        <Input
          id={`slice-${year}`}
          inputMode="decimal"
          value={value}
          disabled={state.method !== 'given' || year === target.dueYear}
          onChange={(event) =>
            set({
              slices: state.slices.map((one) =>
                one.year === year ? { year, value: event.target.value } : one,
              ),
            })
          }
        />
      </label>
    ))}
  </>
)
