import { EvidenceId } from '@jiashan/domain/record'
import { Cause, Effect, Exit, Option, Schema } from 'effect'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isShown } from '../evidence/kinds.ts'
import { type Download, Uploads } from '../evidence/uploads.ts'
import type { Services } from '../services.ts'
import { actorBehind, type Runtime } from './context.ts'
import { report, sayDefect } from './defects.ts'
import { byteRange } from './range.ts'
import { codeOf, Malformed, type Refusal, SignedOut, toData } from './refusals.ts'
import { tusRoutes } from './tus-routes.ts'

const STATUS = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  BAD_REQUEST: 400,
} as const

type ById = { Params: { id: string } }

/** Files come and go beside tRPC, because they are streamed. */
export const evidenceRoutes = async (server: FastifyInstance, runtime: Runtime): Promise<void> => {
  server.addHook('onRequest', async (request, reply) => {
    // A form of another site cannot set this header, so it cannot upload in somebody's name.
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads && request.headers['x-jiashan'] !== 'upload') return reply.code(403).send()
  })
  await tusRoutes(server, runtime)
  server.post<ById>('/evidence/:id', async (request, reply) => {
    await answer(runtime, reply, finish(request), (received) => reply.send(received))
    return reply
  })
  server.get<ById>('/evidence/:id', async (request, reply) => {
    await answer(runtime, reply, download(request), (file) => sendFile(request, reply, file))
    return reply
  })
}

/**
 * Images stand in a sandbox without rights. A PDF has none, because Chromium's viewer does not start in a
 * sandbox; it may load nothing but itself, and its scripts run in the viewer, not in this origin.
 */
const POLICY = {
  pdf: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  other: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
} as const

const sendFile = (request: FastifyRequest, reply: FastifyReply, file: Download): unknown => {
  const place = isShown(file.mediaType) ? 'inline' : 'attachment'
  reply
    .type(file.mediaType)
    .header('accept-ranges', 'bytes')
    .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', POLICY[file.mediaType === 'application/pdf' ? 'pdf' : 'other'])
    .header('cache-control', 'private, no-store')
  const range = byteRange(request.headers.range, file.bytes)
  if (range === 'unfit') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send()
  if (range === null) return reply.header('content-length', file.bytes).send(file.stream())
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
    .header('content-length', range.end - range.start + 1)
    .send(file.stream(range))
}

export const signedIn = Effect.fn('Edge.signedIn')(function* (request: FastifyRequest) {
  const actor = yield* actorBehind(request.headers.cookie)
  return actor ?? (yield* new SignedOut())
})

export const fileId = (id: string): Effect.Effect<EvidenceId, Malformed> =>
  Schema.is(EvidenceId)(id)
    ? Effect.succeed(id as EvidenceId)
    : Effect.fail(new Malformed({ field: 'id', problem: '不是文件编号' }))

const finish = Effect.fn('Edge.finishEvidence')(function* (request: FastifyRequest<ById>) {
  const actor = yield* signedIn(request)
  return yield* (yield* Uploads).finish(actor, yield* fileId(request.params.id))
})

const download = Effect.fn('Edge.downloadEvidence')(function* (request: FastifyRequest<ById>) {
  const actor = yield* signedIn(request)
  return yield* (yield* Uploads).download(actor, yield* fileId(request.params.id))
})

export const answer = async <A, E extends Refusal>(
  runtime: Runtime,
  reply: FastifyReply,
  effect: Effect.Effect<A, E, Services>,
  send: (value: A) => unknown,
): Promise<void> => {
  const exit = await runtime.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return void (await send(exit.value))
  const refusal = Option.getOrNull(Cause.findErrorOption(exit.cause))
  if (refusal === null) {
    const defect = report(Cause.squash(exit.cause))
    return void reply.code(500).send({ defect, message: sayDefect(defect) })
  }
  reply.code(STATUS[codeOf(refusal)]).send({ refusal: toData(refusal) })
}
