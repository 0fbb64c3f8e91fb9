import { yearOf } from '@jiashan/domain/calendar'
import { lastQuarterEnd } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { PlanReader } from '../../planning/plan-reader.ts'
import { LightPictures } from '../../supervision/light-pictures.ts'
import { Papers } from '../../supervision/open-papers.ts'
import { Overview } from '../../supervision/overview.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { router, run, supervisingProcedure } from '../trpc.ts'
import { cockpitView } from '../views/cockpit.ts'

export const cockpit = router({
  /** One glance: what needs a decision, the roof, what turned, who is silent, what slipped, targets, leaders. */
  show: supervisingProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'cockpit.read', programme)
        const picture = yield* (yield* Overview).picture(scope)
        const tasks = picture.duties.map((duty) => duty.task.ordinal)
        const plans = yield* (yield* PlanReader).ofTasks(programme, tasks, [yearOf(picture.today)])
        const papers = yield* (yield* Papers).open(ctx.by, programme)
        const then = yield* (yield* LightPictures).upTo(scope, lastQuarterEnd(picture.today))
        return cockpitView(picture, { actor: ctx.by, plans, papers, then })
      }),
    ),
  ),
})
