import { canonical } from '../../record/index.ts'
import { sayValue, wordOf } from './fields.ts'
import type { RuleSet } from './rule-set.ts'

/** One difference between two rule sets, in words; `path` is where it stands in the later one. */
export interface Difference {
  readonly path: readonly (string | number)[]
  readonly words: string
}

/** Everything in which two rule sets differ, in words for an administrator; empty when they are equal. */
export const differences = (from: RuleSet, to: RuleSet): readonly Difference[] => {
  const { criteria: oldCriteria, bonuses: oldBonuses, vetoes: oldVetoes, ...oldHead } = from
  const { criteria, bonuses, vetoes, ...head } = to
  return [
    ...changes(oldHead, head, [], '办法'),
    ...listed('评分项目', 'criteria', oldCriteria, criteria, (one) => one.title),
    ...listed('加分项目', 'bonuses', oldBonuses, bonuses, (one) => one.title),
    ...listed('否决条款', 'vetoes', oldVetoes, vetoes, (one) => one.clause),
  ]
}

type Named = { readonly id: string }

/** Members are known by their id: added, taken out, moved, or changed inside. */
const listed = <A extends Named>(
  kind: string,
  field: string,
  from: readonly A[],
  to: readonly A[],
  titleOf: (one: A) => string,
): readonly Difference[] => {
  const before = new Map(from.map((one) => [one.id, one]))
  const after = new Map(to.map((one) => [one.id, one]))
  const stayed = (list: readonly A[]) =>
    list.filter(({ id }) => before.has(id) && after.has(id)).map(({ id }) => id)
  const [oldOrder, order] = [stayed(from), stayed(to)]
  return [
    ...from
      .filter(({ id }) => !after.has(id))
      .map((one) => ({ path: [field], words: `删去${kind}「${titleOf(one)}」` })),
    ...to.flatMap((one, index): readonly Difference[] => {
      const was = before.get(one.id)
      const path = [field, index]
      if (was === undefined) return [{ path, words: `新增${kind}「${titleOf(one)}」` }]
      const moved = oldOrder.indexOf(one.id) !== order.indexOf(one.id)
      return [
        ...(moved ? [{ path, words: `「${titleOf(one)}」调整了先后次序` }] : []),
        ...changes(was, one, path, `「${titleOf(was)}」`),
      ]
    }),
    ...repeats(field, kind, from, to),
  ]
}

/** A list in which an id stands twice is compared as a whole. */
const repeats = <A extends Named>(
  field: string,
  kind: string,
  from: readonly A[],
  to: readonly A[],
): readonly Difference[] => {
  const twice = (list: readonly A[]) => new Set(list.map(({ id }) => id)).size < list.length
  return (twice(from) || twice(to)) && canonical(from) !== canonical(to)
    ? [{ path: [field], words: `${kind}有改动（代号重复，不能逐项比较）` }]
    : []
}

/** What changed inside a value, named by the fields that lead to it. */
const changes = (
  from: unknown,
  to: unknown,
  path: Difference['path'],
  where: string,
): readonly Difference[] => {
  if (canonical(from) === canonical(to)) return []
  if (isRecord(from) && isRecord(to) && from._tag === to._tag)
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      key === '_tag' ? [] : changes(from[key], to[key], [...path, key], `${where}${wordOf(key)}`),
    )
  if (Array.isArray(from) && Array.isArray(to)) return rows(from, to, path, where)
  const field = fieldOf(path)
  return [{ path, words: `${where}由 ${sayValue(from, field)} 改为 ${sayValue(to, field)}` }]
}

/** The last name on the way to a value. */
const fieldOf = (path: Difference['path']): string =>
  String(path.findLast((one) => typeof one === 'string') ?? '')

/** Rows of a list have no names: those that are only on one side are taken out or added, else the order changed. */
const rows = (
  from: readonly unknown[],
  to: readonly unknown[],
  path: Difference['path'],
  where: string,
): readonly Difference[] => {
  const [old, now] = [from.map((one) => canonical(one)), to.map((one) => canonical(one))]
  const gone = from.filter(
    (_, index) => countIn(old.slice(0, index + 1), old[index]) > countIn(now, old[index]),
  )
  const added = to.flatMap((one, index) =>
    countIn(now.slice(0, index + 1), now[index]) > countIn(old, now[index]) ? [{ one, index }] : [],
  )
  const told = [
    ...gone.map((one) => ({ path, words: `${where}删去 ${sayValue(one, fieldOf(path))}` })),
    ...added.map(({ one, index }) => ({
      path: [...path, index],
      words: `${where}新增 ${sayValue(one, fieldOf(path))}`,
    })),
  ]
  return told.length > 0 ? told : [{ path, words: `${where}调整了先后次序` }]
}

const countIn = (list: readonly string[], text: string | undefined): number =>
  list.filter((one) => one === text).length

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
