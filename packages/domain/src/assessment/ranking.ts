import { compare, exact } from '../quantity/rational.ts'
import type { UnitFact } from './facts.ts'
import type { Grading } from './rule-set.ts'

/** The group of a unit, by how many of the year's key tasks it leads. */
export const groupOf = ({ duties }: UnitFact, { groups }: Grading): string => {
  const led = duties.filter((duty) => duty.role === 'lead').length
  return groups.find((one) => led >= one.ledAtLeast)?.title ?? groups.at(-1)?.title ?? ''
}

/** The highest grade that the points reach; null without points. */
export const gradeOf = (points: string | null, { grades }: Grading): string | null =>
  points === null
    ? null
    : (grades.find((one) => compare(exact(points), exact(one.atLeast)) >= 0)?.title ??
      grades.at(-1)?.title ??
      null)

/** One more than the number of peers with more points, so that equals share a rank and leave a gap. */
export const rankOf = (points: string | null, peers: readonly (string | null)[]): number | null =>
  points === null
    ? null
    : 1 + peers.filter((peer) => peer !== null && compare(exact(peer), exact(points)) > 0).length
