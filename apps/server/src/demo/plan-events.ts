import { addDays, type PlainDate, plainDate } from '@jiashan/domain/calendar'
import type { Milestone, PlanContent } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { DepartmentId, MilestoneId, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import type { Ids } from '../clock/ids.ts'
import { Plans } from '../planning/plans.ts'
import { type Chance, chanceOf } from './chance.ts'
import { personOf } from './people.ts'
import { after, type Cast, during, type Event } from './timeline.ts'
import { milestoneWording, planWording } from './wording.ts'

/** Task 1 is told as a success: never late, never missing. */
export const EXEMPLARY = 1

/** When milestones of a year fall due; the second half of 2017 has two, a whole year three or four. */
const DUE: { readonly [year: number]: readonly string[] } = {
  2017: ['2017-10-31', '2017-12-20'],
  2018: ['2018-04-30', '2018-08-31', '2018-11-20', '2018-12-20'],
}

/** An invented plan: its events, and its milestones with the day on which each will be done (null: not yet). */
export interface InventedPlan {
  readonly task: Task
  readonly year: number
  readonly milestones: readonly { readonly milestone: Milestone; readonly doneOn: PlainDate | null }[]
  readonly events: readonly Event[]
}

export const inventPlan = (
  programme: ProgrammeId,
  task: Task & { readonly lead: DepartmentId },
  year: number,
  due: PlainDate,
  cast: Cast,
  ids: Ids['Service'],
): InventedPlan => {
  const chance = chanceOf(`plan ${task.ordinal} ${year}`)
  const late = chance.happens(0.08)
  const day = addDays(due, late ? chance.between(1, 9) : -chance.between(0, 20))
  const submitted = during(day, chance)
  const milestones = inventMilestones(task, year, chance, ids, submitted)
  const content: PlanContent = {
    ...planWording(task, year, !chance.happens(0.1)),
    leader: personOf(`${task.lead} leader`),
    office: '综合处',
    liaison: personOf(`${task.lead} liaison`),
    cityLeader: personOf(`city ${task.ordinal % 7}`),
    milestones: milestones.map((one) => one.milestone),
  }
  const key = { programme, task: task.ordinal, year }
  const submit = act(cast.clerk(task.lead), { _tag: 'SubmitPlan', ...key, content })
  const events: Event[] = [{ epochMs: submitted, run: submit }]
  let at = submitted
  if (chance.happens(0.12)) {
    at = after(at, chance, 30)
    const reason = '请补充量化的成果形式和责任处室。'
    events.push({ epochMs: at, run: act(cast.office, { _tag: 'ReturnPlan', ...key, reason }) })
    at = after(at, chance, 48)
    events.push({ epochMs: at, run: submit })
  }
  events.push({ epochMs: after(at, chance, 72), run: act(cast.office, { _tag: 'ApprovePlan', ...key }) })
  return { task, year, milestones, events }
}

const act = (...args: Parameters<Plans['Service']['act']>) =>
  Effect.flatMap(Plans, (plans) => plans.act(...args))

const inventMilestones = (
  task: Task,
  year: number,
  chance: Chance,
  ids: Ids['Service'],
  at: number,
): InventedPlan['milestones'] => {
  const dates = (DUE[year] ?? []).filter((_, index) => index !== 2 || task.ordinal % 3 === 0)
  return dates.map((date, index) => {
    const dueOn = addDays(plainDate(date), -chance.between(0, 6))
    const milestone: Milestone = {
      id: ids.next(at) as MilestoneId,
      ...milestoneWording(task, index, dates.length),
      dueOn,
      originalDueOn: dueOn,
      extensions: 0,
      weight: index === dates.length - 1 ? '2' : '1',
    }
    return { milestone, doneOn: inventDone(task, dueOn, index, chance) }
  })
}

/** Most in time, some late; of those due in August 2018 a few are still not done. */
const inventDone = (task: Task, dueOn: PlainDate, index: number, chance: Chance): PlainDate | null => {
  const inTime = addDays(dueOn, -chance.between(0, 25))
  if (task.ordinal === EXEMPLARY || chance.happens(0.8)) return inTime
  if (dueOn > '2018-08-01' && index > 0 && chance.happens(0.6)) return null
  const late = addDays(dueOn, chance.between(2, 35))
  return dueOn < '2018-01-01' && late > '2017-12-29' ? plainDate('2017-12-29') : late
}
