import { exact, type Rational, sayExact, sum, ZERO } from '../../quantity/rational.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { Explanation, Fold } from '../results/explanation.ts'
import type { Criterion } from '../rules/criterion.ts'
import type { Adjust } from './adjust.ts'
import { foldOf } from './fold.ts'
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

/** A criterion's node, and what cost points in words. */
export interface Scored {
  readonly node: Explanation
  readonly lost: string
}

const head = ({ criterion: { id, title, clause }, weight, folded }: Entry) => ({
  id,
  title,
  clause,
  max: sayExact(weight),
  source: null,
  formula: null,
  because: folded,
})

/** A criterion without points: its facts are shown all the same. */
export const uncounted = (entry: Entry, standing: 'not-yet' | 'not-applicable', because: string): Scored => ({
  node: {
    ...head(entry),
    fold: { _tag: 'sum' },
    points: null,
    standing,
    because,
    children: grouped(entry.criterion.id, entry.items, (id, item) => leaf(id, item, null)),
  },
  lost: '',
})

/** A criterion whose points a unit has because it concerns others. */
export const inFull = (entry: Entry, because: string): Scored => ({
  node: {
    ...head(entry),
    fold: { _tag: 'leaf' },
    points: sayExact(entry.weight),
    standing: 'counted',
    because: `${because}，按满分计`,
    children: [],
  },
  lost: '',
})

export interface Points {
  readonly points: Rational
  readonly max: Rational
  readonly formula: string | null
  readonly because: string
}

/** A fact; without points when its time has not come, or when it was left out of the year. */
export const leaf = (id: string, item: Item, scored: Points | null): Explanation => ({
  id,
  title: item.title,
  clause: null,
  formula: scored?.formula ?? null,
  points: scored === null ? null : sayExact(scored.points),
  max: scored === null ? null : sayExact(scored.max),
  fold: LEAF,
  standing: scored !== null ? 'counted' : item.weight.n === 0 ? 'not-applicable' : 'not-yet',
  because: scored?.because ?? item.because,
  source: item.source,
  children: [],
})
const LEAF: Fold = { _tag: 'leaf' }

/** Leaves under their task or period, in the order in which these first appear. */
export const grouped = (
  criterion: string,
  items: readonly Item[],
  leafOf: (id: string, item: Item) => Explanation,
): readonly Explanation[] => {
  if (items.every(({ group }) => group === null))
    return items.map((item) => leafOf(`${criterion}/${item.key}`, item))
  const groups = Map.groupBy(items, (item) => item.group?.key ?? null)
  const keyOf = ({ key, group, source }: Item) =>
    group === null && groups.has(key) ? `${key}-${source?._tag}` : key
  return [...groups].flatMap(([key, members]) => {
    const path = key === null ? criterion : `${criterion}/${key}`
    const children = members.map((item) => leafOf(`${path}/${keyOf(item)}`, item))
    const group = members[0]?.group ?? null
    return group === null ? children : [groupNode(path, group, children)]
  })
}

const groupNode = (
  id: string,
  { title, because }: NonNullable<Item['group']>,
  children: readonly Explanation[],
): Explanation => {
  const counted = children.filter((one) => one.standing === 'counted')
  const max = sayExact(sum(counted.map((one) => exact(one.max ?? '0'))))
  const points = foldOf({ fold: SUM, points: null, max, children })
  const open = children.some((one) => one.standing === 'not-yet')
  return {
    id,
    title,
    clause: null,
    formula: null,
    fold: SUM,
    points: points === null ? null : sayExact(points),
    max: points === null ? null : max,
    standing: points !== null ? 'counted' : open ? 'not-yet' : 'not-applicable',
    because,
    source: null,
    children,
  }
}
const SUM: Fold = { _tag: 'sum' }

/** A part of a criterion that states its own points; `facts` are what it was read from. */
export const part = (
  id: string,
  title: string,
  { points, max, formula, because }: Points,
  facts: readonly Explanation[] = [],
): Explanation => ({
  id,
  title,
  clause: null,
  formula,
  points: sayExact(points),
  max: sayExact(max),
  fold: LEAF,
  standing: 'counted',
  because,
  source: null,
  children: facts,
})

/** The whole node, its points folded from its children. */
export const counted = (
  entry: Entry,
  fold: Fold,
  children: readonly Explanation[],
  formula: (points: Rational) => string,
): Explanation => {
  const node = { ...head(entry), fold, points: null, children }
  const points = foldOf(node) ?? ZERO
  return { ...node, points: sayExact(points), standing: 'counted', formula: formula(points) }
}

const NAMED = 3

/** The parts that lost most: 任务 43、任务 37、任务 2 等 5 项. */
export const lossWords = (parts: readonly { readonly title: string; readonly lost: Rational }[]): string => {
  const short = parts.filter(({ lost }) => lost.n > 0)
  const named = short.slice(0, NAMED).map((one) => one.title)
  return short.length > NAMED ? `${named.join('、')} 等 ${short.length} 项` : named.join('、')
}
