import type { Milestone } from '../planning/index.ts'
import type { MilestoneProgress, Report } from './report.ts'

/** A milestone with the progress last accepted, and the report that said so. */
export interface TrackedMilestone {
  readonly milestone: Milestone
  readonly progress: MilestoneProgress | null
  readonly saidBy: Report | null
}

/** What accepted reports say of a plan's milestones; a later period overrides an earlier one. */
export const track = (
  milestones: readonly Milestone[],
  reports: readonly Report[],
): readonly TrackedMilestone[] => {
  const latestFirst = reports
    .filter((report) => report.status === 'accepted')
    .toSorted((a, b) => ((a.reportedOn ?? '') < (b.reportedOn ?? '') ? 1 : -1))
  return milestones.map((milestone) => {
    const saidBy =
      latestFirst.find((report) => report.content.milestones.some((one) => one.milestone === milestone.id)) ??
      null
    const progress = saidBy?.content.milestones.find((one) => one.milestone === milestone.id) ?? null
    return { milestone, progress, saidBy }
  })
}
