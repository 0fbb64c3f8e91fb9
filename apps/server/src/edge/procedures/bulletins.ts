import type { Actor } from '@jiashan/domain/record'
import { tablesOf } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type BulletinRequest, Bulletins } from '../../supervision/bulletins.ts'
import * as input from '../bulletin-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import {
  headProcedure,
  instructingProcedure,
  leaderProcedure,
  officeProcedure,
  readingBulletinsProcedure,
  router,
  run,
} from '../trpc.ts'
import { bulletinPage, bulletinRow } from '../views/bulletin.ts'

/** Moves a bulletin; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: BulletinRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Bulletins).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const bulletins = router({
  list: readingBulletinsProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'bulletin.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const all = yield* (yield* Bulletins).list(scope)
        return { today, bulletins: all.map((one) => bulletinRow(one.state)) }
      }),
    ),
  ),
  show: readingBulletinsProcedure.input(input.OfBulletin).query(({ ctx, input: { programme, bulletin } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'bulletin.read', programme)
        const service = yield* Bulletins
        const found = yield* service.find(scope, bulletin)
        const all = (yield* service.list(scope)).map((one) => one.state)
        const { today } = yield* (yield* BusinessClock).now
        const ground = found.state.frozen === null ? yield* service.ground(programme) : null
        return bulletinPage(found, all, { actor: ctx.by, today, ground })
      }),
    ),
  ),
  /** What live blocks show now, of words that are still being written. */
  preview: officeProcedure.input(input.Previewed).query(({ ctx, input: { programme, text } }) =>
    run(
      ctx,
      Effect.map(
        Effect.flatMap(Bulletins, (service) => service.ground(programme)),
        (ground) => tablesOf(text, ground),
      ),
    ),
  ),
  compose: officeProcedure
    .input(input.Composing)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, bulletin: null })),
    ),
  handle: officeProcedure
    .input(input.ByOffice)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  sign: leaderProcedure
    .input(input.ByLeader)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  countersign: headProcedure
    .input(input.ByHead)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  registerSignature: officeProcedure
    .input(input.Registered)
    .mutation(({ ctx, input: { key, expected, signer, signedOn, scan: id, department, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scan = yield* (yield* Uploads).own(ctx.by, id)
          const signature = { signer, signedOn, scan }
          const command =
            department === null
              ? { _tag: 'RegisterSigning' as const, signature }
              : { _tag: 'RegisterCountersign' as const, department, signature }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  instruct: instructingProcedure
    .input(input.Instructed)
    .mutation(({ ctx, input: { key, expected, scan: id, leader, text, on, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scan = id === null ? null : yield* (yield* Uploads).own(ctx.by, id)
          const command = { _tag: 'InstructOnBulletin' as const, leader, text, on, scan }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
})
