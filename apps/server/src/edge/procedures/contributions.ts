import { Effect } from 'effect'
import { type DraftKey, Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { Uploads } from '../../evidence/uploads.ts'
import { admitContributionDraft, Contributions } from '../../reporting/contributions.ts'
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
    .mutation(({ ctx, input: { key, expected, draft, seconds, content, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const cited =
            content._tag === 'told'
              ? { ...content, evidence: yield* (yield* Uploads).cite(ctx.by, content.evidence) }
              : content
          const beside = async (tx: Transaction): Promise<void> => {
            await emptyDraft(tx, ctx.by, contributionDraft(place), draft)
            const { department } = ctx.by
            if (department === null) return
            const filled = content._tag === 'told' ? 1 + content.evidence.length : 1
            await noteEffort(tx, place, { department, kind: 'part', seconds, required: 1, filled })
          }
          const given = yield* (yield* Contributions).give(
            ctx.by,
            { ...place, content: cited },
            { key, expected, beside },
          )
          return { version: given.version }
        }),
      ),
    ),
})
