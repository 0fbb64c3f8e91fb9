import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Calendars } from '../../planning/calendars.ts'
import { Escalations } from '../../supervision/escalations.ts'
import * as input from '../escalation-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { officeProcedure, router, run, supervisingProcedure } from '../trpc.ts'
import { escalationRow } from '../views/escalation.ts'

export const escalations = router({
  /** 催办台账: what is owed and has reached a rung, the longest overdue first. */
  list: supervisingProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'escalation.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const calendar = yield* Calendars
        const list = yield* (yield* Escalations).list(scope)
        return {
          today,
          rows: list
            .map((one) => escalationRow(one, { today, calendar }))
            .toSorted((a, b) => a.left - b.left),
        }
      }),
    ),
  ),
  settle: officeProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, command, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const { version } = yield* (yield* Escalations).settle(ctx.by, place, command, { key, expected })
          return { version }
        }),
      ),
    ),
  /** When each rung is reached. */
  ladder: supervisingProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* scopeOf(ctx.by, 'escalation.read', programme)
        return yield* (yield* Escalations).ladder(programme)
      }),
    ),
  ),
  setLadder: officeProcedure.input(input.LadderSet).mutation(({ ctx, input: { ladder, ...sending } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { version } = yield* (yield* Escalations).setLadder(ctx.by, ladder, sending)
        return { version }
      }),
    ),
  ),
})
