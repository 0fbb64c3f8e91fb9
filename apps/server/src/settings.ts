import { join, resolve } from 'node:path'
import { isPlainDate } from '@jiashan/domain/calendar'
import type { Location } from './store/database.ts'

/** What the environment says of this installation. */
export interface Settings {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly host: string
  readonly data: string
  readonly database: Location
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
    origin: env.JIASHAN_ORIGIN ?? `http://${host}:${at}`,
    trustedProxy: env.JIASHAN_TRUSTED_PROXY ?? '127.0.0.1',
    today: mode === 'demo' ? day(env.JIASHAN_TODAY) : null,
  }
}
