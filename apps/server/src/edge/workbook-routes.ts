import { authorise } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Programmes } from '../policy/programmes.ts'
import { BOOK_LIMITS } from '../workbooks/limits.ts'
import { planBook } from '../workbooks/plan-book.ts'
import { plansToFill } from '../workbooks/plan-grounds.ts'
import { previewPlans, previewReports, WorkbookRefused } from '../workbooks/preview.ts'
import { reportBook } from '../workbooks/report-book.ts'
import { reportsToFill } from '../workbooks/report-grounds.ts'
import { writeBook } from '../workbooks/write.ts'
import type { Runtime } from './context.ts'
import { answer, signedIn } from './evidence-routes.ts'
import { Malformed } from './refusals.ts'
import { OfBook } from './workbook-input.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PERMISSION = { reports: 'report.submit', plans: 'plan.submit' } as const

interface Asked {
  readonly Params: { readonly file: string }
  readonly Querystring: { readonly programme?: string }
}

/** Workbooks come and go beside tRPC, because they are files. */
export const workbookRoutes = (server: FastifyInstance, runtime: Runtime): void => {
  server.addContentTypeParser(XLSX, (_request, _payload, done) => done(null))
  for (const kind of ['reports', 'plans'] as const)
    server.get<Asked>(`/workbooks/${kind}/:file`, async (request, reply) => {
      await answer(runtime, reply, download(request, kind), ({ name, bytes }) =>
        reply
          .type(XLSX)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
          .header('cache-control', 'private, no-store')
          .send(bytes),
      )
      return reply
    })
  server.post('/workbooks/preview', async (request, reply) => {
    // A form of another site cannot set this header, so it cannot upload in somebody's name.
    if (request.headers['x-jiashan'] !== 'upload') return reply.code(403).send()
    await answer(runtime, reply, preview(request), (told) => reply.send(told))
    // What is left of a refused file is read and thrown away, so that the browser gets the answer.
    request.raw.resume()
    return reply
  })
}

const bookOf = (told: object): Effect.Effect<OfBook, Malformed> =>
  Schema.is(OfBook)(told)
    ? Effect.succeed(told)
    : Effect.fail(new Malformed({ field: 'period', problem: '没有这种表格，请从“表格导入”页面下载' }))

const lettingIn = (actor: Actor, kind: keyof typeof PERMISSION) =>
  Effect.fromResult(authorise(actor, PERMISSION[kind], actor.department))

const download = Effect.fn('Edge.downloadWorkbook')(function* (
  request: FastifyRequest<Asked>,
  kind: OfBook['kind'],
) {
  const actor = yield* signedIn(request)
  yield* lettingIn(actor, kind)
  const about = request.params.file.replace(/\.xlsx$/, '')
  const place = yield* bookOf({ kind, about, programme: request.query.programme })
  const { departments } = yield* Programmes
  const unit = (yield* departments).find((one) => one.id === actor.department)?.name ?? ''
  const { programme } = place
  const owner = { programme, department: actor.department ?? '', unit }
  const book =
    place.kind === 'reports'
      ? reportBook(owner, place.about, (yield* reportsToFill(actor, programme, place.about)).fillable)
      : planBook(owner, Number(place.about), yield* plansToFill(actor, programme, Number(place.about)))
  return { name: `${book.title}.xlsx`, bytes: yield* Effect.promise(() => writeBook(book)) }
})

const preview = Effect.fn('Edge.previewWorkbook')(function* (request: FastifyRequest) {
  const actor = yield* signedIn(request)
  const { kind, about, programme, file } = request.query as Record<string, string | undefined>
  const place = yield* bookOf({ kind, about, programme })
  yield* lettingIn(actor, place.kind)
  const bytes = yield* bodyOf(request)
  const name = Array.from((file ?? '').toWellFormed().replaceAll('\u0000', ''))
    .slice(0, 120)
    .join('')
  const upload = { programme: place.programme, about: place.about, file: name, bytes }
  return yield* place.kind === 'reports' ? previewReports(actor, upload) : previewPlans(actor, upload)
})

/** The body, as far as a workbook may reach. */
const bodyOf = (request: FastifyRequest) =>
  Effect.gen(function* () {
    const tooLarge = new WorkbookRefused({ problem: 'too-large', told: '' })
    if (Number(request.headers['content-length'] ?? 0) > BOOK_LIMITS.bytes) return yield* tooLarge
    const bytes = yield* Effect.promise(async () => {
      const chunks: Buffer[] = []
      let size = 0
      try {
        for await (const chunk of request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          size += chunk.length
          if (size > BOOK_LIMITS.bytes) return null
          chunks.push(chunk)
        }
      } catch {
        return Buffer.alloc(0)
      }
      return Buffer.concat(chunks)
    })
    if (bytes === null) return yield* tooLarge
    return new Uint8Array(bytes)
  })
