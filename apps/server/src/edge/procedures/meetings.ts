import type { Actor } from '@jiashan/domain/record'
import { meetingActions } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import type { Sending } from '../../reporting/reports.ts'
import { type MeetingRequest, Meetings } from '../../safeguards/meetings.ts'
import { Resolutions } from '../../supervision/resolutions.ts'
import { agendaCandidates } from '../agenda.ts'
import * as input from '../group-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { officeProcedure, router, run, staffProcedure } from '../trpc.ts'
import { meetingRow, resolutionRow } from '../views/coordination.ts'

const act = (actor: Actor, sending: Sending, request: MeetingRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Meetings).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const meetings = router({
  list: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'meeting.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const list = yield* (yield* Meetings).list(scope)
        return {
          today,
          plans: meetingActions(ctx.by, null).includes('plan'),
          meetings: list.map((one) => meetingRow(one.state)),
        }
      }),
    ),
  ),
  /** One meeting, with what it agreed on as far as the asker has to do with it. */
  show: staffProcedure.input(input.OfMeeting).query(({ ctx, input: { programme, meeting } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'meeting.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const { state, version } = yield* (yield* Meetings).find(scope, meeting)
        const own = yield* scopeOf(ctx.by, 'resolution.read', programme)
        const agreed = yield* (yield* Resolutions).list(own, meeting)
        const titles = new Map([[String(meeting), state.text.title]])
        return {
          ...{ today, meeting: state, version },
          actions: meetingActions(ctx.by, state),
          resolutions: agreed.map((one) => resolutionRow(one.state, titles, today)),
        }
      }),
    ),
  ),
  /** What an agenda can be drawn from. */
  candidates: officeProcedure
    .input(OfProgramme)
    .query(({ ctx, input: { programme } }) => run(ctx, agendaCandidates(ctx.by, programme))),
  plan: officeProcedure
    .input(input.Planned)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, meeting: null })),
    ),
  handle: officeProcedure
    .input(input.MeetingHandled)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
})
