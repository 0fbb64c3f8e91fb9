import { exact, type Rational, sayExact, sum, ZERO } from '../quantity/rational.ts'
import type { Explanation } from './explanation.ts'
import { foldOf } from './fold.ts'
import type { Item } from './items.ts'
import type { Criterion } from './rule-set.ts'

/** A criterion's node, and what cost points in words. */
export interface Scored {
  readonly node: Explanation
  readonly lost: string
}

const head = ({ id, title, clause, weight }: Criterion) =>
  ({ id, title, clause, max: sayExact(exact(weight)), source: null, formula: null, because: null }) as const

/** A criterion without points: its facts are shown all the same. */
export const uncounted = (
  criterion: Criterion,
  standing: 'not-yet' | 'not-applicable',
  because: string,
  items: readonly Item[],
): Scored => ({
  node: {
    ...head(criterion),
    fold: { _tag: 'sum' },
    points: null,
    standing,
    because,
    children: grouped(criterion.id, items, (id, item) => leaf(id, item, null)),
  },
  lost: '',
})

export interface Points {
  readonly points: Rational
  readonly max: Rational
  readonly formula: string | null
  readonly because: string
}

/** A fact; without points when its time has not come. */
export const leaf = (id: string, item: Item, scored: Points | null): Explanation => ({
  id,
  title: item.title,
  clause: null,
  formula: scored?.formula ?? null,
  points: scored === null ? null : sayExact(scored.points),
  max: scored === null ? null : sayExact(scored.max),
  fold: { _tag: 'leaf' },
  standing: scored === null ? 'not-yet' : 'counted',
  because: scored?.because ?? item.because,
  source: item.source,
  children: [],
})

/** Leaves under their task or period, in the order in which these first appear. */
export const grouped = (
  criterion: string,
  items: readonly Item[],
  leafOf: (id: string, item: Item) => Explanation,
): readonly Explanation[] => {
  const groups = Map.groupBy(items, (item) => item.group?.key ?? null)
  return [...groups].flatMap(([key, members]) => {
    const path = key === null ? criterion : `${criterion}/${key}`
    const children = members.map((item) => leafOf(`${path}/${item.key}`, item))
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
  const max = sum(counted.map((one) => exact(one.max ?? '0')))
  const node = { fold: { _tag: 'sum' as const }, points: null, max: sayExact(max), children }
  const points = foldOf(node)
  return {
    id,
    title,
    clause: null,
    formula: null,
    ...node,
    points: points === null ? null : sayExact(points),
    max: points === null ? null : node.max,
    standing: points === null ? 'not-yet' : 'counted',
    because,
    source: null,
  }
}

/** The whole node, its points folded from its children. */
export const counted = (
  criterion: Criterion,
  fold: Explanation['fold'],
  children: readonly Explanation[],
  formula: (points: Rational) => string,
): Explanation => {
  const node = { ...head(criterion), fold, points: null, children }
  const points = foldOf(node) ?? ZERO
  return { ...node, points: sayExact(points), standing: 'counted', formula: formula(points) }
}
