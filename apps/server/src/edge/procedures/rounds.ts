import { authorise, reach } from '@jiashan/domain/access'
import {
  lastDayToObject,
  ROUND_ACTIONS,
  ROUND_PERMISSION,
  ROUND_TRANSITIONS,
  type RoundAction,
  type RoundSurroundings,
  roundFor,
} from '@jiashan/domain/assessment'
import { type Actor, next } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Accounts } from '../../access/accounts.ts'
import { type RoundRequest, Rounds } from '../../assessment/rounds.ts'
import { Scores } from '../../assessment/scores.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import { OfYear } from '../input.ts'
import * as input from '../round-input.ts'
import {
  assessorProcedure,
  markingProcedure,
  officeProcedure,
  reviewingProcedure,
  router,
  run,
  staffProcedure,
  verifyingProcedure,
} from '../trpc.ts'

/** Moves a round; the answer is where it stands. */
const act = (actor: Actor, sending: Sending, request: RoundRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Rounds).act(actor, request, sending)
    return { status: written.state.status, version: written.version }
  })

export const rounds = router({
  /** A year's round as far as the asker may see it, with what it is about and what may be done now. */
  show: staffProcedure.input(OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* Effect.fromResult(authorise(ctx.by, 'round.read', ctx.by.department))
        const service = yield* Rounds
        const kept = yield* service.find(programme, year)
        const around = yield* service.around(programme, year)
        const status = kept?.state.status ?? 'none'
        return {
          round: kept === null ? null : roundFor(kept.state, ctx.by, around),
          version: kept?.version ?? 0,
          frozen: around.frozen,
          ...concerning(ctx.by, around),
          objectUntil: kept?.state.feedbackOn == null ? null : lastDayToObject(kept.state, around),
          actions: ROUND_ACTIONS.filter((action) => mayNow(ctx.by, status, action)),
        }
      }),
    ),
  ),
  /** Whom the office may put into a team or name as a reviewer. */
  people: officeProcedure.input(OfYear).query(({ ctx }) =>
    run(
      ctx,
      Effect.map(
        Effect.flatMap(Accounts, (accounts) => accounts.withRoles(['assessor', 'office'])),
        (all) => all.map(({ id, name, role, department }) => ({ account: id, name, role, department })),
      ),
    ),
  ),
  handle: officeProcedure
    .input(input.ByOffice)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  selfAssess: verifyingProcedure
    .input(input.SelfAssessed)
    .mutation(({ ctx, input: { key, words, evidence, instead, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'SelfAssess' as const, words, evidence: cited, instead }
          return yield* act(ctx.by, { key }, { ...place, command })
        }),
      ),
    ),
  contribute: verifyingProcedure
    .input(input.Contributed)
    .mutation(({ ctx, input: { key, ...request } }) => run(ctx, act(ctx.by, { key }, request))),
  rule: assessorProcedure
    .input(input.ByAssessor)
    .mutation(({ ctx, input: { key, ...request } }) => run(ctx, act(ctx.by, { key }, request))),
  mark: markingProcedure
    .input(input.Marked)
    .mutation(({ ctx, input: { key, ...request } }) => run(ctx, act(ctx.by, { key }, request))),
  object: verifyingProcedure
    .input(input.Objected)
    .mutation(({ ctx, input: { key, evidence, programme, year, ...said } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'Object' as const, ...said, evidence: cited }
          return yield* act(ctx.by, { key }, { programme, year, command })
        }),
      ),
    ),
  review: reviewingProcedure
    .input(input.Reviewed)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  /** 审定: the office registers what the group decided; the year's result is frozen. */
  decide: officeProcedure.input(input.Decided).mutation(({ ctx, input: { programme, year, basis } }) =>
    run(
      ctx,
      Effect.map(
        Effect.flatMap(Scores, (scores) => scores.freeze(ctx.by, programme, year, basis)),
        ({ frozenOn, resultHash }) => ({ frozenOn, resultHash }),
      ),
    ),
  ),
  /** What later corrections would have changed of a frozen result. */
  afterwards: officeProcedure.input(OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.flatMap(Scores, (scores) => scores.afterwards(programme, year)),
    ),
  ),
})

const mayNow = (actor: Actor, status: keyof typeof ROUND_TRANSITIONS, action: RoundAction): boolean =>
  reach(actor, ROUND_PERMISSION[action]) !== 'none' &&
  next<keyof typeof ROUND_TRANSITIONS, RoundAction>(ROUND_TRANSITIONS, status, action) !== null

/** A unit learns of its own tasks only; who supervises of the whole list. */
const concerning = (
  actor: Actor,
  { assessed, tasks, host }: Pick<RoundSurroundings, 'assessed' | 'tasks' | 'host'>,
) => {
  // Only a support that is assessed has a contribution to be judged by.
  const judged = tasks.map((one) => ({
    ...one,
    supports: one.supports.filter((unit) => assessed.includes(unit)),
  }))
  if (reach(actor, 'round.read') === 'any') return { assessed, tasks: judged, host }
  const { department } = actor
  return {
    assessed: assessed.filter((one) => one === department),
    tasks: judged.filter(({ lead, supports }) => [lead, ...supports].includes(department)),
    host: null,
  }
}
