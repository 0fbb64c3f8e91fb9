import { CONTRIBUTION_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { failureOf, useMove } from '@jiashan/office'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { FilterBar, type Filters, filtered } from '../table/filter-bar.tsx'
import { Confirm } from '../words/confirm.tsx'
import { Refused } from '../words/refused.tsx'
import { Contribute } from './contribute.tsx'
import { type Standing, useHandle } from './page.ts'
import { ofInterest, PAIR_STATE_LABEL, type Pair, pairState, pairsOf } from './pairs.ts'

const route = getRouteApi('/inside/round/$year')

const FILTERS: Filters<Pair> = {
  given: { label: PAIR_STATE_LABEL.given, fits: (one) => pairState(one) === 'given' },
  missing: { label: PAIR_STATE_LABEL.missing, fits: (one) => pairState(one) === 'missing' },
  confirmed: { label: PAIR_STATE_LABEL.confirmed, fits: (one) => pairState(one) === 'confirmed' },
}

const keyOf = ({ task, department }: Pair): string => `${task} ${department}`

/** 贡献系数: how much each support did for a task: given by its lead, confirmed by the office. */
export const Contributions = (standing: Standing) => {
  const { year, page, round } = standing
  const { actor } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [giving, setGiving] = useState<Pair | null>(null)
  const handle = useHandle(standing, { done: '已确认，计入得分' })
  const set = (change: object): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  }
  const pairs = ofInterest(pairsOf(page.tasks, round.contributions), actor.department, page.assessed)
  const shown = filtered(pairs, FILTERS, search.show)
  const gives = page.actions.includes('contribute') && actor.department !== null
  const confirms = page.actions.includes('confirm-contribution')
  const act = (row: Pair) => {
    if (gives && row.lead === actor.department)
      return (
        <Button size="small" onClick={() => setGiving(row)}>
          {row.given === null ? '评定' : '修改'}
        </Button>
      )
    if (confirms && pairState(row) === 'given')
      return (
        <Button
          size="small"
          disabled={handle.isPending}
          aria-label={`确认任务 ${row.task} ${unitName(row.department)}的贡献系数`}
          onClick={() =>
            handle.mutate({ _tag: 'ConfirmContribution', task: row.task, department: row.department })
          }
        >
          确认
        </Button>
      )
    return null
  }
  const columns: readonly Column<Pair>[] = [
    {
      key: 'task',
      title: '任务',
      width: 90,
      fixed: true,
      text: ({ task }) => String(task),
      render: ({ task }) => <TaskLink task={task} />,
      compare: (a, b) => a.task - b.task,
    },
    {
      key: 'department',
      title: '配合单位',
      fixed: true,
      text: ({ department }) => unitName(department),
      compare: (a, b) => unitName(a.department).localeCompare(unitName(b.department), 'zh'),
    },
    { key: 'lead', title: '牵头单位', text: ({ lead }) => unitName(lead) },
    {
      key: 'level',
      title: '贡献',
      width: 80,
      text: ({ given }) => (given === null ? '' : CONTRIBUTION_LABEL[given.level]),
    },
    { key: 'reason', title: '理由', text: ({ given }) => given?.reason ?? '' },
    {
      key: 'state',
      title: '状态',
      width: 90,
      text: (row) => PAIR_STATE_LABEL[pairState(row)],
    },
    ...(gives || confirms
      ? [{ key: 'act', title: '办理', width: 90, fixed: true as const, text: () => '', render: act }]
      : []),
  ]
  const waiting = shown.filter((one) => pairState(one) === 'given')
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">配合单位贡献系数</h2>
      <p className="second">
        由牵头单位按实际贡献评定为主要、一般或较小并写明理由，办公室确认后计入得分；没有评定或没有确认的按“一般”计。
      </p>
      <FilterBar
        label="按状态筛选"
        rows={pairs}
        filters={FILTERS}
        chosen={search.show}
        onChoose={(show) => set({ show })}
      />
      {confirms && <ConfirmAll {...standing} pairs={waiting} />}
      {handle.isError && <Refused error={handle.error} onRead={handle.reset} />}
      <DataTable
        name={`${year}年贡献系数`}
        rows={shown}
        columns={columns}
        rowKey={keyOf}
        search={search}
        onSearch={set}
        empty={pairs.length === 0 ? '没有需要评定贡献系数的任务。' : '没有这样的贡献系数。'}
        card={(row) => (
          <>
            <p className="duty-card-head">
              <TaskLink task={row.task} />
              <b>{unitName(row.department)}</b>
              <span className="second">{PAIR_STATE_LABEL[pairState(row)]}</span>
            </p>
            <p className="second">牵头：{unitName(row.lead)}</p>
            {row.given !== null && (
              <p>
                {CONTRIBUTION_LABEL[row.given.level]}：{row.given.reason}
                {row.given.confirmedOn !== null && (
                  <span className="second">（{sayDate(row.given.confirmedOn)}确认）</span>
                )}
              </p>
            )}
            {act(row)}
          </>
        )}
      />
      {giving !== null && <Contribute year={year} pair={giving} onClose={() => setGiving(null)} />}
    </section>
  )
}

/** Confirms what is shown one after the other; each counts by itself. */
const ConfirmAll = ({ year, page, pairs }: Standing & { pairs: readonly Pair[] }) => {
  const { programme } = useSession()
  const [asking, setAsking] = useState(false)
  const all = useMove<readonly Pick<Pair, 'task' | 'department'>[]>(
    async (key, asked) => {
      let expected = page.version
      for (const [index, { task, department }] of asked.entries()) {
        const command = { _tag: 'ConfirmContribution' as const, task, department }
        const sent = { programme: programme.id, year, key: `${key}-${index}`, expected, command }
        expected = (await client.rounds.handle.mutate(sent)).version
      }
    },
    { done: (asked) => `已确认 ${asked.length} 项，计入得分`, onDone: () => setAsking(false) },
  )
  if (pairs.length < 2 && !asking) return null
  return (
    <p className="group-acts">
      <Button onClick={() => setAsking(true)}>确认所示 {pairs.length} 项</Button>
      {asking && (
        <Confirm
          step={`确认 ${pairs.length} 项贡献系数`}
          says="请先看过各项理由。确认后按牵头单位评定的贡献计入配合单位得分；牵头单位再次修改的需要重新确认。"
          pending={all.isPending}
          problem={all.isError ? failureOf(all.error).sentence : null}
          onClose={() => setAsking(false)}
          onSend={() => all.mutate(pairs.map(({ task, department }) => ({ task, department })))}
        />
      )}
    </p>
  )
}
