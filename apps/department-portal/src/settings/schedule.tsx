import {
  addDays,
  firstDay,
  lastDay,
  nextPeriod,
  type Period,
  type PlainDate,
  periodOf,
  sayPeriod,
} from '@jiashan/domain/calendar'
import type { MonthlySpan, Schedule, Terms } from '@jiashan/domain/planning'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { type Bounds, fault, NumberSetting } from './number-setting.tsx'

type Due = 'quarterlyDue' | 'monthlyDue' | 'supportsBefore'

const DUES: { readonly [N in Due]: { label: string; min: number; max: number } } = {
  quarterlyDue: { label: '季度报送：期满后第几个工作日截止', min: 1, max: 60 },
  monthlyDue: { label: '月度报送：期满后第几个工作日截止', min: 1, max: 60 },
  supportsBefore: { label: '配合单位比牵头单位提前几个工作日', min: 0, max: 30 },
}

const DUE_NAMES = Object.keys(DUES) as Due[]

const WARN: Bounds = { min: 1, max: 60 }
const NEAR: Bounds = { min: 0, max: 50, precision: 1 }

/** Periods, deadlines and when lights turn: the office sets them for the programme. */
export const ScheduleSetting = () => {
  const { programme, actor } = useSession()
  const kept = useQuery(trpc.schedule.show.queryOptions({ programme: programme.id }))
  if (kept.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (kept.isLoadingError) return <FailureNote error={kept.error} retry={() => kept.refetch()} />
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

/** The first quarter of which nothing is over yet, so that its deadlines can still be set. */
const settableFrom = (today: PlainDate): Period => {
  const quarter = periodOf(today, 'quarter')
  return lastDay(periodOf(firstDay(quarter), 'month')) < today ? nextPeriod(quarter) : quarter
}

/** The terms with other numbers from a quarter on; those that were to begin then or later give way. */
const withTerms = (terms: readonly Terms[], from: Period, dues: Pick<Terms, Due>): readonly Terms[] => [
  ...terms.filter((one) => one.from < from),
  { ...dues, from },
]

const sayTerms = ({ from, quarterlyDue, monthlyDue, supportsBefore }: Terms): string =>
  `自${sayPeriod(from)}起：季度报送期满后第 ${quarterlyDue} 个工作日、月度第 ${monthlyDue} 个工作日截止，配合单位提前 ${supportsBefore} 个工作日`

const isReadable = (terms: Terms): boolean =>
  DUE_NAMES.every((name) => fault(terms[name], DUES[name]) === null)

const saySpan = ({ task, from, until }: MonthlySpan): string =>
  `任务 ${task}，自${sayPeriod(from)}起${until === null ? '' : `，至${sayPeriod(until)}止`}`

const ScheduleForm = ({ kept, version, mayChange }: Props) => {
  const { today } = useSession()
  const [form, setForm] = useState(kept)
  const save = useMove<Schedule>(
    (_, schedule) => client.schedule.set.mutate({ schedule, expected: version }),
    { done: '已保存，截止日期和灯已按新参数计算' },
  )
  const from = settableFrom(today)
  const dues = form.terms.at(-1)
  const changed = JSON.stringify(form) !== JSON.stringify(kept)
  if (dues === undefined) return null
  const sound =
    isReadable(dues) &&
    fault(form.warnWithin, WARN) === null &&
    fault(Number(form.nearPercent), NEAR) === null
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">报送周期和亮灯参数</h2>
      <p className="second">
        截止日期按国务院办公厅节假日安排（含调休）计算。已经开始报送的期次保持原来的截止日期，新的时限自
        {sayPeriod(from)}起生效。
      </p>
      <ul className="monthly">
        {form.terms.filter(isReadable).map((one) => (
          <li key={one.from}>{sayTerms(one)}</li>
        ))}
      </ul>
      {DUE_NAMES.map((name) => (
        <NumberSetting
          key={name}
          id={name}
          {...DUES[name]}
          disabled={!mayChange}
          value={dues[name]}
          onChange={(value) =>
            setForm({ ...form, terms: withTerms(form.terms, from, { ...dues, [name]: value }) })
          }
        />
      ))}
      <NumberSetting
        id="warnWithin"
        label="到期前几个工作日内亮黄灯"
        {...WARN}
        disabled={!mayChange}
        value={form.warnWithin}
        onChange={(warnWithin) => setForm({ ...form, warnWithin })}
      />
      <NumberSetting
        id="nearPercent"
        label="指标慢于路径百分之几以内亮黄灯"
        {...NEAR}
        disabled={!mayChange}
        value={Number(form.nearPercent)}
        onChange={(nearPercent) => setForm({ ...form, nearPercent: String(nearPercent) })}
      />
      <MonthlyTasks
        kept={kept.monthly}
        spans={form.monthly}
        from={from}
        mayChange={mayChange}
        onChange={(monthly) => setForm({ ...form, monthly })}
      />
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
            disabled={!changed || !sound}
            onClick={() => save.mutate(form)}
          >
            保存
          </Button>{' '}
          <Button disabled={!changed} onClick={() => setForm(kept)}>
            恢复
          </Button>
          {!sound && <span className="second"> 改好标出的数字后才能保存</span>}
        </p>
      )}
    </section>
  )
}

interface MonthlyProps {
  readonly kept: readonly MonthlySpan[]
  readonly spans: readonly MonthlySpan[]
  /** The quarter with which a task can turn monthly, or quarterly again. */
  readonly from: Period
  readonly mayChange: boolean
  readonly onChange: (spans: readonly MonthlySpan[]) => void
}

const monthFrom = (quarter: Period): Period => periodOf(firstDay(quarter), 'month')
const monthBefore = (quarter: Period): Period => periodOf(addDays(firstDay(quarter), -1), 'month')

const MonthlyTasks = ({ kept, spans, from, mayChange, onChange }: MonthlyProps) => {
  const [task, setTask] = useState<number | null>(null)
  const first = monthFrom(from)
  const isNew = (span: MonthlySpan) => !kept.some((one) => one.task === span.task && one.from === span.from)
  const swap = (span: MonthlySpan, by: readonly MonthlySpan[]) =>
    onChange(spans.flatMap((one) => (one === span ? by : [one])))
  return (
    <>
      <h3>按月报送的任务（滞后任务和重大项目）</h3>
      <ul className="monthly">
        {spans
          .toSorted((a, b) => a.task - b.task || (a.from < b.from ? -1 : 1))
          .map((span) => (
            <li key={`${span.task} ${span.from}`}>
              {saySpan(span)}{' '}
              {mayChange && isNew(span) && (
                <Button size="small" onClick={() => swap(span, [])}>
                  移除
                </Button>
              )}
              {mayChange && !isNew(span) && span.until === null && (
                <Button
                  size="small"
                  onClick={() => swap(span, span.from < first ? [{ ...span, until: monthBefore(from) }] : [])}
                >
                  自{sayPeriod(from)}起恢复按季报送
                </Button>
              )}
            </li>
          ))}
        {spans.length === 0 && <li className="second">没有。</li>}
      </ul>
      {mayChange && (
        <p className="filters-left">
          <InputNumber aria-label="任务序号" placeholder="任务序号" min={1} value={task} onChange={setTask} />
          <Button
            disabled={task === null || spans.some((one) => one.task === task && one.until === null)}
            onClick={() => {
              if (task !== null) onChange([...spans, { task, from: first, until: null }])
              setTask(null)
            }}
          >
            自{sayPeriod(first)}起按月报送
          </Button>
        </p>
      )}
    </>
  )
}
