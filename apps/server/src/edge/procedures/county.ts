import type { Actor } from '@jiashan/domain/record'
import { type CountyReportCommand, countyReportActions, guidanceOf } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Uploads } from '../../evidence/uploads.ts'
import { CountyReports, type CountyTask } from '../../reporting/county-reports.ts'
import type { Sending } from '../../reporting/reports.ts'
import type { ReportKey } from '../../reporting/surroundings.ts'
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
        return {
          ...{ today, period, report, version: found.report?.version ?? 0 },
          task: taskOf(found),
          actions: countyReportActions(ctx.by, report, found.task.lead),
        }
      }),
    ),
  ),
  submit: countyProcedure
    .input(input.Reported)
    .mutation(({ ctx, input: { key, expected, text, deliveries, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const content = { text, deliveries, evidence: cited }
          return yield* act(ctx.by, { key, expected }, place, { _tag: 'SubmitCountyReport', content })
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
