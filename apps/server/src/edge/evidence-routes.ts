import { PassThrough, pipeline, type Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { EvidenceId } from '@jiashan/domain/record'
import { EvidenceId as EvidenceIdSchema } from '@jiashan/domain/record'
import { Cause, Effect, Exit, Option, Schema } from 'effect'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CutOff } from '../evidence/files.ts'
import { Uploads } from '../evidence/uploads.ts'
import type { Services } from '../services.ts'
import { actorBehind, type Runtime } from './context.ts'
import { report, sayDefect } from './defects.ts'
import { codeOf, Malformed, type Refusal, SignedOut, toData } from './refusals.ts'

const STATUS = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  BAD_REQUEST: 400,
} as const

/** Files come and go beside tRPC, because they are streamed. */
export const evidenceRoutes = (server: FastifyInstance, runtime: Runtime): void => {
  server.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null))
  server.post('/evidence', async (request, reply) => {
    // A form of another site cannot set this header, so it cannot upload in somebody's name.
    if (request.headers['x-jiashan'] !== 'upload') return reply.code(403).send()
    await answer(runtime, reply, receive(request), (received) => reply.send(received))
    // What is left of a refused file is read and thrown away, so that the browser gets the answer.
    request.raw.resume()
    return reply
  })
  server.get<{ Params: { id: string } }>('/evidence/:id', async (request, reply) => {
    await answer(runtime, reply, download(request), (file) =>
      reply
        .type(file.mediaType)
        .header('content-length', file.bytes)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('cache-control', 'private, no-store')
        .send(file.stream()),
    )
    return reply
  })
}

const signedIn = Effect.fn('Edge.signedIn')(function* (request: FastifyRequest) {
  const actor = yield* actorBehind(request.headers.cookie)
  return actor ?? (yield* new SignedOut())
})

const receive = Effect.fn('Edge.receiveEvidence')(function* (request: FastifyRequest) {
  const actor = yield* signedIn(request)
  const file = yield* firstFile(request)
  const uploads = yield* Uploads
  return yield* uploads.receive(actor, file.name, file.stream)
})

const download = Effect.fn('Edge.downloadEvidence')(function* (
  request: FastifyRequest<{ Params: { id: string } }>,
) {
  const actor = yield* signedIn(request)
  const { id } = request.params
  if (!Schema.is(EvidenceIdSchema)(id)) return yield* new Malformed({ field: 'id', problem: '不是文件编号' })
  return yield* (yield* Uploads).download(actor, id as EvidenceId)
})

interface Incoming {
  readonly name: string
  readonly stream: Readable
}

/** A name short enough to keep, cut between characters. */
const shortName = (name: string): string => Array.from(name.toWellFormed()).slice(0, 120).join('')

/**
 * The first file of a multipart request, as a stream. A body that is cut off or malformed ends the stream
 * with an error, wherever it breaks; a browser that goes away does the same.
 */
const firstFile = (request: FastifyRequest): Effect.Effect<Incoming, Malformed> =>
  Effect.callback((resume) => {
    const bad = (problem: string): void => resume(Effect.fail(new Malformed({ field: '文件', problem })))
    const type = request.headers['content-type']
    if (type === undefined || !type.startsWith('multipart/form-data')) return bad('请以表单方式上传文件')
    const file = new PassThrough()
    file.on('error', () => {})
    const broken = (): void => {
      bad('文件没有传完，请重新上传')
      file.destroy(new CutOff())
    }
    try {
      const parser = new Busboy({
        headers: { ...request.headers, 'content-type': type },
        limits: { files: 1 },
      })
      parser.once('file', (_, stream, name) => {
        stream.on('error', broken)
        stream.pipe(file)
        resume(Effect.succeed({ name: shortName(name), stream: file }))
      })
      parser.once('finish', () => bad('没有收到文件，请重新选择'))
      pipeline(request.raw, parser, (error) => {
        if (error) broken()
      })
    } catch {
      bad('上传的格式不正确，请重新选择文件')
    }
  })

const answer = async <A, E extends Refusal>(
  runtime: Runtime,
  reply: FastifyReply,
  effect: Effect.Effect<A, E, Services>,
  send: (value: A) => unknown,
): Promise<void> => {
  const exit = await runtime.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return void send(exit.value)
  const refusal = Option.getOrNull(Cause.findErrorOption(exit.cause))
  if (refusal === null) {
    const defect = report(Cause.squash(exit.cause))
    return void reply.code(500).send({ defect, message: sayDefect(defect) })
  }
  reply.code(STATUS[codeOf(refusal)]).send({ refusal: toData(refusal) })
}
