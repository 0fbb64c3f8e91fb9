import { scopeFor } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { Uploads } from '../../evidence/uploads.ts'
import type { Sending } from '../../reporting/reports.ts'
import type { Transaction } from '../../store/database.ts'
import { admitAnswerDraft, answerDraft, type OrderRequest, Orders } from '../../supervision/orders.ts'
import { OfProgramme } from '../input.ts'
import * as input from '../order-input.ts'
import { everyoneProcedure, leaderProcedure, officeProcedure, partyProcedure, router, run } from '../trpc.ts'
import { orderPage, orderRow } from '../views/order.ts'

/** Moves an order; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: OrderRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Orders).act(actor, request, sending)
    return { id: written.id, status: written.state.status, version: written.version }
  })

export const orders = router({
  list: everyoneProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* Effect.fromResult(scopeFor(ctx.by, 'order.read', programme))
        const { today } = yield* (yield* BusinessClock).now
        const list = yield* (yield* Orders).list(scope)
        return { today, orders: list.map((one) => orderRow(one.state, today)) }
      }),
    ),
  ),
  show: everyoneProcedure.input(input.OfOrder).query(({ ctx, input: { programme, order } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* Effect.fromResult(scopeFor(ctx.by, 'order.read', programme))
        const { today } = yield* (yield* BusinessClock).now
        const page = orderPage(yield* (yield* Orders).find(scope, order), ctx.by, today)
        const place = { programme, order }
        const draft = page.actions.includes('answer')
          ? yield* (yield* Drafts).find(ctx.by, answerDraft(place))
          : null
        return { ...page, draft }
      }),
    ),
  ),
  draft: officeProcedure
    .input(input.Drafting)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, { ...request, order: null })),
    ),
  handle: officeProcedure
    .input(input.ByOffice)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  issue: leaderProcedure
    .input(input.ByLeader)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  registerIssue: officeProcedure
    .input(input.Registered)
    .mutation(({ ctx, input: { key, expected, signer, signedOn, scan: id, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scan = yield* (yield* Uploads).own(ctx.by, id)
          const command = { _tag: 'RegisterIssue' as const, signature: { signer, signedOn, scan } }
          return yield* act(ctx.by, { key, expected }, { ...place, command })
        }),
      ),
    ),
  carryOut: partyProcedure
    .input(input.ByUnit)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
  saveAnswer: partyProcedure
    .input(input.AnswerDraft)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, answerDraft(place), revision, content, admitAnswerDraft(ctx.by, place)),
        ),
      ),
    ),
  answer: partyProcedure
    .input(input.Answered)
    .mutation(({ ctx, input: { key, expected, draft, text, evidence, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited = yield* (yield* Uploads).cite(ctx.by, evidence)
          const command = { _tag: 'AnswerOrder' as const, text, evidence: cited }
          const beside = (tx: Transaction) => emptyDraft(tx, ctx.by, answerDraft(place), draft)
          return yield* act(ctx.by, { key, expected, beside }, { ...place, command })
        }),
      ),
    ),
})
