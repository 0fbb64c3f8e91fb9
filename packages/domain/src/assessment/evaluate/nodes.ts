import { multiply, ONE, type Rational, sayExact, ZERO } from '../../quantity/rational.ts'
import type { Source } from '../facts/source.ts'
import type { Fold, NodeStanding } from '../results/explanation.ts'
import type { Criterion } from '../rules/criterion.ts'
import type { Adjust } from './adjust.ts'
import { counts, fold, type Line, sumOf } from './fold.ts'
import { type Item, openShare } from './item.ts'
import { equals, say } from './words.ts'

/** A criterion as it stands for one unit: with the points that were folded into it, and its facts. */
export interface Entry {
  /** Place of the unit's group. */
  readonly group: number
  readonly criterion: Criterion
  readonly weight: Rational
  /** Whose points were folded into it, in words; null where none were. */
  readonly folded: string | null
  readonly items: readonly Item[]
  readonly adjust: Adjust
}

/** A criterion's line, and the share of it whose time has not come. */
export interface Scored extends Line {
  readonly open: Rational
}

/** What a node says where it is not a plain fact that counts. */
export interface Written {
  readonly id: string
  readonly title: string
  readonly clause?: string | null
  readonly formula?: string | null
  readonly points?: Rational | null
  readonly max?: Rational | null
  readonly fold?: Fold | undefined
  readonly standing?: NodeStanding
  readonly because?: string | null
  readonly source?: Source | null
  readonly lines?: readonly Line[]
}

const LEAF: Fold = { _tag: 'leaf' }
const SUM: Fold = { _tag: 'sum' }

/** How a node without points stands: its time has not come while that of one of its lines has not, else it does not apply. */
export const waiting = (lines: readonly Line[]): NodeStanding =>
  lines.some(({ node }) => node.standing === 'not-yet') ? 'not-yet' : 'not-applicable'

/** The one place where nodes are made. */
export const write = ({
  id,
  title,
  clause = null,
  formula = null,
  points = null,
  max = null,
  fold = LEAF,
  lines = [],
  standing = points ? 'counted' : waiting(lines),
  because = null,
  source = null,
}: Written): Line => ({
  node: {
    id,
    title,
    clause,
    formula,
    points: points && sayExact(points),
    max: max && sayExact(max),
    fold,
    standing,
    because,
    source,
    children: lines.map(({ node }) => node),
  },
  points,
  max,
})

/** The node of a criterion. */
const criterionLine = (
  { criterion: { id, title, clause }, weight, folded, items }: Entry,
  written: Partial<Written>,
): Scored => ({
  ...write({ max: weight, because: folded, ...written, id, title, clause }),
  open: written.points ? openShare(items) : ONE,
})

/** A criterion without points: its facts are shown all the same. */
export const uncounted = (
  entry: Entry,
  standing: NodeStanding,
  because: string,
  max = entry.weight,
): Scored => criterionLine(entry, { fold: SUM, standing, because, max, lines: grouped(entry, () => null) })

/** A criterion whose points a unit has because it concerns others. */
export const inFull = (entry: Entry, because: string): Scored =>
  criterionLine(entry, { points: entry.weight, because: `${because}，按满分计` })

/** A criterion with the points that its lines make. */
export const counted = (
  entry: Entry,
  lines: readonly Line[],
  formula: (points: Rational) => string,
  rule: Fold = SUM,
): Scored => {
  const points = fold(rule, lines, entry.weight) ?? ZERO
  return criterionLine(entry, { fold: rule, points, formula: formula(points), lines })
}

export interface Points {
  readonly points: Rational
  readonly max: Rational
  readonly formula: string | null
  readonly because?: string
}

/** A share of some points, in numbers and words. */
export const part = (max: Rational, share: Rational, words: string) => {
  const points = multiply(max, share)
  return { points, max, formula: `${say(max)} × ${words} ${equals(points)}` }
}

/** A fact; without points when its time has not come, or when it was left out of the year. */
export const leaf = (
  id: string,
  { title, weight, because, source }: Item,
  scored: Points | null,
  standing: NodeStanding = scored ? 'counted' : weight.n === 0 ? 'not-applicable' : 'not-yet',
): Line => write({ ...scored, id, title, standing, because: scored?.because ?? because, source })

/** Leaves under their task or period, in the order in which these first appear. */
export const grouped = (
  { criterion, items }: Entry,
  pointsOf: (item: Item) => Points | null,
): readonly Line[] => {
  const groups = Map.groupBy(items, ({ group }) => group?.key)
  const lineOf = (item: Item): Line => {
    const { key, group, source } = item
    const id = group ? `${criterion.id}/${group.key}` : criterion.id
    const own = !group && groups.has(key) ? `${key}-${source?._tag}` : key
    return leaf(`${id}/${own}`, item, pointsOf(item))
  }
  if (groups.size === 1 && groups.has(undefined)) return items.map(lineOf)
  return [...groups.values()].flatMap((members) => {
    const group = members[0]?.group
    const lines = members.map(lineOf)
    return group ? groupLine(`${criterion.id}/${group.key}`, group, lines) : lines
  })
}

const groupLine = (
  id: string,
  { title, because }: NonNullable<Item['group']>,
  lines: readonly Line[],
): Line => {
  const points = fold(SUM, lines, null)
  return write({
    id,
    title,
    points,
    max: points && sumOf(lines.filter(counts), 'max'),
    fold: SUM,
    because,
    lines,
  })
}
