import { may, type Permission } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { meetingTodos } from '@jiashan/domain/safeguards'
import {
  deadlinesOf,
  lapsesOf,
  lightsOfChapters,
  lightsOfUnits,
  matterTodos,
  resolutionTodos,
} from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Calendars } from '../../planning/calendars.ts'
import { Efforts } from '../../reporting/efforts.ts'
import { Groups } from '../../safeguards/groups.ts'
import { Meetings } from '../../safeguards/meetings.ts'
import { Done } from '../../supervision/done.ts'
import { Matters } from '../../supervision/matters.ts'
import { Notices } from '../../supervision/notices.ts'
import { Resolutions } from '../../supervision/resolutions.ts'
import * as input from '../input.ts'
import { pictureFor, scopeOf } from '../picture.ts'
import { everyoneProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'

const groupTodos = Effect.fn('Edge.groupTodos')(function* (actor: Actor, programme: ProgrammeId) {
  const { today } = yield* (yield* BusinessClock).now
  const moment = { today, calendar: yield* Calendars }
  const scope = (permission: Permission) => scopeOf(actor, permission, programme)
  const resolutions = yield* (yield* Resolutions).open(yield* scope('resolution.read'))
  const matters = yield* (yield* Matters).list(yield* scope('matter.read'))
  const meetings = yield* (yield* Meetings).open(yield* scope('meeting.read'))
  const lists = yield* (yield* Groups).keyTasks(yield* scope('group.read'))
  const decides = may(actor, 'keyTasks.decide', null)
  return {
    resolutions: resolutionTodos(actor, resolutions, moment),
    matters: matterTodos(actor, matters, moment),
    meetings: meetingTodos(actor, meetings, today),
    /** The years whose list waits for the group. */
    lists: lists.flatMap(({ state }) => (decides && state.proposal !== null ? [state.year] : [])),
  }
})

export const desk = router({
  notices: everyoneProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Notices, (notices) => notices.newest(ctx.by, programme)),
    ),
  ),
  seeNotices: everyoneProcedure.input(input.OfProgramme).mutation(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Notices, (notices) => notices.see(ctx.by, programme)),
    ),
  ),
  /** What meetings, resolutions, matters and lists of key tasks ask of the asker: four queries. */
  groupTodos: staffProcedure
    .input(input.OfProgramme)
    .query(({ ctx, input: { programme } }) => run(ctx, groupTodos(ctx.by, programme))),
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
