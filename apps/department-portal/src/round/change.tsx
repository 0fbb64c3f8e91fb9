import {
  CONTRIBUTION_LABEL,
  CONTRIBUTION_LEVELS,
  CORRECTABLE,
  CORRECTED_FIELD_LABEL,
  type CorrectedField,
  type FactChange,
  RULING_LABEL,
} from '@jiashan/domain/assessment'
import { Button, Radio, Select } from 'antd'
import type { Amiss } from '../moves/amiss.tsx'
import { DayField, Field } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { AtField } from './at-field.tsx'
import type { Objection, Standing } from './page.ts'
import { MilestoneSelect, OrderSelect, PeriodSelect, TaskSelect } from './paper-fields.tsx'
import { CHANGE_LABEL, type ChangeWritten, fieldOf, PAPER_LABEL, type Paper } from './review-form.ts'

interface Props extends Standing {
  readonly objection: Objection
  readonly change: ChangeWritten
  readonly index: number
  readonly told: Amiss | null
  readonly onChange: (part: Partial<ChangeWritten>) => void
  readonly onRemove: () => void
}

const entries = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }))

/** One fact that a review finds to be otherwise; its kind decides what is asked. */
export const Change = (props: Props) => {
  const { change, index, told, onChange, onRemove } = props
  const { id, kind } = change
  return (
    <div className="round-change">
      <Field id={`${id}-kind`} label={`第 ${index + 1} 项`}>
        <div className="row-fields">
          <Select
            id={`${id}-kind`}
            className="wide-select"
            placeholder="更正什么"
            value={kind}
            options={entries<FactChange['_tag']>(CHANGE_LABEL)}
            onChange={(chosen: FactChange['_tag']) => onChange({ kind: chosen })}
          />
          <Button aria-label={`移除第 ${index + 1} 项更正`} onClick={onRemove}>
            移除
          </Button>
        </div>
        <AtField told={told} field={`${id}-kind`} />
      </Field>
      {kind === 'RevokeRuling' && <Revoked {...props} />}
      {kind === 'CountyCaused' && (
        <>
          <OfTask {...props} />
          <OfMilestone {...props} label="时间节点（涉及整项任务的可不选）" />
        </>
      )}
      {kind === 'SetContribution' && (
        <>
          <OfTask {...props} />
          <fieldset className="field">
            <legend>贡献</legend>
            <Radio.Group
              value={change.level}
              options={CONTRIBUTION_LEVELS.map((value) => ({ value, label: CONTRIBUTION_LABEL[value] }))}
              onChange={(event) => onChange({ level: event.target.value })}
            />
            <AtField told={told} field={`${id}-level`} />
          </fieldset>
        </>
      )}
      {kind === 'CorrectFact' && <Corrected {...props} />}
    </div>
  )
}

/** The ruling objected to; others of the unit where the reviewer sees them. */
const Revoked = ({ round, objection, change, told, onChange }: Props) => {
  const known = round.rulings.filter(
    ({ department, revoked }) => department === objection.department && revoked === null,
  )
  const options = known.map((one) => ({
    value: one.id,
    label: `${RULING_LABEL[one.kind]}：${one.reason}`,
  }))
  const { ruling } = objection
  const own =
    ruling === null || known.some(({ id }) => id === ruling)
      ? []
      : [{ value: ruling, label: objection.title }]
  return (
    <Field id={`${change.id}-ruling`} label="认定事项">
      <Select
        id={`${change.id}-ruling`}
        className="wide-select"
        placeholder="选择认定事项"
        notFoundContent="没有可以撤销的认定事项"
        value={change.ruling}
        options={[...own, ...options]}
        onChange={(chosen: string) => onChange({ ruling: chosen })}
      />
      <AtField told={told} field={`${change.id}-ruling`} />
    </Field>
  )
}

const OfTask = ({ page, objection, change, told, onChange }: Props) => (
  <Field id={`${change.id}-task`} label="任务">
    <TaskSelect
      id={`${change.id}-task`}
      tasks={
        change.kind === 'SetContribution'
          ? page.tasks.filter(({ supports }) => supports.includes(objection.department))
          : page.tasks
      }
      unit={objection.department}
      led={change.kind === 'CorrectFact' && change.paper !== 'milestone'}
      wrong={told?.field === `${change.id}-task`}
      value={change.task}
      onChange={(task) => onChange({ task, period: null, milestone: null })}
    />
    <AtField told={told} field={`${change.id}-task`} />
  </Field>
)

const OfMilestone = ({ year, change, told, label, onChange }: Props & { label: string }) => (
  <Field id={`${change.id}-milestone`} label={label}>
    <MilestoneSelect
      id={`${change.id}-milestone`}
      task={change.task}
      year={year}
      wrong={told?.field === `${change.id}-milestone`}
      value={change.milestone}
      onChange={(milestone) => onChange({ milestone })}
    />
    <AtField told={told} field={`${change.id}-milestone`} />
  </Field>
)

/** The day of a report, a plan, a milestone or an order, as it really was. */
const Corrected = (props: Props) => {
  const { year, objection, change, told, onChange } = props
  const { today } = useSession()
  const { id, paper } = change
  const fields: readonly CorrectedField[] = paper === null ? [] : CORRECTABLE[paper]
  const field = fieldOf(change)
  return (
    <>
      <Field id={`${id}-paper`} label="哪一类日期">
        <Select
          id={`${id}-paper`}
          className="wide-select"
          placeholder="报送、方案、节点或督办单"
          value={paper}
          options={entries<Paper>(PAPER_LABEL)}
          onChange={(chosen: Paper) =>
            onChange({ paper: chosen, field: null, task: null, period: null, milestone: null })
          }
        />
        <AtField told={told} field={`${id}-paper`} />
      </Field>
      {paper === 'order' && (
        <Field id={`${id}-order`} label="督办单">
          <OrderSelect
            id={`${id}-order`}
            unit={objection.department}
            wrong={told?.field === `${id}-order`}
            value={change.order}
            onChange={(order) => onChange({ order })}
          />
          <AtField told={told} field={`${id}-order`} />
        </Field>
      )}
      {paper !== null && paper !== 'order' && <OfTask {...props} />}
      {paper === 'report' && (
        <Field id={`${id}-period`} label="报送期">
          <PeriodSelect
            id={`${id}-period`}
            task={change.task}
            year={year}
            wrong={told?.field === `${id}-period`}
            value={change.period}
            onChange={(period) => onChange({ period })}
          />
          <AtField told={told} field={`${id}-period`} />
        </Field>
      )}
      {paper === 'milestone' && <OfMilestone {...props} label="时间节点" />}
      {fields.length > 1 && (
        <fieldset className="field">
          <legend>日期</legend>
          <Radio.Group
            value={change.field}
            options={fields.map((value) => ({ value, label: CORRECTED_FIELD_LABEL[value] }))}
            onChange={(event) => onChange({ field: event.target.value })}
          />
          <AtField told={told} field={`${id}-field`} />
        </fieldset>
      )}
      {field !== null && (
        <>
          <DayField
            id={`${id}-value`}
            label={`更正后的${CORRECTED_FIELD_LABEL[field]}`}
            max={today}
            value={change.value}
            onChange={(value) => onChange({ value })}
          />
          <AtField told={told} field={`${id}-value`} />
        </>
      )}
    </>
  )
}
