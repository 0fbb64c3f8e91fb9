import { firstDay, lastDay, type Period, periodYear } from '../calendar/index.ts'
import type { Milestone, Plan } from '../planning/index.ts'
import { type MilestoneProgress, type Report, standing } from './report.ts'

/** A milestone with the progress last accepted, and the report that said so. */
export interface TrackedMilestone {
  readonly milestone: Milestone
  readonly progress: MilestoneProgress | null
  readonly saidBy: Report | null
}

/** The report on the latest time first; a month before the quarter that ends with it, and a total order. */
const byPeriodThenId = (a: Report, b: Report): number =>
  compareText(lastDay(b.period), lastDay(a.period)) ||
  compareText(firstDay(b.period), firstDay(a.period)) ||
  compareText(b.id, a.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What of reports stands on a plan's milestones; a later period overrides an earlier one. */
export const track = (
  milestones: readonly Milestone[],
  reports: readonly Report[],
): readonly TrackedMilestone[] => {
  const latestFirst = reports.toSorted(byPeriodThenId)
  return milestones.map((milestone) => {
    for (const report of latestFirst) {
      const progress = standing(report)?.content.milestones.find((one) => one.milestone === milestone.id)
      if (progress !== undefined) return { milestone, progress, saidBy: report }
    }
    return { milestone, progress: null, saidBy: null }
  })
}

/**
 * The milestones that a report on `period` speaks of: those of the year's approved plan, and those of
 * earlier years that no accepted report has called done, so that what was left open can still be closed.
 */
export const askedMilestones = (
  plans: readonly Plan[],
  reports: readonly Report[],
  period: Period,
): readonly Milestone[] => {
  const year = periodYear(period)
  const approved = plans
    .filter((plan) => plan.status === 'approved' && plan.year <= year)
    .toSorted((a, b) => a.year - b.year)
  return approved.flatMap((plan) =>
    track(plan.content.milestones, reports)
      .filter(({ progress }) => plan.year === year || progress?.state !== 'done')
      .map(({ milestone }) => milestone),
  )
}
