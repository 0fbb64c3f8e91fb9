import { Readable } from 'node:stream'
import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Bulletins } from '../src/supervision/bulletins.ts'
import { Orders } from '../src/supervision/orders.ts'
import { bulletinForKjj, said } from './composed.ts'
import { actor, clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'
import { command, draftOf, leader, orderToKjj } from './ordered.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())

const PEOPLE: Readonly<Record<string, Actor>> = {
  own: head,
  supporting: actor('clerk', HBJ, 8),
  foreign: actor('clerk', 'czj' as DepartmentId, 9),
  office,
  leader,
  assessor: actor('assessor', null, 5),
}

const receive = (by: Actor, name: string) =>
  Effect.flatMap(Uploads, (all) => all.receive(by, name, Readable.from([onePagePdf(name)])))

/** Sends a file of the leading unit and cites it as a draft would. */
const send = Effect.fn('Test.send')(function* (name: string) {
  const uploads = yield* Uploads
  const { id } = yield* receive(clerk, name)
  const said = { proves: '推进情况', disclosure: 'internal', declaredNotSecret: true } as const
  const evidence = yield* uploads.cite(clerk, [{ _tag: 'file', id, ...said }])
  return { id, evidence }
})
type Sent = Effect.Success<ReturnType<typeof send>>

const readersOf = (file: Sent['id']) =>
  installation.run(
    Effect.gen(function* () {
      const uploads = yield* Uploads
      const names: string[] = []
      for (const [name, by] of Object.entries(PEOPLE))
        if (yield* Effect.isSuccess(uploads.download(by, file))) names.push(name)
      return names
    }),
  )

it('shows a file of a draft to its unit and the office, and once it was handed in to all of its task', async () => {
  const { id, evidence } = await installation.run(send('report.pdf'))
  expect(await readersOf(id)).toEqual(['own', 'office'])
  const milestones = [{ milestone: MILESTONE, state: 'partly' as const, doneOn: null, percent: 40 }]
  const texts = { progress: '完成对接两次', nextStep: '', difficulty: '', matter: '', figures: [] }
  const content = { ...texts, milestones, evidence }
  const key = { programme: PROGRAMME, task: 1, period: Q3 }
  const submit = Effect.flatMap(Reports, (all) => all.act(clerk, { _tag: 'SubmitReport', ...key, content }))
  await installation.run(submit)
  expect(await readersOf(id)).toEqual(['own', 'supporting', 'office', 'leader', 'assessor'])
})

it('shows a file that answers an order to the unit and to those who supervise, not to the other units of the task', async () => {
  const { id, evidence } = await installation.run(send('answer.pdf'))
  const order = await installation.run(orderToKjj())
  const act = (said: Parameters<typeof command>[1]) =>
    installation.run(Effect.flatMap(Orders, (all) => all.act(clerk, command(order, said))))
  await act({ _tag: 'ReceiveOrder' })
  await act({ _tag: 'AnswerOrder', text: '已完成评估。', evidence })
  expect(await readersOf(id)).toEqual(['own', 'office', 'leader', 'assessor'])
})

it('shows a file that answers an order to the units that support it', async () => {
  const { id, evidence } = await installation.run(send('supported.pdf'))
  const order = await installation.run(orderToKjj(draftOf({ supports: [HBJ] })))
  const act = (said: Parameters<typeof command>[1]) =>
    installation.run(Effect.flatMap(Orders, (all) => all.act(clerk, command(order, said))))
  await act({ _tag: 'ReceiveOrder' })
  await act({ _tag: 'AnswerOrder', text: '已完成评估。', evidence })
  expect(await readersOf(id)).toEqual(['own', 'supporting', 'office', 'leader', 'assessor'])
})

it('shows the sheet on which a bulletin was signed to its units once they get it, that of 批示 to no unit', async () => {
  const sheet = (name: string) =>
    installation.run(
      Effect.gen(function* () {
        const { id } = yield* receive(office, name)
        return yield* (yield* Uploads).own(office, id)
      }),
    )
  const bulletin = await installation.run(bulletinForKjj())
  const act = (what: Parameters<typeof said>[1]) =>
    installation.run(Effect.flatMap(Bulletins, (all) => all.act(office, said(bulletin, what))))
  const signedOn = plainDate('2018-10-12')
  const signature = async (name: string) => ({ signer: '周副市长', signedOn, scan: await sheet(name) })
  const countersigned = await signature('会签.pdf')
  await act({ _tag: 'RegisterCountersign', department: KJJ, signature: countersigned })
  expect(await readersOf(countersigned.scan.id)).toEqual(['own', 'office', 'leader'])
  const signed = await signature('签发.pdf')
  await act({ _tag: 'RegisterSigning', signature: signed })
  expect(await readersOf(countersigned.scan.id)).toEqual(['own', 'supporting', 'office', 'leader'])
  expect(await readersOf(signed.scan.id)).toEqual(['own', 'supporting', 'office', 'leader'])
  const scan = await sheet('批示.pdf')
  await act({ _tag: 'InstructOnBulletin', leader: '周副市长', text: '请抓紧。', on: signedOn, scan })
  expect(await readersOf(scan.id)).toEqual(['office', 'leader'])
})
