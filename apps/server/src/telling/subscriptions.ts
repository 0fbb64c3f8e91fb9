import type { Actor } from '@jiashan/domain/record'
import { MailAddress, Telling } from '@jiashan/domain/supervision'
import { Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Database, type Transaction } from '../store/database.ts'
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
      const { client, transaction } = yield* Database
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
        yield* transaction(async (tx) => {
          if (choice === null) await unsubscribe(tx, recipient)
          else
            await tx.subscription.upsert({
              where: { recipient },
              create: { recipient, channel: 'mail', ...choice, since },
              update: choice,
            })
          return Result.succeed(undefined)
        })
      })
      return { own, choose }
    }),
  )
}

/** The recipient's address is gone, and with it what was not sent. */
export const unsubscribe = async (tx: Transaction, recipient: string): Promise<void> => {
  const { count } = await tx.subscription.deleteMany({ where: { recipient } })
  if (count === 0) return
  const unsent = { recipient, state: { not: 'sent' } }
  await tx.deliveryItem.deleteMany({ where: { of: unsent } })
  await tx.delivery.deleteMany({ where: unsent })
}
