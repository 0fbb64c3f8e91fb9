import { canonical } from '../../record/index.ts'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** By what a row is known among its like. */
const KEYS = ['_tag', 'outcome', 'title', 'at', 'upTo', 'from'] as const

export const keyOf = (row: unknown): { readonly field: string; readonly text: string } | null => {
  if (!isRecord(row)) return null
  const field = KEYS.find((one) => one in row)
  return field === undefined ? null : { field, text: String(row[field] ?? '') }
}

/** A row that stood at `before` and stands at `index`, perhaps changed inside. */
interface Pair {
  readonly was: unknown
  readonly one: unknown
  readonly before: number
  readonly index: number
}

export interface Matched {
  readonly gone: readonly unknown[]
  readonly added: readonly { readonly one: unknown; readonly index: number }[]
  /** In the later order. */
  readonly pairs: readonly Pair[]
}

/** Which row of one list became which of the other: equal ones, those of the same key, and those only renamed in place. */
export const matched = (from: readonly unknown[], to: readonly unknown[]): Matched => {
  const before = new Map<number, number>()
  const free = new Set(from.keys())
  const pair = (fits: (was: unknown, one: unknown, at: number, index: number) => boolean): void => {
    for (const [index, one] of to.entries()) {
      if (before.has(index)) continue
      const found = [...free].find((at) => fits(from[at], one, at, index))
      if (found === undefined) continue
      before.set(index, found)
      free.delete(found)
    }
  }
  pair((was, one) => canonical(was) === canonical(one))
  pair((was, one) => isRecord(was) && canonical(keyOf(was)) === canonical(keyOf(one)))
  pair((was, one, at, index) => at === index && canonical(unnamed(was)) === canonical(unnamed(one)))
  return {
    gone: [...free].map((at) => from[at]),
    added: to.flatMap((one, index) => (before.has(index) ? [] : [{ one, index }])),
    pairs: to.flatMap((one, index) => {
      const at = before.get(index)
      return at === undefined ? [] : [{ was: from[at], one, before: at, index }]
    }),
  }
}

/** A row without its key; what is no row is all key. */
const unnamed = (row: unknown): unknown => {
  const key = keyOf(row)
  if (!isRecord(row) || key === null || key.field === '_tag') return { row }
  return Object.fromEntries(Object.entries(row).filter(([field]) => field !== key.field))
}

/** Of the same members in two orders, the fewest that have to be moved to make one the other. */
export const moved = (from: readonly string[], to: readonly string[]): ReadonlySet<string> => {
  const places = to.map((one) => from.indexOf(one))
  const runs: (readonly number[])[] = []
  for (const place of places) {
    const longest = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), [])
    runs.push([...longest, place])
  }
  const stays = new Set(runs.reduce((a, b) => (b.length > a.length ? b : a), []))
  return new Set(to.filter((_, index) => !stays.has(places[index] ?? -1)))
}
