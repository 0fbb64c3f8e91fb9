import { DEFAULT_STAGES } from '@jiashan/domain/planning'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Auth } from '../../access/auth.ts'
import { BusinessClock } from '../../clock/business-clock.ts'
import { DEMO_ACCOUNTS } from '../../demo/accounts.ts'
import { Calendars } from '../../planning/calendars.ts'
import { Chains } from '../../planning/chains.ts'
import { Programmes } from '../../policy/programmes.ts'
import * as input from '../input.ts'
import { SlowDown, WrongCredentials } from '../refusals.ts'
import { anyoneProcedure, router, run } from '../trpc.ts'

export const session = router({
  /** Who is signed in, for whom, on which business day; null when nobody is. */
  me: anyoneProcedure.query(async ({ ctx }) => {
    const actor = await ctx.actor()
    const { programmes, today, departments, calendarYears } = await run(ctx, installation())
    const demo = ctx.demo
    const list = programmes.map(({ id, slug, name, county, document }) => ({
      ...{ id, slug, name, county },
      /** The day of the document; null where it bears none. */
      since: document.date,
    }))
    return {
      actor,
      demo,
      today,
      calendarYears,
      programmes: list,
      departments: actor === null ? [] : departments,
      stages: await run(ctx, signing(actor)),
    }
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

/** How the asker's unit signs. */
const signing = Effect.fn('Edge.signing')(function* (actor: Actor | null) {
  const unit = actor?.department ?? null
  if (unit === null) return DEFAULT_STAGES
  return (yield* (yield* Chains).of(unit)).stages
})

const installation = Effect.fn('Edge.installation')(function* () {
  const programmes = yield* Programmes
  const { today } = yield* (yield* BusinessClock).now
  const { years } = yield* Calendars
  return {
    programmes: yield* programmes.all,
    departments: yield* programmes.departments,
    today,
    /** Years for which the State Council's notice on holidays is entered. */
    calendarYears: [...years],
  }
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
