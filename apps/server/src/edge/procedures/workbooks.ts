import { Effect } from 'effect'
import { PlanReader } from '../../planning/plan-reader.ts'
import { DraftImports } from '../../workbooks/draft-imports.ts'
import { formKinds } from '../../workbooks/form-kinds.ts'
import { OfProgramme } from '../input.ts'
import { pictureFor } from '../picture.ts'
import { clerkProcedure, router, run } from '../trpc.ts'
import { planOffers, reportOffers } from '../views/workbook.ts'
import { OfImport } from '../workbook-input.ts'

/** Imports of workbooks; they come by `POST /workbooks/preview`. */
export const workbooks = router({
  /** What can be downloaded, and what was imported. */
  list: clerkProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme)
        const { department } = ctx.by
        const plans = department === null ? [] : yield* (yield* PlanReader).statuses(programme, department)
        return {
          reports: reportOffers(picture, ctx.by),
          plans: planOffers(picture, ctx.by, plans),
          imports: yield* (yield* DraftImports).list(ctx.by, programme),
        }
      }),
    ),
  ),
  fill: clerkProcedure.input(OfImport).mutation(({ ctx, input: { id } }) =>
    run(
      ctx,
      Effect.flatMap(DraftImports, (imports) => imports.apply(ctx.by, id, formKinds)),
    ),
  ),
  undo: clerkProcedure.input(OfImport).mutation(({ ctx, input: { id } }) =>
    run(
      ctx,
      Effect.flatMap(DraftImports, (imports) => imports.undo(ctx.by, id)),
    ),
  ),
})
