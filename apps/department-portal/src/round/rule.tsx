import { ROUND_LIMITS, RULING_KINDS, RULING_LABEL, type RulingKind } from '@jiashan/domain/assessment'
import type { DepartmentId } from '@jiashan/domain/record'
import { useMove } from '@jiashan/office'
import { Button, Input, Select } from 'antd'
import { client } from '../api.ts'
import { useAmiss } from '../moves/amiss.tsx'
import { Field, TextField } from '../moves/field.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { AtField } from './at-field.tsx'
import type { Page } from './page.ts'
import { MilestoneSelect, PeriodSelect, TaskSelect } from './paper-fields.tsx'
import { NO_RULING, RULING_ASKS, type RulingWritten, rulingAmiss, rulingOf } from './ruling-form.ts'

interface Props {
  readonly year: number
  readonly tasks: Page['tasks']
  readonly units: readonly DepartmentId[]
  readonly onClose: () => void
}

type Ruled = NonNullable<ReturnType<typeof rulingOf>>

/** 登记认定事项: the kind decides which fields are asked. */
export const Rule = ({ year, tasks, units, onClose }: Props) => {
  const { programme } = useSession()
  const unitName = useUnitName()
  const place = usePlace(`round ${year} ruling`)
  const kept = useKept<RulingWritten>(place, NO_RULING)
  const { state: form, set } = kept
  const amiss = rulingAmiss(form)
  const { told, invalid, sound } = useAmiss(amiss)
  const at = told === null ? null : amiss
  const wrong = (field: string): boolean => invalid(field).status !== undefined
  const rule = useMove<Ruled>(
    (key, command) => client.rounds.rule.mutate({ programme: programme.id, year, key, command }),
    {
      done: '已登记，反馈后被认定单位可以查看并提出异议',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  const asks = form.kind === null ? null : RULING_ASKS[form.kind]
  const send = (): void => {
    const command = rulingOf(form)
    if (sound() && command !== null && !rule.isPending) rule.mutate(command)
  }
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()} aria-label="登记认定事项">
      <KeptNote kept={kept} names={{}} />
      <fieldset className="bare" disabled={rule.isPending}>
        <Field id="ruling-unit" label="单位">
          <Select
            id="ruling-unit"
            className="wide-select"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选择本组核验的单位"
            {...invalid('ruling-unit')}
            value={form.department}
            options={units.map((unit) => ({ value: unit, label: unitName(unit) }))}
            onChange={(department: DepartmentId) =>
              set({ department, task: null, period: null, milestone: null })
            }
          />
          <AtField told={at} field="ruling-unit" />
        </Field>
        <Field id="ruling-kind" label="认定事项">
          <Select
            id="ruling-kind"
            className="wide-select"
            placeholder="选择一种"
            {...invalid('ruling-kind')}
            value={form.kind}
            options={RULING_KINDS.map((kind) => ({ value: kind, label: RULING_LABEL[kind] }))}
            onChange={(kind: RulingKind) => set({ kind })}
          />
          <AtField told={at} field="ruling-kind" />
          {asks !== null && <p className="second">{asks.says}</p>}
        </Field>
        {asks?.task === true && (
          <Field id="ruling-task" label="任务">
            <TaskSelect
              id="ruling-task"
              tasks={tasks}
              unit={form.department}
              led={asks.period}
              wrong={wrong('ruling-task')}
              value={form.task}
              onChange={(task) => set({ task, period: null, milestone: null })}
            />
            <AtField told={at} field="ruling-task" />
          </Field>
        )}
        {asks?.period === true && (
          <Field id="ruling-period" label="报送期">
            <PeriodSelect
              id="ruling-period"
              task={form.task}
              year={year}
              wrong={wrong('ruling-period')}
              value={form.period}
              onChange={(period) => set({ period })}
            />
            <AtField told={at} field="ruling-period" />
          </Field>
        )}
        {asks?.milestone === true && (
          <Field id="ruling-milestone" label="时间节点（涉及整项任务的可不选）">
            <MilestoneSelect
              id="ruling-milestone"
              task={form.task}
              year={year}
              value={form.milestone}
              onChange={(milestone) => set({ milestone })}
            />
          </Field>
        )}
        {asks?.points === true && (
          <Field id="ruling-points" label="扣分">
            <Input
              id="ruling-points"
              className="typed-number"
              inputMode="decimal"
              suffix="分"
              {...invalid('ruling-points')}
              value={form.points}
              onChange={(event) => set({ points: event.target.value })}
            />
            <AtField told={at} field="ruling-points" />
          </Field>
        )}
        <TextField
          id="ruling-reason"
          label="事实和理由"
          rows={3}
          max={ROUND_LIMITS.reason}
          value={form.reason}
          onChange={(reason) => set({ reason })}
        />
        <AtField told={at} field="ruling-reason" />
        <TextField
          id="ruling-authority"
          label="认定单位"
          max={ROUND_LIMITS.title}
          value={form.authority}
          onChange={(authority) => set({ authority })}
        />
        <AtField told={at} field="ruling-authority" />
        <Field
          id="ruling-documents"
          label={asks?.documents === true ? '佐证文件（每行一份）' : '佐证文件（每行一份，没有的可不填）'}
        >
          <Input.TextArea
            id="ruling-documents"
            autoSize={{ minRows: 2, maxRows: 10 }}
            placeholder="名称或文号；涉密文件只写文号"
            {...invalid('ruling-documents')}
            value={form.documents}
            onChange={(event) => set({ documents: event.target.value })}
          />
          <AtField told={at} field="ruling-documents" />
        </Field>
        {rule.isError && <FailureLine error={rule.error} again={() => rule.mutate(rule.variables)} />}
        <footer className="editor-foot">
          <Button type="primary" loading={rule.isPending} onClick={send}>
            登记
          </Button>
          <Button onClick={onClose}>取消</Button>
        </footer>
      </fieldset>
    </form>
  )
}
