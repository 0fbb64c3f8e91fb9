import { Readable } from 'node:stream'
import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import type { Actor, InspectionId, OrderId } from '@jiashan/domain/record'
import { foreseenWarnings, type InspectionCommand, type OrderCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onePagePdf } from '../src/demo/pdf.ts'
import { Uploads } from '../src/evidence/uploads.ts'
import { verify } from '../src/store/verify.ts'
import { Inspections } from '../src/supervision/inspections.ts'
import { Notices } from '../src/supervision/notices.ts'
import { Orders } from '../src/supervision/orders.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, office, PROGRAMME } from './county.ts'
import { held, inspectionOfKjj, said } from './inspected.ts'
import { type Installation, install } from './installation.ts'
import { command, leader, orderText, reviewer } from './ordered.ts'

let installation: Installation
let inspection: InspectionId

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  inspection = await installation.run(inspectionOfKjj())
})
afterAll(() => installation.end())

const act = (by: Actor, id: InspectionId | null, what: InspectionCommand) =>
  Effect.flatMap(Inspections, (all) => all.act(by, said(id, what)))
const order = (by: Actor, id: OrderId | null, what: OrderCommand) =>
  Effect.flatMap(Orders, (all) => all.act(by, command(id, what)))
const seenBy = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'inspection.read', PROGRAMME))
      return (yield* (yield* Inspections).list(scope)).map((one) => one.state)
    }),
  )

const onFinding = (number: number): OrderCommand => ({
  _tag: 'DraftOrder',
  source: { _tag: 'inspection', inspection, number },
  text: orderText({ title: '督办台账整改' }),
})

it('shows a unit the inspections that visit it with its own findings, and tells it', async () => {
  await installation.run(act(office, inspection, held))
  expect((await seenBy(clerk))[0]?.findings.map((one) => one.unit)).toEqual([KJJ])
  expect((await seenBy(office))[0]?.findings).toHaveLength(2)
  expect(await seenBy(actor('clerk', 'czj' as never, 9))).toEqual([])
  const told = await installation.run(Effect.flatMap(Notices, (all) => all.newest(clerk, PROGRAMME)))
  expect(told.slice(0, 2).map((one) => one.kind)).toEqual(['inspection-found', 'inspection-planned'])
})

it('[S64] lets the unit tell what it did about its finding, and the office return it; nobody else', async () => {
  const tell = (by: Actor, text: string) =>
    act(by, inspection, { _tag: 'TellFinding', number: 1, text, evidence: [] })
  expect(await installation.run(Effect.flip(tell(actor('clerk', HBJ, 8), '外单位')))).toMatchObject({
    _tag: 'Forbidden',
  })
  await installation.run(tell(clerk, '台账已补。'))
  const newest = async (by: Actor) =>
    (await installation.run(Effect.flatMap(Notices, (all) => all.newest(by, PROGRAMME))))[0]?.kind
  expect(await newest(office)).toBe('finding-told')
  await installation.run(act(office, inspection, { _tag: 'ReturnFinding', number: 1, reason: '缺二季度' }))
  expect(await newest(clerk)).toBe('finding-returned')
  expect((await seenBy(clerk))[0]?.findings[0]?.told).toMatchObject({ returned: '缺二季度' })
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('makes a finding an order, once, and lets it be mended when the order is closed', async () => {
  expect(await installation.run(Effect.flip(order(office, null, onFinding(9))))).toMatchObject({
    _tag: 'SourceUnknown',
  })
  const { id } = await installation.run(order(office, null, onFinding(1)))
  const again = await installation.run(Effect.flip(order(reviewer, null, onFinding(1))))
  expect(again).toMatchObject({ _tag: 'OrderedAlready' })
  const mend = { _tag: 'MendFinding', number: 1, text: '已补齐台账。', evidence: [] } as const
  const early = await installation.run(Effect.flip(act(office, inspection, mend)))
  expect(early).toMatchObject({ _tag: 'FindingNotOpen', problem: 'ordered' })
  const steps: readonly (readonly [Actor, OrderCommand])[] = [
    [reviewer, { _tag: 'ReviewOrder' }],
    [leader, { _tag: 'IssueOrder' }],
    [clerk, { _tag: 'ReceiveOrder' }],
    [clerk, { _tag: 'AnswerOrder', text: '已补齐。', evidence: [] }],
    [office, { _tag: 'CloseOrder' }],
  ]
  for (const [by, what] of steps) await installation.run(order(by, id as OrderId, what))
  await installation.run(act(office, inspection, mend))
  const mended = await installation.run(Effect.flip(order(office, null, onFinding(1))))
  expect(mended).toMatchObject({ _tag: 'SourceUnknown' })
  expect(
    await installation.run(Effect.flip(act(office, inspection, { _tag: 'CloseInspection' }))),
  ).toMatchObject({ _tag: 'FindingsOpen', numbers: [2] })
  await installation.run(act(office, inspection, { ...mend, number: 2 }))
  const { state } = await installation.run(act(office, inspection, { _tag: 'CloseInspection' }))
  expect(state.status).toBe('closed')
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('weighs what was asked of a unit, by limits that the office sets', async () => {
  const limits = { programme: PROGRAMME, ordersIn30: 1, inspectionsIn90: 1 }
  await installation.run(Effect.flatMap(Inspections, (all) => all.setLimits(office, limits)))
  const today = plainDate('2018-10-12')
  const board = await installation.run(Effect.flatMap(Inspections, (all) => all.board(PROGRAMME, today)))
  expect(board).toMatchObject({ limits, version: 1 })
  const foreseen = { kind: 'order', tasks: [1], on: today, after: null, itself: null } as const
  const warnings = foreseenWarnings(KJJ, board.record, foreseen, board.limits)
  expect(warnings.map((one) => one._tag)).toEqual(['TooManyOrders', 'Duplicate', 'Duplicate'])
  expect(foreseenWarnings(HBJ, board.record, { ...foreseen, tasks: [] }, board.limits)).toEqual([])
})

it('shows the photos of a finding to the unit that it is about and to those who supervise', async () => {
  const readers = await installation.run(
    Effect.gen(function* () {
      const uploads = yield* Uploads
      const { id } = yield* uploads.receive(office, '现场.pdf', Readable.from([onePagePdf('现场')]))
      const words = { proves: '现场', disclosure: 'internal', declaredNotSecret: true } as const
      const photos = yield* uploads.cite(office, [{ _tag: 'file', id, ...words }])
      const visit = yield* inspectionOfKjj()
      const [first] = held.findings
      if (first === undefined) return []
      yield* act(office, visit, { ...held, findings: [{ ...first, photos }] })
      const people = [clerk, actor('clerk', HBJ, 8), office, leader, actor('county', null, 30)]
      const names: string[] = []
      for (const by of people)
        if (yield* Effect.isSuccess(uploads.download(by, id))) names.push(`${by.role} ${by.department}`)
      return names
    }),
  )
  expect(readers).toEqual(['clerk kjj', 'office null', 'leader null'])
})
