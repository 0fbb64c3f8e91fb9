import type { Period, PlainDate } from '../calendar/index.ts'
import type { ToldFigure } from '../indicators/index.ts'
import { type Milestone, type Plan, type Stage, standingMilestones } from '../planning/index.ts'
import type { DepartmentId, PlanId, ReportId } from '../record/index.ts'
import {
  type Contribution,
  type MilestoneProgress,
  type Remark,
  type Report,
  type ReportStatus,
  reportedFigures,
  signingStage,
  standing,
  type TrackedMilestone,
  track,
} from '../reporting/index.ts'

/** What of a report matters to lights, desks and lists: never its words. */
export interface ReportFacts {
  readonly id: ReportId
  readonly period: Period
  readonly status: ReportStatus
  readonly reportedOn: PlainDate | null
  readonly acceptedOn: PlainDate | null
  readonly returnedOn: PlainDate | null
  /** The stage that signs next. */
  readonly awaits: Stage | null
  /** A correction of what was accepted is under way. */
  readonly correcting: boolean
  /** Why it came back, while it is back. */
  readonly sentBack: { readonly reason: string; readonly remarks: readonly Remark[] } | null
}

export interface PlanFacts {
  readonly id: PlanId
  readonly year: number
  readonly status: Plan['status']
  /** Null while it is still with the supporting units. */
  readonly submittedOn: PlainDate | null
  readonly approvedOn: PlainDate | null
  /** While it is with the supporting units: since when, and who has answered this edition. */
  readonly circulated: { readonly on: PlainDate; readonly answered: readonly DepartmentId[] } | null
}

export interface ContributionFacts {
  readonly period: Period
  readonly department: DepartmentId
  readonly givenOn: PlainDate
}

/** Everything on one task that lights, desks and lists are made of. Plain JSON; each report and plan once. */
export interface TaskFacts {
  readonly plans: readonly (PlanFacts & { readonly milestones: readonly Milestone[] })[]
  readonly reports: readonly (ReportFacts & {
    readonly told: readonly MilestoneProgress[]
    /** 自报: what its accepted texts say about targets. */
    readonly figures: readonly ToldFigure[]
  })[]
  readonly contributions: readonly ContributionFacts[]
}

export const NO_FACTS: TaskFacts = { plans: [], reports: [], contributions: [] }

/** Puts `one` in the place of what has its key, or among the others in the order of keys. */
const put = <A>(list: readonly A[], one: A, keyOf: (of: A) => string): readonly A[] =>
  [...list.filter((other) => keyOf(other) !== keyOf(one)), one].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  )

/** The facts once a plan stands as it does; only approved milestones are promises. */
export const notePlan = (facts: TaskFacts, plan: Plan): TaskFacts => {
  const { id, year, status, submittedOn, approvedOn, circulatedOn, parts, edition } = plan
  const milestones = status === 'approved' ? standingMilestones(plan.content.milestones) : []
  const answered = parts.filter((one) => one.edition === edition).map((one) => one.department)
  const circulated = status === 'circulated' && circulatedOn !== null ? { on: circulatedOn, answered } : null
  const one = { id, year, status, submittedOn, approvedOn, circulated, milestones }
  return { ...facts, plans: put(facts.plans, one, (other) => `${other.year}`) }
}

export const noteReport = (facts: TaskFacts, report: Report): TaskFacts => {
  const { id, period, status, reportedOn, acceptedOn, returnedOn } = report
  const last = report.steps.at(-1)
  const one = {
    ...{ id, period, status, reportedOn, acceptedOn, returnedOn },
    awaits: signingStage(report),
    correcting: status !== 'accepted' && acceptedOn !== null,
    sentBack: status === 'returned' ? { reason: last?.reason ?? '', remarks: last?.remarks ?? [] } : null,
    told: standing(report)?.content.milestones ?? [],
    figures: reportedFigures([report]),
  }
  return { ...facts, reports: put(facts.reports, one, (other) => other.period) }
}

export const noteContribution = (
  facts: TaskFacts,
  { period, department, givenOn }: Contribution,
): TaskFacts => ({
  ...facts,
  contributions: put(
    facts.contributions,
    { period, department, givenOn },
    (one) => `${one.period} ${one.department}`,
  ),
})

/** A report that needs nothing more: what is still known of it in lists. */
export interface Settled {
  readonly period: Period
  readonly reportedOn: PlainDate
  readonly returnedOn: PlainDate | null
}

/** What a duty is judged by: milestones with the progress that stands, and each report. */
export interface DutyFacts {
  readonly milestones: readonly TrackedMilestone[]
  readonly reports: readonly ReportFacts[]
  readonly settled: readonly Settled[]
  readonly plans: readonly PlanFacts[]
  readonly contributions: readonly ContributionFacts[]
  readonly figures: readonly ToldFigure[]
}

export const dutyFacts = ({ plans, reports, contributions }: TaskFacts): DutyFacts => {
  const words = reports.map(({ id, period, told }) => ({ id, period, told }))
  return {
    milestones: track(
      plans.flatMap((plan) => plan.milestones),
      words,
    ),
    reports: reports.map(({ told: _, figures: __, ...one }) => one),
    settled: [],
    plans: plans.map(({ milestones: _, ...one }) => one),
    contributions,
    figures: reports.flatMap((one) => one.figures),
  }
}

const isSettled = (report: ReportFacts): boolean => report.status === 'accepted' && report.reportedOn !== null

/**
 * The same duty without what no light and no desk asks for any more: of accepted reports only the day, of
 * milestones done only the last. Judged on any day it shows the same lights.
 */
export const briefly = (facts: DutyFacts): DutyFacts => {
  const lastDone = facts.milestones.findLast((one) => one.progress?.state === 'done')
  const done = facts.reports.filter(isSettled)
  const periods = new Set(done.map((one) => one.period))
  return {
    milestones: facts.milestones.filter((one) => one.progress?.state !== 'done' || one === lastDone),
    reports: facts.reports.filter((one) => !isSettled(one)),
    settled: [
      ...facts.settled,
      ...done.flatMap(({ period, reportedOn, returnedOn }): Settled[] =>
        reportedOn === null ? [] : [{ period, reportedOn, returnedOn }],
      ),
    ],
    plans: facts.plans,
    contributions: facts.contributions.filter((one) => !periods.has(one.period)),
    figures: facts.figures,
  }
}
