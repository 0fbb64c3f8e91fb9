import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StaffAccount } from '@jiashan/domain/access'
import { Effect, Layer } from 'effect'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Accounts } from '../src/access/accounts.ts'
import { INSTALLATION } from '../src/access/installation.ts'
import type { BusinessClock } from '../src/clock/business-clock.ts'
import type { Ids } from '../src/clock/ids.ts'
import type { Mode } from '../src/mode.ts'
import type { Calendars } from '../src/planning/calendars.ts'
import type { Programmes } from '../src/policy/programmes.ts'
import { Reports } from '../src/reporting/reports.ts'
import { settingsOf } from '../src/settings.ts'
import { Database } from '../src/store/database.ts'
import { Escalations } from '../src/supervision/escalations.ts'
import { type ChannelSettings, Channels, type Send, signature } from '../src/telling/channels.ts'
import { Deliveries } from '../src/telling/deliveries.ts'
import { Subscriptions } from '../src/telling/subscriptions.ts'
import { clerk, foundCounty, head, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'

interface Mail {
  readonly id: string
  readonly to: string
  readonly text: string
}

let installation: Installation
let mails: Mail[] = []
let calls: { id: string; signed: boolean; notices: number }[] = []
let mailAnswers: (to: string) => Error | null = () => null
let callAnswers = 204
let smtp: SMTPServer
let http: Server
let settings: ChannelSettings

const { account: id, ...rest } = clerk
const CLERK = { id, ...rest, username: 'kjj.clerk' } as StaffAccount
const KEY = Buffer.from('a-key-that-only-sender-and-receiver-know')

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) => done(mailAnswers(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const id = /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? ''
        mails.push({ id, to: session.envelope.rcptTo[0]?.address ?? '', text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  http = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signed } = request.headers
      const right = signature(KEY, String(id), Number(at), body) === signed
      calls.push({ id: String(id), signed: right, notices: JSON.parse(body).notices.length })
      response.writeHead(callAnswers).end()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', () => resolve()))
  const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port
  settings = {
    mail: { server: `smtp://127.0.0.1:${portOf(smtp.server)}`, from: 'jiashan@example.gov.cn' },
    webhook: { address: `http://127.0.0.1:${portOf(http)}/hook`, key: KEY },
    origin: 'https://jiashan.example.gov.cn',
  }
})
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
  http.close()
  await installation.end()
})
beforeEach(() => {
  mails = []
  calls = []
  mailAnswers = () => null
  callAnswers = 204
})

/** A process of its own over the same rows. */
const told = <A, E>(
  effect: Effect.Effect<A, E, Deliveries | Subscriptions>,
  channels: Layer.Layer<Channels> = Channels.layer(settings),
): Promise<A> =>
  installation.run(
    Effect.gen(function* () {
      const around = yield* Effect.context<Database | BusinessClock | Ids | Programmes | Calendars | Mode>()
      const layer = Layer.mergeAll(Deliveries.layer({ origin: settings.origin }), Subscriptions.layer).pipe(
        Layer.provide(channels),
        Layer.provide(Layer.succeedContext(around)),
      )
      return yield* Effect.provide(effect, layer)
    }),
  )

/** A process that is killed after the server took the message and before it can note so. */
const dying = (): Layer.Layer<Channels> =>
  Layer.effect(
    Channels,
    Effect.map(Channels, ({ send, ...rest }) => {
      const thenDie = (one: Send | null): Send | null =>
        one === null ? null : (message) => Effect.andThen(one(message), Effect.die('killed'))
      return { ...rest, send: { mail: thenDie(send.mail), webhook: thenDie(send.webhook) } }
    }),
  ).pipe(Layer.provide(Channels.layer(settings)))

const gather = Effect.flatMap(Deliveries, (one) => one.gather)
const send = Effect.flatMap(Deliveries, (one) => one.send)
const states = async () => {
  const { client } = await installation.run(Database)
  return client.delivery.findMany({ orderBy: [{ madeAt: 'asc' }, { channel: 'asc' }] })
}
const subscribe = (telling: 'at-once' | 'daily') =>
  told(
    Effect.flatMap(Subscriptions, (one) => one.choose(clerk, { address: 'clerk@example.gov.cn', telling })),
  )
const waiting = async (channel: string) =>
  (await states()).filter((one) => one.state === 'waiting' && one.channel === channel).length
/** Real time passes: what is held or waits to be tried again may be tried. */
const later = async (): Promise<void> => {
  const { client } = await installation.run(Database)
  await client.delivery.updateMany({ where: { state: 'waiting' }, data: { nextAt: 0 } })
}
/** The clerk hands a report in and the head sends it back: one notice to the clerk more. */
const moreNotices = async (): Promise<void> => {
  const key = { programme: PROGRAMME, task: 1, period: Q3 }
  const told = { milestone: MILESTONE, state: 'partly' as const, doneOn: null, percent: 40 }
  const content = {
    ...{ progress: '已完成初稿', nextStep: '', difficulty: '', matter: '' },
    ...{ milestones: [told], figures: [], evidence: [] },
  }
  await installation.run(
    Effect.gen(function* () {
      const reports = yield* Reports
      yield* reports.act(clerk, { _tag: 'SubmitReport', ...key, content })
      yield* reports.act(head, { _tag: 'DeclineReport', ...key, reason: '请补充', remarks: [] })
    }),
  )
}
const tick = Effect.flatMap(Escalations, (one) => one.tick(PROGRAMME))

it('tells each notice once for each recipient, two processes at the same time included', async () => {
  await installation.run(Effect.flatMap(Accounts, (one) => one.grant(INSTALLATION, CLERK, 'no-hash')))
  await subscribe('at-once')
  await told(gather)
  await installation.run(tick)
  await Promise.all([told(gather), told(gather), told(gather)])
  await Promise.all([told(send), told(send)])
  const { client } = await installation.run(Database)
  const all = await client.notice.count()
  const own = await client.notice.count({ where: { department: 'kjj', roles: { has: 'clerk' } } })
  expect(await client.deliveryItem.count({ where: { recipient: 'webhook' } })).toBe(all)
  expect(await client.deliveryItem.count({ where: { recipient: clerk.account } })).toBe(own)
  expect((await states()).every((one) => one.state === 'sent')).toBe(true)
  expect(calls.every((one) => one.signed)).toBe(true)
  expect(calls.reduce((sum, one) => sum + one.notices, 0)).toBe(all)
  expect(mails.every((one) => one.to === 'clerk@example.gov.cn')).toBe(true)
  expect(await told(gather)).toBe(0)
})

it('sends again under the same id when a process ends between sending and noting it', async () => {
  await moreNotices()
  await told(gather)
  await expect(told(send, dying())).rejects.toBeDefined()
  await expect(told(send, dying())).rejects.toBeDefined()
  const sent = [...mails.map((one) => one.id), ...calls.map((one) => one.id)]
  expect(sent).toHaveLength(2)
  // Nobody takes what is held until the time is over that a killed process holds it.
  expect(await told(send)).toBe(0)
  await later()
  expect(await told(send)).toBe(2)
  expect(new Set([...mails, ...calls].map((one) => one.id))).toEqual(new Set(sent))
  expect((await states()).every((one) => one.state === 'sent')).toBe(true)
})

it('tries again what a server could not take now, and gives up at once where the address is refused', async () => {
  await moreNotices()
  await told(gather)
  mailAnswers = () => Object.assign(new Error('try later'), { responseCode: 451 })
  callAnswers = 503
  expect(await told(send)).toBe(0)
  const open = (await states()).filter((one) => one.state === 'waiting')
  expect(open.map((one) => [one.channel, one.attempts])).toEqual([
    ['mail', 1],
    ['webhook', 1],
  ])
  expect(open.every((one) => one.nextAt > Date.now() && one.problem !== null)).toBe(true)
  expect(await told(send)).toBe(0)
  await later()
  mailAnswers = () => Object.assign(new Error('no such person here'), { responseCode: 550 })
  callAnswers = 204
  expect(await told(send)).toBe(1)
  const lost = (await states()).find((one) => one.state === 'given-up')
  expect(lost?.problem).toContain('no such person here')
  mailAnswers = () => null
  const retry = (by: typeof office) =>
    told(Effect.flatMap(Deliveries, (one) => one.retry(by, PROGRAMME, lost?.id ?? '')))
  await expect(retry(clerk)).rejects.toMatchObject({ _tag: 'Forbidden' })
  await retry(office)
  await expect(retry(office)).rejects.toMatchObject({ _tag: 'NothingToRetry' })
  expect(await told(send)).toBe(1)
  expect(mails).toHaveLength(1)
})

it('[S37] holds a digest until the morning of the next working day, in one mail', async () => {
  await subscribe('daily')
  // Friday afternoon.
  installation.position.epochMs = Date.parse('2018-11-16T16:00:00+08:00')
  await moreNotices()
  await told(Effect.andThen(gather, send))
  expect(mails).toEqual([])
  expect(calls).toHaveLength(1)
  installation.position.epochMs = Date.parse('2018-11-18T09:00:00+08:00')
  await told(Effect.andThen(gather, send))
  expect(mails).toEqual([])
  installation.position.epochMs = Date.parse('2018-11-19T08:30:01+08:00')
  await told(Effect.andThen(gather, send))
  expect(mails).toHaveLength(1)
})

it('leaves what waits alone while the installation has no mail server', async () => {
  await moreNotices()
  await told(gather)
  installation.position.epochMs = Date.parse('2018-11-20T08:30:01+08:00')
  const without = Channels.layer({ ...settings, mail: null })
  await told(Effect.andThen(gather, send), without)
  expect(mails).toEqual([])
  expect(await waiting('mail')).toBe(1)
})

it('sends what waits to where somebody wants to be told by now, and notes no address', async () => {
  const address = 'new.address@example.gov.cn'
  mailAnswers = (to) => Object.assign(new Error(`<${to}> is full`), { responseCode: 452 })
  await told(send)
  await told(Effect.flatMap(Subscriptions, (one) => one.choose(clerk, { address, telling: 'at-once' })))
  mailAnswers = () => null
  expect((await states()).find((one) => one.state === 'waiting')?.problem).toMatch(/<…> is full$/)
  await later()
  await told(send)
  expect(mails.map((one) => one.to)).toEqual([address])
})

it('forgets an address that is withdrawn, and throws away what was not sent to it', async () => {
  await moreNotices()
  mailAnswers = (to) => Object.assign(new Error(`<${to}>: no such person here`), { responseCode: 550 })
  await told(Effect.andThen(gather, send))
  await moreNotices()
  await told(gather)
  expect(await waiting('mail')).toBe(1)
  await told(Effect.flatMap(Subscriptions, (one) => one.choose(clerk, null)))
  const left = await states()
  expect(left.filter((one) => one.channel === 'mail' && one.state !== 'sent')).toEqual([])
  const { client } = await installation.run(Database)
  const rows = [await client.subscription.findMany(), left, await client.deliveryItem.findMany()]
  const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(text).not.toContain('@example.gov.cn')
  await later()
  await told(Effect.andThen(gather, send))
  expect(mails).toEqual([])
})

it('makes nothing for a webhook that is no longer set, and begins anew when it is set again', async () => {
  callAnswers = 503
  await moreNotices()
  await told(Effect.andThen(gather, send))
  expect(await waiting('webhook')).toBeGreaterThan(0)
  const without = Channels.layer({ ...settings, webhook: null })
  await moreNotices()
  await told(Effect.andThen(gather, send), without)
  expect(await waiting('webhook')).toBe(0)
  installation.position.epochMs += 60_000
  callAnswers = 204
  calls = []
  await told(gather)
  installation.position.epochMs += 60_000
  await moreNotices()
  await told(Effect.andThen(gather, send))
  expect(calls.map((one) => one.notices)).toEqual([2])
})

it('[S37] tells at once what was issued to a unit, however much is held for the digest', async () => {
  await subscribe('daily')
  installation.position.epochMs += 60_000
  const { client } = await installation.run(Database)
  const at = new Date(installation.position.epochMs).toISOString()
  const notice = {
    ...{ programme: PROGRAMME, at, department: 'kjj', roles: ['clerk'], text: '', by: '' },
    ...{ task: 1, subject: null },
  }
  const held = Array.from({ length: 5001 }, (_, position) => ({ sequence: 900_000, position }))
  await client.notice.createMany({ data: held.map((one) => ({ ...notice, ...one, kind: 'reminder' })) })
  const urgent = { sequence: 900_001, position: 0 }
  await client.notice.create({ data: { ...notice, ...urgent, kind: 'order-issued' } })
  await told(Effect.andThen(gather, send), Channels.layer({ ...settings, webhook: null }))
  expect(mails).toHaveLength(1)
  const own = { recipient: clerk.account, sequence: { gte: 900_000 } }
  const items = await client.deliveryItem.findMany({ where: own })
  expect(items.map(({ sequence, position }) => ({ sequence, position }))).toEqual([urgent])
})

it('signs calls as the Standard Webhooks specification does', () => {
  const env = { JIASHAN_WEBHOOK: 'https://receiver.example/hook' }
  const withSecret = (JIASHAN_WEBHOOK_SECRET: string) =>
    settingsOf({ ...env, JIASHAN_WEBHOOK_SECRET }, '/nowhere').channels.webhook
  // The specification's own example.
  const key = withSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')?.key ?? Buffer.alloc(0)
  const signed = signature(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')
  expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  const malformed = [
    '',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_not base64 at all!',
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    `whsec_${Buffer.alloc(65).toString('base64')}`,
  ]
  for (const secret of malformed)
    expect(() => withSecret(secret), secret).toThrow(
      'JIASHAN_WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes',
    )
})
