import { type Period, type PlainDate, sayDate, sayPeriod, workingDaysBetween } from '../calendar/index.ts'
import { attainment, type Figure, type Observation, standingOn } from '../indicators/index.ts'
import { contributionDue, openedPeriods, type Plan, reportDue } from '../planning/index.ts'
import type { Task } from '../policy/index.ts'
import type { DepartmentId } from '../record/index.ts'
import type { Contribution, Report, TrackedMilestone } from '../reporting/index.ts'
import {
  type DutyLights,
  indicatorLight,
  type Judgement,
  lit,
  milestoneLight,
  overall,
  periodLight,
  reportingLight,
  scheduleLight,
  type TargetStanding,
} from './duty-lights.ts'
import {
  type ContributionFacts,
  type DutyFacts,
  dutyFacts,
  NO_FACTS,
  noteContribution,
  notePlan,
  noteReport,
  type PlanFacts,
  type ReportFacts,
  type Settled,
  type TaskFacts,
} from './facts.ts'
import type { Judged } from './light.ts'

/** All that was planned, reported and measured on one task. */
export interface TaskRecord {
  readonly task: Task
  readonly plans: readonly Plan[]
  readonly reports: readonly Report[]
  readonly contributions: readonly Contribution[]
  readonly observations: readonly Observation[]
}

/** A period on which the task reports, with its deadline, its report and its light. */
export interface DutyPeriod {
  readonly period: Period
  readonly due: PlainDate
  /** What is known of its report; null while there is none. */
  readonly report: ReportFacts | Settled | null
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
  readonly plans: readonly PlanFacts[]
  readonly contributions: readonly ContributionFacts[]
  readonly standings: readonly TargetStanding[]
  /** What accepted reports and observations say of its targets. */
  readonly figures: readonly Figure[]
}

/** The facts of a record: the fold of its plans, reports and parts, in whatever order they are noted. */
export const factsOf = ({
  plans,
  reports,
  contributions,
}: Omit<TaskRecord, 'task' | 'observations'>): TaskFacts => {
  const planned = plans.reduce(notePlan, NO_FACTS)
  const reported = reports.reduce(noteReport, planned)
  return contributions.reduce(noteContribution, reported)
}

/** Judges a task's record on a day. Only approved plans count, and only accepted reports speak of milestones. */
export const judge = (record: TaskRecord, judgement: Judgement): Duty =>
  judgeFacts(record.task, dutyFacts(factsOf(record)), record.observations, judgement)

/** Judges what is known of a task on a day. */
export const judgeFacts = (
  task: Task,
  facts: DutyFacts,
  observations: readonly Observation[],
  judgement: Judgement,
): Duty => {
  const milestones = facts.milestones.map((one) => ({ ...one, lit: milestoneLight(one, judgement) }))
  const { demo } = judgement
  const figures = [...facts.figures.map((one) => ({ ...one, demo })), ...observations]
  const standings = task.targets.map((target): TargetStanding => {
    const indicator = judgement.indicators?.find((one) => one.target === target.key) ?? null
    return {
      target,
      indicator,
      attainment: attainment(target, figures, judgement.today, indicator),
      standing: indicator === null ? null : standingOn(indicator, target, figures, judgement.today),
    }
  })
  const periods = periodsOf(task, facts, judgement)
  const lights: DutyLights = {
    schedule: scheduleLight(milestones),
    indicator: indicatorLight(standings, judgement),
    reporting: reportingLight(periods),
  }
  const { plans, contributions } = facts
  return {
    ...{ task, lights, overall: overall(lights), milestones, periods, plans, contributions },
    ...{ standings, figures: figures.filter((one) => task.targets.some(({ key }) => key === one.target)) },
  }
}

const periodsOf = (task: Task, facts: DutyFacts, judgement: Judgement): readonly DutyPeriod[] => {
  const { schedule, calendar, today } = judgement
  const known = new Map<Period, ReportFacts | Settled>(
    [...facts.settled, ...facts.reports].map((one) => [one.period, one]),
  )
  return openedPeriods(schedule, task.ordinal, today).map((period) => {
    const report = known.get(period) ?? null
    const due = reportDue(schedule, calendar, period)
    return { period, due, report, lit: periodLight(period, report, judgement) }
  })
}

/**
 * Whether a unit still owes its part of a period's report: from the first acceptance on no part can be given
 * any more, so none is asked for, not even while the lead corrects its text. What is settled is accepted.
 */
export const owesPart = (
  { period, report }: Pick<DutyPeriod, 'period' | 'report'>,
  contributions: readonly ContributionFacts[],
  unit: DepartmentId,
): boolean => {
  const accepted = report !== null && (!('status' in report) || report.acceptedOn !== null)
  return !accepted && !contributions.some((one) => one.period === period && one.department === unit)
}

/** How a supporting unit's own duty stands: by the parts that it still owes, not by what the lead has to do. */
export const ownPartLight = (
  { periods, contributions }: Pick<Duty, 'periods' | 'contributions'>,
  unit: DepartmentId,
  { today, schedule, calendar }: Judgement,
): Judged => {
  const [owed] = periods.filter((place) => owesPart(place, contributions, unit))
  if (owed === undefined) return lit('normal', '配合情况都已填写，或不再需要')
  const due = contributionDue(schedule, calendar, owed.period)
  const told = `${sayPeriod(owed.period)}配合情况应于${sayDate(due)}前填写`
  const left = workingDaysBetween(calendar, today, due)
  if (left < 0) return lit('behind', told, `已逾期 ${-left} 个工作日`)
  return lit(left <= schedule.warnWithin ? 'warning' : 'not-due', told, `还有 ${left} 个工作日`)
}

/** The status of a period's report; what is settled is accepted. */
export const statusOf = ({ report }: DutyPeriod): ReportFacts['status'] =>
  report === null ? 'none' : 'status' in report ? report.status : 'accepted'
