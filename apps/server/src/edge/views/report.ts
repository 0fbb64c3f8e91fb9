import { may } from '@jiashan/domain/access'
import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { contributionDue, type Milestone, type Stage } from '@jiashan/domain/planning'
import type { Task } from '@jiashan/domain/policy'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import {
  askedMilestones,
  type Contribution,
  type ContributionAction,
  contributionAction,
  type Report,
  type ReportAction,
  signingStage,
} from '@jiashan/domain/reporting'
import { actionsOn, type Duty } from '@jiashan/domain/supervision'
import { type Previous, previousOf } from '../../reporting/previous.ts'
import type { TaskPicture } from '../../supervision/overview.ts'

/** The part of one supporting unit; null while it is silent. */
export interface Part {
  readonly department: DepartmentId
  readonly given: Contribution | null
  readonly version: number
}

/** One report with what is needed to write it, judge it or read it. */
export interface ReportPage {
  readonly today: PlainDate
  readonly period: Period
  readonly due: PlainDate
  readonly contributionDue: PlainDate
  readonly task: Task
  readonly report: Report | null
  /** 0 when there is no report yet. */
  readonly version: number
  /** The milestones that the report must speak of, with what stands of each. */
  readonly asked: readonly {
    readonly milestone: Milestone
    readonly stands: Duty['milestones'][number] | null
  }[]
  readonly previous: Previous | null
  readonly parts: readonly Part[]
  /** What the asker may do now. */
  readonly actions: readonly ReportAction[]
  /** The stage that signs next, and whether the asker may register its signature from paper. */
  readonly awaits: Stage | null
  readonly registers: boolean
  /** What the asker may do with the part of its unit; null: nothing, or it supports nothing here. */
  readonly contributes: ContributionAction | null
}

/** What is read for a page beside the picture of its task. */
export interface PageMaterial {
  readonly reports: readonly { readonly state: Report; readonly version: number }[]
  readonly contributions: readonly { readonly state: Contribution; readonly version: number }[]
}

/** The page of a report; null when the task does not report on that period. */
export const reportPage = (
  picture: TaskPicture,
  actor: Actor,
  period: Period,
  { reports, contributions }: PageMaterial,
): ReportPage | null => {
  const { duty, facts, judgement, today } = picture
  const { task } = duty
  const place = duty.periods.find((one) => one.period === period)
  if (place === undefined) return null
  const kept = reports.find((one) => one.state.period === period)
  const report = kept?.state ?? null
  const awaits = signingStage(report)
  const parts = task.supports.map((department): Part => {
    const part = contributions.find((one) => one.state.department === department)
    return { department, given: part?.state ?? null, version: part?.version ?? 0 }
  })
  const own = parts.find(({ department }) => may(actor, 'contribution.give', department))
  return {
    today,
    period,
    due: place.due,
    contributionDue: contributionDue(judgement.schedule, judgement.calendar, period),
    task,
    report,
    version: kept?.version ?? 0,
    asked: askedMilestones(facts.plans, facts.reports, period).map((milestone) => ({
      milestone,
      stands: duty.milestones.find((one) => one.milestone.id === milestone.id) ?? null,
    })),
    previous: previousOf(reports.find((one) => one.state.period !== period)?.state),
    parts,
    actions: actionsOn(actor, task.lead, report),
    awaits,
    registers: awaits !== null && may(actor, 'report.register-signature', task.lead),
    contributes: own === undefined ? null : contributionAction(own.given, report),
  }
}
