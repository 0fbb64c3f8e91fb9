import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Disclosure, NoSuchReview } from '../../disclosure/disclosure.ts'
import * as input from '../disclosure-input.ts'
import { scopeOf } from '../picture.ts'
import {
  disclosingProcedure,
  headProcedure,
  officeProcedure,
  router,
  run,
  supervisingProcedure,
} from '../trpc.ts'
import { boardOf, itemsOf, reviewOf } from '../views/disclosure.ts'

const itemsFor = (actor: Actor, programme: ProgrammeId) =>
  Effect.gen(function* () {
    const scope = yield* scopeOf(actor, 'disclosure.read', programme)
    return yield* (yield* Disclosure).board(scope)
  })

const sign = (actor: Actor, { programme, command, key, expected }: (typeof input.Signed)['Type']) =>
  Effect.gen(function* () {
    const written = yield* (yield* Disclosure).sign(actor, programme, command, { key, expected })
    return { version: written.version }
  })

export const disclosure = router({
  items: disclosingProcedure.input(input.OfItems).query(({ ctx, input: { programme, lists } }) =>
    run(
      ctx,
      Effect.map(itemsFor(ctx.by, programme), (items) => itemsOf(items, lists)),
    ),
  ),
  board: supervisingProcedure.input(input.OfBoard).query(({ ctx, input: { programme, lists, page } }) =>
    run(
      ctx,
      Effect.map(itemsFor(ctx.by, programme), (items) => ({
        ...itemsOf(items, lists),
        ...boardOf(items.record, page, ctx.by),
      })),
    ),
  ),
  review: supervisingProcedure
    .input(input.OfReview)
    .query(({ ctx, input: { programme, review: id, page } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scope = yield* scopeOf(ctx.by, 'disclosure.read', programme)
          const disclosure = yield* Disclosure
          const found = yield* disclosure.reviewed(programme)
          const review = found.record.reviews.find((one) => one.id === id)
          if (review === undefined) return yield* new NoSuchReview({ id })
          const waits = review.status === 'submitted'
          return reviewOf(found, review, page, waits ? (yield* disclosure.board(scope)).lines : null)
        }),
      ),
    ),
  /** A unit's opinion on its items, or their withdrawal. */
  sign: headProcedure.input(input.Signed).mutation(({ ctx, input: said }) => run(ctx, sign(ctx.by, said))),
  /** The office's opinion on what it makes itself; it withdraws anybody's. */
  signForOffice: officeProcedure
    .input(input.Signed)
    .mutation(({ ctx, input: said }) => run(ctx, sign(ctx.by, said))),
  submitReview: officeProcedure
    .input(input.Submitted)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const written = yield* (yield* Disclosure).review(ctx.by, request, { key, expected })
          return { id: written.id, number: written.state.number, version: written.version }
        }),
      ),
    ),
  settleReview: officeProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const written = yield* (yield* Disclosure).review(ctx.by, request, { key, expected })
          return { id: written.id, status: written.state.status, version: written.version }
        }),
      ),
    ),
  decide: officeProcedure
    .input(input.Decided)
    .mutation(({ ctx, input: { key, expected, programme, command } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const written = yield* (yield* Disclosure).decide(ctx.by, programme, command, { key, expected })
          return { version: written.version }
        }),
      ),
    ),
})
