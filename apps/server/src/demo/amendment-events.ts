import { type PlainDate, plainDate } from '@jiashan/domain/calendar'
import type { AmendmentAsk } from '@jiashan/domain/planning'
import type { ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Plans } from '../planning/plans.ts'
import { chanceOf } from './chance.ts'
import type { InventedPlan } from './plan-events.ts'
import { after, type Cast, during, type Event } from './timeline.ts'

/** What a few leads asked to change of their plans of 2018, and what the office said. */
const TOLD: readonly {
  readonly task: number
  /** Which milestone of the plan, from 0. */
  readonly nth: number
  readonly on: PlainDate
  readonly ask: AmendmentAsk
  readonly reason: string
  readonly answer: 'approved' | 'open' | { readonly refused: string }
}[] = [
  {
    task: 28,
    nth: 1,
    on: plainDate('2018-08-10'),
    ask: { _tag: 'postpone', dueOn: plainDate('2018-10-31') },
    reason: '省级配套政策预计 9 月出台，中期评估需以此为依据。',
    answer: 'approved',
  },
  {
    task: 20,
    nth: 1,
    on: plainDate('2018-08-15'),
    ask: { _tag: 'postpone', dueOn: plainDate('2018-12-31') },
    reason: '人手紧张。',
    answer: { refused: '理由不充分，请按原定时间完成。' },
  },
  {
    task: 45,
    nth: 2,
    on: plainDate('2018-10-30'),
    ask: { _tag: 'cancel' },
    reason: '该评估已并入全市统一组织的第三方评估，不再单独开展。',
    answer: 'approved',
  },
  {
    task: 58,
    nth: 2,
    on: plainDate('2018-11-02'),
    ask: { _tag: 'postpone', dueOn: plainDate('2018-12-31') },
    reason: '需等待年度统计数据，申请顺延至年底。',
    answer: 'open',
  },
]

export const inventAmendments = (
  programme: ProgrammeId,
  { task, year, milestones }: InventedPlan,
  cast: Cast,
): readonly Event[] => {
  if (year !== 2018 || task.lead === null) return []
  const clerk = cast.clerk(task.lead)
  const key = { programme, task: task.ordinal, year }
  return TOLD.filter((one) => one.task === task.ordinal).flatMap(({ nth, on, ask, reason, answer }) => {
    const milestone = milestones[nth]?.milestone.id
    if (milestone === undefined) return []
    const chance = chanceOf(`amendment ${task.ordinal}`)
    const at = during(on, chance)
    const apply = act(clerk, { _tag: 'ApplyAmendment', ...key, milestone, ask, reason })
    const applied: Event = { epochMs: at, run: apply }
    if (answer === 'open') return [applied]
    const settled =
      answer === 'approved'
        ? act(cast.office, { _tag: 'ApproveAmendment', ...key, number: 1 })
        : act(cast.office, { _tag: 'RefuseAmendment', ...key, number: 1, reason: answer.refused })
    return [applied, { epochMs: after(at, chance, 40), run: settled }]
  })
}

const act = (...args: Parameters<Plans['Service']['act']>) =>
  Effect.flatMap(Plans, (plans) => plans.act(...args))
