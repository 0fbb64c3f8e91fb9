import type { Scope } from '@jiashan/domain/access'
import { type Actor, BidId, type Decision, type PartyId, type ProgrammeId } from '@jiashan/domain/record'
import {
  type BidChange,
  type BidCommand,
  type BidRefusal,
  decideBid,
  type UpwardBid,
} from '@jiashan/domain/safeguards'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { groundsOf } from '../policy/grounds.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Sending } from '../reporting/reports.ts'
import { readAggregates, type Versioned } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptBid } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'

/** There is no such bid, or it is not the asker's. */
export class NoSuchBid extends Schema.TaggedError<NoSuchBid>()('NoSuchBid', { id: BidId }) {}

/** `bid`: null to register a new one. */
export interface BidRequest {
  readonly programme: ProgrammeId
  readonly bid: BidId | null
  readonly command: BidCommand
}

export interface BidsShape {
  readonly act: (
    actor: Actor,
    request: BidRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<UpwardBid>, BidRefusal | NoSuchBid | StaleVersion | KeyReused>
  /** The bids in a scope, newest first: one query. */
  readonly list: (scope: Scope) => Effect.Effect<readonly Versioned<UpwardBid>[]>
}

/** 向上争取事项. */
export class Bids extends Context.Service<Bids, BidsShape>()('@jiashan/server/Bids') {
  static readonly layer = Layer.effect(
    Bids,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const programmes = yield* Programmes
      return {
        act: Effect.fn('Bids.act')(function* (
          actor: Actor,
          { programme, bid, command }: BidRequest,
          sending: Sending = {},
        ) {
          const id = bid ?? (ids.next((yield* clock.now).epochMs) as BidId)
          const { tasks } = yield* groundsOf(programmes, programme)
          return yield* writer.write({
            kept: keptBid,
            locate: async () => id,
            ...{ programme, actor },
            request: { ...command, programme, bid },
            ...sending,
            decide: async (state, occasion): Promise<Decision<BidChange, BidRefusal | NoSuchBid>> => {
              const absent = state === null || state.programme !== programme
              if (bid !== null && absent) return Result.fail(new NoSuchBid({ id }))
              return decideBid(state, command, occasion, { id, programme, tasks })
            },
          })
        }),
        list: ({ programme, units }) =>
          Effect.promise(async () => {
            const where = { programme, ...(units === 'all' ? {} : bidsOf(units)) }
            const bids = await readAggregates(client, keptBid, where)
            return bids.toSorted((a, b) => (a.state.id < b.state.id ? 1 : -1))
          }),
      }
    }),
  )
}

export const bidsOf = (unit: PartyId) => ({ department: unit })

/** Bids of which the result is not known. */
export const OPEN_BIDS = { status: { in: ['planned', 'filed'] } }
