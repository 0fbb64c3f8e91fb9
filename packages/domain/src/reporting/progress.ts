import { firstDay, lastDay, type Period, periodYear } from '../calendar/index.ts'
import { type Milestone, type Plan, standingMilestones } from '../planning/index.ts'
import { compareText } from '../record/compare-text.ts'
import type { ReportId } from '../record/index.ts'
import { type MilestoneProgress, type Report, standing } from './report.ts'

/** What of a report stands on milestones. */
export interface Word {
  readonly id: ReportId
  readonly period: Period
  readonly told: readonly MilestoneProgress[]
}

export const wordOf = (report: Report): Word => ({
  id: report.id,
  period: report.period,
  told: standing(report)?.content.milestones ?? [],
})

/** A milestone with the progress last accepted, and the report that said so. */
export interface TrackedMilestone {
  readonly milestone: Milestone
  readonly progress: MilestoneProgress | null
  readonly saidBy: Pick<Word, 'id' | 'period'> | null
}

/** The earlier time first; a quarter before the month that it ends with. */
const byPeriod = (a: Period, b: Period): number =>
  compareText(lastDay(a), lastDay(b)) || compareText(firstDay(a), firstDay(b))

/** The report on the latest time first, in a total order. */
const byPeriodThenId = (a: Word, b: Word): number => byPeriod(b.period, a.period) || compareText(b.id, a.id)

/** What of reports stands on a plan's milestones; a later period overrides an earlier one. */
export const track = (
  milestones: readonly Milestone[],
  words: readonly Word[],
): readonly TrackedMilestone[] => {
  const latestFirst = words.toSorted(byPeriodThenId)
  return milestones.map((milestone) => {
    for (const { id, period, told } of latestFirst) {
      const progress = told.find((one) => one.milestone === milestone.id)
      if (progress !== undefined) return { milestone, progress, saidBy: { id, period } }
    }
    return { milestone, progress: null, saidBy: null }
  })
}

/** What a year's approved plan promises. */
export interface PromisedYear {
  readonly year: number
  readonly milestones: readonly Milestone[]
}

/** A plan that is not approved promises nothing yet, and a cancelled milestone nothing any more. */
export const promisesOf = ({ year, status, content }: Plan): PromisedYear => ({
  year,
  milestones: status === 'approved' ? standingMilestones(content.milestones) : [],
})

/**
 * The milestones that a report on `period` speaks of: those of the year's approved plan, and those of
 * earlier years that no accepted report on an earlier time has called done, so that what was left open
 * can still be closed, and the report that closed it can be corrected.
 */
export const askedMilestones = (
  plans: readonly PromisedYear[],
  words: readonly Word[],
  period: Period,
): readonly Milestone[] => {
  const year = periodYear(period)
  const before = words.filter((word) => byPeriod(word.period, period) < 0)
  return plans
    .filter((plan) => plan.year <= year)
    .toSorted((a, b) => a.year - b.year)
    .flatMap((plan) =>
      track(plan.milestones, before)
        .filter(({ progress }) => plan.year === year || progress?.state !== 'done')
        .map(({ milestone }) => milestone),
    )
}
