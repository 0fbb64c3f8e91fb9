import { yearOf } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import { bidActions, countBids } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type BidRequest, Bids } from '../../safeguards/bids.ts'
import * as input from '../group-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { clerkProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'

const act = (actor: Actor, sending: Sending, request: BidRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Bids).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const bids = router({
  list: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'bid.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const list = yield* (yield* Bids).list(scope)
        const bids = list.map((one) => one.state)
        return {
          today,
          registers: bidActions(ctx.by, null).includes('register'),
          counts: { year: yearOf(today), ...countBids(bids, yearOf(today)) },
          bids: list.map(({ state, version }) => ({ ...state, version, actions: bidActions(ctx.by, state) })),
        }
      }),
    ),
  ),
  register: clerkProcedure
    .input(input.Registered)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, bid: null })),
    ),
  enter: clerkProcedure
    .input(input.BidEntered)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  correct: officeProcedure
    .input(input.BidCorrected)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
})
