import { decideAccount, type Forbidden, type StaffAccount, type UnitUnfit } from '@jiashan/domain/access'
import type { Actor, Role } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { readAggregate, readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptAccount } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'

export interface AccountsShape {
  /** Gives an account its role and unit, and the password whose hash is given. */
  readonly grant: (
    actor: Actor,
    account: StaffAccount,
    passwordHash: string,
  ) => Effect.Effect<StaffAccount, Forbidden | UnitUnfit | StaleVersion | KeyReused>
  readonly byId: (id: string) => Effect.Effect<StaffAccount | null>
  /** Everybody in one of these roles, by name of the account. */
  readonly withRoles: (roles: readonly Role[]) => Effect.Effect<readonly StaffAccount[]>
}

/** Who acts as whom. */
export class Accounts extends Context.Service<Accounts, AccountsShape>()('@jiashan/server/Accounts') {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      return {
        grant: Effect.fn('Accounts.grant')(function* (actor, account, passwordHash) {
          const written = yield* writer.write({
            kept: keptAccount,
            locate: async () => account.id,
            programme: null,
            actor,
            request: { _tag: 'GrantAccount', ...account },
            decide: async (_, { actor: by }, tx) => {
              await credentials(tx, account, passwordHash)
              return decideAccount(account, by)
            },
          })
          return written.state
        }),
        byId: (id) =>
          Effect.promise(async () => (await readAggregate(client, keptAccount, id))?.state ?? null),
        withRoles: (roles) =>
          Effect.promise(async () =>
            (await readAggregates(client, keptAccount, { role: { in: [...roles] } }))
              .map(({ state }) => state)
              .toSorted((a, b) => (a.username < b.username ? -1 : 1)),
          ),
      }
    }),
  )
}

type Tx = Parameters<Parameters<Database['Service']['transaction']>[0]>[0]

/** The auth library's rows of an account. It wants an address for mail; ours have none to be reached at. */
const credentials = async (tx: Tx, { id, name, username }: StaffAccount, password: string): Promise<void> => {
  const now = new Date()
  const user = { name, username, displayUsername: username, updatedAt: now }
  await tx.authUser.upsert({
    where: { id },
    create: { id, ...user, email: `${username}@accounts.invalid`, emailVerified: false, createdAt: now },
    update: user,
  })
  await tx.authAccount.deleteMany({ where: { userId: id, providerId: 'credential' } })
  await tx.authAccount.create({
    data: {
      id,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password,
      createdAt: now,
      updatedAt: now,
    },
  })
}
