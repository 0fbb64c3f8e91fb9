import { yearOf } from '@jiashan/domain/calendar'
import { deadlinesOf, partLapsesOf } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Efforts } from '../../reporting/efforts.ts'
import { ReportReader } from '../../reporting/report-reader.ts'
import { Done } from '../../supervision/done.ts'
import { Notices } from '../../supervision/notices.ts'
import * as input from '../input.ts'
import { pictureFor, scopeOf } from '../picture.ts'
import { everyoneProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'
import { lightsView } from '../views/lights.ts'

export const desk = router({
  notices: everyoneProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Notices, (notices) => notices.newest(ctx.by, programme)),
    ),
  ),
  seeNotices: everyoneProcedure.input(input.Seen).mutation(({ ctx, input: { programme, upTo } }) =>
    run(
      ctx,
      Effect.flatMap(Notices, (notices) => notices.see(ctx.by, programme, upTo)),
    ),
  ),
  /** What the asker did last. */
  done: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Done, (done) => done.newest(ctx.by, programme)),
    ),
  ),
  deadlines: staffProcedure.input(input.OfSpan).query(({ ctx, input: { programme, from, to } }) =>
    run(
      ctx,
      Effect.map(pictureFor(ctx.by, programme), (picture) => ({
        today: picture.today,
        deadlines: deadlinesOf(ctx.by, picture.duties, picture.judgement, [from, to]),
      })),
    ),
  ),
  /** Lights of chapters, sections and units, and what came late: of what the asker may see. */
  lights: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme)
        const scope = yield* scopeOf(ctx.by, 'duty.read', programme)
        const { duties, judgement, today } = picture
        const years = [yearOf(today) - 1, yearOf(today)]
        const given = yield* (yield* ReportReader).partsGiven(scope, years)
        return {
          today,
          ...lightsView(picture, ctx.by.department, partLapsesOf(duties, given, years, judgement)),
        }
      }),
    ),
  ),
  /** What periods asked of units 基层减负. */
  burden: officeProcedure.input(input.OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.flatMap(Efforts, (efforts) => efforts.ofUnits(programme, String(year))),
    ),
  ),
})
