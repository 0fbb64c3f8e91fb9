import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_OWNER } from '@jiashan/domain/publication'
import type { Actor } from '@jiashan/domain/record'
import { ManagedRuntime } from 'effect'
import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../src/edge/context.ts'
import { httpServer } from '../src/edge/http.ts'
import { appRouter } from '../src/edge/router.ts'
import { services } from '../src/services.ts'
import { cloneDatabase } from './installation.ts'

/** A site of few pages, so that publishing can be tested without building the open site. */
const SITE = `
const base = (href) => '<base href="' + href + '"/><script type="module">find()</script>'
export const paths = () => ['index.html', 'tasks/1/index.html', '404.html', 'en/404.html']
export const render = (path, snapshot) =>
  (path.endsWith('404.html') ? base(path.startsWith('en/') ? '/en/' : '/') : '') + '<h1>' + path + (path === 'index.html' ? ' ' + snapshot.number : '') + '</h1>'
export const files = () => []
export const assets = () => [{ path: 'site.css', text: 'h1 {}' }]
`

/** The whole server, answering in memory. */
export interface Served {
  readonly runtime: Runtime
  readonly server: FastifyInstance
  readonly publications: string
  /** Where its database is served; null where it is embedded. */
  readonly databaseUrl: string | null
  readonly end: () => Promise<void>
}

/** The procedures as somebody asks them who is signed in. */
export const askedBy = ({ runtime }: Pick<Served, 'runtime'>, by: Actor) =>
  appRouter.createCaller({
    runtime,
    client: { cookie: undefined, address: '127.0.0.1' },
    demo: false,
    setCookies: () => {},
    actor: async () => by,
  })

/** `site`: the text of another open site. */
export const serveInMemory = async (site = SITE): Promise<Served> => {
  const data = await mkdtemp(join(tmpdir(), 'jiashan-served-'))
  const { location, drop } = await cloneDatabase(data)
  await writeFile(join(data, 'site.mjs'), site)
  const origin = 'http://127.0.0.1:8080'
  const runtime = ManagedRuntime.make(
    services(
      {
        mode: 'demo',
        port: 8080,
        host: '127.0.0.1',
        data,
        database: location,
        evidence: { _tag: 'disk' },
        channels: { mail: null, webhook: null },
        origin,
        trustedProxy: '127.0.0.1',
        today: null,
        signingKey: { file: join(data, 'signing-key.pem'), own: true },
        owner: NO_OWNER,
      },
      { secret: 'a-secret-that-only-this-test-knows-0123456789', origin, secureCookies: false },
      join(data, 'site.mjs'),
    ),
  )
  const server = await httpServer(
    runtime,
    { portal: join(data, 'no'), console: join(data, 'no') },
    {
      demo: true,
      trustedProxy: '127.0.0.1',
    },
  )
  return {
    runtime,
    server,
    publications: join(data, 'publications'),
    databaseUrl: location._tag === 'server' ? location.url : null,
    end: async () => {
      await server.close()
      await runtime.dispose()
      await drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
