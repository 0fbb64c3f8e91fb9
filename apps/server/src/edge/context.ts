import { actorOf } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { Effect, type ManagedRuntime } from 'effect'
import { Accounts } from '../access/accounts.ts'
import { Auth, type ClientFacts } from '../access/auth.ts'
import type { Services } from '../services.ts'

export type Runtime = ManagedRuntime.ManagedRuntime<Services, never>

/** What every procedure starts from: who asks, from where, and how to answer with cookies. */
export interface RequestContext {
  readonly runtime: Runtime
  readonly client: ClientFacts
  readonly demo: boolean
  readonly setCookies: (cookies: readonly string[]) => void
  /** Looked up once for a request, and only when a procedure asks. */
  readonly actor: () => Promise<Actor | null>
}

/** The actor behind a request's cookies. */
export const actorBehind = Effect.fn('Edge.actorBehind')(function* (cookie: string | undefined) {
  const auth = yield* Auth
  const accounts = yield* Accounts
  const id = yield* auth.accountOf(cookie)
  const account = id === null ? null : yield* accounts.byId(id)
  return account === null ? null : actorOf(account)
})
