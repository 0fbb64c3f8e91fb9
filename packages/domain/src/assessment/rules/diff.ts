import { canonical, type DepartmentId } from '../../record/index.ts'
import { isRecord, keyOf, matched, moved } from './diff-rows.ts'
import { sayValue, tagWord, wordOf } from './fields.ts'
import type { RuleSet } from './rule-set.ts'

/** One difference between two rule sets, in words; `path` is where it stands in the later one. */
export interface Difference {
  readonly path: readonly (string | number)[]
  readonly words: string
}
type Path = Difference['path']

/**
 * Everything in which two rule sets differ, in words for an administrator; empty when they are equal. `unitName`: what a unit
 * is called; without it, its id stands in the words.
 */
export const differences = (
  from: RuleSet,
  to: RuleSet,
  unitName?: (department: DepartmentId) => string,
): readonly Difference[] => {
  if (unitName !== undefined) return differences(named(from, unitName), named(to, unitName))
  const { criteria: oldCriteria, bonuses: oldBonuses, vetoes: oldVetoes, ...oldHead } = from
  const { criteria, bonuses, vetoes, ...head } = to
  return [
    ...changes(oldHead, head, { path: [], where: '办法', holder: '' }),
    ...listed('评分项目', 'criteria', oldCriteria, criteria, (one) => one.title),
    ...listed('加分项目', 'bonuses', oldBonuses, bonuses, (one) => one.title),
    ...listed('否决条款', 'vetoes', oldVetoes, vetoes, (one) => one.clause),
  ]
}

/** The rule set with the names of units in place of their ids. */
const named = (rules: RuleSet, unitName: (department: DepartmentId) => string): RuleSet => ({
  ...rules,
  criteria: rules.criteria.map(({ applies, ...one }) => ({
    ...one,
    applies:
      applies._tag === 'Units'
        ? { ...applies, departments: applies.departments.map((id) => unitName(id) as DepartmentId) }
        : applies,
  })),
})

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
  const after = new Set(to.map(({ id }) => id))
  const stayed = (list: readonly A[]) =>
    list.map(({ id }) => id).filter((id) => before.has(id) && after.has(id))
  const elsewhere = moved(stayed(from), stayed(to))
  return [
    ...from
      .filter(({ id }) => !after.has(id))
      .map((one) => ({ path: [field], words: `删去${kind}「${titleOf(one)}」` })),
    ...to.flatMap((one, index): readonly Difference[] => {
      const was = before.get(one.id)
      const path = [field, index]
      if (was === undefined) return [{ path, words: `新增${kind}「${titleOf(one)}」` }]
      return [
        ...(elsewhere.has(one.id) ? [{ path, words: `「${titleOf(one)}」调整了先后次序` }] : []),
        ...changes(was, one, { path, where: `「${titleOf(was)}」`, holder: field }),
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

/** Where a value stands: `where` in words, `holder` the field it is the value of. */
interface Place {
  readonly path: Path
  readonly where: string
  readonly holder: string
}

/** Fields whose own fields say enough: 「进展报送」扣分情形, not 「进展报送」计分方式扣分情形. */
const UNSAID = ['scoring', 'grading']

/** What changed inside a value, named by the fields that lead to it. */
const changes = (from: unknown, to: unknown, { path, where, holder }: Place): readonly Difference[] => {
  if (canonical(from) === canonical(to)) return []
  if (isRecord(from) && isRecord(to) && from._tag === to._tag)
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
      if (key === '_tag') return []
      const word = wordOf(key, typeof from._tag === 'string' ? from._tag : holder)
      const [old, now] = [from[key], to[key]]
      const at = [...path, key]
      if (Array.isArray(old) && Array.isArray(now))
        return rows(old, now, { path: at, where, holder: key }, word)
      const inside = UNSAID.includes(key) && tagOf(old) === tagOf(now) ? where : where + word
      return changes(old, now, { path: at, where: inside, holder: key })
    })
  const was =
    tagOf(from) === null || tagOf(to) === null ? sayValue(from, holder) : tagWord(tagOf(from) ?? '', holder)
  return [{ path, words: `${where}由 ${was} 改为 ${sayValue(to, holder)}` }]
}

const tagOf = (value: unknown): string | null =>
  isRecord(value) && typeof value._tag === 'string' ? value._tag : null

/** Rows of a list: taken out, added, changed inside where one knows which is which, or in another order. */
const rows = (
  from: readonly unknown[],
  to: readonly unknown[],
  { path, where, holder }: Place,
  word: string,
): readonly Difference[] => {
  if (canonical(from) === canonical(to)) return []
  const { gone, added, pairs } = matched(from, to)
  const told = [
    ...gone.map((one) => ({ path, words: `${where}删去${word} ${sayValue(one, holder)}` })),
    ...added.map(({ one, index }) => ({
      path: [...path, index],
      words: `${where}新增${word} ${sayValue(one, holder)}`,
    })),
    ...pairs.flatMap(({ was, one, index }) =>
      changes(was, one, { path: [...path, index], where: `${where}${word}“${nameOf(was)}”`, holder }),
    ),
  ]
  const order = pairs.map(({ before }) => before)
  const inOrder = order.toSorted((a, b) => a - b)
  const reordered = told.length === 0 || moved(inOrder.map(String), order.map(String)).size > 0
  return [...told, ...(reordered ? [{ path, words: `${where}${word}调整了先后次序` }] : [])]
}

/** What a row is called: its outcome, its title, or where it begins. */
const nameOf = (row: unknown): string => {
  const key = keyOf(row)
  if (key === null) return ''
  return key.field === '_tag' ? tagWord(key.text) : sayValue(key.text, key.field)
}
