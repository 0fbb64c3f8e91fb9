import { compare, type Rational, sayExact, subtract, ZERO } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Source } from '../facts/source.ts'
import type { Fold, NodeStanding } from '../results/explanation.ts'
import type { Criterion } from '../rules/criterion.ts'
import type { Adjust } from './adjust.ts'
import { counts, fold, type Line, sumOf } from './fold.ts'
import type { Item } from './item.ts'

/** A criterion as it stands for one unit: with the points that were folded into it, and its facts. */
export interface Entry {
  readonly unit: UnitFact
  /** Place of the unit's group. */
  readonly group: number
  readonly criterion: Criterion
  readonly weight: Rational
  /** Whose points were folded into it, in words; null where none were. */
  readonly folded: string | null
  readonly items: readonly Item[]
  readonly adjust: Adjust
}

/** A criterion's line, and what cost points in words. */
export interface Scored extends Line {
  readonly lost: string
}

/** What a node says where it is not a plain fact that counts. */
interface Written {
  readonly id: string
  readonly title: string
  readonly clause?: string | null
  readonly formula?: string | null | undefined
  readonly points: Rational | null
  readonly max: Rational | null
  readonly fold?: Fold | undefined
  readonly standing?: NodeStanding | undefined
  readonly because?: string | null
  readonly source?: Source | null
  readonly lines?: readonly Line[] | undefined
}

const LEAF: Fold = { _tag: 'leaf' }
export const SUM: Fold = { _tag: 'sum' }

/** The one place where nodes are made. */
export const write = ({
  id,
  title,
  clause = null,
  formula = null,
  points,
  max,
  fold = LEAF,
  standing = 'counted',
  because = null,
  source = null,
  lines = [],
}: Written): Line => ({
  node: {
    id,
    title,
    clause,
    formula,
    points: points === null ? null : sayExact(points),
    max: max === null ? null : sayExact(max),
    fold,
    standing,
    because,
    source,
    children: lines.map((one) => one.node),
  },
  points,
  max,
})

/** A node without points because none of its lines has any. */
export const waiting = (lines: readonly Line[]): NodeStanding =>
  lines.some(({ node }) => node.standing === 'not-yet') ? 'not-yet' : 'not-applicable'

/** The node of a criterion. */
const criterionLine = (
  { criterion, weight, folded }: Entry,
  { points = null, max = weight, because = folded, formula, fold, standing, lines }: Partial<Written>,
  lost: string,
): Scored => {
  const { id, title, clause } = criterion
  const line = write({ id, title, clause, formula, points, max, fold, standing, because, lines })
  return { node: line.node, points, max, lost }
}

/** A criterion without points: its facts are shown all the same. */
export const uncounted = (
  entry: Entry,
  standing: 'not-yet' | 'not-applicable',
  because: string,
  max = entry.weight,
): Scored => {
  const lines = grouped(entry.criterion.id, entry.items, (id, item) => leaf(id, item))
  return criterionLine(entry, { fold: SUM, standing, because, max, lines }, '')
}

/** A criterion whose points a unit has because it concerns others. */
export const inFull = (entry: Entry, because: string): Scored =>
  criterionLine(entry, { points: entry.weight, because: `${because}，按满分计` }, '')

/** A criterion with the points that its lines make. */
export const counted = (
  entry: Entry,
  rule: Fold,
  lines: readonly Line[],
  formula: (points: Rational) => string,
  lost: string,
): Scored => {
  const points = fold(rule, lines, entry.weight) ?? ZERO
  return criterionLine(entry, { fold: rule, points, formula: formula(points), lines }, lost)
}

export interface Points {
  readonly points: Rational
  readonly max: Rational
  readonly formula: string | null
  readonly because: string
}

/** A fact; without points when its time has not come, or when it was left out of the year. */
export const leaf = (
  id: string,
  { title, weight, because, source }: Item,
  scored: Points | null = null,
  standing: NodeStanding = scored !== null ? 'counted' : weight.n === 0 ? 'not-applicable' : 'not-yet',
): Line =>
  write({
    id,
    title,
    formula: scored?.formula,
    points: scored?.points ?? null,
    max: scored?.max ?? null,
    standing,
    because: scored?.because ?? because,
    source,
  })

/** Leaves under their task or period, in the order in which these first appear. */
export const grouped = (
  criterion: string,
  items: readonly Item[],
  leafOf: (id: string, item: Item) => Line,
): readonly Line[] => {
  if (items.every(({ group }) => group === null))
    return items.map((item) => leafOf(`${criterion}/${item.key}`, item))
  const groups = Map.groupBy(items, (item) => item.group?.key ?? null)
  const keyOf = ({ key, group, source }: Item) =>
    group === null && groups.has(key) ? `${key}-${source?._tag}` : key
  return [...groups].flatMap(([key, members]) => {
    const path = key === null ? criterion : `${criterion}/${key}`
    const lines = members.map((item) => leafOf(`${path}/${keyOf(item)}`, item))
    const group = members[0]?.group ?? null
    return group === null ? lines : [groupLine(path, group, lines)]
  })
}

const groupLine = (
  id: string,
  { title, because }: NonNullable<Item['group']>,
  lines: readonly Line[],
): Line => {
  const points = fold(SUM, lines, null)
  const max = points === null ? null : sumOf(lines.filter(counts), 'max')
  const standing = points === null ? waiting(lines) : 'counted'
  return write({ id, title, points, max, fold: SUM, standing, because, lines })
}

const NAMED = 3

/** The lines that lost most, greatest first: 任务 43、任务 37、任务 2 等 5 项. */
export const lossWords = (lines: readonly Line[]): string => {
  const short = lines
    .flatMap(({ node, points, max }) =>
      points === null || max === null || compare(points, max) >= 0
        ? []
        : [{ title: node.title, lost: subtract(max, points) }],
    )
    .sort((a, b) => compare(b.lost, a.lost))
  const named = short.slice(0, NAMED).map((one) => one.title)
  return short.length > NAMED ? `${named.join('、')} 等 ${short.length} 项` : named.join('、')
}
