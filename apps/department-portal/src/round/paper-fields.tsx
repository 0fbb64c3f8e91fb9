import { type Period, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import type { DepartmentId, OrderId } from '@jiashan/domain/record'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { tasksWith } from './tasks.ts'

interface Choice<A> {
  readonly id: string
  readonly value: A | null
  readonly wrong?: boolean
  readonly onChange: (value: A | null) => void
}

const marked = (wrong: boolean | undefined) =>
  wrong === true ? { status: 'error' as const, 'aria-invalid': true } : {}

interface TaskProps extends Choice<number> {
  readonly tasks: Page['tasks']
  readonly unit: DepartmentId | null
  /** Only the tasks that it leads. */
  readonly led?: boolean
}

export const TaskSelect = ({ id, tasks, unit, led = false, value, wrong, onChange }: TaskProps) => (
  <Select
    id={id}
    className="wide-select"
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="选择任务"
    notFoundContent={led ? '该单位没有牵头的年度重点任务' : '该单位没有年度重点任务'}
    {...marked(wrong)}
    value={value}
    options={tasksWith(tasks, unit, led).map(({ task, lead }) => ({
      value: task,
      label: `任务 ${task}（${lead === unit ? '牵头' : '配合'}）`,
    }))}
    onChange={(task: number | undefined) => onChange(task ?? null)}
  />
)

interface OfTask<A> extends Choice<A> {
  readonly task: number | null
  readonly year: number
}

const useTask = (task: number | null) => {
  const { programme } = useSession()
  return useQuery({
    ...trpc.duties.show.queryOptions({ programme: programme.id, task: task ?? 1 }),
    enabled: task !== null,
  })
}

/** A period of the year on which a task reports. */
export const PeriodSelect = ({ id, task, year, value, wrong, onChange }: OfTask<Period>) => {
  const found = useTask(task)
  const periods = (found.data?.duty.periods ?? []).filter(({ period }) => period.startsWith(`${year}-`))
  return (
    <Select
      id={id}
      className="wide-select"
      allowClear
      placeholder={
        task === null ? '先选择任务' : found.isError ? '没有取得报送期，请重新选择任务' : '选择报送期'
      }
      loading={found.isLoading}
      disabled={task === null}
      {...marked(wrong)}
      value={value}
      options={periods.map(({ period, report }) => ({
        value: period,
        label: `${sayPeriod(period)}${report?.reportedOn == null ? '，未报送' : `，${sayDate(report.reportedOn)}报送`}`,
      }))}
      onChange={(period: Period | undefined) => onChange(period ?? null)}
    />
  )
}

/** A milestone of a task's approved plan. */
export const MilestoneSelect = ({ id, task, year, value, wrong, onChange }: OfTask<string>) => {
  const found = useTask(task)
  const milestones = (found.data?.duty.milestones ?? []).filter(({ milestone }) =>
    milestone.originalDueOn.startsWith(`${year}-`),
  )
  return (
    <Select
      id={id}
      className="wide-select"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={
        task === null ? '先选择任务' : found.isError ? '没有取得节点，请重新选择任务' : '选择时间节点'
      }
      notFoundContent="该任务本年度没有时间节点"
      loading={found.isLoading}
      disabled={task === null}
      {...marked(wrong)}
      value={value}
      options={milestones.map(({ milestone }) => ({
        value: String(milestone.id),
        label: `${milestone.title}（${sayDate(milestone.dueOn)}）`,
      }))}
      onChange={(milestone: string | undefined) => onChange(milestone ?? null)}
    />
  )
}

interface OrderProps extends Choice<OrderId> {
  readonly unit: DepartmentId
}

/** A supervision order to a unit. */
export const OrderSelect = ({ id, unit, value, wrong, onChange }: OrderProps) => {
  const { programme } = useSession()
  const list = useQuery(trpc.orders.list.queryOptions({ programme: programme.id }))
  const orders = (list.data?.orders ?? []).filter(({ department }) => department === unit)
  return (
    <Select
      id={id}
      className="wide-select"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={list.isError ? '没有取得督办单，请刷新页面' : '选择督办单'}
      notFoundContent="该单位没有督办单"
      loading={list.isPending}
      {...marked(wrong)}
      value={value}
      options={orders.map((one) => ({
        value: one.id,
        label: [one.number, one.title].filter((part) => part !== null).join(' '),
      }))}
      onChange={(order: OrderId | undefined) => onChange(order ?? null)}
    />
  )
}
