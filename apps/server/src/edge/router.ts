import { scopeFor } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { ReportingNotOpen } from '@jiashan/domain/reporting'
import { countLights, todosOf } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Auth } from '../access/auth.ts'
import { NoCard, Scores } from '../assessment/scores.ts'
import { BusinessClock } from '../clock/business-clock.ts'
import { DEMO_ACCOUNTS } from '../demo/accounts.ts'
import { Uploads } from '../evidence/uploads.ts'
import { Programmes } from '../policy/programmes.ts'
import { Publisher } from '../publisher/publisher.ts'
import { Drafts } from '../reporting/drafts.ts'
import { type ReportRequest, Reports } from '../reporting/reports.ts'
import { NoSuchTask } from '../store/responsibilities.ts'
import { Overview } from '../supervision/overview.ts'
import * as input from './input.ts'
import { SlowDown, WrongCredentials } from './refusals.ts'
import {
  anyoneProcedure,
  assessmentProcedure,
  clerkProcedure,
  headProcedure,
  officeProcedure,
  publishingProcedure,
  router,
  run,
  staffProcedure,
} from './trpc.ts'
import { dutyRow, reportPage } from './views.ts'

const session = router({
  /** Who is signed in, for whom, on which business day; null when nobody is. */
  me: anyoneProcedure.query(async ({ ctx }) => {
    const actor = await ctx.actor()
    const { programmes, today, departments } = await run(ctx, installation())
    const demo = ctx.demo
    const list = programmes.map(({ id, slug, name, county }) => ({ id, slug, name, county }))
    return { actor, demo, today, programmes: list, departments: actor === null ? [] : departments }
  }),
  /** One account a role, only in the demonstration. */
  demoAccounts: anyoneProcedure.query(({ ctx }) => (ctx.demo ? DEMO_ACCOUNTS : [])),
  signIn: anyoneProcedure
    .input(input.Credentials)
    .mutation(async ({ ctx, input: { username, password } }) => {
      const cookies = await run(ctx, signIn(username, password, ctx.client))
      ctx.setCookies(cookies)
      return { ok: true as const }
    }),
  signOut: anyoneProcedure.mutation(async ({ ctx }) => {
    ctx.setCookies(
      await run(
        ctx,
        Effect.flatMap(Auth, (auth) => auth.signOut(ctx.client)),
      ),
    )
    return { ok: true as const }
  }),
})

const installation = Effect.fn('Edge.installation')(function* () {
  const programmes = yield* Programmes
  const { today } = yield* (yield* BusinessClock).now
  return { programmes: yield* programmes.all, departments: yield* programmes.departments, today }
})

const signIn = Effect.fn('Edge.signIn')(function* (
  username: string,
  password: string,
  client: Parameters<Auth['Service']['signOut']>[0],
) {
  const auth = yield* Auth
  const outcome = yield* auth.signIn(username, password, client)
  if (outcome === 'slow-down') return yield* new SlowDown()
  if (outcome === null) return yield* new WrongCredentials()
  return outcome.cookies
})

/** The part of a programme that an actor may see, judged today. */
const pictureFor = Effect.fn('Edge.pictureFor')(function* (
  actor: Actor,
  programme: Parameters<typeof scopeFor>[2],
  only?: { task: number },
) {
  const scope = yield* Effect.fromResult(scopeFor(actor, 'duty.read', programme))
  const picture = yield* (yield* Overview).picture(scope, only)
  if (only !== undefined && picture.duties.length === 0) return yield* new NoSuchTask(only)
  return picture
})

const duties = router({
  list: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.map(pictureFor(ctx.by, programme), (picture) => ({
        today: picture.today,
        rows: picture.duties.map((duty) => dutyRow(picture, duty, ctx.by.department)),
        counts: countLights(picture.duties.map((duty) => duty.overall.light)),
        todos: todosOf(ctx.by, picture.duties, picture.judgement),
      })),
    ),
  ),
  show: staffProcedure.input(input.OfTask).query(({ ctx, input: { programme, task } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme, { task })
        const departments = yield* (yield* Programmes).departments
        const [duty] = picture.duties
        if (duty === undefined) return yield* new NoSuchTask({ task })
        const { pillar } = dutyRow(picture, duty, null)
        return { today: picture.today, duty, plans: picture.plans, departments, pillar }
      }),
    ),
  ),
})

/** Moves a report; the answer is what it became. */
const act = (actor: Actor, { key, expected }: { key: string; expected: number }, request: ReportRequest) =>
  Effect.gen(function* () {
    const reports = yield* Reports
    const written = yield* reports.act(actor, request, { key, expected })
    return { status: written.state.status, version: written.version }
  })

const reports = router({
  show: staffProcedure.input(input.OfReport).query(({ ctx, input: { programme, task, period } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const picture = yield* pictureFor(ctx.by, programme, { task })
        const departments = yield* (yield* Programmes).departments
        const page = reportPage(picture, departments, ctx.by, period)
        if (page === null) return yield* new ReportingNotOpen({ task, period })
        const draft = page.actions.includes('submit')
          ? yield* (yield* Drafts).find(ctx.by, { programme, task, period })
          : null
        return { ...page, draft }
      }),
    ),
  ),
  saveDraft: clerkProcedure
    .input(input.DraftInput)
    .mutation(({ ctx, input: { revision, content, ...key } }) =>
      run(
        ctx,
        Effect.flatMap(Drafts, (drafts) => drafts.save(ctx.by, key, revision, content)),
      ),
    ),
  submit: clerkProcedure
    .input(input.Submission)
    .mutation(({ ctx, input: { programme, task, period, content, draft, ...sending } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const evidence = yield* (yield* Uploads).cite(ctx.by, content.evidence)
          const place = { programme, task, period }
          const request = { _tag: 'SubmitReport' as const, ...place, content: { ...content, evidence } }
          const answer = yield* act(ctx.by, sending, request)
          yield* (yield* Drafts).drop(place, draft)
          return answer
        }),
      ),
    ),
  withdraw: clerkProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'WithdrawReport', ...place })),
    ),
  pass: headProcedure
    .input(input.Moving)
    .mutation(({ ctx, input: { key, expected, ...place } }) =>
      run(ctx, act(ctx.by, { key, expected }, { _tag: 'PassReport', ...place })),
    ),
  decline: headProcedure
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

const scores = router({
  /** The years that can be scored, newest first. */
  years: staffProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        yield* Effect.fromResult(scopeFor(ctx.by, 'scorecard.read', programme))
        const rules = yield* (yield* Scores).ruleSets(programme)
        return [...new Set(rules.map((one) => one.ruleSet.year))]
      }),
    ),
  ),
  /** The cards of a year that the asker may see: a unit its own, supervisors all. */
  list: staffProcedure.input(input.OfYear).query(({ ctx, input: { programme, year } }) =>
    run(
      ctx,
      Effect.map(scoresFor(ctx.by, programme, year), ({ cards, ...of }) => ({
        ...of,
        cards: cards.map(({ explanation: _, ...card }) => card),
      })),
    ),
  ),
  /** One unit's card with its whole explanation. */
  show: staffProcedure.input(input.OfCard).query(({ ctx, input: { programme, year, department } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const { cards, ...of } = yield* scoresFor(ctx.by, programme, year)
        const card = cards.find((one) => one.department === department)
        if (card === undefined) return yield* new NoCard({ year, department })
        return { ...of, card }
      }),
    ),
  ),
})

const scoresFor = Effect.fn('Edge.scoresFor')(function* (
  actor: Actor,
  programme: Parameters<typeof scopeFor>[2],
  year: number,
) {
  const scope = yield* Effect.fromResult(scopeFor(actor, 'scorecard.read', programme))
  const { rules, frozen, cards, factSheet } = yield* (yield* Scores).ofYear(scope, year)
  const { title, version, standing, note } = rules.ruleSet
  return {
    year,
    rules: { title, version, standing, note, hash: rules.hash },
    frozen,
    asOf: factSheet.asOf,
    cards,
  }
})

const ruleSets = router({
  list: assessmentProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Scores, (all) => all.ruleSets(programme)),
    ),
  ),
})

const publications = router({
  list: publishingProcedure.input(input.OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.history(programme)),
    ),
  ),
  issue: publishingProcedure.input(input.OfProgramme).mutation(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.flatMap(Publisher, (publisher) => publisher.issue(ctx.by, programme)),
    ),
  ),
})

export const appRouter = router({ session, duties, reports, scores, ruleSets, publications })
export type AppRouter = typeof appRouter
