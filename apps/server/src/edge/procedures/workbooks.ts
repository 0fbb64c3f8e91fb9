import { Effect } from 'effect'
import { DraftImports } from '../../workbooks/draft-imports.ts'
import { formKinds } from '../../workbooks/form-kinds.ts'
import { OfProgramme } from '../input.ts'
import { clerkProcedure, router, run } from '../trpc.ts'
import { OfImport } from '../workbook-input.ts'

/** Imports of workbooks; they come by `POST /workbooks/preview`. */
export const workbooks = router({
  list: clerkProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(DraftImports, (imports) => imports.list(ctx.by, programme)),
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
