import { Effect } from 'effect'
import { Publisher } from '../../publisher/publisher.ts'
import * as input from '../input.ts'
import { publishingProcedure, router, run } from '../trpc.ts'

export const publications = router({
  list: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.history(programme)),
    ),
  ),
  /** How far the publication is that this process is making; null when it makes none. */
  progress: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.map(Publisher, (publisher) => publisher.progress(programme)),
    ),
  ),
  issue: publishingProcedure.input(input.OfProgramme).mutation(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.issue(ctx.by, programme)),
    ),
  ),
})
