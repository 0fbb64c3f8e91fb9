import { showPoints } from '@jiashan/domain/assessment/shown'
import type { Period } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { anchorOf } from '@jiashan/ui/explanation'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import './score.css'

type Trace = Outputs['scores']['trace']['traces'][number]

interface Props {
  readonly year: number
  readonly task: number
  /** Only the report on this period; null: everything on the task. */
  readonly period: Period | null
}

/** The way from a paper to its points: what a task, or one report on it, earned or cost in a year's assessment. Asked for when opened. */
export const Traced = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <details className="traced" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.year} 年考核中的计分</summary>
      {open && <Lines {...props} />}
    </details>
  )
}

const Lines = ({ year, task, period }: Props) => {
  const { programme } = useSession()
  const trace = useQuery(trpc.scores.trace.queryOptions({ programme: programme.id, year, task, period }))
  if (trace.isPending) return <p className="second">正在查找…</p>
  if (trace.isLoadingError) return <FailureNote error={trace.error} retry={() => trace.refetch()} />
  const { frozen, traces } = trace.data
  if (traces.length === 0) return <p className="second">没有计入考核的得分或扣分。</p>
  return (
    <>
      {!frozen && <p className="second">尚未审定，随事实变化。</p>}
      <ul>
        {traces.map((one) => (
          <li key={`${one.department} ${one.line.id}`}>
            <a href={`/portal/scores/${year}?unit=${one.department}#${anchorOf(one.line.id)}`}>
              {one.name} · {one.criterion.title}
            </a>
            <span className={lost(one) ? 'ex-lost' : undefined}>{points(one)}</span>
            <small>{one.line.because}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

const lost = ({ line: { points: has, max } }: Trace): boolean => has !== null && has !== max

/** What a line earned of what it could, or took off; in words where it does not count yet. */
const points = ({ line: { points: has, max } }: Trace): string => {
  if (has === null) return '未计'
  return max === null || max === '0' ? showPoints(has) : `${showPoints(has)} / ${showPoints(max)}`
}
