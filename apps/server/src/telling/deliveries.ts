import { authorise, type Forbidden, type Scope } from '@jiashan/domain/access'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { againAfter, type DeliveryState } from '@jiashan/domain/supervision'
import { Clock, Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Mode } from '../mode.ts'
import { Calendars } from '../planning/calendars.ts'
import { Programmes } from '../policy/programmes.ts'
import { Database, type Transaction } from '../store/database.ts'
import { type Channel, Channels, type NotDelivered } from './channels.ts'
import { type Gathered, gather } from './gathering.ts'
import { unsubscribe } from './subscriptions.ts'
import { type Leaving, messageOf } from './wording.ts'

/** There is no such delivery, or it did not fail. */
export class NothingToRetry extends Schema.TaggedError<NothingToRetry>()('NothingToRetry', {}) {}

/** One mail or call as the office sees it. */
export interface DeliveryRow {
  readonly id: string
  readonly channel: Channel
  /** The person's name; empty for the webhook. */
  readonly name: string
  /** Where the recipient is told now; empty where that was withdrawn. */
  readonly address: string
  readonly madeAt: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly problem: string | null
  readonly notices: number
}

/** How far things get outside the system. */
export interface DeliveriesShape {
  /** Makes a delivery of what was not told yet; each notice once for each recipient, however many processes look. */
  readonly gather: Effect.Effect<number>
  /** Sends what waits, each under an id of its own that stays; answers how many were sent. */
  readonly send: Effect.Effect<number>
  /** The newest first; one query. */
  readonly newest: (scope: Scope) => Effect.Effect<readonly DeliveryRow[]>
  /** Tries again what was given up. */
  readonly retry: (
    actor: Actor,
    programme: ProgrammeId,
    id: string,
  ) => Effect.Effect<void, Forbidden | NothingToRetry>
}

/** Where people read what they are told of. */
export interface Site {
  readonly origin: string
}

export class Deliveries extends Context.Service<Deliveries, DeliveriesShape>()('@jiashan/server/Deliveries') {
  static readonly layer = (site: Site) =>
    Layer.effect(
      Deliveries,
      Effect.gen(function* () {
        const { client, transaction } = yield* Database
        const channels = yield* Channels
        const programmes = yield* Programmes
        const calendar = yield* Calendars
        const clock = yield* BusinessClock
        const ids = yield* Ids
        const { demo } = yield* Mode

        const make = (madeAt: string, epochMs: number, { items, ...to }: Gathered) => {
          const id = ids.next(epochMs)
          return transaction(async (tx) => {
            const { programme, recipient } = to
            // Withdrawn since it was gathered: nobody wants it.
            if ((await tx.subscription.count({ where: { recipient } })) === 0) return Result.succeed(0)
            await tx.delivery.create({ data: { id, ...to, madeAt, state: 'waiting' } })
            const data = items.map((one) => ({ ...one, programme, recipient, delivery: id }))
            await tx.deliveryItem.createMany({ data })
            return Result.succeed(items.length)
          })
        }

        const gathering = Effect.gen(function* () {
          yield* subscribeWebhook(channels.webhookAddress)
          const { at, today, epochMs } = yield* clock.now
          const gathered = yield* Effect.promise(() => gather(client, { at, today }, calendar))
          let told = 0
          for (const one of gathered)
            told += yield* Effect.catchDefect(make(at, epochMs, one), somebodyFaster)
          return told
        })

        /** The installation's settings say whether there is a webhook, and where. */
        const subscribeWebhook = Effect.fn('Deliveries.subscribeWebhook')(function* (address: string | null) {
          const { at: since } = yield* clock.now
          yield* transaction(async (tx) => {
            if (address === null) await unsubscribe(tx, WEBHOOK)
            else {
              const row = { channel: 'webhook', address, telling: 'at-once' }
              const create = { recipient: WEBHOOK, ...row, since }
              await tx.subscription.upsert({ where: { recipient: WEBHOOK }, create, update: row })
            }
            return Result.succeed(undefined)
          })
        })

        const sendNext = Effect.gen(function* () {
          const now = yield* Clock.currentTimeMillis
          const open = (Object.keys(channels.send) as Channel[]).filter((one) => channels.send[one] !== null)
          const claimed = yield* Effect.promise(() => claim(client, open, now))
          if (claimed === null) return 'nothing' as const
          const { name = '' } = (yield* programmes.byId(claimed.programme as ProgrammeId)) ?? {}
          const notices = yield* Effect.promise(() => noticesIn(client, claimed.id))
          const programme = { id: claimed.programme as ProgrammeId, name }
          const envelope = {
            ...claimed,
            programme,
            desk: `${site.origin}/portal/?tab=notices`,
            demo,
          }
          const send = channels.send[claimed.channel]
          if (send === null) return 'nothing' as const
          const outcome = yield* Effect.result(send(messageOf(envelope, notices)))
          const failure = Result.isFailure(outcome) ? outcome.failure : null
          yield* Effect.promise(() => settle(client, claimed, failure, now))
          return failure === null ? ('sent' as const) : ('failed' as const)
        })

        const send = Effect.gen(function* () {
          let sent = 0
          for (;;) {
            const outcome = yield* sendNext
            if (outcome === 'nothing') return sent
            if (outcome === 'sent') sent += 1
          }
        })

        const newest = ({ programme }: Scope) =>
          Effect.promise(
            () => client.$queryRaw<DeliveryRow[]>`
              SELECT d."id", d."channel", COALESCE(a."name", '') AS "name",
                     COALESCE(s."address", '') AS "address", d."madeAt", d."state",
                     d."attempts", d."problem",
                     (SELECT count(*)::int FROM "DeliveryItem" i WHERE i."delivery" = d."id") AS "notices"
              FROM "Delivery" d LEFT JOIN "StaffAccount" a ON a."id"::text = d."recipient"
              LEFT JOIN "Subscription" s ON s."recipient" = d."recipient"
              WHERE d."programme" = ${programme}::uuid
              ORDER BY d."madeAt" DESC, d."id" DESC LIMIT ${SHOWN}`,
          )

        const retry: DeliveriesShape['retry'] = (actor, programme, id) =>
          Effect.gen(function* () {
            yield* Effect.fromResult(authorise(actor, 'delivery.retry', null))
            const where = { id, programme, state: 'given-up' }
            const { count } = yield* Effect.promise(() =>
              client.delivery.updateMany({ where, data: { state: 'waiting', attempts: 0, nextAt: 0 } }),
            )
            if (count === 0) return yield* new NothingToRetry()
          })

        return { gather: gathering, send, newest, retry }
      }),
    )
}

/** The recipient that is no person. */
const WEBHOOK = 'webhook'

/** The most that the office is shown. */
const SHOWN = 200

/** Somebody else put one of the notices into a delivery of theirs at the same time: theirs is sent. */
const somebodyFaster = (defect: unknown) =>
  (defect as { code?: string }).code === 'P2002' ? Effect.succeed(0) : Effect.die(defect)

interface Claimed {
  readonly id: string
  readonly programme: string
  readonly channel: Channel
  readonly address: string
  readonly attempts: number
}

/** A process that holds a delivery and ends lets go of it after this time. */
const HELD_MS = 2 * 60_000

/**
 * Takes one that waits, so that nobody else sends it now; the attempt counts before it is made. It goes to where the
 * recipient wants to be told at this moment.
 */
const claim = async (client: Transaction, open: readonly Channel[], now: number): Promise<Claimed | null> => {
  const [row] = await client.$queryRaw<Claimed[]>`
    UPDATE "Delivery" d SET "nextAt" = ${now + HELD_MS}::bigint, "attempts" = d."attempts" + 1
    FROM "Subscription" s
    WHERE s."recipient" = d."recipient" AND d."id" = (
      SELECT w."id" FROM "Delivery" w JOIN "Subscription" o ON o."recipient" = w."recipient"
      WHERE w."state" = 'waiting' AND w."nextAt" <= ${now}::bigint AND w."channel" = ANY(${[...open]})
      ORDER BY w."nextAt", w."id" LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
    RETURNING d."id", d."programme", d."channel", s."address", d."attempts"`
  return row ?? null
}

const noticesIn = (client: Transaction, delivery: string): Promise<Leaving[]> => client.$queryRaw<Leaving[]>`
  SELECT n."sequence", n."position", n."at", n."kind", n."department", n."task"
  FROM "DeliveryItem" i JOIN "Notice" n
    ON n."programme" = i."programme" AND n."sequence" = i."sequence" AND n."position" = i."position"
  WHERE i."delivery" = ${delivery}::uuid ORDER BY n."sequence", n."position"`

const settle = async (
  client: Transaction,
  { id, attempts }: Claimed,
  failure: NotDelivered | null,
  now: number,
): Promise<void> => {
  const again = againAfter(attempts)
  const data =
    failure === null
      ? { state: 'sent', sentAt: new Date(now), problem: null }
      : failure.forGood || again === null
        ? { state: 'given-up', problem: failure.problem }
        : { nextAt: BigInt(now + again), problem: failure.problem }
  // Withdrawn while it was on its way, it is gone.
  await client.delivery.updateMany({ where: { id }, data })
}
