import { isPlainDate, type PlainDate } from '../calendar/index.ts'
import { type MilestoneText, standingMilestones } from './milestone.ts'
import type { Plan, PlanText } from './plan.ts'

/** The same day of another year; 29 February becomes the 28th where there is none. */
const sameDayIn = (year: number, date: PlainDate): PlainDate => {
  const same = `${year}${date.slice(4)}`
  return (isPlainDate(same) ? same : `${year}-02-28`) as PlainDate
}

/**
 * A plan of an earlier year as the beginning of this year's: the people, safeguards and measures as they were,
 * the milestones a year on with keys of their own, and the stepped targets that still reach into the year.
 */
export const fromEarlier = (
  { content }: Plan,
  year: number,
  keyOf: (index: number) => MilestoneText['id'],
): PlanText => ({
  ...content,
  targets: content.targets.filter((one) => one.slices.some((slice) => slice.year >= year)),
  milestones: standingMilestones(content.milestones).map(
    ({ title, deliverable, originalDueOn, weight }, index) => ({
      id: keyOf(index),
      title,
      deliverable,
      dueOn: sameDayIn(year, originalDueOn),
      weight,
    }),
  ),
})
