import { scopeFor } from '@jiashan/domain/access'
import { Effect } from 'effect'
import { PlanReader } from '../../planning/plan-reader.ts'
import { Plans } from '../../planning/plans.ts'
import { NoSuchProgramme } from '../../supervision/overview.ts'
import * as input from '../input.ts'
import { officeProcedure, router, run, staffProcedure } from '../trpc.ts'

export const schedule = router({
  /** When plans and reports are due, and when lights turn. */
  show: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* Effect.fromResult(scopeFor(ctx.by, 'duty.read', programme))
        const kept = yield* (yield* PlanReader).schedule(programme)
        if (kept === null) return yield* new NoSuchProgramme({ programme })
        return { schedule: kept.state, version: kept.version }
      }),
    ),
  ),
  set: officeProcedure.input(input.ScheduleInput).mutation(({ ctx, input: { schedule: asked, expected } }) =>
    run(
      ctx,
      Effect.flatMap(Plans, (plans) => plans.setSchedule(ctx.by, asked, expected)),
    ),
  ),
})
