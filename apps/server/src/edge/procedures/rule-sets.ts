import { authorise } from '@jiashan/domain/access'
import { type EditionLine, editionActions, shownEdition } from '@jiashan/domain/assessment'
import type { Actor, ProgrammeId, RuleSetId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { type RuleSetRequest, RuleSets } from '../../assessment/rule-sets.ts'
import { Scores } from '../../assessment/scores.ts'
import { type DraftKey, Drafts, emptyDraft } from '../../drafts/drafts.ts'
import type { Sending } from '../../reporting/reports.ts'
import type { Versioned } from '../../store/aggregate.ts'
import type { Transaction } from '../../store/database.ts'
import { OfProgramme, OfYear } from '../input.ts'
import * as input from '../rule-set-input.ts'
import { administratorProcedure, assessmentProcedure, router, run } from '../trpc.ts'

/** Moves an edition; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: RuleSetRequest) =>
  Effect.gen(function* () {
    const written = yield* (yield* RuleSets).act(actor, request, sending)
    return { id: written.state.id, status: written.state.status, version: written.version }
  })

const draftKey = (programme: ProgrammeId, draft: RuleSetId): DraftKey => ({
  programme,
  kind: 'ruleSet',
  subject: draft,
})

const inList =
  (by: Actor) =>
  ({ state, version }: Versioned<EditionLine>) => ({ ...state, version, actions: editionActions(by, state) })

export const ruleSets = router({
  /** Every edition of every year, the newest first. */
  list: assessmentProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.map(
        Effect.flatMap(RuleSets, (all) => all.list(programme)),
        (editions) => editions.map(inList(ctx.by)),
      ),
    ),
  ),
  /** One edition, with its cases for whom they are. */
  show: assessmentProcedure.input(input.OfEdition).query(({ ctx, input: { programme, edition } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { state, version } = yield* (yield* RuleSets).find(programme, edition)
        return { ...shownEdition(state, ctx.by), version, actions: editionActions(ctx.by, state) }
      }),
    ),
  ),
  /** The facts of a year as they stand, for trying rules on them. */
  facts: administratorProcedure.input(OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.flatMap(Scores, (scores) => scores.facts(programme, year)),
    ),
  ),
  /** What administrators are writing, the last touched first. */
  drafts: administratorProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Drafts, (drafts) => drafts.list(ctx.by, programme, 'ruleSet')),
    ),
  ),
  draft: administratorProcedure.input(input.OfDraft).query(({ ctx, input: { programme, draft } }) =>
    run(
      ctx,
      Effect.flatMap(Drafts, (drafts) => drafts.find(ctx.by, draftKey(programme, draft))),
    ),
  ),
  saveDraft: administratorProcedure
    .input(input.Saved)
    .mutation(({ ctx, input: { programme, draft, revision, content } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, draftKey(programme, draft), revision, content, async () =>
            authorise(ctx.by, 'ruleSet.draft', null),
          ),
        ),
      ),
    ),
  dropDraft: administratorProcedure
    .input(input.Dropped)
    .mutation(({ ctx, input: { programme, draft, revision } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) => drafts.drop(ctx.by, draftKey(programme, draft), revision)),
      ),
    ),
  propose: administratorProcedure
    .input(input.Proposed)
    .mutation(({ ctx, input: { programme, draft, key, revision, command } }) => {
      const beside = (tx: Transaction) => emptyDraft(tx, ctx.by, draftKey(programme, draft), revision)
      return run(ctx, act(ctx.by, { key, beside }, { programme, edition: null, command }))
    }),
  /** Published, sent back or withdrawn. */
  move: administratorProcedure
    .input(input.Moved)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, act(ctx.by, { key, expected }, request)),
    ),
})
