import type { Actor, FileRef } from '@jiashan/domain/record'
import {
  factorTotals,
  type SafeguardContent,
  safeguardActions,
  secondmentWarnings,
} from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type SafeguardRequest, Safeguards } from '../../safeguards/safeguards.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import * as input from '../safeguard-input.ts'
import { measuringProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'

/** Moves an entry; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: SafeguardRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Safeguards).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

/** What was written, with the files that it names: those that stand in it already, or the actor's own. */
const withFiles = Effect.fn('Edge.withFiles')(function* (
  actor: Actor,
  content: input.Written,
  standing: readonly FileRef[],
) {
  if (content._tag !== 'practice') return content as SafeguardContent
  const uploads = yield* Uploads
  const documents = yield* Effect.forEach(content.documents, (id) => {
    const kept = standing.find((one) => one.id === id)
    return kept === undefined ? uploads.own(actor, id) : Effect.succeed(kept)
  })
  return { ...content, documents } satisfies SafeguardContent
})

export const safeguards = router({
  list: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'safeguard.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const all = (yield* (yield* Safeguards).list(scope)).map((one) => one.state)
        return {
          today,
          entries: all.map(({ id, department, status, content }) => ({ id, department, status, content })),
          totals: factorTotals(all),
          warnings: secondmentWarnings(all, today),
        }
      }),
    ),
  ),
  show: staffProcedure.input(input.OfSafeguard).query(({ ctx, input: { programme, safeguard } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'safeguard.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const service = yield* Safeguards
        const { state, version } = yield* service.find(scope, safeguard)
        // Whoever records or confirms a secondment is told there of another that overlaps it.
        const beside = state.content._tag === 'secondment' ? yield* service.list(scope) : []
        const all = beside.map((one) => one.state)
        const warnings = secondmentWarnings(all, today).filter((one) => one.id === safeguard)
        return { safeguard: state, version, actions: safeguardActions(ctx.by, state), warnings }
      }),
    ),
  ),
  record: measuringProcedure
    .input(input.Recorded)
    .mutation(({ ctx, input: { key, expected, programme, department, content: written } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const content = yield* withFiles(ctx.by, written, [])
          const command = { _tag: 'RecordSafeguard' as const, department, content }
          return yield* act(ctx.by, { key, expected }, { programme, safeguard: null, command })
        }),
      ),
    ),
  revise: measuringProcedure
    .input(input.Revised)
    .mutation(({ ctx, input: { key, expected, content: written, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scope = yield* scopeOf(ctx.by, 'safeguard.read', place.programme)
          const { state } = yield* (yield* Safeguards).find(scope, place.safeguard)
          const standing = state.content._tag === 'practice' ? state.content.documents : []
          const content = yield* withFiles(ctx.by, written, standing)
          return yield* act(
            ctx.by,
            { key, expected },
            { ...place, command: { _tag: 'ReviseSafeguard', content } },
          )
        }),
      ),
    ),
  drop: measuringProcedure
    .input(input.Dropped)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  settle: officeProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
})
