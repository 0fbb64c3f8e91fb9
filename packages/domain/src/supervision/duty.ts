import type { Period, PlainDate } from '../calendar/index.ts'
import { type Attainment, attainment, type Observation } from '../indicators/index.ts'
import { openedPeriods, type Plan, reportDue } from '../planning/index.ts'
import type { Task } from '../policy/index.ts'
import { type Report, type TrackedMilestone, track } from '../reporting/index.ts'
import {
  type DutyLights,
  indicatorLight,
  type Judgement,
  milestoneLight,
  overall,
  periodLight,
  reportingLight,
  scheduleLight,
} from './duty-lights.ts'
import type { Judged } from './light.ts'

/** All that was planned, reported and measured on one task. */
export interface TaskRecord {
  readonly task: Task
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly observations: readonly Observation[]
}

/** A period on which the task reports, with its deadline, its report and its light. */
export interface DutyPeriod {
  readonly period: Period
  readonly due: PlainDate
  readonly report: Report | null
  readonly lit: Judged
}

/** One task as its units and its supervisors see it on a day. */
export interface Duty {
  readonly task: Task
  readonly lights: DutyLights
  readonly overall: Judged
  readonly milestones: readonly (TrackedMilestone & { readonly lit: Judged })[]
  /** Oldest first. */
  readonly periods: readonly DutyPeriod[]
  readonly standings: readonly { readonly target: string; readonly attainment: Attainment }[]
}

/** Judges a task's record on a day. Only approved plans count, and only accepted reports speak of milestones. */
export const judge = ({ task, plans, reports, observations }: TaskRecord, judgement: Judgement): Duty => {
  const planned = plans
    .filter((plan) => plan.status === 'approved')
    .flatMap((plan) => plan.content.milestones)
  const milestones = track(planned, reports).map((one) => ({ ...one, lit: milestoneLight(one, judgement) }))
  const standings = task.targets.map((target) => ({
    target: target.key,
    attainment: attainment(target, observations, judgement.today),
  }))
  const lights: DutyLights = {
    schedule: scheduleLight(milestones, judgement),
    indicator: indicatorLight(standings.map((one) => one.attainment)),
    reporting: reportingLight(task.ordinal, reports, judgement),
  }
  const periods = openedPeriods(judgement.schedule, task.ordinal, judgement.today).map((period) => {
    const report = reports.find((one) => one.period === period)
    const due = reportDue(judgement.schedule, judgement.calendar, period)
    return { period, due, report: report ?? null, lit: periodLight(period, report, judgement) }
  })
  return { task, lights, overall: overall(lights), milestones, periods, standings }
}
