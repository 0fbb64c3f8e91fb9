import { nextPeriod, type Period, periodOf, plainDate } from '@jiashan/domain/calendar'
import type { Schedule } from '@jiashan/domain/planning'
import { FailureNote, failureOf } from '@jiashan/office'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { client, queryClient, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'

type Numbers = 'quarterlyDue' | 'monthlyDue' | 'supportsBefore' | 'warnWithin'

const NUMBERS: { readonly [N in Numbers]: { label: string; min: number; max: number } } = {
  quarterlyDue: { label: '季度报送：期满后第几个工作日截止', min: 1, max: 60 },
  monthlyDue: { label: '月度报送：期满后第几个工作日截止', min: 1, max: 60 },
  supportsBefore: { label: '配合单位比牵头单位提前几个工作日', min: 0, max: 30 },
  warnWithin: { label: '到期前几个工作日内亮黄灯', min: 1, max: 60 },
}

/** Periods, deadlines and when lights turn: the office sets them for the programme. */
export const ScheduleSetting = () => {
  const { programme, actor } = useSession()
  const kept = useQuery(trpc.schedule.show.queryOptions({ programme: programme.id }))
  if (kept.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (kept.isError) return <FailureNote error={kept.error} retry={() => kept.refetch()} />
  return (
    <ScheduleForm
      key={kept.data.version}
      kept={kept.data.schedule}
      version={kept.data.version}
      mayChange={actor.role === 'office'}
    />
  )
}

interface Props {
  readonly kept: Schedule
  readonly version: number
  readonly mayChange: boolean
}

/** The first quarter that is not begun: a task turns monthly with a quarter. */
const nextQuarterFrom = (today: string): Period =>
  `${nextPeriod(periodOf(plainDate(today), 'quarter')).slice(0, 4)}-${String(
    (Number(nextPeriod(periodOf(plainDate(today), 'quarter')).slice(6)) - 1) * 3 + 1,
  ).padStart(2, '0')}` as Period

const ScheduleForm = ({ kept, version, mayChange }: Props) => {
  const { today } = useSession()
  const { message } = App.useApp()
  const [form, setForm] = useState(kept)
  const [task, setTask] = useState<number | null>(null)
  const save = useMutation({
    mutationFn: () => client.schedule.set.mutate({ schedule: form, expected: version }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      message.success('已保存，截止日期和灯已按新参数计算')
    },
  })
  const from = nextQuarterFrom(today)
  const monthly = form.monthly.toSorted((a, b) => a.task - b.task)
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">报送周期和亮灯参数</h2>
      <p className="second">截止日期按国务院办公厅节假日安排（含调休）计算。</p>
      {(Object.keys(NUMBERS) as Numbers[]).map((name) => (
        <label key={name} className="setting" htmlFor={name}>
          {NUMBERS[name].label}
          <InputNumber
            id={name}
            min={NUMBERS[name].min}
            max={NUMBERS[name].max}
            precision={0}
            disabled={!mayChange}
            value={form[name]}
            onChange={(value) => value !== null && setForm({ ...form, [name]: value })}
          />
        </label>
      ))}
      <h3>按月报送的任务（滞后任务和重大项目）</h3>
      <ul className="monthly">
        {monthly.map((one) => (
          <li key={one.task}>
            任务 {one.task}，自 {one.from} 起{' '}
            {mayChange && !kept.monthly.some((old) => old.task === one.task) && (
              <Button
                size="small"
                onClick={() =>
                  setForm({ ...form, monthly: form.monthly.filter((other) => other.task !== one.task) })
                }
              >
                移除
              </Button>
            )}
          </li>
        ))}
        {monthly.length === 0 && <li className="second">没有。</li>}
      </ul>
      {mayChange && (
        <p className="filters-left">
          <InputNumber aria-label="任务序号" placeholder="任务序号" min={1} value={task} onChange={setTask} />
          <Button
            disabled={task === null || form.monthly.some((one) => one.task === task)}
            onClick={() => {
              if (task !== null) setForm({ ...form, monthly: [...form.monthly, { task, from }] })
              setTask(null)
            }}
          >
            自 {from} 起按月报送
          </Button>
        </p>
      )}
      {save.isError && (
        <p role="alert" className="field-problem">
          {failureOf(save.error).sentence}
        </p>
      )}
      {mayChange && (
        <p>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={JSON.stringify(form) === JSON.stringify(kept)}
            onClick={() => save.mutate()}
          >
            保存
          </Button>{' '}
          <Button disabled={JSON.stringify(form) === JSON.stringify(kept)} onClick={() => setForm(kept)}>
            恢复
          </Button>
        </p>
      )}
    </section>
  )
}
