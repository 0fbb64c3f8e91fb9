import {
  absolute,
  add,
  compare,
  exact,
  type Rational,
  sayExact,
  subtract,
  ZERO,
} from '../../quantity/rational.ts'
import type { Scorecard } from '../results/scorecard.ts'
import { type FoldedPart, foldedParts } from './folded.ts'

/** How a unit stands in one result. */
export type Stand = Pick<Scorecard, 'points' | 'rank' | 'grade' | 'group' | 'provisional'>

/** What moved a unit: a criterion, or the bonuses together, with what it now gives more or less. */
export interface Mover {
  readonly id: string
  readonly title: string
  /** Exact, after folding: `-1.25`. */
  readonly change: string
  /** Whether the criterion is there only before, only after, or in both. */
  readonly stands: 'gone' | 'new' | 'both'
}

/** One unit before and after. */
export interface Movement {
  readonly department: string
  readonly name: string
  /** Null where the unit is not scored on that side. */
  readonly before: Stand | null
  readonly after: Stand | null
  /** Exact difference of the rounded points; null where a side has none. */
  readonly change: string | null
  /** Greatest change first; what changed nothing is left out. They add up to the change before rounding. */
  readonly movers: readonly Mover[]
}

export interface Comparison {
  /** By department. */
  readonly units: readonly Movement[]
  /** Units with other points, another rank, another grade. */
  readonly moved: { readonly points: number; readonly rank: number; readonly grade: number }
}

/** Two results side by side: every unit of either one, once. */
export const compareResults = (before: readonly Scorecard[], after: readonly Scorecard[]): Comparison => {
  const [was, is] = [byDepartment(before), byDepartment(after)]
  const departments = [...new Set([...was.keys(), ...is.keys()])].toSorted()
  const units = departments.map((department) => movement(department, was.get(department), is.get(department)))
  const count = (differs: (one: Movement) => boolean) => units.filter(differs).length
  return {
    units,
    moved: {
      points: count(pointsMoved),
      rank: count(rankMoved),
      grade: count(gradeMoved),
    },
  }
}

const moved =
  (what: 'points' | 'rank' | 'grade') =>
  ({ before, after }: Movement): boolean =>
    (before?.[what] ?? null) !== (after?.[what] ?? null)

/** Whether a unit has other points, another rank or grade; not being scored and having none is the same. */
export const pointsMoved = moved('points')
export const rankMoved = moved('rank')
export const gradeMoved = moved('grade')

const byDepartment = (cards: readonly Scorecard[]): ReadonlyMap<string, Scorecard> =>
  new Map(cards.map((one) => [one.department, one]))

const movement = (department: string, was: Scorecard | undefined, is: Scorecard | undefined): Movement => ({
  department,
  name: is?.name ?? was?.name ?? department,
  before: was === undefined ? null : standOf(was),
  after: is === undefined ? null : standOf(is),
  change:
    was?.points == null || is?.points == null
      ? null
      : sayExact(subtract(exact(is.points), exact(was.points))),
  movers: was === undefined || is === undefined ? [] : moversOf(foldedParts(was), foldedParts(is)),
})

const standOf = ({ points, rank, grade, group, provisional }: Scorecard): Stand => ({
  points,
  rank,
  grade,
  group,
  provisional,
})

const moversOf = (was: readonly FoldedPart[], is: readonly FoldedPart[]): readonly Mover[] => {
  const [old, now] = [new Map(was.map((one) => [one.id, one])), new Map(is.map((one) => [one.id, one]))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => {
      const [a, b] = [old.get(id), now.get(id)]
      return {
        id,
        title: b?.title ?? a?.title ?? id,
        value: subtract(b?.points ?? ZERO, a?.points ?? ZERO),
        stands: a === undefined ? ('new' as const) : b === undefined ? ('gone' as const) : ('both' as const),
      }
    })
    .filter(({ value }) => value.n !== 0)
    .toSorted((a, b) => compare(absolute(b.value), absolute(a.value)) || (a.id < b.id ? -1 : 1))
    .map(({ value, ...one }) => ({ ...one, change: sayExact(value) }))
}

/** What a unit's criteria changed together, before rounding. */
export const changeOf = ({ movers }: Movement): Rational =>
  movers.reduce((total, one) => add(total, exact(one.change)), ZERO)
