import { Readable } from 'node:stream'
import { publicScope, scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, SafeguardId } from '@jiashan/domain/record'
import type { SafeguardCommand, SafeguardContent } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { Safeguards } from '../src/safeguards/safeguards.ts'
import { verify } from '../src/store/verify.ts'
import { Notices } from '../src/supervision/notices.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, office, PROGRAMME } from './county.ts'
import { type Installation, install } from './installation.ts'
import { landOfKjj } from './safeguarded.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const act = (by: Actor, safeguard: SafeguardId | null, command: SafeguardCommand) =>
  Effect.flatMap(Safeguards, (all) => all.act(by, { programme: PROGRAMME, safeguard, command }))
const listOf = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'safeguard.read', PROGRAMME))
      return (yield* (yield* Safeguards).list(scope)).map((one) => one.state)
    }),
  )

it('lets a unit record and the office confirm, and shows a unit its own entries only', async () => {
  const id = await installation.run(landOfKjj('省单列指标'))
  const foreign = actor('clerk', HBJ, 8)
  expect(await listOf(foreign)).toEqual([])
  const drop = { _tag: 'DropSafeguard', reason: '重复' } as const
  expect(await installation.run(Effect.flip(act(foreign, id, drop)))).toMatchObject({ _tag: 'Forbidden' })
  await installation.run(act(office, id, { _tag: 'ConfirmSafeguard' }))
  expect((await listOf(clerk)).map((one) => one.status)).toEqual(['confirmed'])
  const told = await installation.run(Effect.flatMap(Notices, (all) => all.newest(office, PROGRAMME)))
  expect(told[0]?.kind).toBe('safeguard-to-confirm')
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('keeps seconded names and land quotas out of a public scope', async () => {
  const news: SafeguardContent = {
    ...{ _tag: 'coverage', media: '嘉兴日报', title: '纪实', on: plainDate('2018-08-01') },
    ...{ link: null, level: 'municipal', task: null },
  }
  const seconded: SafeguardContent = {
    ...{ _tag: 'secondment', stream: 'to-county', person: '王某', from: '市科技局', host: '县科技局' },
    ...{ post: '副局长', begin: plainDate('2018-01-01'), end: plainDate('2019-12-31'), batch: '第一批' },
    reason: '',
  }
  for (const content of [news, seconded])
    await installation.run(act(clerk, null, { _tag: 'RecordSafeguard', department: KJJ, content }))
  const open = await installation.run(Effect.flatMap(Safeguards, (all) => all.list(publicScope(PROGRAMME))))
  expect(open.map((one) => one.state.content._tag)).toEqual(['coverage'])
  expect(await listOf(office)).toHaveLength(3)
})

it('takes an honour with its document, which its unit and those who supervise read', async () => {
  const readers = await installation.run(
    Effect.gen(function* () {
      const uploads = yield* Uploads
      const file = yield* uploads.receive(clerk, '证书.pdf', Readable.from([onePagePdf('honour')]))
      const { id } = file
      const content: SafeguardContent = {
        ...{ _tag: 'practice', sort: 'honour', title: '省级示范', issuer: '省政府', level: 'provincial' },
        ...{ on: plainDate('2018-09-01'), task: 1, summary: '获评。' },
        documents: [yield* uploads.own(clerk, id)],
      }
      yield* act(clerk, null, { _tag: 'RecordSafeguard', department: KJJ, content })
      const people = [clerk, actor('clerk', HBJ, 8), office, actor('assessor', null, 5)]
      const names: string[] = []
      for (const by of people) if (yield* Effect.isSuccess(uploads.download(by, id))) names.push(by.role)
      return names
    }),
  )
  expect(readers).toEqual(['clerk', 'office', 'assessor'])
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})
