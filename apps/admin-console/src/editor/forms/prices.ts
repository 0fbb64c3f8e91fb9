import type { Outcome } from '@jiashan/domain/assessment'
import type { At } from '../draft/at.ts'
import type { Path } from '../draft/path.ts'

interface Priced {
  readonly outcome: Outcome
}

/** One outcome of a price list, whether or not it has its price yet. */
export interface Price<A extends Priced> {
  readonly outcome: Outcome
  readonly at: At<A> | null
  /** Where the outcome itself stands. */
  readonly place: Path
  /** The price as it is typed: what is emptied has none, what is typed first gets its entry. */
  readonly typed: At<string>
  /** The measures cannot find it (any more). */
  readonly stray: boolean
}

/** Every outcome that can be found with its price, then those that stand in the list in vain. */
export const pricesOf = <A extends Priced>(
  list: At<readonly A[]>,
  offered: readonly Outcome[],
  key: keyof A & string,
  fresh: (outcome: Outcome, typed: string) => A,
): readonly Price<A>[] => {
  const stray = list.value.map((one) => one.outcome).filter((one) => !offered.includes(one))
  return [...new Set([...offered, ...stray])].map((outcome) => {
    const index = list.value.findIndex((one) => one.outcome === outcome)
    const entry = list.value[index]
    const path = [...list.path, index < 0 ? outcome : index]
    const place = [...path, key]
    return {
      outcome,
      place: [...path, 'outcome'],
      stray: !offered.includes(outcome),
      at:
        entry === undefined
          ? null
          : { value: entry, path, set: (next) => list.set(list.value.with(index, next)) },
      typed: {
        value: entry === undefined ? '' : String(entry[key]),
        path: place,
        set: (next, from = place) => {
          if (entry === undefined) list.set([...list.value, fresh(outcome, next)], from)
          else if (next === '') list.set(list.value.toSpliced(index, 1), from)
          else list.set(list.value.with(index, { ...entry, [key]: next }), from)
        },
      },
    }
  })
}
