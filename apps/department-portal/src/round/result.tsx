import { ROUND_LIMITS } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { Field, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { amissWith } from '../words/reason.tsx'
import { WordsDialog } from '../words/words-dialog.tsx'
import { type Standing, useHandle } from './page.ts'
import { ResultSheet } from './result-sheet.tsx'

/** 审定: by what the result was decided, which indicators were left out, and what later corrections would change. */
export const Result = (standing: Standing) => {
  const { year, page, round } = standing
  const { programme, actor } = useSession()
  const scores = useQuery(trpc.scores.list.queryOptions({ programme: programme.id, year }))
  const frozen = scores.data?.frozen ?? null
  return (
    <section aria-labelledby="result">
      <h2 id="result">审定结果</h2>
      {frozen === null ? (
        <p className="empty">
          {page.frozen ? '正在读取审定结果…' : '尚未登记协调小组审定，得分随事实变化。'}
        </p>
      ) : (
        <dl className="facts">
          <dt>审定日期</dt>
          <dd>{sayDate(frozen.on)}</dd>
          <dt>审定依据</dt>
          <dd>{frozen.basis}</dd>
          <dt>结果指纹</dt>
          <dd>{frozen.resultHash.slice(0, 16)}</dd>
          <dt>通报文号</dt>
          <dd>{round.announcement ?? '尚未通报'}</dd>
        </dl>
      )}
      <p>
        <Link to="/scores/$year" params={{ year: String(year) }}>
          查看各单位得分和等次
        </Link>
      </p>
      {actor.role === 'office' && <ResultSheet year={year} />}
      <Waivers {...standing} />
      {page.frozen && actor.role === 'office' && <Afterwards year={year} />}
    </section>
  )
}

const useSubjects = (): ((target: string) => string) => {
  const { programme } = useSession()
  const list = useQuery(trpc.indicators.list.queryOptions({ programme: programme.id }))
  return (target) =>
    list.data?.rows.find((one) => one.target.key === target)?.target.subject ?? `指标 ${target}`
}

/** 不纳入本年度考核的指标, with the reason; more may be left out until the decision is registered. */
const Waivers = (standing: Standing) => {
  const { page, round } = standing
  const subject = useSubjects()
  const [waiving, setWaiving] = useState(false)
  const waives = page.actions.includes('waive') && !page.frozen
  if (round.waivers.length === 0 && !waives) return null
  return (
    <>
      <h3>不纳入本年度考核的指标</h3>
      {round.waivers.length === 0 ? (
        <p className="second">没有。指标因口径调整等原因无法评价的，审定前可以写明理由不纳入。</p>
      ) : (
        <ul className="plain-rows">
          {round.waivers.map(({ target, reason }) => (
            <li key={target}>
              <b>{subject(target)}</b>
              <span className="grow">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {waives && (
        <p className="group-acts">
          <Button onClick={() => setWaiving(true)}>不纳入一项指标</Button>
        </p>
      )}
      {waiving && <Waive {...standing} subject={subject} onClose={() => setWaiving(false)} />}
    </>
  )
}

interface WaiveProps extends Standing {
  readonly subject: (target: string) => string
  readonly onClose: () => void
}

interface Waived {
  readonly target: string | null
  readonly reason: string
}

const NOT_WAIVED: Waived = { target: null, reason: '' }

const Waive = ({ subject, onClose, ...standing }: WaiveProps) => {
  const place = usePlace(`round ${standing.year} waiver`)
  const words = useKept<Waived>(place, NOT_WAIVED)
  const { target, reason } = words.state
  const handle = useHandle(standing, {
    done: '已登记，该指标不计入得分',
    onDone: () => {
      forgetKept(place)
      onClose()
    },
  })
  const options = standing.page.tasks.flatMap(({ task, targets }) =>
    targets.map((value) => ({ value, label: `任务 ${task}：${subject(value)}` })),
  )
  return (
    <WordsDialog
      title="指标不纳入本年度考核"
      okText="登记"
      words={words}
      pending={handle.isPending}
      problem={handle.isError ? failureOf(handle.error).sentence : null}
      missing={target === null ? '请选择指标' : amissWith(reason, ROUND_LIMITS.reason)}
      onClose={onClose}
      onSend={() => target !== null && handle.mutate({ _tag: 'Waive', target, reason: reason.trim() })}
    >
      <Field id="waived-target" label="指标">
        <Select
          id="waived-target"
          className="wide-select"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择年度重点任务的指标"
          notFoundContent="年度重点任务没有指标"
          value={target}
          options={options}
          onChange={(chosen: string) => words.set({ target: chosen })}
        />
      </Field>
      <TextField
        id="waived-reason"
        label="理由"
        rows={3}
        max={ROUND_LIMITS.reason}
        value={reason}
        onChange={(text) => words.set({ reason: text })}
      />
    </WordsDialog>
  )
}

/** What later corrections would have changed of the result that stands. */
const Afterwards = ({ year }: { year: number }) => {
  const { programme } = useSession()
  const later = useQuery(trpc.rounds.afterwards.queryOptions({ programme: programme.id, year }))
  return (
    <>
      <h3>审定后的更正</h3>
      {later.isPending ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : later.isLoadingError ? (
        <FailureNote error={later.error} retry={() => later.refetch()} />
      ) : later.data === null || later.data.length === 0 ? (
        <p className="second">此后没有影响得分的更正。</p>
      ) : (
        <>
          <p className="second">此后更正会使下列单位得分变化，已审定结果不变。</p>
          <table className="plain">
            <thead>
              <tr>
                <th>单位</th>
                <th>审定得分、等次</th>
                <th>按更正后的事实</th>
              </tr>
            </thead>
            <tbody>
              {later.data.map(({ department, name, frozen, now }) => (
                <tr key={department}>
                  <td>{name}</td>
                  <td>{sayCard(frozen)}</td>
                  <td>{sayCard(now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

interface Card {
  readonly points: string | null
  readonly grade: string | null
  readonly rank: number | null
}

const sayCard = ({ points, grade, rank }: Card): string =>
  [points ?? '未计分', grade ?? '', rank === null ? '' : `第 ${rank} 名`]
    .filter((one) => one !== '')
    .join('，')
