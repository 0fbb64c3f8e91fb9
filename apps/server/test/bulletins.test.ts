import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import { type Actor, type BulletinId, canonical } from '@jiashan/domain/record'
import type { Bulletin, BulletinCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Reports } from '../src/reporting/reports.ts'
import { Database } from '../src/store/database.ts'
import { sha256 } from '../src/store/journal.ts'
import { verify } from '../src/store/verify.ts'
import { Bulletins } from '../src/supervision/bulletins.ts'
import { Notices } from '../src/supervision/notices.ts'
import { Orders } from '../src/supervision/orders.ts'
import { bulletinForKjj, said } from './composed.ts'
import { clerk, foundCounty, HBJ, head, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { type Installation, install } from './installation.ts'
import { draftOf, leader } from './ordered.ts'

let installation: Installation
let bulletin: BulletinId

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  bulletin = await installation.run(bulletinForKjj())
})
afterAll(() => installation.end())

const act = (actor: Actor, command: BulletinCommand, of: BulletinId | null = bulletin) =>
  Effect.map(
    Effect.flatMap(Bulletins, (all) => all.act(actor, said(of, command))),
    (written) => written.state,
  )
const found = (actor: Actor, of = bulletin): Promise<Bulletin> =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(actor, 'bulletin.read', PROGRAMME))
      return (yield* (yield* Bulletins).find(scope, of)).state
    }),
  )
const textOf = (state: Bulletin, block: number): string => canonical(state.frozen?.tables[block] ?? null)

it('freezes its figures when it is put forward, and not before', async () => {
  const put = await found(office)
  expect(put).toMatchObject({ status: 'submitted', frozen: { on: '2018-10-12' } })
  expect(textOf(put, 2)).toContain('完成中期评估')
  const back = await installation.run(act(leader, { _tag: 'ReworkBulletin', reason: '请核对' }))
  expect(back.frozen).toBeNull()
  await installation.run(act(office, { _tag: 'SubmitBulletin' }))
})

it('is countersigned by the unit and signed by a leader, and its figures are those that were put forward', async () => {
  expect(await installation.run(Effect.flip(act(leader, { _tag: 'SignBulletin' })))).toMatchObject({
    _tag: 'NotCountersigned',
  })
  await installation.run(act(head, { _tag: 'CountersignBulletin', department: KJJ }))
  const signed = await installation.run(act(leader, { _tag: 'SignBulletin' }))
  expect(signed).toMatchObject({ status: 'signed', year: 2018, number: 1 })
  expect(textOf(signed, 2)).toContain('完成中期评估')
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('keeps its figures when the record goes on, and the journal still says so', async () => {
  const before = await found(office)
  const key = { programme: PROGRAMME, task: 1, period: Q3 }
  const told = { milestone: MILESTONE, state: 'done' as const, doneOn: plainDate('2018-10-11'), percent: 100 }
  const content = {
    ...{ progress: '已完成评估', nextStep: '', difficulty: '经费不足', matter: '' },
    ...{ milestones: [told], figures: [], evidence: [] },
  }
  await installation.run(
    Effect.gen(function* () {
      const reports = yield* Reports
      yield* reports.act(clerk, { _tag: 'SubmitReport', ...key, content })
      yield* reports.act(head, { _tag: 'SignReport', ...key })
      yield* reports.act(office, { _tag: 'AcceptReport', ...key })
    }),
  )
  expect(canonical((await found(office)).frozen)).toBe(canonical(before.frozen))
  const live = await installation.run(Effect.flatMap(Bulletins, (all) => all.ground(PROGRAMME)))
  expect(live.duties[0]?.lights.schedule.light).toBe('normal')
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('is read by the units that it is issued to, and told to them', async () => {
  expect((await found(clerk)).id).toBe(bulletin)
  const [newest] = await installation.run(Effect.flatMap(Notices, (one) => one.newest(clerk, PROGRAMME)))
  expect(newest).toMatchObject({ kind: 'report-accepted' })
  const { client } = await installation.run(Database)
  const issued = await client.notice.findMany({ where: { kind: 'bulletin-issued' } })
  expect(issued.map((one) => one.department).toSorted()).toEqual([HBJ, KJJ])
})

it('carries instructions, from which an order starts; a correction names the old issue', async () => {
  const drafting = draftOf()
  const instructed = (of: BulletinId | null) =>
    installation.run(
      Effect.flatMap(Orders, (orders) =>
        orders.act(office, {
          ...{ programme: PROGRAMME, order: null },
          command: {
            ...(drafting as Extract<typeof drafting, { _tag: 'DraftOrder' }>),
            source: {
              ...{ _tag: 'instruction', leader: '周副市长', text: '请抓紧。', bulletin: of },
              on: plainDate('2018-10-12'),
            },
          },
        }),
      ),
    )
  await expect(instructed(bulletin)).rejects.toMatchObject({ _tag: 'SourceUnknown' })
  const command: BulletinCommand = {
    ...{ _tag: 'InstructOnBulletin', leader: '周副市长', text: '请抓紧。', scan: null },
    on: plainDate('2018-10-12'),
  }
  expect((await installation.run(act(leader, command))).instructions).toHaveLength(1)
  expect((await instructed(bulletin)).state.source).toMatchObject({ bulletin })
  const correction = await installation.run(bulletinForKjj({ corrects: bulletin, countersigners: [] }))
  const second = await installation.run(act(leader, { _tag: 'SignBulletin' }, correction))
  expect(second).toMatchObject({ number: 2, text: { corrects: bulletin } })
  const unknown = '01890000-0000-7000-8000-000000000000' as BulletinId
  const lost = await installation.run(Effect.flip(bulletinForKjj({ corrects: unknown })))
  expect(lost).toMatchObject({ _tag: 'CorrectsUnknown' })
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

interface Forged {
  readonly _tag: string
  number?: number
  readonly frozen?: { readonly tables: readonly { readonly rows: { text: string }[][] }[] }
}

/** Rewrites what the journal says of the first bulletin, with every hash after it and with its row. */
const forge = async (alter: (change: Forged) => object | null) => {
  const { client } = await installation.run(Database)
  const stream = `programme/${PROGRAMME}`
  const entries = await client.journalEntry.findMany({ where: { stream }, orderBy: { sequence: 'asc' } })
  let previous: string | null = null
  for (const entry of entries) {
    const parsed = JSON.parse(entry.text)
    const row = entry.aggregateId === bulletin ? alter(parsed.changes[0]) : null
    const text = canonical({ ...parsed, previous })
    previous = sha256(text)
    await client.journalEntry.update({
      where: { stream_sequence: { stream, sequence: entry.sequence } },
      data: { text, hash: previous },
    })
    if (row !== null) await client.bulletin.update({ where: { id: bulletin }, data: row })
  }
  await client.journalStream.update({ where: { stream }, data: { hash: previous ?? '' } })
  return (await installation.run(verify())).fault
}
const withFigure =
  (figure: string) =>
  ({ frozen }: Forged) => {
    const cell = frozen?.tables[1]?.rows[0]?.[1]
    if (cell === undefined) return null
    cell.text = figure
    return { frozen }
  }

it('finds a frozen figure that the journal never gave, even where row and hash were made to agree', async () => {
  const figure = (await found(office)).frozen?.tables[1]?.rows[0]?.[1]
  if (figure?._tag !== 'text') throw new Error('no figure')
  expect(await forge(withFigure('99'))).toContain(
    'the frozen figures of its block 2 are not what the journal said',
  )
  expect(await forge(withFigure(figure.text))).toBeNull()
})

it('finds an issue that was numbered out of turn', async () => {
  const fault = await forge((change) => {
    if (change._tag !== 'BulletinSigned') return null
    change.number = 7
    return { number: 7 }
  })
  expect(fault).toContain('it is number 7 of 2018, but 1 were issued')
})
