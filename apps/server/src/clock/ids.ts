import { randomBytes } from 'node:crypto'
import { Context, Effect, Layer } from 'effect'

export interface IdsShape {
  /** A new UUIDv7 for something made at this epoch millisecond. */
  readonly next: (epochMs: number) => string
}

const uuid7 = (epochMs: number, random: Uint8Array): string => {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(epochMs) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Makes ids. */
export class Ids extends Context.Service<Ids, IdsShape>()('@jiashan/server/Ids') {
  static readonly layer = Layer.succeed(Ids, { next: (epochMs) => uuid7(epochMs, randomBytes(10)) })

  /** The same ids in the same order each time: for the demonstration data. */
  static readonly seeded = (seed: number): Layer.Layer<Ids> =>
    Layer.effect(
      Ids,
      Effect.sync(() => {
        const random = mulberry32(seed)
        return {
          next: (epochMs) =>
            uuid7(
              epochMs,
              Uint8Array.from({ length: 10 }, () => random() * 256),
            ),
        }
      }),
    )
}

/** A small seeded generator of numbers in [0, 1); for invented data only. */
export const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
