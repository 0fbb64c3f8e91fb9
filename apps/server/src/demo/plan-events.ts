import { addDays, type PlainDate, plainDate, type WorkingCalendar } from '@jiashan/domain/calendar'
import { type Milestone, type PlanText, planDue, type Schedule } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { MilestoneId, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import type { Ids } from '../clock/ids.ts'
import { Plans } from '../planning/plans.ts'
import { type Chance, chanceOf } from './chance.ts'
import { personOf } from './people.ts'
import { inventAnswers, type Led } from './plan-answers.ts'
import { after, type Cast, during, type Event } from './timeline.ts'
import { milestoneWording, planWording } from './wording.ts'

/** Task 1 is told as a success: never late, never missing. */
export const EXEMPLARY = 1

/** When milestones of a year fall due; the second half of 2017 has two, a whole year three or four. */
const DUE: { readonly [year: number]: readonly string[] } = {
  2017: ['2017-10-31', '2017-12-20'],
  2018: ['2018-04-30', '2018-08-31', '2018-11-20', '2018-12-20'],
  2019: ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-20'],
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
  task: Led,
  year: number,
  schedule: Schedule,
  calendar: WorkingCalendar,
  cast: Cast,
  ids: Ids['Service'],
): InventedPlan => {
  const due = planDue(schedule, year) ?? plainDate(`${year}-03-31`)
  const chance = chanceOf(`plan ${task.ordinal} ${year}`)
  const late = chance.happens(0.08)
  const day = addDays(due, late ? chance.between(1, 9) : -chance.between(0, 20))
  const submitted = during(day, chance)
  const milestones = inventMilestones(task, year, chance, ids, submitted)
  const content: PlanText = {
    ...planWording(task, year, !chance.happens(0.1)),
    leader: personOf(`${task.lead} leader`),
    office: '综合处',
    liaison: personOf(`${task.lead} liaison`),
    cityLeader: personOf(`city ${task.ordinal % 7}`),
    targets: [],
    milestones: milestones.map((one) => one.milestone),
  }
  const key = { programme, task: task.ordinal, year }
  const clerk = cast.clerk(task.lead)
  const submit = act(clerk, { _tag: 'SubmitPlan', ...key, content })
  const asking = inventAnswers({ key, task, content, submitted, schedule, calendar, cast })
  const events: Event[] = [
    ...(asking?.events ?? []),
    {
      epochMs: asking?.forwarded ?? submitted,
      run: asking === null ? submit : act(clerk, { _tag: 'ForwardPlan', ...key }),
    },
  ]
  let at = asking?.forwarded ?? submitted
  if (chance.happens(0.12)) {
    at = after(at, chance, 30)
    const reason = '请补充量化的成果形式和责任处室。'
    const remarks = [{ field: 'office', text: '请写明具体处室' }]
    events.push({ epochMs: at, run: act(cast.office, { _tag: 'ReturnPlan', ...key, reason, remarks }) })
    at = after(at, chance, 48)
    events.push({ epochMs: at, run: submit })
  }
  const rulings = asking?.rulings ?? []
  const approve = act(cast.office, { _tag: 'ApprovePlan', ...key, rulings })
  events.push({ epochMs: after(at, chance, 72), run: approve })
  return { task, year, milestones, events }
}

/** Plans of 2019 that were circulated before the demonstration's day: their supporting units are asked. */
export const EARLY_PLANS: readonly number[] = [9, 28, 54]

/** A plan of 2019 as it stands on the demonstration's day: with the supporting units, some of which answered. */
export const earlyPlan = (
  programme: ProgrammeId,
  task: Led,
  schedule: Schedule,
  calendar: WorkingCalendar,
  cast: Cast,
  ids: Ids['Service'],
): readonly Event[] => {
  const { events } = inventPlan(programme, task, 2019, schedule, calendar, cast, ids)
  const chance = chanceOf(`early ${task.ordinal}`)
  const [circulate, first] = events
  return [circulate, first].flatMap((event, index) =>
    event === undefined ? [] : [{ ...event, epochMs: during(plainDate(`2018-11-0${1 + index}`), chance) }],
  )
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
      cancelled: null,
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
