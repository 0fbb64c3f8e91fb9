import { scopeFor } from '@jiashan/domain/access'
import type { PlanText } from '@jiashan/domain/planning'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { PlanReader } from '../../planning/plan-reader.ts'
import { PlanTemplates } from '../../planning/plan-templates.ts'
import { admitPlanDraft, type PlanKey, type PlanRequest, Plans, planDraft } from '../../planning/plans.ts'
import type { Sending } from '../../reporting/reports.ts'
import { NoSuchTask } from '../../store/responsibilities.ts'
import { OfYear } from '../input.ts'
import * as input from '../plan-input.ts'
import { clerkProcedure, officeProcedure, router, run, staffProcedure } from '../trpc.ts'
import { type PlanPage, planList, planPage } from '../views/plan.ts'

interface Sent {
  readonly key: string
  readonly expected: number
}

/** Moves a plan; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: PlanRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* Plans).act(actor, request, sending)
    return { status: written.state.status, version: written.version }
  })

/** Hands in a text, and empties the draft it came from. */
const handIn = (actor: Actor, { draft, ...sent }: Sent & { readonly draft: number }, request: PlanRequest) =>
  act(actor, { ...sent, beside: (tx) => emptyDraft(tx, actor, planDraft(request), draft) }, request)

type WrittenInput = PlanKey & Sent & { readonly draft: number; readonly content: PlanText }

const putForward =
  (_tag: 'CirculatePlan' | 'SubmitPlan') =>
  (actor: Actor, { key, expected, draft, ...request }: WrittenInput) =>
    handIn(actor, { key, expected, draft }, { _tag, ...request })

const circulate = putForward('CirculatePlan')
const submit = putForward('SubmitPlan')

const drafting = (page: PlanPage): boolean =>
  (['circulate', 'submit', 'confirm'] as const).some((action) => page.actions.includes(action))

export const plans = router({
  list: staffProcedure.input(OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* Effect.fromResult(scopeFor(ctx.by, 'duty.read', programme))
        return planList(yield* (yield* PlanReader).ofYear(scope, year), ctx.by, year)
      }),
    ),
  ),
  show: staffProcedure.input(input.OfPlan).query(({ ctx, input: place }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* Effect.fromResult(scopeFor(ctx.by, 'duty.read', place.programme))
        const ground = yield* (yield* PlanReader).ofTask(scope, place.task)
        const page = planPage(ground, ctx.by, place.year, yield* PlanTemplates)
        if (page === null) return yield* new NoSuchTask({ task: place.task })
        const draft = drafting(page) ? yield* (yield* Drafts).find(ctx.by, planDraft(place)) : null
        return { ...page, draft }
      }),
    ),
  ),
  saveDraft: clerkProcedure
    .input(input.PlanDraft)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, planDraft(place), revision, content, admitPlanDraft(ctx.by, place)),
        ),
      ),
    ),
  circulate: clerkProcedure
    .input(input.Written)
    .mutation(({ ctx, input: written }) => run(ctx, circulate(ctx.by, written))),
  submit: clerkProcedure
    .input(input.Written)
    .mutation(({ ctx, input: written }) => run(ctx, submit(ctx.by, written))),
  forward: clerkProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ForwardPlan', ...place })),
    ),
  confirm: clerkProcedure
    .input(input.Confirmed)
    .mutation(({ ctx, input: { key, expected, draft, ...answer } }) =>
      run(ctx, handIn(ctx.by, { key, expected, draft }, { _tag: 'ConfirmPlan', ...answer })),
    ),
  dispute: clerkProcedure
    .input(input.Disputed)
    .mutation(({ ctx, input: { key, expected, draft, ...answer } }) =>
      run(ctx, handIn(ctx.by, { key, expected, draft }, { _tag: 'DisputePlan', ...answer })),
    ),
  reply: clerkProcedure
    .input(input.Replied)
    .mutation(({ ctx, input: { key, expected, ...replied } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ReplyToDispute', ...replied })),
    ),
  approve: officeProcedure
    .input(input.Approved)
    .mutation(({ ctx, input: { key, expected, ...approved } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ApprovePlan', ...approved })),
    ),
  return: officeProcedure
    .input(input.Returned)
    .mutation(({ ctx, input: { key, expected, ...returned } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ReturnPlan', ...returned })),
    ),
  applyAmendment: clerkProcedure
    .input(input.Applied)
    .mutation(({ ctx, input: { key, expected, ...applied } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ApplyAmendment', ...applied })),
    ),
  withdrawAmendment: clerkProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, ...settled } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'WithdrawAmendment', ...settled })),
    ),
  approveAmendment: officeProcedure
    .input(input.Settled)
    .mutation(({ ctx, input: { key, expected, ...settled } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ApproveAmendment', ...settled })),
    ),
  refuseAmendment: officeProcedure
    .input(input.Refused)
    .mutation(({ ctx, input: { key, expected, ...refused } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'RefuseAmendment', ...refused })),
    ),
})
