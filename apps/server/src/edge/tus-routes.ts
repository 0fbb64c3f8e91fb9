import type { IncomingMessage } from 'node:http'
import { MemoryLocker, Server } from '@tus/server'
import { Metadata } from '@tus/utils'
import { Effect } from 'effect'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Incoming } from '../evidence/incoming.ts'
import { MAX_BYTES } from '../evidence/kinds.ts'
import { Uploads } from '../evidence/uploads.ts'
import type { Runtime } from './context.ts'
import { answer, fileId, signedIn } from './evidence-routes.ts'
import { Malformed, toData } from './refusals.ts'
import { SECURITY } from './security.ts'

const PATH = '/evidence/incoming'

/** What the house decided on a new upload, for the hooks of the protocol's library. */
interface Begun {
  readonly id: string
  readonly name: string
}

/**
 * Uploads that go on after a broken connection: the tus protocol 1.0.0, creation and termination. The house
 * decides who may send, the library speaks the protocol. Its locks hold within a process; why several
 * processes need none is said at `Parts`.
 */
export const tusRoutes = async (server: FastifyInstance, runtime: Runtime): Promise<void> => {
  const begun = new WeakMap<IncomingMessage, Begun>()
  const begunBy = (request: unknown): Begun => {
    const { runtime: at } = request as { runtime?: { node?: { req: IncomingMessage } } }
    const found = at?.node === undefined ? undefined : begun.get(at.node.req)
    if (found === undefined) throw new Error('an upload that nobody authorised')
    return found
  }
  const parts = await runtime.runPromise(Effect.map(Incoming, (incoming) => incoming))
  const tus = new Server({
    path: PATH,
    datastore: parts,
    locker: new MemoryLocker(),
    maxSize: MAX_BYTES,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => begunBy(request).id,
    onUploadCreate: async (request) => ({ metadata: { filename: begunBy(request).name } }),
    onResponseError: (_, error) => ({
      status_code: 'status_code' in error ? error.status_code : 500,
      body: JSON.stringify({
        refusal: toData(new Malformed({ field: '文件', problem: '没有传完，请检查网络后继续上传' })),
      }),
    }),
  })
  const speak = (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const headers = { ...reply.getHeaders(), ...SECURITY, 'cache-control': 'no-store' }
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    return tus.handle(request.raw, reply.raw)
  }

  // The body is left to the library, which limits it.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  server.post(PATH, async (request, reply) => {
    await answer(runtime, reply, begin(request), async (decided) => {
      begun.set(request.raw, decided)
      try {
        await speak(request, reply)
      } finally {
        if (reply.raw.statusCode !== 201) await parts.remove(decided.id)
      }
    })
    return reply
  })
  server.route<{ Params: { id: string } }>({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: `${PATH}/:id`,
    handler: async (request, reply) => {
      await answer(runtime, reply, resume(request), () => speak(request, reply))
      // What is left of a refused body is read and thrown away, so that the browser gets the answer.
      if (!reply.raw.headersSent) request.raw.resume()
      return reply
    },
  })
}

const begin = Effect.fn('Edge.beginEvidence')(function* (request: FastifyRequest) {
  const actor = yield* signedIn(request)
  const bytes = Number(request.headers['upload-length'])
  if (!Number.isSafeInteger(bytes) || bytes < 0)
    return yield* new Malformed({ field: '文件', problem: '没有说明文件大小' })
  const metadata = yield* Effect.try({
    try: () => Metadata.parse(String(request.headers['upload-metadata'] ?? '')),
    catch: () => new Malformed({ field: '文件', problem: '没有说明文件名' }),
  })
  return yield* (yield* Uploads).begin(actor, metadata.filename ?? '', bytes)
})

const resume = Effect.fn('Edge.resumeEvidence')(function* (
  request: FastifyRequest<{ Params: { id: string } }>,
) {
  const actor = yield* signedIn(request)
  yield* (yield* Uploads).resume(actor, yield* fileId(request.params.id))
})
