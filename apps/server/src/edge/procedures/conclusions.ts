import { may } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { conclusionActions } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type ConclusionRequest, Conclusions } from '../../supervision/conclusions.ts'
import * as input from '../county-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { everyoneProcedure, leaderProcedure, officeProcedure, router, run } from '../trpc.ts'

/** Moves a conclusion; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: ConclusionRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Conclusions).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const conclusions = router({
  list: everyoneProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'conclusion.read', programme)
        const service = yield* Conclusions
        const all = yield* service.list(scope)
        return {
          conclusions: all.map(({ state: { id, year, subject, status, text, issue } }) => ({
            ...{ id, year, subject, status, standing: text.standing, signedOn: issue?.on ?? null },
          })),
          /** Whom a new one may be about, beside the county; empty for those who draft none. */
          outsiders: may(ctx.by, 'conclusion.draft', null) ? yield* service.outsiders(programme) : [],
        }
      }),
    ),
  ),
  show: everyoneProcedure.input(input.OfConclusion).query(({ ctx, input: { programme, conclusion } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'conclusion.read', programme)
        const { state, version } = yield* (yield* Conclusions).find(scope, conclusion)
        return { conclusion: state, version, actions: conclusionActions(ctx.by, state) }
      }),
    ),
  ),
  draft: officeProcedure
    .input(input.Concluding)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, conclusion: null })),
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
  register: officeProcedure
    .input(input.Registered)
    .mutation(({ ctx, input: { key, expected, signer, signedOn, scan: id, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scan = yield* (yield* Uploads).own(ctx.by, id)
          const command = { _tag: 'RegisterConclusion' as const, signature: { signer, signedOn, scan } }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
})
