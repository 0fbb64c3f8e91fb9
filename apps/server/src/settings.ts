import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isPlainDate } from '@jiashan/domain/calendar'
import type { SiteOwner } from '@jiashan/domain/publication'
import type { Storage } from './evidence/storage.ts'
import type { KeyFile } from './publisher/signing.ts'
import type { Location } from './store/database.ts'
import type { ChannelSettings } from './telling/channels.ts'

/** What the environment says of this installation. */
export interface Settings {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly host: string
  readonly data: string
  readonly database: Location
  /** Where evidence files lie. */
  readonly evidence: Storage
  /** How people are told outside the system. */
  readonly channels: Omit<ChannelSettings, 'origin'>
  /** File of the key that signs publications. */
  readonly signingKey: KeyFile
  /** What stands at the foot of the open site. */
  readonly owner: SiteOwner
  /** Origin under which browsers reach the server. */
  readonly origin: string
  /** Addresses whose word on the client's address is taken, comma-separated: the proxies in front. */
  readonly trustedProxy: string
  /** The demonstration day (ISO); null in production. */
  readonly today: string | null
}

/** The environment says something that cannot be. */
export class BadSettings extends Error {}

const port = (text: string | undefined): number => {
  const value = Number(text ?? '8080')
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new BadSettings(`PORT must be a whole number from 1 to 65535, not ${text}`)
  return value
}

const day = (text: string | undefined): string => {
  const value = text ?? '2018-11-05'
  if (!isPlainDate(value) || value < '2018-11-05')
    throw new BadSettings(`JIASHAN_TODAY must be a day from 2018-11-05 on, like 2018-11-05, not ${value}`)
  return value
}

const OBJECT_STORAGE = {
  endpoint: 'JIASHAN_S3_ENDPOINT',
  accessKeyId: 'JIASHAN_S3_KEY',
  secretAccessKey: 'JIASHAN_S3_SECRET',
} as const

/** `JIASHAN_EVIDENCE=s3://bucket/prefix` with endpoint and keys beside it; the disk when it is not set. */
const evidence = (env: NodeJS.ProcessEnv): Storage => {
  const place = env.JIASHAN_EVIDENCE
  if (place === undefined || place === '') return { _tag: 'disk' }
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/(.*))?$/.exec(place) ?? []
  if (bucket === undefined)
    throw new BadSettings(`JIASHAN_EVIDENCE must be like s3://bucket/prefix, not ${place}`)
  const missing = Object.values(OBJECT_STORAGE).filter((name) => !env[name])
  if (missing.length > 0)
    throw new BadSettings(`JIASHAN_EVIDENCE is set, so ${missing.join(' and ')} must be set too`)
  const endpoint = env.JIASHAN_S3_ENDPOINT ?? ''
  if (!URL.canParse(endpoint))
    throw new BadSettings(`JIASHAN_S3_ENDPOINT must be an address like https://host, not ${endpoint}`)
  return {
    _tag: 'object-storage',
    endpoint: `${endpoint.replace(/\/$/, '')}/${bucket}`,
    region: env.JIASHAN_S3_REGION ?? 'auto',
    accessKeyId: env.JIASHAN_S3_KEY ?? '',
    secretAccessKey: env.JIASHAN_S3_SECRET ?? '',
    prefix: path === '' || path.endsWith('/') ? path : `${path}/`,
  }
}

/** `JIASHAN_SMTP=smtp://user:password@host:port` with `JIASHAN_MAIL_FROM`; no mail when it is not set. */
const mail = (env: NodeJS.ProcessEnv): ChannelSettings['mail'] => {
  const server = env.JIASHAN_SMTP
  if (server === undefined || server === '') return null
  if (!URL.canParse(server) || !['smtp:', 'smtps:'].includes(new URL(server).protocol))
    throw new BadSettings('JIASHAN_SMTP must be like smtp://user:password@host:587')
  if (!env.JIASHAN_MAIL_FROM)
    throw new BadSettings('JIASHAN_SMTP is set, so JIASHAN_MAIL_FROM must be set too')
  return { server, from: env.JIASHAN_MAIL_FROM }
}

/** The bytes of a key as the Standard Webhooks specification wants them. */
const KEY_BYTES = { least: 24, most: 64 } as const

/** `whsec_` and the key in base64. */
const keyOf = (secret: string): Uint8Array | null => {
  const [, text] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  if (text === undefined) return null
  const key = Buffer.from(text, 'base64')
  const whole = key.toString('base64') === text
  return whole && key.length >= KEY_BYTES.least && key.length <= KEY_BYTES.most ? key : null
}

/** `JIASHAN_WEBHOOK=https://…` with `JIASHAN_WEBHOOK_SECRET=whsec_…`, under which calls are signed. */
const webhook = (env: NodeJS.ProcessEnv): ChannelSettings['webhook'] => {
  const address = env.JIASHAN_WEBHOOK
  if (address === undefined || address === '') return null
  if (!URL.canParse(address) || !['http:', 'https:'].includes(new URL(address).protocol))
    throw new BadSettings(`JIASHAN_WEBHOOK must be an address like https://host/path, not ${address}`)
  const key = keyOf(env.JIASHAN_WEBHOOK_SECRET ?? '')
  if (key === null)
    throw new BadSettings(
      `JIASHAN_WEBHOOK is set, so JIASHAN_WEBHOOK_SECRET must be whsec_ and ${KEY_BYTES.least} to ${KEY_BYTES.most} bytes in base64, as \`echo whsec_$(openssl rand -base64 32)\` prints`,
    )
  return { address, key }
}

/** `JIASHAN_SIGNING_KEY=/path/key.pem`: a key that is there; else one of the installation's own. */
const signingKey = ({ JIASHAN_SIGNING_KEY: named }: NodeJS.ProcessEnv, data: string): KeyFile => {
  if (!named) return { file: join(data, 'signing-key.pem'), own: true }
  if (!existsSync(named)) throw new BadSettings(`JIASHAN_SIGNING_KEY: there is no file ${named}`)
  return { file: resolve(named), own: false }
}

/** `JIASHAN_SITE_…`: the fields of 国办发〔2017〕47号 at the foot of a government site; null where one is not set. */
const owner = (env: NodeJS.ProcessEnv): SiteOwner => {
  const word = (name: string): string | null => env[name]?.trim() || null
  const report = word('JIASHAN_SITE_REPORT')
  if (report !== null && !/^https?:\/\//.test(report))
    throw new BadSettings(`JIASHAN_SITE_REPORT must be an address like https://host/path, not ${report}`)
  return {
    owner: word('JIASHAN_SITE_OWNER'),
    siteCode: word('JIASHAN_SITE_CODE'),
    icp: word('JIASHAN_SITE_ICP'),
    police: word('JIASHAN_SITE_POLICE'),
    contact: word('JIASHAN_SITE_CONTACT'),
    licence: word('JIASHAN_SITE_LICENCE'),
    report,
  }
}

export const settingsOf = (env: NodeJS.ProcessEnv, root: string): Settings => {
  const mode = env.JIASHAN_MODE === 'production' ? 'production' : 'demo'
  if (env.JIASHAN_MODE !== undefined && !['demo', 'production'].includes(env.JIASHAN_MODE))
    throw new BadSettings(`JIASHAN_MODE must be demo or production, not ${env.JIASHAN_MODE}`)
  const data = resolve(env.JIASHAN_DATA ?? join(root, '.data'))
  const at = port(env.PORT)
  const host = env.HOST ?? '127.0.0.1'
  return {
    mode,
    port: at,
    host,
    data,
    database: env.DATABASE_URL
      ? { _tag: 'server', url: env.DATABASE_URL }
      : { _tag: 'embedded', folder: join(data, 'database') },
    evidence: evidence(env),
    channels: { mail: mail(env), webhook: webhook(env) },
    signingKey: signingKey(env, data),
    owner: owner(env),
    origin: env.JIASHAN_ORIGIN ?? `http://${host}:${at}`,
    trustedProxy: env.JIASHAN_TRUSTED_PROXY ?? '127.0.0.1',
    today: mode === 'demo' ? day(env.JIASHAN_TODAY) : null,
  }
}

/** What a process needs that serves the open site alone. */
export interface PublicSettings extends Pick<Settings, 'port' | 'host' | 'origin'> {
  /** The folder of all publications, or one bundle. */
  readonly bundle: string
}

export const publicSettingsOf = (env: NodeJS.ProcessEnv, root: string): PublicSettings => {
  const at = port(env.PORT)
  const host = env.HOST ?? '127.0.0.1'
  const data = resolve(env.JIASHAN_DATA ?? join(root, '.data'))
  return {
    ...{ port: at, host },
    origin: env.JIASHAN_ORIGIN ?? `http://${host}:${at}`,
    bundle: resolve(env.JIASHAN_BUNDLE ?? join(data, 'publications')),
  }
}
