import type { PlainDate } from '@jiashan/domain/calendar'
import type { DepartmentId, InspectionId, PartyId } from '@jiashan/domain/record'
import { ORDER_LIMITS, type OrderText } from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Button, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { LoadNote } from '../inspections/load-note.tsx'
import { type Amiss, useAmiss } from '../moves/amiss.tsx'
import { Problem } from '../moves/field.tsx'
import { useSession, useUnitOptions } from '../session/use-session.ts'
import { useKept } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'

interface Props {
  /** Where what is written is kept until it is sent. */
  readonly place: string
  readonly start: Partial<OrderText>
  readonly okText: string
  readonly pending: boolean
  readonly error: unknown
  /** Fields before the text's own: where the order comes from. */
  readonly children?: ReactNode
  /** What those fields still miss; null when nothing. */
  readonly missing?: Amiss | null
  /** The inspection that it follows from: the order does not repeat it. */
  readonly after?: InspectionId | null
  readonly onSend: (text: OrderText) => void
  readonly onCancel?: () => void
}

const NAMES = {
  ...{ title: '督办事项', demand: '工作要求', task: '任务序号', department: '承办单位' },
  ...{ supports: '协办单位', dueOn: '办理期限' },
}

/** What the office writes: the matter, what is asked, who carries it out and until when. */
export const OrderEditor = (props: Props) => {
  const {
    place,
    start,
    okText,
    pending,
    error,
    children,
    missing = null,
    after = null,
    onSend,
    onCancel,
  } = props
  const { today } = useSession()
  const kept = useKept<Partial<OrderText>>(place, { supports: [], task: null, ...start })
  const { state: form, set } = kept
  const units = useUnitOptions()
  const parties = useUnitOptions(true)
  const amiss = useAmiss(missing ?? problemWith(form, today))
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={pending}>
        {children}
        <div className="field">
          <label htmlFor="order-title">督办事项</label>
          <Input
            id="order-title"
            {...amiss.invalid('order-title')}
            value={form.title ?? ''}
            count={{ max: ORDER_LIMITS.title, show: true }}
            onChange={(event) => set({ title: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="order-demand">工作要求</label>
          <Input.TextArea
            id="order-demand"
            {...amiss.invalid('order-demand')}
            autoSize={{ minRows: 3, maxRows: 12 }}
            count={{ max: ORDER_LIMITS.demand, show: true }}
            value={form.demand ?? ''}
            onChange={(event) => set({ demand: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="order-task">任务序号（不针对单项任务的可不填）</label>
          <InputNumber
            id="order-task"
            min={1}
            precision={0}
            value={form.task ?? null}
            onChange={(task) => set({ task })}
          />
        </div>
        <div className="field">
          <label htmlFor="order-unit">承办单位</label>
          <Select
            id="order-unit"
            {...amiss.invalid('order-unit')}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...parties]}
            value={form.department ?? null}
            placeholder="选择一家"
            onChange={(department: string | null) => {
              if (department !== null) set({ department: department as PartyId })
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="order-supports">协办单位（可不选）</label>
          <Select
            id="order-supports"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={units.filter((one) => one.value !== form.department)}
            value={[...(form.supports ?? [])]}
            onChange={(supports: DepartmentId[]) => set({ supports })}
          />
        </div>
        <div className="field">
          <label htmlFor="order-due">办理期限</label>
          <input
            id="order-due"
            type="date"
            className="date"
            min={today}
            value={form.dueOn ?? ''}
            onChange={(event) => set({ dueOn: event.target.value as PlainDate })}
          />
        </div>
        {form.department !== undefined && (
          <LoadNote
            kind="order"
            units={[form.department]}
            tasks={typeof form.task === 'number' ? [form.task] : []}
            on={today}
            after={after}
          />
        )}
        <Problem text={amiss.told ?? (error === null ? null : failureOf(error).sentence)} />
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={pending}
            onClick={() => {
              if (amiss.sound() && !pending) onSend(trimmed(form as OrderText))
            }}
          >
            {okText}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        </footer>
      </fieldset>
    </form>
  )
}

const trimmed = ({ title, demand, ...text }: OrderText): OrderText => ({
  ...text,
  title: title.trim(),
  demand: demand.trim(),
})

const problemWith = (
  { title = '', demand = '', department, dueOn }: Partial<OrderText>,
  today: string,
): Amiss | null => {
  const at = (field: string, text: string): Amiss => ({ field, text })
  if (title.trim() === '') return at('order-title', '请填写督办事项')
  if (title.trim().length > ORDER_LIMITS.title)
    return at('order-title', `督办事项超出 ${ORDER_LIMITS.title} 字，请精简`)
  if (demand.trim() === '') return at('order-demand', '请填写工作要求，让承办单位知道做什么、做到什么程度')
  if (demand.trim().length > ORDER_LIMITS.demand)
    return at('order-demand', `工作要求超出 ${ORDER_LIMITS.demand} 字，请精简`)
  if (department === undefined) return at('order-unit', '请选择承办单位')
  return dueOn === undefined || String(dueOn) === '' || dueOn < today
    ? at('order-due', '请选择今天或以后的办理期限')
    : null
}
