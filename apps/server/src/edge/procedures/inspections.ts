import { may } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { type FindingText, foreseenWarnings, isIssued } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type InspectionRequest, Inspections } from '../../supervision/inspections.ts'
import { OfProgramme } from '../input.ts'
import * as input from '../inspection-input.ts'
import { scopeOf } from '../picture.ts'
import {
  everyoneProcedure,
  officeProcedure,
  partyProcedure,
  router,
  run,
  supervisingProcedure,
} from '../trpc.ts'
import { inspectionPage, inspectionRow, loadTable } from '../views/inspection.ts'

/** Moves an inspection; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: InspectionRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Inspections).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

/** Findings with the files that their photos name. */
const withFiles = Effect.fn('Edge.withFiles')(function* (
  actor: Actor,
  findings: readonly input.WrittenFinding[],
) {
  const cited = yield* (yield* Uploads).cite(
    actor,
    findings.flatMap((one) => one.photos),
  )
  let taken = 0
  return findings.map((one): FindingText => {
    const photos = cited.slice(taken, taken + one.photos.length)
    taken += one.photos.length
    return { ...one, photos }
  })
})

export const inspections = router({
  /** With how much was asked of units, for those who supervise. */
  list: everyoneProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'inspection.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const service = yield* Inspections
        const all = yield* service.list(scope)
        return {
          today,
          inspections: all.map((one) => inspectionRow(one.state, today)),
          load: may(ctx.by, 'load.read', null)
            ? loadTable(yield* service.board(programme, today), today)
            : null,
        }
      }),
    ),
  ),
  show: everyoneProcedure.input(input.OfInspection).query(({ ctx, input: { programme, inspection } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'inspection.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const service = yield* Inspections
        const page = inspectionPage(yield* service.find(scope, inspection), ctx.by, today)
        // Whoever drafts orders sees which finding became one, also before it is issued; others once it is.
        const drafts = may(ctx.by, 'order.draft', null)
        const shown = page.inspection.findings.map((one) => one.number)
        const orders = (yield* service.ordersOn(programme, inspection)).filter(
          ({ number, status }) => shown.includes(number) && (drafts || isIssued(status)),
        )
        return { ...page, orders }
      }),
    ),
  ),
  /** What speaks against asking it of each unit: a warning, never a refusal. */
  foresee: supervisingProcedure
    .input(input.Foreseen)
    .query(({ ctx, input: { programme, units, ...foreseen } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          yield* scopeOf(ctx.by, 'load.read', programme)
          const { record, limits } = yield* (yield* Inspections).board(programme, foreseen.on)
          return units.map((unit) => ({
            unit,
            warnings: foreseenWarnings(unit, record, foreseen, limits),
          }))
        }),
      ),
    ),
  plan: officeProcedure
    .input(input.Planning)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, inspection: null })),
    ),
  handle: officeProcedure
    .input(input.Handled)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  hold: officeProcedure
    .input(input.Held)
    .mutation(({ ctx, input: { key, expected, heldOn, summary, findings: written, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const findings = yield* withFiles(ctx.by, written)
          const command = { _tag: 'HoldInspection' as const, heldOn, summary, findings }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  note: officeProcedure
    .input(input.Noted)
    .mutation(({ ctx, input: { key, expected, findings: written, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const findings = yield* withFiles(ctx.by, written)
          const command = { _tag: 'NoteFindings' as const, findings }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  tell: partyProcedure
    .input(input.Mended)
    .mutation(({ ctx, input: { key, expected, number, text, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'TellFinding' as const, number, text, evidence: cited }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  mend: officeProcedure
    .input(input.Mended)
    .mutation(({ ctx, input: { key, expected, number, text, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'MendFinding' as const, number, text, evidence: cited }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  setLimits: officeProcedure.input(input.Limited).mutation(({ ctx, input: { limits, ...sending } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { version } = yield* (yield* Inspections).setLimits(ctx.by, limits, sending)
        return { version }
      }),
    ),
  ),
})
