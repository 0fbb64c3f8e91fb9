/** A repeatable source of choices: the same seed gives the same rule sets and sheets. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  readonly upTo: (below: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <A>(list: readonly A[]) => A
  /** Each element with this chance, in order. */
  readonly some: <A>(list: readonly A[], percent?: number) => readonly A[]
  readonly times: <A>(most: number, make: (index: number) => A) => readonly A[]
  readonly shuffled: <A>(list: readonly A[]) => readonly A[]
}

export const dice = (seed: number): Dice => {
  let state = (seed * 0x9e3779b1 + 0x7f4a7c15) >>> 0
  const upTo = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const chance = (percent: number): boolean => upTo(100) < percent
  return {
    upTo,
    chance,
    pick: (list) => list[upTo(list.length)] as (typeof list)[number],
    some: (list, percent = 50) => list.filter(() => chance(percent)),
    times: (most, make) => Array.from({ length: upTo(most + 1) }, (_, index) => make(index)),
    shuffled: (list) =>
      list
        .map((one) => ({ one, at: upTo(1_000_000) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
  }
}
