import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Disclosure } from '../../disclosure/disclosure.ts'
import * as input from '../disclosure-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { headProcedure, officeProcedure, router, run, supervisingProcedure, unitProcedure } from '../trpc.ts'
import { disclosureBoard, ownDisclosure } from '../views/disclosure.ts'

const boardFor = (actor: Actor, programme: ProgrammeId) =>
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
  own: unitProcedure
    .input(OfProgramme)
    .query(({ ctx, input: { programme } }) =>
      run(ctx, Effect.map(boardFor(ctx.by, programme), ownDisclosure)),
    ),
  board: supervisingProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.map(boardFor(ctx.by, programme), (board) => disclosureBoard(board, ctx.by)),
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
