import { divide, exact, multiply, toFixed } from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { Scorecard } from './scorecard.ts'

/** One unit as it is reported to 市考核办, who count the year's tasks with a weight of their own. */
export interface Reported {
  readonly department: Scorecard['department']
  readonly name: string
  readonly group: string
  readonly points: string | null
  readonly rank: number | null
  readonly grade: string | null
  /** Points converted to the weight: `4.58` of 5; null without points. */
  readonly converted: string | null
}

const PLACES = 2

/**
 * The result as it goes into 年度目标责任制考核 (part 三(二)): each unit's points as a share of the total times the weight that
 * 市考核办 sets, rounded half up to two decimals; by group and rank.
 */
export const reportedResult = (cards: readonly Scorecard[], weight: string): readonly Reported[] =>
  cards
    .toSorted(
      (a, b) =>
        a.group.place - b.group.place ||
        (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
        (a.department < b.department ? -1 : 1),
    )
    .map(({ department, name, group, points, rank, grade, of }) => ({
      ...{ department, name, group: group.title, points, rank, grade },
      converted: points === null ? null : converted(points, of, weight),
    }))

const converted = (points: string, of: string, weight: string): string => {
  const share = divide(exact(points), exact(of))
  return toFixed(round(multiply(share, exact(weight)), { mode: 'half-up', places: PLACES }), PLACES)
}
