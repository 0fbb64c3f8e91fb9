import { createHmac } from 'node:crypto'
import { Context, Effect, Layer, Schema } from 'effect'
import { createTransport } from 'nodemailer'

/** One message, whoever carries it; sent again it has the same id. */
export interface Message {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What a program reads: sent to the webhook. */
  readonly data: unknown
}

/** It was not taken. `forGood`: trying again is of no use, the address itself is refused. */
export class NotDelivered extends Schema.TaggedError<NotDelivered>()('NotDelivered', {
  problem: Schema.String,
  forGood: Schema.Boolean,
}) {}

export type Send = (message: Message) => Effect.Effect<void, NotDelivered>

export const CHANNELS = ['mail', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]

export interface ChannelsShape {
  /** What carries each kind of message; null where the installation has none. */
  readonly send: { readonly [C in Channel]: Send | null }
  /** Where the webhook is called; null without one. */
  readonly webhookAddress: string | null
}

/** How mail and calls leave this installation. */
export interface ChannelSettings {
  /** `smtp://user:password@host:port` and the address that mails come from. */
  readonly mail: { readonly server: string; readonly from: string } | null
  /** `key`: what the secret `whsec_…` stands for. */
  readonly webhook: { readonly address: string; readonly key: Uint8Array } | null
  /** Where people read what they are told of. */
  readonly origin: string
}

/** Ways out of the installation. */
export class Channels extends Context.Service<Channels, ChannelsShape>()('@jiashan/server/Channels') {
  static readonly layer = ({ mail, webhook, origin }: ChannelSettings): Layer.Layer<Channels> =>
    Layer.succeed(Channels, {
      send: {
        mail: mail === null ? null : byMail(mail, new URL(origin).hostname),
        webhook: webhook === null ? null : byWebhook(webhook),
      },
      webhookAddress: webhook?.address ?? null,
    })

  /** Nothing leaves. */
  static readonly none: Layer.Layer<Channels> = Layer.succeed(Channels, {
    send: { mail: null, webhook: null },
    webhookAddress: null,
  })
}

const WITHIN_MS = 20_000

const byMail = ({ server, from }: { server: string; from: string }, host: string): Send => {
  const transport = createTransport(server, {
    from,
    ...{ connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS },
  })
  return ({ id, to, subject, text }) =>
    Effect.tryPromise({
      try: () =>
        transport.sendMail({
          ...{ to, subject, text, messageId: `<${id}@${host}>` },
          headers: { 'Auto-Submitted': 'auto-generated' },
        }),
      catch: (error) => mailFailure(error as Error & { responseCode?: number; code?: string }),
    }).pipe(Effect.asVoid)
}

/** A server that refuses the address (550 …) goes on refusing it; all else may pass. */
const mailFailure = ({
  message,
  responseCode,
  code,
}: Error & { responseCode?: number; code?: string }): NotDelivered =>
  new NotDelivered({
    // An address is kept with its subscription and nowhere else.
    problem: message.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 300),
    forGood: code === 'EENVELOPE' && (responseCode ?? 0) >= 500,
  })

/**
 * Signed as the Standard Webhooks specification says, so that the receiver knows the sender and drops repetitions.
 * `seconds`: since 1970, of the attempt.
 */
export const signature = (key: Uint8Array, id: string, seconds: number, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`

const byWebhook =
  ({ address, key }: { address: string; key: Uint8Array }): Send =>
  ({ id, data }) =>
    Effect.tryPromise({
      try: async () => {
        const body = JSON.stringify(data)
        const seconds = Math.floor(Date.now() / 1000)
        const answer = await fetch(address, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            'webhook-id': id,
            'webhook-timestamp': String(seconds),
            'webhook-signature': signature(key, id, seconds, body),
          },
          redirect: 'error',
          signal: AbortSignal.timeout(WITHIN_MS),
        })
        await answer.body?.cancel()
        if (!answer.ok) throw new Error(`answered ${answer.status}`)
      },
      catch: (error) =>
        new NotDelivered({ problem: String((error as Error).message).slice(0, 300), forGood: false }),
    })
