import { caseOf, type RuleCase, type RuleSet } from '@jiashan/domain/assessment'
import { type PlainDate, plainDate } from '@jiashan/domain/calendar'
import { type Actor, canonical, type RuleSetId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RuleSets } from '../../src/assessment/rule-sets.ts'
import { seededRuleSet } from '../../src/assessment/seeded-rule-set.ts'
import { moveClock } from '../../src/clock/business-clock.ts'
import { ASSESSMENT_SENTENCES } from '../../src/edge/sentences/assessment.ts'
import { Groups } from '../../src/safeguards/groups.ts'
import { sha256 } from '../../src/store/journal.ts'
import { verify } from '../../src/store/verify.ts'
import { actor, foundCounty, HBJ, KJJ, office, PROGRAMME } from '../county.ts'
import { groupOf } from '../grouped.ts'
import { administrator, publisher } from '../ruled.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'

const TODAY = '2018-10-12'
const assessor = actor('assessor', null, 5)
let served: Served
let seeded: RuleSet

const as = (by: Actor) => askedBy(served, by)
let keys = 0
const key = () => {
  keys += 1
  return `rules-${String(keys).padStart(4, '0')}`
}
const id = (last: number) =>
  `01890000-0000-7000-8000-0000000007${last.toString(16).padStart(2, '0')}` as RuleSetId

interface Proposing {
  readonly ruleSet?: RuleSet
  readonly cases?: readonly RuleCase[]
  readonly effectiveOn?: PlainDate
}
const propose = (by: Actor, over: Proposing = {}, draft = id(255), revision = 0) =>
  as(by).ruleSets.propose({
    ...{ programme: PROGRAMME, draft, key: key(), revision },
    command: {
      _tag: 'ProposeRuleSet',
      ...{ ruleSet: seeded, cases: [], effectiveOn: plainDate(TODAY), ...over },
    },
  })
const move = (
  by: Actor,
  edition: { readonly id: RuleSetId; readonly version: number },
  command: Parameters<ReturnType<typeof as>['ruleSets']['move']>[0]['command'],
) =>
  as(by).ruleSets.move({
    ...{ programme: PROGRAMME, edition: edition.id, key: key(), expected: edition.version, command },
  })
const PUBLISH = { _tag: 'PublishRuleSet' } as const
const refused = (cause: object) => ({ cause })
/** The refusal that an attempt ended in. */
const refusalOf = (attempt: Promise<unknown>): Promise<never> =>
  attempt.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error) => error.cause as never,
  )
const asked = (year: number) => ({ programme: PROGRAMME, year })

const county = Effect.gen(function* () {
  yield* moveClock(Date.parse(`${TODAY}T10:00:00+08:00`))
  yield* foundCounty()
  const groups = yield* Groups
  yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ, HBJ]) })
  const list = { ...asked(2018), example: true }
  const items = [{ task: 1, difficulty: 'normal' as const }]
  yield* groups.actOnKeyTasks(office, list, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
  const basis = { _tag: 'document' as const, number: '示例设定' }
  yield* groups.actOnKeyTasks(office, list, {
    ...{ _tag: 'DecideKeyTasks', decidedOn: plainDate('2018-01-02'), basis },
  })
})

beforeAll(async () => {
  served = await serveInMemory()
  await served.runtime.runPromise(county)
  seeded = await seededRuleSet(2018)
})
afterAll(() => served.end())

it('lets administrators write one draft, and loses no word of either', async () => {
  const place = { programme: PROGRAMME, draft: id(1) }
  const content = { ruleSet: { ...seeded, title: '甲的题目' }, cases: [] }
  const [first, second] = await Promise.allSettled([
    as(administrator).ruleSets.saveDraft({ ...place, revision: 0, content }),
    as(publisher).ruleSets.saveDraft({ ...place, revision: 0, content: { ...content, cases: [1] } }),
  ])
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const stands = await as(publisher).ruleSets.draft(place)
  const late = as(administrator).ruleSets.saveDraft({ ...place, revision: 0, content })
  await expect(late).rejects.toMatchObject(refused({ _tag: 'StaleVersion', expected: 0, actual: 1 }))
  expect(await as(publisher).ruleSets.draft(place)).toEqual(stands)
  await as(administrator).ruleSets.saveDraft({ ...place, revision: 1, content })
  expect(await as(publisher).ruleSets.draft(place)).toMatchObject({ revision: 2, content, mine: false })
  expect(await as(publisher).ruleSets.drafts({ programme: PROGRAMME })).toMatchObject([
    { subject: place.draft, revision: 2 },
  ])
  const drop = (revision: number) => as(publisher).ruleSets.dropDraft({ ...place, revision })
  await expect(drop(1)).rejects.toMatchObject(refused({ _tag: 'StaleVersion' }))
  await drop(2)
  expect(await as(administrator).ruleSets.drafts({ programme: PROGRAMME })).toEqual([])
})

it('tells in a sentence why a rule set cannot be proposed, with the facts', async () => {
  const unsound = await refusalOf(propose(administrator, { ruleSet: { ...seeded, total: '110' } }))
  expect(unsound).toMatchObject({
    ...{ _tag: 'RuleSetUnsound', findings: [{ code: 'sections-unequal', path: ['total'] }] },
  })
  expect(ASSESSMENT_SENTENCES.RuleSetUnsound(unsound)).toBe(
    '考核办法有 1 处需要修改，请逐项更正：各部分分值合计 100，总分是 110，请调整到相等',
  )
  const past = propose(administrator, { effectiveOn: plainDate('2018-10-11') })
  await expect(past).rejects.toMatchObject(refused({ _tag: 'EffectiveInPast' }))
  const skipped = propose(administrator, { ruleSet: { ...seeded, version: 2 } })
  await expect(skipped).rejects.toMatchObject(refused({ _tag: 'VersionOutOfOrder', expected: 1 }))
  const facts = await as(administrator).ruleSets.facts(asked(2018))
  const made = caseOf(seeded, facts, KJJ, { id: 'kjj', title: '市科技局' })
  if (made === null) throw new Error('no case')
  const wrong = { ...made, expect: { ...made.expect, points: '12.34' } }
  const failing = await refusalOf(propose(administrator, { cases: [wrong] }))
  expect(failing).toMatchObject({
    ...{ _tag: 'CasesFail', failures: [{ id: 'kjj', what: '得分', expected: '12.34' }] },
  })
  expect(ASSESSMENT_SENTENCES.CasesFail(failing)).toContain('有 1 个算例在这一版办法下不成立')
  expect(ASSESSMENT_SENTENCES.CasesFail(failing)).toContain('“市科技局”得分应为 12.34，得出 ')
  expect(await as(administrator).ruleSets.list({ programme: PROGRAMME })).toEqual([])
})

it('publishes by a second person what the first proposed, and empties the draft', async () => {
  const place = { programme: PROGRAMME, draft: id(2) }
  const { revision } = await as(administrator).ruleSets.saveDraft({
    ...place,
    revision: 0,
    content: { ruleSet: seeded, cases: [] },
  })
  const facts = await as(administrator).ruleSets.facts(asked(2018))
  const made = caseOf(seeded, facts, KJJ, { id: 'kjj', title: '市科技局' })
  const edition = await propose(administrator, { cases: made === null ? [] : [made] }, place.draft, revision)
  expect((await as(administrator).ruleSets.draft(place))?.content).toBeNull()
  await expect(propose(publisher)).rejects.toMatchObject(refused({ _tag: 'ProposalWaits', year: 2018 }))
  await expect(move(administrator, edition, PUBLISH)).rejects.toMatchObject(
    refused({ _tag: 'SamePublisher' }),
  )
  const published = await move(publisher, edition, PUBLISH)
  expect(published.status).toBe('published')
  const withdraw = move(administrator, published, { _tag: 'WithdrawRuleSet' })
  await expect(withdraw).rejects.toMatchObject(refused({ _tag: 'EditionNotIn', status: 'published' }))
  const inForce = await served.runtime.runPromise(Effect.flatMap(RuleSets, (all) => all.inForce(PROGRAMME)))
  expect(inForce).toMatchObject([
    { id: edition.id, hash: sha256(canonical(seeded)), publishedOn: TODAY, publishedBy: publisher.name },
  ])
  expect(inForce[0]?.ruleSet).toEqual(seeded)
  expect(await as(office).scores.years({ programme: PROGRAMME })).toEqual([2018])
})

it('shows an edition to its readers, its cases to those who may see every unit', async () => {
  const [line] = await as(office).ruleSets.list({ programme: PROGRAMME })
  expect(line).toMatchObject({ status: 'published', cases: [{ id: 'kjj', title: '市科技局' }], actions: [] })
  expect(line?.cases[0]).not.toHaveProperty('facts')
  const shown = { programme: PROGRAMME, edition: line?.id ?? id(9) }
  expect((await as(administrator).ruleSets.show(shown)).cases[0]?.facts.year).toBe(2018)
  expect((await as(assessor).ruleSets.show(shown)).cases).toEqual([])
  const other = '01890000-0000-7000-8000-000000000002' as typeof PROGRAMME
  const foreign = as(administrator).ruleSets.show({ ...shown, programme: other })
  await expect(foreign).rejects.toMatchObject(refused({ _tag: 'NoSuchRuleSet' }))
  const moved = as(publisher).ruleSets.move({
    ...{
      programme: other,
      edition: shown.edition,
      key: key(),
      expected: line?.version ?? 0,
      command: PUBLISH,
    },
  })
  await expect(moved).rejects.toMatchObject(refused({ _tag: 'NoSuchRuleSet' }))
})

it('lets one proposal of a year wait when two are sent at once, and sends back with a reason', async () => {
  const next = { ruleSet: { ...seeded, version: 2 } }
  const sent = await Promise.allSettled([propose(administrator, next), propose(publisher, next)])
  const [edition] = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const [other] = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(other).toMatchObject(refused({ _tag: 'ProposalWaits' }))
  if (edition === undefined) throw new Error('neither was taken')
  const second = sent[0].status === 'fulfilled' ? publisher : administrator
  const stale = move(second, { ...edition, version: 7 }, { _tag: 'ReturnRuleSet', reason: '再议' })
  await expect(stale).rejects.toMatchObject(refused({ _tag: 'StaleVersion' }))
  const returned = await move(second, edition, { _tag: 'ReturnRuleSet', reason: '分值再议' })
  const shown = await as(administrator).ruleSets.show({ programme: PROGRAMME, edition: returned.id })
  expect(shown).toMatchObject({ status: 'returned', actions: [], steps: [{}, { reason: '分值再议' }] })
  const withdrawn = await move(administrator, await propose(administrator, next), { _tag: 'WithdrawRuleSet' })
  expect(withdrawn.status).toBe('withdrawn')
})

it('takes a draft with many cases through the door', async () => {
  const facts = await as(administrator).ruleSets.facts(asked(2018))
  const note = '字'.repeat(20_000)
  const cases = Array.from({ length: 60 }, (_, index) => ({ id: `case-${index}`, facts, note }))
  const place = { programme: PROGRAMME, draft: id(3) }
  const payload = JSON.stringify({ ...place, revision: 0, content: { ruleSet: seeded, cases } })
  expect(payload.length).toBeGreaterThan(1024 * 1024)
  const answer = await served.server.inject({
    ...{ method: 'POST', url: '/trpc/ruleSets.saveDraft', payload },
    headers: { 'content-type': 'application/json' },
  })
  // Nobody is signed in: the door read all of it and asked who it is.
  expect(answer.statusCode).toBe(401)
  const saved = await as(administrator).ruleSets.saveDraft(JSON.parse(payload))
  expect(saved.revision).toBe(1)
  const longer = {
    ...place,
    revision: 1,
    content: { ruleSet: seeded, cases: [...cases, ...cases, ...cases, ...cases] },
  }
  const tooLong = as(administrator).ruleSets.saveDraft(longer)
  await expect(tooLong).rejects.toMatchObject(refused({ _tag: 'DraftTooLarge' }))
})

it('keeps editions as the journal has them', async () => {
  expect((await served.runtime.runPromise(verify())).fault).toBeNull()
})
