import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins'
import { Context, Effect, Layer } from 'effect'
import { Ids } from '../clock/ids.ts'
import { Database } from '../store/database.ts'

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane; about 25 ms a hash. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2)

const SESSION_DAYS = 1

export interface AuthSettings {
  readonly secret: string
  /** Origin under which browsers reach the server. */
  readonly origin: string
  readonly secureCookies: boolean
}

const library = (client: Database['Service']['client'], ids: Ids['Service'], settings: AuthSettings) =>
  betterAuth({
    appName: '嘉善示范点',
    baseURL: settings.origin,
    basePath: '/auth',
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: prismaAdapter(client, { provider: 'postgresql' }),
    user: { modelName: 'authUser' },
    session: { modelName: 'authSession', expiresIn: SESSION_DAYS * 86_400, updateAge: 3_600 },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'authRateLimit',
      window: 60,
      max: 300,
      customRules: { '/sign-in/username': { window: 60, max: 20 } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    plugins: [username()],
    advanced: {
      cookiePrefix: 'jiashan',
      useSecureCookies: settings.secureCookies,
      // A session with its account is one query.
      database: { generateId: () => ids.next(Date.now()), joins: true },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  })

export interface AuthShape {
  /** Signs in; null when name and password do not fit, `slow-down` after too many attempts. */
  readonly signIn: (
    name: string,
    password: string,
    client: ClientFacts,
  ) => Effect.Effect<{ readonly cookies: readonly string[] } | 'slow-down' | null>
  readonly signOut: (client: ClientFacts) => Effect.Effect<readonly string[]>
  /** The account behind a request's cookies; null when nobody is signed in. */
  readonly accountOf: (cookie: string | undefined) => Effect.Effect<string | null>
}

export interface ClientFacts {
  readonly cookie: string | undefined
  readonly address: string
}

/** Credentials and sessions, kept by the auth library. Who may do what is ours, not its. */
export class Auth extends Context.Service<Auth, AuthShape>()('@jiashan/server/Auth') {
  static readonly layer = (settings: AuthSettings): Layer.Layer<Auth, never, Database | Ids> =>
    Layer.effect(
      Auth,
      Effect.gen(function* () {
        const auth = library((yield* Database).client, yield* Ids, settings)
        const call = (path: string, body: object, { cookie, address }: ClientFacts) =>
          Effect.promise(() =>
            auth.handler(
              new Request(`${settings.origin}/auth${path}`, {
                method: 'POST',
                headers: {
                  'content-type': 'application/json',
                  origin: settings.origin,
                  'x-client-address': address,
                  ...(cookie === undefined ? {} : { cookie }),
                },
                body: JSON.stringify(body),
              }),
            ),
          )
        return {
          signIn: Effect.fn('Auth.signIn')(function* (name, password, client) {
            const response = yield* call('/sign-in/username', { username: name, password }, client)
            if (response.status === 429) return 'slow-down'
            if (response.ok) return { cookies: response.headers.getSetCookie() }
            if (response.status < 500) return null
            return yield* Effect.die(
              new Error(`sign-in: ${response.status} ${yield* Effect.promise(() => response.text())}`),
            )
          }),
          signOut: Effect.fn('Auth.signOut')(function* (client) {
            return (yield* call('/sign-out', {}, client)).headers.getSetCookie()
          }),
          accountOf: (cookie) =>
            cookie === undefined
              ? Effect.succeed(null)
              : Effect.promise(async () => {
                  const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
                  return session?.user.id ?? null
                }),
        }
      }),
    )
}
