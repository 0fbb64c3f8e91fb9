import { type Period, plainDate, type WorkingCalendar } from '@jiashan/domain/calendar'
import { openedPeriods, reportDue, type Schedule } from '@jiashan/domain/planning'
import { type Programme, type Task, tasksOf } from '@jiashan/domain/policy'
import type { ProgrammeId } from '@jiashan/domain/record'
import type { Difficulty, KeyTask } from '@jiashan/domain/safeguards'
import type { Ids } from '../clock/ids.ts'
import { inventAmendments } from './amendment-events.ts'
import { chanceOf } from './chance.ts'
import type { Led } from './plan-answers.ts'
import { EARLY_PLANS, EXEMPLARY, earlyPlan, type InventedPlan, inventPlan } from './plan-events.ts'
import { type Fate, inventReport } from './report-events.ts'
import type { Cast, Event } from './timeline.ts'

/** The last day of the demonstration's past. */
export const DEMO_DAY = plainDate('2018-11-05')
/** Tasks that report monthly from October 2018: lagging ones and major projects. */
const MONTHLY = [1, 14, 28, 37, 60]

export const firstSchedule = (programme: ProgrammeId): Schedule => ({
  programme,
  terms: [{ from: '2017-Q3' as Period, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
  monthly: [],
  plans: [
    { year: 2017, due: plainDate('2017-08-31') },
    { year: 2018, due: plainDate('2018-03-30') },
  ],
  warnWithin: 10,
  nearPercent: '2',
})

/** From September 2018 on: lagging tasks report monthly, and the plans of 2019 are called for. */
export const presentSchedule = (programme: ProgrammeId): Schedule => ({
  ...firstSchedule(programme),
  plans: [...firstSchedule(programme).plans, { year: 2019, due: plainDate('2018-12-28') }],
  monthly: MONTHLY.map((task) => ({ task, from: '2018-10' as Period, until: null })),
})

/** Assessed tasks of a year: those whose progress is not internal, in 2017 a first selection. */
export const inventKeyTasks = (programme: Programme, year: number): readonly KeyTask[] =>
  tasksOf(programme.document)
    .filter(({ ordinal }) => ordinal < 61 || ordinal > 65)
    .filter(({ ordinal }) => year !== 2017 || ordinal % 4 !== 0)
    .map((task) => ({ task: task.ordinal, difficulty: difficultyOf(task) }))

const difficultyOf = ({ targets, ordinal }: Task): Difficulty =>
  targets.length > 0 || ordinal % 9 === 0 ? 'hard' : 'normal'

/** What a few reports must be for the demonstration to have something to do on its last day. */
const FATES: { readonly [place: string]: Fate } = {
  '1 2018-10': 'missing',
  '37 2018-10': 'waits-for-office',
  '42 2018-Q3': 'waits-for-section',
  '14 2018-10': 'missing',
  '28 2018-10': 'waits-for-head',
  '60 2018-10': 'missing',
  '20 2018-Q3': 'returned',
  '43 2018-Q3': 'missing',
  '54 2018-Q3': 'missing',
  '9 2018-Q3': 'waits-for-office',
  '58 2018-Q3': 'waits-for-office',
}

const fateOf = (task: number, period: Period): { fate: Fate; late: boolean } => {
  const chance = chanceOf(`fate ${task} ${period}`)
  const roll = chance.next()
  const told = FATES[`${task} ${period}`]
  if (told !== undefined) return { fate: told, late: false }
  if (task === EXEMPLARY) return { fate: 'accepted', late: false }
  // Every year's last report comes, so that no milestone of 2017 is left open.
  if (period === '2017-Q4') return { fate: 'accepted', late: roll > 0.91 }
  return { fate: roll < 0.025 ? 'missing' : 'accepted', late: roll > 0.91 }
}

/** Everything that units and office did from July 2017 to the demonstration's day, in order of time. */
export const inventWork = (
  programme: Programme,
  cast: Cast,
  calendar: WorkingCalendar,
  ids: Ids['Service'],
): readonly Event[] => {
  const schedule = presentSchedule(programme.id)
  const events: Event[] = []
  for (const task of tasksOf(programme.document)) {
    if (!isLed(task)) continue
    const plans = firstSchedule(programme.id).plans.map(({ year }) =>
      inventPlan(programme.id, task, year, schedule, calendar, cast, ids),
    )
    events.push(...plans.flatMap((plan) => plan.events))
    events.push(...plans.flatMap((plan) => inventAmendments(programme.id, plan, cast)))
    if (EARLY_PLANS.includes(task.ordinal))
      events.push(...earlyPlan(programme.id, task, schedule, calendar, cast, ids))
    for (const period of openedPeriods(schedule, task.ordinal, DEMO_DAY)) {
      const due = reportDue(schedule, calendar, period)
      const plan: InventedPlan | undefined = plans.find((one) => period.startsWith(String(one.year)))
      const { fate, late } = fateOf(task.ordinal, period)
      events.push(...inventReport({ programme: programme.id, task, period, due, plan }, fate, late, cast))
    }
  }
  const end = Date.parse(`${DEMO_DAY}T08:59:00+08:00`)
  return events.filter((one) => one.epochMs < end).toSorted((a, b) => a.epochMs - b.epochMs)
}

const isLed = (task: Task): task is Led => task.lead !== null
