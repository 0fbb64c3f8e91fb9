import type { Actor } from '@jiashan/domain/record'
import { type CountyReportCommand, countyReportActions, guidanceOf } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { Uploads } from '../../evidence/uploads.ts'
import {
  admitCountyDraft,
  CountyReports,
  type CountyTask,
  countyDraft,
} from '../../reporting/county-reports.ts'
import type { Sending } from '../../reporting/reports.ts'
import type { ReportKey } from '../../reporting/surroundings.ts'
import type { Transaction } from '../../store/database.ts'
import * as input from '../county-input.ts'
import { scopeOf } from '../picture.ts'
import {
  countyProcedure,
  everyoneProcedure,
  officeProcedure,
  router,
  run,
  verifyingProcedure,
} from '../trpc.ts'

/** Moves the county's report; the answer is what it became. */
const act = (actor: Actor, sending: Sending, place: ReportKey, command: CountyReportCommand) =>
  Effect.gen(function* () {
    const written = yield* (yield* CountyReports).act(actor, place, command, sending)
    return { status: written.state.status, version: written.version }
  })

/** What is needed of a task: what it says, who leads it, and whether it asks the city to support or guide. */
const taskOf = ({ task }: CountyTask) => ({
  ...{ ordinal: task.ordinal, text: task.text, lead: task.lead, guidance: guidanceOf(task) },
})

export const county = router({
  /** The tasks of a quarter with what the county reported: all of them, or those that the asker's unit leads. */
  list: everyoneProcedure.input(input.OfPeriod).query(({ ctx, input: { programme, period } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'countyReport.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const all = yield* (yield* CountyReports).ofPeriod(scope, period)
        return {
          today,
          rows: all.map((one) => ({
            ...taskOf(one),
            status: one.report?.state.status ?? ('none' as const),
            reportedOn: one.report?.state.reportedOn ?? null,
            judgements: one.report?.state.judgements ?? [],
          })),
        }
      }),
    ),
  ),
  show: everyoneProcedure.input(input.OfCountyReport).query(({ ctx, input: { programme, task, period } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'countyReport.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const found = yield* (yield* CountyReports).find(scope, task, period)
        const report = found.report?.state ?? null
        const actions = countyReportActions(ctx.by, report, found.task.lead)
        const draft = actions.includes('submit')
          ? yield* (yield* Drafts).find(ctx.by, countyDraft({ programme, task, period }))
          : null
        return {
          ...{ today, period, report, actions, draft, version: found.report?.version ?? 0 },
          task: taskOf(found),
        }
      }),
    ),
  ),
  saveDraft: countyProcedure
    .input(input.ReportDraft)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, countyDraft(place), revision, content, admitCountyDraft(ctx.by, place)),
        ),
      ),
    ),
  submit: countyProcedure
    .input(input.Reported)
    .mutation(({ ctx, input: { key, expected, draft, text, deliveries, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const content = { text, deliveries, evidence: cited }
          const beside = (tx: Transaction) => emptyDraft(tx, ctx.by, countyDraft(place), draft)
          const command = { _tag: 'SubmitCountyReport' as const, content }
          return yield* act(ctx.by, { key, expected, beside }, place, command)
        }),
      ),
    ),
  settle: verifyingProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, command, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, place, command)),
    ),
  judge: officeProcedure
    .input(input.Judged)
    .mutation(({ ctx, input: { key, expected, command, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, place, command)),
    ),
})
