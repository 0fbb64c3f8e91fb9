import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { type DraftKey, Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { type Citation, Uploads } from '../../evidence/uploads.ts'
import {
  admitContributionDraft,
  type ContributionRequest,
  Contributions,
} from '../../reporting/contributions.ts'
import { noteEffort } from '../../reporting/efforts.ts'
import { type ReportKey, subjectOf } from '../../reporting/surroundings.ts'
import type { Transaction } from '../../store/database.ts'
import * as input from '../input.ts'
import { clerkProcedure, router, run } from '../trpc.ts'

export const contributionDraft = (place: ReportKey): DraftKey => ({
  programme: place.programme,
  kind: 'contribution',
  subject: subjectOf(place),
})

interface HandedIn {
  readonly content: ContributionCited
  /** The revision of the draft that is handed in. */
  readonly draft: number
  readonly seconds: number
  /** Why it corrects what was accepted; null for what is given before. */
  readonly reason: string | null
}

type ContributionCited =
  | { readonly _tag: 'nothing-new' }
  | { readonly _tag: 'told'; readonly progress: string; readonly evidence: readonly Citation[] }

/** Hands in a part: its citations become evidence, its draft is emptied and its effort noted, once. */
const handIn = (
  actor: Actor,
  sending: { key: string; expected: number },
  place: ReportKey,
  { content, draft, seconds, reason }: HandedIn,
) =>
  Effect.gen(function* () {
    const cited =
      content._tag === 'told'
        ? { ...content, evidence: yield* (yield* Uploads).cite(actor, content.evidence) }
        : content
    const whole = { ...place, content: cited }
    const request: ContributionRequest =
      reason === null
        ? { _tag: 'GiveContribution', ...whole }
        : { _tag: 'CorrectContribution', ...whole, reason }
    const beside = async (tx: Transaction): Promise<void> => {
      await emptyDraft(tx, actor, contributionDraft(place), draft)
      const { department } = actor
      if (department === null) return
      const filled = content._tag === 'told' ? 1 + content.evidence.length : 1
      await noteEffort(tx, place, { department, kind: 'part', seconds, required: 1, filled })
    }
    const given = yield* (yield* Contributions).act(actor, request, { ...sending, beside })
    return { version: given.version }
  })

export const contributions = router({
  saveDraft: clerkProcedure
    .input(input.DraftInput)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(
            ctx.by,
            contributionDraft(place),
            revision,
            content,
            admitContributionDraft(ctx.by, place),
          ),
        ),
      ),
    ),
  give: clerkProcedure
    .input(input.Contributed)
    .mutation(({ ctx, input: { programme, task, period, key, expected, ...handed } }) =>
      run(ctx, handIn(ctx.by, { key, expected }, { programme, task, period }, { ...handed, reason: null })),
    ),
  correct: clerkProcedure
    .input(input.PartCorrected)
    .mutation(({ ctx, input: { programme, task, period, key, expected, ...handed } }) =>
      run(ctx, handIn(ctx.by, { key, expected }, { programme, task, period }, handed)),
    ),
})
