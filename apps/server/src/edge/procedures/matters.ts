import { may, scopeFor } from '@jiashan/domain/access'
import type { Actor, MeetingId, ProgrammeId } from '@jiashan/domain/record'
import { matterActions } from '@jiashan/domain/supervision'
import { Effect, Result } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import type { Sending } from '../../reporting/reports.ts'
import { Meetings } from '../../safeguards/meetings.ts'
import { type MatterRequest, Matters } from '../../supervision/matters.ts'
import { Resolutions } from '../../supervision/resolutions.ts'
import * as input from '../coordination-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { clerkProcedure, everyoneProcedure, officeProcedure, partyProcedure, router, run } from '../trpc.ts'
import { matterPage, matterRow } from '../views/coordination.ts'

const act = (actor: Actor, sending: Sending, request: MatterRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Matters).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

/** The resolution that settled a matter, where the asker may read it; whoever only asked reads the answer. */
const settledBy = (
  actor: Actor,
  programme: ProgrammeId,
  { meeting, number }: { readonly meeting: MeetingId; readonly number: number },
) =>
  Effect.gen(function* () {
    const scope = scopeFor(actor, 'resolution.read', programme)
    if (Result.isFailure(scope)) return null
    const agreed = yield* (yield* Resolutions).list(scope.success, meeting)
    const found = agreed.find((one) => one.state.number === number)?.state
    return found === undefined
      ? null
      : { id: found.id, number, wording: found.text.wording, status: found.status }
  })

export const matters = router({
  /** What the asker may see; with what accepted reports ask for, for those who take it up. */
  list: everyoneProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const service = yield* Matters
        const scope = yield* scopeOf(ctx.by, 'matter.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const list = yield* service.list(scope)
        const told = may(ctx.by, 'matter.handle', null) ? yield* service.told(scope) : []
        const raises = matterActions(ctx.by, null).includes('raise')
        return { today, raises, told, matters: list.map(matterRow) }
      }),
    ),
  ),
  show: everyoneProcedure.input(input.OfMatter).query(({ ctx, input: { programme, matter } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'matter.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const page = matterPage(yield* (yield* Matters).find(scope, matter), ctx.by)
        const tabled = yield* (yield* Meetings).about(programme, matter)
        const { decision } = page.answer
        return {
          ...{ today, ...page },
          meetings: tabled
            .filter((one) => one.status !== 'cancelled')
            .map(({ id, text, heldOn }) => ({ id, title: text.title, on: heldOn ?? text.on })),
          resolution: decision?._tag === 'resolution' ? yield* settledBy(ctx.by, programme, decision) : null,
        }
      }),
    ),
  ),
  raise: partyProcedure
    .input(input.Raised)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, matter: null })),
    ),
  respond: partyProcedure
    .input(input.ByAsker)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  advise: clerkProcedure
    .input(input.ByAdviser)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  takeUp: officeProcedure
    .input(input.TakenUp)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, matter: null })),
    ),
  handle: officeProcedure
    .input(input.ByOffice)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
})
