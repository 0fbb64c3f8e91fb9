import type { Actor } from '@jiashan/domain/record'
import { MailAddress, Telling } from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Database } from '../store/database.ts'
import { Channels } from './channels.ts'

/** Where and when somebody is told by mail. */
export const MailChoice = Schema.Struct({ address: MailAddress, telling: Telling })
export type MailChoice = typeof MailChoice.Type

export interface SubscriptionsShape {
  /** The actor's own choice, null without one, and whether this installation sends mail at all. */
  readonly own: (
    actor: Actor,
  ) => Effect.Effect<{ readonly choice: MailChoice | null; readonly mails: boolean }>
  /** From now on, or not any more: then the address is gone. */
  readonly choose: (actor: Actor, choice: MailChoice | null) => Effect.Effect<void>
}

/** Who is told outside the system. */
export class Subscriptions extends Context.Service<Subscriptions, SubscriptionsShape>()(
  '@jiashan/server/Subscriptions',
) {
  static readonly layer = Layer.effect(
    Subscriptions,
    Effect.gen(function* () {
      const { client } = yield* Database
      const channels = yield* Channels
      const clock = yield* BusinessClock
      const own = Effect.fn('Subscriptions.own')(function* ({ account: recipient }: Actor) {
        const row = yield* Effect.promise(() => client.subscription.findUnique({ where: { recipient } }))
        const choice = row === null ? null : { address: row.address, telling: row.telling as Telling }
        return { choice, mails: channels.send.mail !== null }
      })
      const choose = Effect.fn('Subscriptions.choose')(function* (
        { account: recipient }: Actor,
        choice: MailChoice | null,
      ) {
        const { at: since } = yield* clock.now
        yield* Effect.promise(async () => {
          if (choice === null) await client.subscription.deleteMany({ where: { recipient } })
          else
            await client.subscription.upsert({
              where: { recipient },
              create: { recipient, channel: 'mail', ...choice, since },
              update: choice,
            })
        })
      })
      return { own, choose }
    }),
  )
}
