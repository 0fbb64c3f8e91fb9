import { mulberry32 } from '../clock/ids.ts'

/** Seeded chance: the same demonstration each time. Every topic has its own run, so that one more draw moves nothing else. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <A>(items: readonly [A, ...A[]]) => A
  /** True in `share` of the cases. */
  readonly happens: (share: number) => boolean
}

const hashOf = (text: string): number =>
  [...text].reduce(
    (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  )

export const chanceOf = (topic: string): Chance => {
  const next = mulberry32(hashOf(topic))
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    happens: (share) => next() < share,
  }
}
