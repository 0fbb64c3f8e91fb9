import { authorise, scopeFor } from '@jiashan/domain/access'
import { reportedResult } from '@jiashan/domain/assessment'
import { ProgrammeId } from '@jiashan/domain/record'
import { Effect, Schema } from 'effect'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { resultBook } from '../assessment/result-book.ts'
import { Scores } from '../assessment/scores.ts'
import { Programmes } from '../policy/programmes.ts'
import type { Runtime } from './context.ts'
import { answer, signedIn } from './evidence-routes.ts'
import { Malformed } from './refusals.ts'
import { XLSX } from './workbook-routes.ts'

interface Asked {
  readonly Params: { readonly file: string }
  readonly Querystring: { readonly programme?: string; readonly weight?: string }
}

const Weight = Schema.String.check(Schema.isPattern(/^(?!0+(?:\.0+)?$)\d{1,3}(?:\.\d{1,2})?$/))

/** A year's result as a file: for the group to decide on, and once it is decided for 市考核办, with the weight that it sets. */
export const resultRoutes = (server: FastifyInstance, runtime: Runtime, demo: boolean): void => {
  server.get<Asked>('/assessments/:file', async (request, reply) => {
    await answer(runtime, reply, download(request, demo), ({ name, bytes }) =>
      reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-store')
        .send(bytes),
    )
    return reply
  })
}

const download = Effect.fn('Edge.downloadResult')(function* (request: FastifyRequest<Asked>, demo: boolean) {
  const actor = yield* signedIn(request)
  yield* Effect.fromResult(authorise(actor, 'result.freeze', null))
  const year = Number(/^(20\d\d)\.xlsx$/.exec(request.params.file)?.[1])
  const { programme, weight = '' } = request.query
  if (Number.isNaN(year))
    return yield* new Malformed({ field: 'year', problem: '文件名应为年份，如 2018.xlsx' })
  if (!Schema.is(ProgrammeId)(programme))
    return yield* new Malformed({ field: 'programme', problem: '没有这个政策文件' })
  if (!Schema.is(Weight)(weight))
    return yield* new Malformed({ field: 'weight', problem: '请填写大于 0 的分值，如 5' })
  const scope = yield* Effect.fromResult(scopeFor(actor, 'scorecard.read', programme))
  const { rules, frozen, cards } = yield* (yield* Scores).ofYear(scope, year)
  const { title, version, total } = rules.ruleSet
  const head = {
    year,
    programme: (yield* (yield* Programmes).byId(programme))?.name ?? '',
    rules: `${title}第 ${version} 版（指纹 ${rules.hash}）`,
    ...{ decided: frozen, of: total, weight, demo: demo },
  }
  const bytes = yield* Effect.promise(() => resultBook(head, reportedResult(cards, weight)))
  return { name: `${year}年度重点任务考核结果.xlsx`, bytes }
})
