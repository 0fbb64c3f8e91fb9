import { addDays, dayOfInstant, type PlainDate, type WorkingCalendar } from '@jiashan/domain/calendar'
import { type PlanText, planPartsDue, type Schedule } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { type PlanKey, type PlanRequest, Plans } from '../planning/plans.ts'
import { chanceOf } from './chance.ts'
import { personOf } from './people.ts'
import { type Cast, during, type Event } from './timeline.ts'
import { answerWording, DISPUTES } from './wording.ts'

export type Led = Task & { readonly lead: DepartmentId }

interface Asking {
  readonly key: PlanKey
  readonly task: Led
  readonly content: PlanText
  /** When the lead wants to hand the plan in. */
  readonly submitted: number
  readonly schedule: Schedule
  readonly calendar: WorkingCalendar
  readonly cast: Cast
}

interface Answered {
  readonly events: readonly Event[]
  /** When the plan goes to the office: with a silent unit not before its deadline is over. */
  readonly forwarded: number
  readonly rulings: readonly { readonly department: DepartmentId; readonly ruling: string }[]
}

const act = (...args: Parameters<Plans['Service']['act']>) =>
  Effect.flatMap(Plans, (plans) => plans.act(...args))

/** What supporting units said of a plan before it went to the office; null where there are none. */
export const inventAnswers = (asking: Asking): Answered | null => {
  const { key, task, content, submitted, schedule, calendar, cast } = asking
  if (task.supports.length === 0) return null
  const chance = chanceOf(`answers ${task.ordinal} ${key.year}`)
  const sent = addDays(dayOfInstant(submitted), -chance.between(9, 14))
  const due = planPartsDue(schedule, calendar, key.year, sent)
  const clerk = cast.clerk(task.lead)
  const events: Event[] = [
    { epochMs: during(sent, chance), run: act(clerk, { _tag: 'CirculatePlan', ...key, content }) },
  ]
  const told = DISPUTES.find((one) => one.task === task.ordinal && one.year === key.year)
  const rulings: { department: DepartmentId; ruling: string }[] = []
  let waits = false
  for (const [index, department] of task.supports.entries()) {
    const disputing = told !== undefined && index === 0
    if (!disputing && chance.happens(0.18)) {
      waits = true
      continue
    }
    const answer = (on: PlainDate, request: PlanRequest) =>
      events.push({ epochMs: during(on, chance), run: act(cast.clerk(department), request) })
    const part = { measures: answerWording(task, chance), person: personOf(`${department} liaison`) }
    const confirm: PlanRequest = { _tag: 'ConfirmPlan', ...key, part }
    if (!disputing) answer(addDays(sent, chance.between(1, 5)), confirm)
    else {
      const { reason, reply } = told
      answer(addDays(sent, 2), { _tag: 'DisputePlan', ...key, part, reason })
      const replied = act(clerk, { _tag: 'ReplyToDispute', ...key, department, reply })
      events.push({ epochMs: during(addDays(sent, 3), chance), run: replied })
      if (told.ruling === null) answer(addDays(sent, 5), confirm)
      else {
        waits = true
        rulings.push({ department, ruling: told.ruling })
      }
    }
  }
  const over = during(addDays(due, 1), chance)
  return { events, rulings, forwarded: waits && over > submitted ? over : submitted }
}
