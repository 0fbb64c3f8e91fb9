import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import { Effect } from 'effect'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Publisher } from '../publisher/publisher.ts'
import type { Settings } from '../settings.ts'
import { Database } from '../store/database.ts'
import { actorBehind, type RequestContext, type Runtime } from './context.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { serveOpen } from './open-site.ts'
import { resultRoutes } from './result-routes.ts'
import { type AppRouter, appRouter } from './router.ts'
import { SECURITY } from './security.ts'
import { workbookRoutes } from './workbook-routes.ts'

export interface Apps {
  /** Folders of the built apps. */
  readonly portal: string
  readonly console: string
}

/** Back offices load nothing from elsewhere; Ant Design writes style elements. */
const OFFICE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'"
const MEBIBYTE = 1024 * 1024

export const httpServer = async (
  runtime: Runtime,
  apps: Apps,
  { demo, trustedProxy }: Pick<Settings, 'trustedProxy'> & { readonly demo: boolean },
): Promise<FastifyInstance> => {
  const { files } = await runtime.runPromise(Effect.map(Publisher, (publisher) => publisher))
  const open = serveOpen(files)
  const rooms = new Set<string>()
  const server = fastify({
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: MEBIBYTE,
    trustProxy: trustedProxy,
    // What is no room of the back offices is the open site's: a public page passes through none of their hooks.
    serverFactory: (office) =>
      createServer((request, response) => {
        if (rooms.has(roomOf(request.url ?? '/'))) office(request, response)
        else void open(request, response)
      }),
  })
  server.addHook('onRoute', ({ url }) => {
    rooms.add(roomOf(url))
  })
  server.addHook('onSend', async (_, reply) => {
    reply.headers(SECURITY)
  })
  // A draft of rules brings a year of facts with each of its cases; what is too long for a draft is told in a sentence.
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith('/trpc')) route.bodyLimit = 8 * MEBIBYTE
  })
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => contextOf(runtime, demo, req, res),
      allowBatching: true,
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>)
  // A browser sends forms and plain text across sites without asking; only JSON is a command.
  server.addHook('onRequest', async (request, reply) => {
    const type = request.headers['content-type'] ?? ''
    if (request.url.startsWith('/trpc') && request.method === 'POST' && !type.startsWith('application/json'))
      return reply.code(415).send({ message: 'only application/json' })
  })
  await server.register(async (scope) => evidenceRoutes(scope, runtime))
  await server.register(async (scope) => workbookRoutes(scope, runtime))
  await server.register(async (scope) => resultRoutes(scope, runtime, demo))
  await health(server, runtime)
  await officeApp(server, '/portal', apps.portal)
  await officeApp(server, '/console', apps.console)
  return server
}

const contextOf = (
  runtime: Runtime,
  demo: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): RequestContext => {
  const { cookie } = request.headers
  let actor: ReturnType<RequestContext['actor']> | undefined
  return {
    runtime,
    demo,
    client: { cookie, address: request.ip },
    setCookies: (cookies) => {
      reply.header('set-cookie', [...cookies])
    },
    actor: () => {
      actor ??= runtime.runPromise(actorBehind(cookie))
      return actor
    },
  }
}

const health = async (server: FastifyInstance, runtime: Runtime): Promise<void> => {
  server.get('/healthz', async () => ({ up: true }))
  server.get('/readyz', async (_, reply) => {
    const ready = await runtime.runPromise(
      Effect.gen(function* () {
        const { client } = yield* Database
        const { files } = yield* Publisher
        const answers = yield* Effect.promise(() =>
          client.clock.count().then(
            () => true,
            () => false,
          ),
        )
        return { database: answers, publication: yield* Effect.promise(() => files.ready()) }
      }),
    )
    return reply.code(ready.database && ready.publication ? 200 : 503).send(ready)
  })
}

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** A built single-page app from memory; every address that is no file is its start page. */
const officeApp = async (server: FastifyInstance, prefix: string, folder: string): Promise<void> => {
  const files = new Map<string, Buffer>()
  if (existsSync(folder))
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name)
        files.set(file.slice(folder.length), readFileSync(file))
      }
  const start = files.get('/index.html')
  server.get(prefix, async (_, reply) => reply.redirect(`${prefix}/`))
  server.get(`${prefix}/*`, async (request, reply) => {
    const path = request.url.slice(prefix.length).split('?')[0] ?? '/'
    const file = files.get(path)
    const hashed = path.startsWith('/assets/')
    if (file === undefined && hashed) return reply.code(404).send()
    const body = file ?? start
    if (body === undefined) return reply.code(503).type('text/plain; charset=utf-8').send('应用尚未构建')
    const type =
      TYPES[(file === undefined ? 'html' : path.split('.').at(-1)) ?? ''] ?? 'application/octet-stream'
    return reply
      .type(type)
      .header('content-security-policy', OFFICE_POLICY)
      .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      .send(body)
  })
}

/** The first step of an address's path: `trpc`, `portal`. */
const roomOf = (url: string): string => /^\/([^/?#]*)/.exec(url)?.[1] ?? ''
