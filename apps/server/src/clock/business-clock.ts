import { dayOfInstant, type Instant, type PlainDate } from '@jiashan/domain/calendar'
import { Clock, Context, Effect, Layer } from 'effect'
import { Database } from '../store/database.ts'

/** A moment of business time. */
export interface Moment {
  readonly epochMs: number
  readonly at: Instant
  readonly today: PlainDate
}

export const momentOf = (epochMs: number): Moment => ({
  epochMs,
  at: new Date(epochMs).toISOString() as Instant,
  today: dayOfInstant(epochMs),
})

export interface BusinessClockShape {
  readonly now: Effect.Effect<Moment>
}

/** The offset is moved when a demonstration starts, and never behind what is written: it need not be read each time. */
const KNOWN_FOR_MS = 1000

/** Business time: real time moved by an offset that every process reads; production has none. */
export class BusinessClock extends Context.Service<BusinessClock, BusinessClockShape>()(
  '@jiashan/server/BusinessClock',
) {
  /** Real time: production has no offset. */
  static readonly real = Layer.succeed(BusinessClock, {
    now: Effect.map(Clock.currentTimeMillis, momentOf),
  })

  static readonly moved = Layer.effect(
    BusinessClock,
    Effect.gen(function* () {
      const { client } = yield* Database
      const offset = Effect.promise(async () => {
        const row = await client.clock.findUnique({ where: { id: 1 } })
        return Number(row?.offsetMs ?? 0)
      })
      let known = { offset: 0, until: 0 }
      return {
        now: Effect.gen(function* () {
          const real = yield* Clock.currentTimeMillis
          if (real >= known.until) known = { offset: yield* offset, until: real + KNOWN_FOR_MS }
          return momentOf(real + known.offset)
        }),
      }
    }),
  )

  /** A clock that stands where it is put: the demonstration's past. */
  static readonly standing = (position: { epochMs: number }): Layer.Layer<BusinessClock> =>
    Layer.succeed(BusinessClock, { now: Effect.sync(() => momentOf(position.epochMs)) })
}

/** Moves business time to `epochMs`, but never behind the last entry of the journal. */
export const moveClock = Effect.fn('BusinessClock.move')(function* (epochMs: number) {
  const { client } = yield* Database
  const real = yield* Clock.currentTimeMillis
  yield* Effect.promise(async () => {
    const latest = await client.$queryRaw<
      { at: string | null }[]
    >`SELECT max(text::json->>'at') AS at FROM "JournalEntry"`
    const last = latest[0]?.at ? Date.parse(latest[0].at) : 0
    const offsetMs = BigInt(Math.max(epochMs, last + 1) - real)
    await client.clock.upsert({ where: { id: 1 }, create: { id: 1, offsetMs }, update: { offsetMs } })
  })
})
