import { countLights, todosOf } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Programmes } from '../../policy/programmes.ts'
import { NoSuchTask } from '../../store/responsibilities.ts'
import * as input from '../input.ts'
import { pictureFor } from '../picture.ts'
import { router, run, staffProcedure } from '../trpc.ts'
import { dutyRow } from '../views.ts'

export const duties = router({
  list: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.map(pictureFor(ctx.by, programme), (picture) => ({
        today: picture.today,
        rows: picture.duties.map((duty) => dutyRow(picture, duty, ctx.by.department)),
        counts: countLights(picture.duties.map((duty) => duty.overall.light)),
        todos: todosOf(ctx.by, picture.duties, picture.judgement),
      })),
    ),
  ),
  show: staffProcedure.input(input.OfTask).query(({ ctx, input: { programme, task } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme, { task })
        const departments = yield* (yield* Programmes).departments
        const [duty] = picture.duties
        if (duty === undefined) return yield* new NoSuchTask({ task })
        const { pillar } = dutyRow(picture, duty, null)
        return { today: picture.today, duty, plans: picture.plans, departments, pillar }
      }),
    ),
  ),
})
