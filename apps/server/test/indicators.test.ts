import { addDays, type Period } from '@jiashan/domain/calendar'
import type { PolicyDocument } from '@jiashan/domain/policy'
import type { Actor, DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INSTALLATION } from '../src/access/installation.ts'
import { appRouter } from '../src/edge/router.ts'
import { seededIndicators } from '../src/indicators/seeded.ts'
import { Plans } from '../src/planning/plans.ts'
import { readSeededDocument } from '../src/policy/documents.ts'
import { Programmes } from '../src/policy/programmes.ts'
import { Reports } from '../src/reporting/reports.ts'
import { verify } from '../src/store/verify.ts'
import { actor } from './county.ts'
import { type Served, serveInMemory } from './served.ts'

const PROGRAMME = '01890000-0000-7000-8000-000000000002' as ProgrammeId
const NYJ = 'nyj' as DepartmentId
const office = actor('office', null, 3)
const second = actor('office', null, 4)
/** 市农办 answers for the sewage figures of task 36, which 市环保局 leads; 市财政局 has no part in it. */
const source = actor('clerk', NYJ, 5)
const lead = actor('clerk', 'hbj' as DepartmentId, 6)
const foreign = actor('clerk', 'czj' as DepartmentId, 7)

let served: Served
let document: PolicyDocument

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(
    Effect.gen(function* () {
      const programmes = yield* Programmes
      const seeded = yield* readSeededDocument
      document = seeded.document
      for (const department of seeded.departments) yield* programmes.register(INSTALLATION, department)
      yield* programmes.carryOut(INSTALLATION, {
        id: PROGRAMME,
        slug: 'jiashan',
        name: '示范点',
        county: '嘉善县',
        document,
        source: seeded.source,
      })
    }),
  )
  for (const [index, indicator] of (await seededIndicators(PROGRAMME)).entries())
    await as(office).indicators.define({ ...indicator, key: `define-${index}`, expected: 0 })
})
afterAll(() => served.end())

const as = (by: Actor, demo = false) =>
  appRouter.createCaller({
    runtime: served.runtime,
    client: { cookie: undefined, address: '127.0.0.1' },
    demo,
    setCookies: () => {},
    actor: async () => by,
  })
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: { cause?: { _tag?: string } }) => error.cause?._tag ?? String(error),
  )
const place = { programme: PROGRAMME, target: '36.1' }
const said = { ...place, about: '2018-Q3', value: '75.0', unit: '%' as const }
const from = { name: '市农办季报', url: null }
const row = async (by: Actor) => (await as(by).indicators.show(place)).row

it('defines each of the sixteen targets of the document once, and again as a new version', async () => {
  const { rows } = await as(office).indicators.list({ programme: PROGRAMME })
  expect(rows).toHaveLength(16)
  expect(rows.every((one) => one.indicator !== null && one.version === 1)).toBe(true)
  const [first] = await seededIndicators(PROGRAMME)
  if (first === undefined) throw new Error('nothing seeded')
  const again = { ...first, definition: '另一口径', key: 'define-again' }
  expect(await refusal(as(office).indicators.define({ ...again, expected: 0 }))).toBe('StaleVersion')
  const nobody = { _tag: 'Unit', department: 'nowhere' as DepartmentId } as const
  const sent = { ...again, source: nobody, key: 'define-nobody', expected: 1 }
  expect(await refusal(as(office).indicators.define(sent))).toBe('SourceUnitUnknown')
  await as(office).indicators.define({ ...again, expected: 1 })
  const kept = (await as(office).indicators.show({ programme: PROGRAMME, target: 'G1' })).row
  expect(kept).toMatchObject({ version: 2, indicator: { definition: '另一口径' } })
})

it('records, confirms and corrects; every step stays, and a repeated request does nothing twice', async () => {
  const record = () =>
    as(source).indicators.record({ ...said, source: from, releasedOn: null, key: 'record-1' })
  expect((await record()).id).toBe((await record()).id)
  expect(await refusal(as(source).indicators.confirm({ ...said, key: 'confirm-0' }))).toBe('OwnFigure')
  await as(office).indicators.confirm({ ...said, key: 'confirm-1' })
  const correction = { ...said, old: '75', value: '77.5', source: from, reason: '漏报两个镇' }
  await as(source).indicators.correct({ ...correction, key: 'correct-1' })
  await as(office).indicators.confirm({ ...said, value: '77.5', key: 'confirm-2' })
  const shown = await row(lead)
  expect(shown?.entries.map(({ act, value, standing }) => [act, value, standing])).toEqual([
    ['record', '75', 'self-reported'],
    ['confirm', '75', 'confirmed'],
    ['correct', '77.5', 'self-reported'],
    ['confirm', '77.5', 'confirmed'],
  ])
  expect(shown?.entries[2]).toMatchObject({
    reason: '漏报两个镇',
    by: { name: source.name },
    replaces: { value: '75' },
  })
})

it('shows a target to the units of its task and to its source, and lets only the source and the office write', async () => {
  expect((await row(lead))?.target.key).toBe('36.1')
  expect((await row(source))?.target.key).toBe('36.1')
  expect(await refusal(as(foreign).indicators.show(place))).toBe('NoSuchTarget')
  expect((await as(foreign).indicators.list({ programme: PROGRAMME })).rows).toEqual([])
  const record = { ...said, about: '2018-Q2', source: from, releasedOn: null }
  expect(await refusal(as(lead).indicators.record({ ...record, key: 'foreign-1' }))).toBe('Forbidden')
  expect(await refusal(as(foreign).indicators.record({ ...record, key: 'foreign-2' }))).toBe('Forbidden')
  const correct = { ...said, old: '77.5', value: '80', source: from, reason: '外单位' }
  expect(await refusal(as(foreign).indicators.correct({ ...correct, key: 'foreign-3' }))).toBe('Forbidden')
  expect(await refusal(as(foreign).indicators.confirm({ ...said, key: 'foreign-4' }))).toBe('Forbidden')
})

it('reads the figures of accepted reports where they stand, and lets them be confirmed by others', async () => {
  const key = { programme: PROGRAMME, task: 36, period: '2018-Q2' as Period }
  const content = {
    ...{ progress: '已推进', nextStep: '', difficulty: '', matter: '', milestones: [], evidence: [] },
    figures: [{ target: '36.2', value: '91.5', unit: '%' as const }],
  }
  const shown = async () =>
    (await as(office).indicators.show({ programme: PROGRAMME, target: '36.2' })).row?.reported ?? []
  await served.runtime.runPromise(
    Effect.gen(function* () {
      yield* (yield* Plans).setSchedule(office, {
        terms: [{ from: '2018-Q2' as Period, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
        ...{ programme: PROGRAMME, monthly: [], plans: [], warnWithin: 10, nearPercent: '2' },
      })
      yield* (yield* Reports).act(lead, { _tag: 'SubmitReport', ...key, content })
      yield* (yield* Reports).act(actor('head', lead.department, 8), { _tag: 'SignReport', ...key })
    }),
  )
  expect(await shown()).toEqual([])
  await served.runtime.runPromise(
    Effect.flatMap(Reports, (reports) => reports.act(office, { _tag: 'AcceptReport', ...key })),
  )
  expect(await shown()).toMatchObject([
    { about: '2018-Q2', value: '91.5', standing: 'self-reported', origin: { by: { name: lead.name } } },
  ])
  const said = { programme: PROGRAMME, target: '36.2', about: '2018-Q2', value: '91.5', unit: '%' as const }
  const confirmed = await as(office).indicators.confirm({ ...said, key: 'reported-1' })
  expect(confirmed).toMatchObject({ standing: 'confirmed', replaces: { observation: null } })
  expect(confirmed.replaces?.report).not.toBeNull()
  // The installation is a demonstration: what its reports say is invented, also once it is confirmed.
  expect([(await shown())[0]?.demo, confirmed.demo]).toEqual([true, true])
  const { rows } = await as(office).duties.list({ programme: PROGRAMME })
  const duty = rows.find((one) => one.task === 36)
  expect(duty?.lights.indicator.because).toMatch(/农村生活污水处理率|城区污水集中处理率/)
})

it('marks what is entered in the demonstration as invented, and nothing else', async () => {
  const record = { ...said, about: '2018-Q1', source: from, releasedOn: null }
  expect(await as(source, true).indicators.record({ ...record, key: 'invented-1' })).toMatchObject({
    demo: true,
  })
  expect(await as(office).indicators.record({ ...record, about: '2017', key: 'invented-2' })).toMatchObject({
    demo: false,
  })
})

it('keeps a figure back until its release', async () => {
  const { today } = await as(office).indicators.list({ programme: PROGRAMME })
  const income = { programme: PROGRAMME, target: 'G2', about: '2018-Q2', value: '32000', unit: '元' as const }
  const releasedOn = addDays(today, 1)
  await as(second).indicators.record({ ...income, source: from, releasedOn, key: 'kept-back-1' })
  const shown = (await as(office).indicators.show({ programme: PROGRAMME, target: 'G2' })).row
  expect(shown?.entries).toEqual([])
})

it('leaves rows and journal in agreement', async () => {
  expect((await served.runtime.runPromise(verify())).fault).toBeNull()
})
