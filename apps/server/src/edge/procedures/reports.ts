import type { Actor } from '@jiashan/domain/record'
import { ReportingNotOpen } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { Uploads } from '../../evidence/uploads.ts'
import { Programmes } from '../../policy/programmes.ts'
import { Drafts } from '../../reporting/drafts.ts'
import { type ReportRequest, Reports } from '../../reporting/reports.ts'
import * as input from '../input.ts'
import { pictureFor } from '../picture.ts'
import { clerkProcedure, headProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'
import { reportPage } from '../views.ts'

/** Moves a report; the answer is what it became. */
const act = (actor: Actor, { key, expected }: { key: string; expected: number }, request: ReportRequest) =>
  Effect.gen(function* () {
    const reports = yield* Reports
    const written = yield* reports.act(actor, request, { key, expected })
    return { status: written.state.status, version: written.version }
  })

export const reports = router({
  show: staffProcedure.input(input.OfReport).query(({ ctx, input: { programme, task, period } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme, { task })
        const departments = yield* (yield* Programmes).departments
        const page = reportPage(picture, departments, ctx.by, period)
        if (page === null) return yield* new ReportingNotOpen({ task, period })
        const draft = page.actions.includes('submit')
          ? yield* (yield* Drafts).find(ctx.by, { programme, task, period })
          : null
        return { ...page, draft }
      }),
    ),
  ),
  saveDraft: clerkProcedure
    .input(input.DraftInput)
    .mutation(({ ctx, input: { revision, content, ...key } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) => drafts.save(ctx.by, key, revision, content)),
      ),
    ),
  submit: clerkProcedure
    .input(input.Submission)
    .mutation(({ ctx, input: { programme, task, period, content, draft, ...sending } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const evidence = yield* (yield* Uploads).cite(ctx.by, content.evidence)
          const place = { programme, task, period }
          const request = { _tag: 'SubmitReport' as const, ...place, content: { ...content, evidence } }
          const answer = yield* act(ctx.by, sending, request)
          yield* (yield* Drafts).drop(place, draft)
          return answer
        }),
      ),
    ),
  withdraw: clerkProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'WithdrawReport', ...place })),
    ),
  pass: headProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'PassReport', ...place })),
    ),
  decline: headProcedure
    .input(input.SendingBack)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'DeclineReport', ...place })),
    ),
  accept: officeProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'AcceptReport', ...place })),
    ),
  return: officeProcedure
    .input(input.SendingBack)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ReturnReport', ...place })),
    ),
})
