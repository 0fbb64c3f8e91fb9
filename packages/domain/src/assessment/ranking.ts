import { compare, exact } from '../quantity/rational.ts'
import type { UnitFact } from './facts.ts'
import type { Grading } from './rule-set.ts'

/** The group of a unit, by how many of the year's key tasks it leads; `place` is its position from 1. */
export const groupOf = (
  { duties }: UnitFact,
  { groups }: Grading,
): { readonly title: string; readonly place: number } => {
  const led = duties.filter((duty) => duty.role === 'lead').length
  const index = groups.findIndex((one) => led >= one.ledAtLeast)
  const place = index < 0 ? groups.length : index + 1
  return { title: groups[place - 1]?.title ?? '', place }
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
