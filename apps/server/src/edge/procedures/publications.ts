import { nextChanges } from '@jiashan/domain/publication'
import { Effect } from 'effect'
import { Disclosure } from '../../disclosure/disclosure.ts'
import { Publisher } from '../../publisher/publisher.ts'
import type { Failed } from '../../publisher/under-way.ts'
import * as input from '../input.ts'
import { say } from '../refusals.ts'
import { publishingProcedure, router, run } from '../trpc.ts'

/** A failure for everybody who publishes; of a defect only who asked has the id. */
const sayFailed = ({ number, by, failure }: Failed) => ({
  ...{ number, by },
  sentence: failure === null ? '发布未完成：系统出错，详见服务器日志' : say(failure),
})

export const publications = router({
  list: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.history(programme)),
    ),
  ),
  /** What the next publication adds, corrects and withdraws, and the number it will have. */
  next: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const record = yield* (yield* Disclosure).record(programme)
        const numbers = record.publications.map(({ number }) => number)
        return {
          number: Math.max(0, ...numbers) + 1,
          changes: nextChanges(record).map(({ act, kind, key, title, because }) => ({
            ...{ act, kind, key, title, because },
          })),
        }
      }),
    ),
  ),
  /** What is issued and served, what this process is making, and how the last one failed. */
  situation: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { failed, ...rest } = yield* (yield* Publisher).situation(programme)
        return { ...rest, failed: failed === null ? null : sayFailed(failed) }
      }),
    ),
  ),
  issue: publishingProcedure.input(input.Issuing).mutation(({ ctx, input: { programme, number, key } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.issue(ctx.by, programme, { number, key })),
    ),
  ),
})
