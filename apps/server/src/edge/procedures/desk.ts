import { deadlinesOf, lapsesOf, lightsOfChapters, lightsOfUnits } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Efforts } from '../../reporting/efforts.ts'
import { Done } from '../../supervision/done.ts'
import { Notices } from '../../supervision/notices.ts'
import * as input from '../input.ts'
import { pictureFor } from '../picture.ts'
import { everybodyProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'

export const desk = router({
  notices: everybodyProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Notices, (notices) => notices.newest(ctx.by, programme)),
    ),
  ),
  seeNotices: everybodyProcedure.input(input.Seen).mutation(({ ctx, input: { programme, upTo } }) =>
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
      Effect.map(pictureFor(ctx.by, programme), (picture) => ({
        today: picture.today,
        chapters: lightsOfChapters(picture.programme.document, picture.duties).map((one) => ({
          ...one,
          name:
            picture.programme.document.pillars.find((pillar) => pillar.ordinal === one.pillar)?.name ?? '',
        })),
        units: lightsOfUnits(picture.duties).filter(
          ({ department }) => ctx.by.department === null || department === ctx.by.department,
        ),
        lapses: lapsesOf(picture.duties, picture.judgement).filter(
          ({ department }) => ctx.by.department === null || department === ctx.by.department,
        ),
      })),
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
