import { scopeFor } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { burdenOf, type ReportContent, ReportingNotOpen } from '@jiashan/domain/reporting'
import { Effect, Result } from 'effect'
import { type DraftKey, Drafts, emptyDraft } from '../../drafts/drafts.ts'
import { type Citation, Uploads } from '../../evidence/uploads.ts'
import { noteEffort } from '../../reporting/efforts.ts'
import { periodBefore } from '../../reporting/previous.ts'
import { ReportReader } from '../../reporting/report-reader.ts'
import { admitReportDraft, type ReportRequest, Reports, type Sending } from '../../reporting/reports.ts'
import { type ReportKey, subjectOf } from '../../reporting/surroundings.ts'
import type { Transaction } from '../../store/database.ts'
import * as input from '../input.ts'
import { taskFor } from '../picture.ts'
import { clerkProcedure, officeProcedure, router, run, signerProcedure, staffProcedure } from '../trpc.ts'
import { type ReportPage, reportPage } from '../views/report.ts'
import { contributionDraft } from './contributions.ts'

/** Moves a report; the answer is what it became. */
const act = (actor: Actor, sending: Sending, request: ReportRequest) =>
  Effect.gen(function* () {
    const reports = yield* Reports
    const written = yield* reports.act(actor, request, sending)
    return { status: written.state.status, version: written.version }
  })

const draftOf = (place: ReportKey): DraftKey => ({
  programme: place.programme,
  kind: 'report',
  subject: subjectOf(place),
})

/** The draft that the asker may be writing on this page: the lead's text, or a supporting unit's part. */
const draftKeyFor = (page: ReportPage, place: ReportKey): DraftKey | null => {
  if (page.actions.includes('submit') || page.actions.includes('correct')) return draftOf(place)
  return page.contributes === null ? null : contributionDraft(place)
}

type Written = Omit<ReportContent, 'evidence'> & { readonly evidence: readonly Citation[] }

interface HandedIn {
  readonly content: Written
  /** The revision of the draft that is handed in. */
  readonly draft: number
  readonly seconds: number
  /** Why it corrects what was accepted; null for a first text. */
  readonly reason: string | null
}

/** Hands in a text: its citations become evidence, its draft is emptied and its effort noted, once. */
const handIn = (
  actor: Actor,
  sending: { key: string; expected: number },
  place: ReportKey,
  { content, draft, seconds, reason }: HandedIn,
) =>
  Effect.gen(function* () {
    const evidence = yield* (yield* Uploads).cite(actor, content.evidence)
    const whole = { ...place, content: { ...content, evidence } }
    const request: ReportRequest =
      reason === null ? { _tag: 'SubmitReport', ...whole } : { _tag: 'CorrectReport', ...whole, reason }
    const beside = async (tx: Transaction): Promise<void> => {
      await emptyDraft(tx, actor, draftOf(place), draft)
      const { department } = actor
      if (department === null) return
      await noteEffort(tx, place, { department, kind: 'report', seconds, ...burdenOf(whole.content) })
    }
    return yield* act(actor, { ...sending, beside }, request)
  })

export const reports = router({
  show: staffProcedure.input(input.OfReport).query(({ ctx, input: { programme, task, period } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const place = { programme, task, period }
        const picture = yield* taskFor(ctx.by, programme, task, { figures: false })
        const county = Result.getOrElse(scopeFor(ctx.by, 'countyReport.read', programme), () => null)
        const before = periodBefore(picture, period)
        const material = yield* (yield* ReportReader).material(place, before, county)
        const page = reportPage(picture, ctx.by, period, material)
        if (page === null) return yield* new ReportingNotOpen({ task, period })
        const key = draftKeyFor(page, place)
        const draft = key === null ? null : yield* (yield* Drafts).find(ctx.by, key)
        return { ...page, draft, county: material.county }
      }),
    ),
  ),
  saveDraft: clerkProcedure
    .input(input.DraftInput)
    .mutation(({ ctx, input: { revision, content, ...place } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) =>
          drafts.save(ctx.by, draftOf(place), revision, content, admitReportDraft(ctx.by, place)),
        ),
      ),
    ),
  submit: clerkProcedure
    .input(input.Submission)
    .mutation(({ ctx, input: { programme, task, period, key, expected, ...handed } }) =>
      run(ctx, handIn(ctx.by, { key, expected }, { programme, task, period }, { ...handed, reason: null })),
    ),
  correct: clerkProcedure
    .input(input.Correction)
    .mutation(({ ctx, input: { programme, task, period, key, expected, ...handed } }) =>
      run(ctx, handIn(ctx.by, { key, expected }, { programme, task, period }, handed)),
    ),
  dropCorrection: clerkProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'DropCorrection', ...place })),
    ),
  registerSignature: clerkProcedure
    .input(input.Registration)
    .mutation(({ ctx, input: { key, expected, signer, signedOn, scan: id, ...place } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const scan = yield* (yield* Uploads).own(ctx.by, id)
          const signature = { signer, signedOn, scan }
          return yield* act(ctx.by, { key, expected }, { _tag: 'RegisterSignature', ...place, signature })
        }),
      ),
    ),
  withdraw: clerkProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'WithdrawReport', ...place })),
    ),
  sign: signerProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'SignReport', ...place })),
    ),
  decline: signerProcedure
    .input(input.SendingBack)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'DeclineReport', ...place })),
    ),
  accept: officeProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'AcceptReport', ...place })),
    ),
  return: officeProcedure
    .input(input.SendingBack)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'ReturnReport', ...place })),
    ),
})
