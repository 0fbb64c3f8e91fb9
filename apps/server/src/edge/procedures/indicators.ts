import { scopeFor } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Indicators } from '../../indicators/indicators.ts'
import { type FigureRequest, Observations } from '../../indicators/observations.ts'
import * as input from '../indicator-input.ts'
import { OfProgramme } from '../input.ts'
import {
  confirmingProcedure,
  definingProcedure,
  measuringProcedure,
  router,
  run,
  staffProcedure,
} from '../trpc.ts'

const read = (actor: Actor, programme: ProgrammeId, options: { only?: string } = {}) =>
  Effect.gen(function* () {
    const scope = yield* Effect.fromResult(scopeFor(actor, 'indicator.read', programme))
    return yield* (yield* Indicators).read(scope, options)
  })

/** Enters a figure; the answer is the entry. */
const enter = (actor: Actor, key: string, request: FigureRequest) =>
  Effect.flatMap(Observations, (observations) => observations.act(actor, request, key))

export const indicators = router({
  list: staffProcedure
    .input(OfProgramme)
    .query(({ ctx, input: { programme } }) => run(ctx, read(ctx.by, programme))),
  show: staffProcedure.input(input.OfTarget).query(({ ctx, input: { programme, target } }) =>
    run(
      ctx,
      Effect.map(read(ctx.by, programme, { only: target }), ({ today, rows }) => ({
        today,
        row: rows[0] ?? null,
      })),
    ),
  ),
  /** What is entered in the demonstration is invented, whoever enters it. */
  record: measuringProcedure
    .input(input.Recorded)
    .mutation(({ ctx, input: { key, ...said } }) =>
      run(ctx, enter(ctx.by, key, { _tag: 'RecordObservation', ...said, demo: ctx.demo })),
    ),
  confirm: confirmingProcedure
    .input(input.Confirmed)
    .mutation(({ ctx, input: { key, ...said } }) =>
      run(ctx, enter(ctx.by, key, { _tag: 'ConfirmFigure', ...said })),
    ),
  correct: measuringProcedure
    .input(input.Corrected)
    .mutation(({ ctx, input: { key, ...said } }) =>
      run(ctx, enter(ctx.by, key, { _tag: 'CorrectObservation', ...said })),
    ),
  define: definingProcedure.input(input.Defined).mutation(({ ctx, input: { key, expected, ...indicator } }) =>
    run(
      ctx,
      Effect.flatMap(Indicators, (service) => service.define(ctx.by, indicator, { key, expected })),
    ),
  ),
})
