import { dayOfInstant, type Instant, type PlainDate } from '@jiashan/domain/calendar'
import { Clock, Context, Effect, Layer } from 'effect'
import { type Client, Database, type Transaction } from '../store/database.ts'

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
  /** The same inside a transaction, where nothing but `tx` is awaited. */
  readonly within: (tx: Transaction) => Promise<Moment>
}

/** The offset is moved when a demonstration starts, and never behind what is written: it need not be read each time. */
const KNOWN_FOR_MS = 1000

/** Business time: real time moved by an offset that every process reads; production has none. */
export class BusinessClock extends Context.Service<BusinessClock, BusinessClockShape>()(
  '@jiashan/server/BusinessClock',
) {
  /** Real time: production has no offset. */
  static readonly real = Layer.effect(
    BusinessClock,
    Effect.map(Clock.Clock, (clock) => reading(() => clock.currentTimeMillisUnsafe())),
  )

  static readonly moved = Layer.effect(
    BusinessClock,
    Effect.gen(function* () {
      const { client } = yield* Database
      const clock = yield* Clock.Clock
      let last = { offset: 0, until: 0 }
      const read = async (from: Client | Transaction): Promise<Moment> => {
        const row = await from.clock.findUnique({ where: { id: 1 } })
        const real = clock.currentTimeMillisUnsafe()
        last = { offset: Number(row?.offsetMs ?? 0), until: real + KNOWN_FOR_MS }
        return momentOf(real + last.offset)
      }
      const now = async (): Promise<Moment> => {
        const real = clock.currentTimeMillisUnsafe()
        return real < last.until ? momentOf(real + last.offset) : read(client)
      }
      return { now: Effect.promise(now), within: read }
    }),
  )

  /** A clock that stands where it is put: the demonstration's past. */
  static readonly standing = (position: { epochMs: number }): Layer.Layer<BusinessClock> =>
    Layer.succeed(
      BusinessClock,
      reading(() => position.epochMs),
    )
}

const reading = (epochMs: () => number): BusinessClockShape => ({
  now: Effect.sync(() => momentOf(epochMs())),
  within: async () => momentOf(epochMs()),
})

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
