import type { Actor } from '@jiashan/domain/record'
import { isLate, resolutionActions } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { Meetings } from '../../safeguards/meetings.ts'
import type { Transaction } from '../../store/database.ts'
import {
  admitToldDraft,
  type ResolutionRequest,
  Resolutions,
  toldDraft,
} from '../../supervision/resolutions.ts'
import * as input from '../coordination-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { clerkProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'
import { resolutionRow } from '../views/coordination.ts'

const act = (actor: Actor, sending: Sending, request: ResolutionRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Resolutions).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const resolutions = router({
  list: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'resolution.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const list = yield* (yield* Resolutions).list(scope)
        const titles = yield* (yield* Meetings).titles(programme)
        return { today, resolutions: list.map((one) => resolutionRow(one.state, titles, today)) }
      }),
    ),
  ),
  show: staffProcedure.input(input.OfResolution).query(({ ctx, input: { programme, resolution } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'resolution.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const { state, version } = yield* (yield* Resolutions).find(scope, resolution)
        const titles = yield* (yield* Meetings).titles(programme)
        const actions = resolutionActions(ctx.by, state)
        const draft = actions.includes('finish')
          ? yield* (yield* Drafts).find(ctx.by, toldDraft({ programme, resolution }))
          : null
        return {
          ...{ today, resolution: state, version, late: isLate(state, today), actions, draft },
          meetingTitle: titles.get(state.meeting) ?? '',
        }
      }),
    ),
  ),
  agree: officeProcedure
    .input(input.Agreed)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, resolution: null })),
    ),
  handle: officeProcedure
    .input(input.ResolutionHandled)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  saveTold: clerkProcedure
    .input(input.ToldDraft)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, toldDraft(place), revision, content, admitToldDraft(ctx.by, place)),
        ),
      ),
    ),
  tell: clerkProcedure
    .input(input.ResolutionTold)
    .mutation(({ ctx, input: { key, expected, draft, done, text, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'TellResolution' as const, done, text, evidence: cited }
          const beside = (tx: Transaction) => emptyDraft(tx, ctx.by, toldDraft(place), draft)
          return yield* act(ctx.by, { key, expected, beside }, { ...place, command })
        }),
      ),
    ),
})
