import type { Role } from '@jiashan/domain/record'
import type { AnyProcedure } from '@trpc/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appRouter } from '../../src/edge/router.ts'
import { actor, clerk, MILESTONE, PROGRAMME, Q3 } from '../county.ts'
import { askedBy, type Served, serveInMemory } from '../served.ts'
import { CZJ, foreign, type Matters, makeMatters, TARGET } from './matters.ts'

const ROLES_OF_UNITS = ['clerk', 'section-head', 'head'] as const satisfies readonly Role[]

const task = { programme: PROGRAMME, task: 1 }
const report = { ...task, period: Q3 }
const plan = { ...task, year: 2018 }
const sent = { key: 'foreign-key', expected: 1 }
const EMPTY = {
  progress: '',
  nextStep: '',
  difficulty: '',
  matter: '',
  milestones: [],
  figures: [],
  evidence: [],
}
const content = {
  ...EMPTY,
  progress: '外单位写的',
  milestones: [{ milestone: MILESTONE, state: 'not', doneOn: null, percent: 0 }],
}
const text = {
  measures: '外单位写的',
  ...{ leader: '甲', office: '处', liaison: '乙', cityLeader: '丙', safeguards: '', targets: [] },
  milestones: [{ id: 'new', title: '节点', deliverable: '成果', weight: '1', dueOn: '2018-12-01' }],
}
/** Real matters of 市科技局: their ids are known once they are there. */
let matters: Matters
const order = () => ({ programme: PROGRAMME, order: matters.order, ...sent })
const matter = () => ({ programme: PROGRAMME, matter: matters.made.matter, ...sent })
const safeguard = () => ({ programme: PROGRAMME, safeguard: matters.safeguard })
const news = {
  ...{ _tag: 'coverage', media: '日报', title: '纪实', on: '2018-08-01', link: null },
  ...{ level: 'municipal', task: null },
}
const handed = { ...sent, expected: 0, draft: 0, seconds: 0 }
const said = { key: 'foreign-key', about: '2018', value: '2.4', unit: '%' }
const figure = { programme: PROGRAMME, target: TARGET.key }

/**
 * What a person of another unit gets who names a matter that is not theirs: the refusal, or `nothing` where a
 * list leaves it out. `none`: the procedure takes nobody's matter.
 */
type Row = { readonly input: object | (() => object); readonly ends: string } | 'none'
const refused = (input: object | (() => object), ends = 'Forbidden'): Row => ({ input, ends })

const FOREIGN: Readonly<Record<string, Row>> = {
  'session.me': 'none',
  'session.demoAccounts': 'none',
  'session.signIn': 'none',
  'session.signOut': 'none',
  'desk.notices': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'desk.seeNotices': 'none',
  'desk.done': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'desk.deadlines': {
    input: { programme: PROGRAMME, from: '2018-01-01', to: '2018-12-31' },
    ends: 'nothing',
  },
  'desk.lights': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'desk.burden': refused({ programme: PROGRAMME, year: 2018 }),
  'duties.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'duties.show': refused(task, 'NoSuchTask'),
  'plans.list': { input: { programme: PROGRAMME, year: 2018 }, ends: 'nothing' },
  'plans.show': refused(plan, 'NoSuchTask'),
  'plans.saveDraft': refused({ ...plan, revision: 0, content: {} }),
  'plans.circulate': refused({ ...plan, ...sent, draft: 0, content: text }),
  'plans.submit': refused({ ...plan, ...sent, draft: 0, content: text }),
  'plans.forward': refused({ ...plan, ...sent }),
  'plans.confirm': refused({ ...plan, ...sent, draft: 0, part: { measures: '', person: '' } }),
  'plans.dispute': refused({
    ...plan,
    ...sent,
    draft: 0,
    part: { measures: '', person: '' },
    reason: '不同意',
  }),
  'plans.reply': refused({ ...plan, ...sent, department: 'hbj', reply: '已改' }),
  'plans.approve': refused({ ...plan, ...sent, rulings: [] }),
  'plans.return': refused({ ...plan, ...sent, reason: '退', remarks: [] }),
  'plans.applyAmendment': refused({
    ...plan,
    ...sent,
    milestone: MILESTONE,
    ask: { _tag: 'cancel' },
    reason: '不做了',
  }),
  'plans.withdrawAmendment': refused({ ...plan, ...sent, number: 1 }),
  'plans.approveAmendment': refused({ ...plan, ...sent, number: 1 }),
  'plans.refuseAmendment': refused({ ...plan, ...sent, number: 1, reason: '不同意' }),
  'reports.show': refused(report, 'NoSuchTask'),
  'reports.saveDraft': refused({ ...report, revision: 0, content: {} }),
  'reports.submit': refused({ ...report, ...sent, draft: 0, seconds: 0, content }),
  'reports.withdraw': refused({ ...report, ...sent }),
  'reports.correct': refused({ ...report, ...sent, draft: 0, seconds: 0, content, reason: '改' }),
  'reports.dropCorrection': refused({ ...report, ...sent }),
  'reports.registerSignature': refused(() => ({
    ...{ ...report, ...sent, signer: '甲', signedOn: '2018-10-12' },
    scan: matters.ownScan,
  })),
  'reports.sign': refused({ ...report, ...sent }),
  'reports.decline': refused({ ...report, ...sent, reason: '退', remarks: [] }),
  'reports.accept': refused({ ...report, ...sent }),
  'reports.return': refused({ ...report, ...sent, reason: '退', remarks: [] }),
  'contributions.saveDraft': refused({ ...report, revision: 0, content: {} }),
  'contributions.give': refused({ ...report, ...handed, content: { _tag: 'nothing-new' } }),
  'contributions.correct': refused({
    ...report,
    ...handed,
    content: { _tag: 'nothing-new' },
    reason: '数字有误',
  }),
  'orders.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'orders.show': refused(() => ({ programme: PROGRAMME, order: matters.order }), 'NoSuchOrder'),
  'orders.draft': 'none',
  'orders.handle': 'none',
  'orders.issue': 'none',
  'orders.carryOut': refused(() => ({ ...order(), command: { _tag: 'ReceiveOrder' } })),
  'orders.registerIssue': 'none',
  'orders.saveAnswer': refused(() => ({
    programme: PROGRAMME,
    order: matters.order,
    revision: 0,
    content: {},
  })),
  'orders.answer': refused(() => ({ ...order(), draft: 0, text: '外单位写的', evidence: [] })),
  'bulletins.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'bulletins.show': refused(() => ({ programme: PROGRAMME, bulletin: matters.bulletin }), 'NoSuchBulletin'),
  'bulletins.preview': 'none',
  'bulletins.compose': 'none',
  'bulletins.handle': 'none',
  'bulletins.sign': 'none',
  'bulletins.countersign': refused(() => ({
    ...{ programme: PROGRAMME, bulletin: matters.bulletin, ...sent },
    command: { _tag: 'CountersignBulletin', department: 'kjj' },
  })),
  'bulletins.registerSignature': 'none',
  'bulletins.instruct': 'none',
  'cockpit.show': refused({ programme: PROGRAMME }),
  'group.show': 'none',
  'group.adjust': 'none',
  'keyTasks.list': 'none',
  'keyTasks.propose': 'none',
  'keyTasks.decide': 'none',
  'meetings.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'meetings.show': refused(() => ({ programme: PROGRAMME, meeting: matters.made.meeting }), 'NoSuchMeeting'),
  'meetings.candidates': 'none',
  'meetings.plan': 'none',
  'meetings.handle': 'none',
  'resolutions.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'resolutions.show': refused(
    () => ({ programme: PROGRAMME, resolution: matters.made.resolution }),
    'NoSuchResolution',
  ),
  'resolutions.agree': 'none',
  'resolutions.handle': 'none',
  'resolutions.saveTold': refused(() => ({
    ...{ programme: PROGRAMME, resolution: matters.made.resolution },
    ...{ revision: 0, content: {} },
  })),
  'resolutions.tell': refused(() => ({
    ...{ programme: PROGRAMME, resolution: matters.made.resolution, ...sent },
    ...{ draft: 0, done: true, text: '外单位写的', evidence: [] },
  })),
  'matters.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'matters.show': refused(() => ({ programme: PROGRAMME, matter: matters.made.matter }), 'NoSuchMatter'),
  'matters.raise': 'none',
  'matters.respond': refused(() => ({ ...matter(), command: { _tag: 'WithdrawMatter' } })),
  'matters.advise': refused(() => ({ ...matter(), command: { _tag: 'AdviseMatter', text: '外单位写的' } })),
  'matters.takeUp': 'none',
  'matters.handle': 'none',
  'bids.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'bids.register': 'none',
  'bids.enter': refused(() => ({
    ...{ programme: PROGRAMME, bid: matters.made.bid, ...sent },
    command: { _tag: 'DropBid', reason: '外单位写的' },
  })),
  'bids.correct': 'none',
  'inspections.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'inspections.show': refused(
    () => ({ programme: PROGRAMME, inspection: matters.inspection }),
    'NoSuchInspection',
  ),
  'inspections.foresee': 'none',
  'inspections.plan': 'none',
  'inspections.handle': 'none',
  'inspections.hold': 'none',
  'inspections.note': 'none',
  'inspections.tell': refused(() => ({
    ...{ programme: PROGRAMME, inspection: matters.inspection, ...sent },
    ...{ number: 1, text: '外单位写的', evidence: [] },
  })),
  'inspections.mend': 'none',
  'inspections.setLimits': 'none',
  'county.list': { input: { programme: PROGRAMME, period: Q3 }, ends: 'nothing' },
  'county.show': refused(report, 'NotForUnit'),
  'county.saveDraft': 'none',
  'county.submit': 'none',
  'county.settle': refused({ ...report, ...sent, command: { _tag: 'VerifyCountyReport', reason: '属实' } }),
  'county.judge': 'none',
  'conclusions.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'conclusions.show': refused(
    () => ({ programme: PROGRAMME, conclusion: matters.conclusion }),
    'NoSuchConclusion',
  ),
  'conclusions.draft': 'none',
  'conclusions.handle': 'none',
  'conclusions.sign': 'none',
  'conclusions.register': 'none',
  'safeguards.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'safeguards.show': refused(safeguard, 'NoSuchSafeguard'),
  'safeguards.record': refused({
    ...{ programme: PROGRAMME, department: 'kjj', ...sent, expected: 0 },
    content: news,
  }),
  'safeguards.revise': refused(() => ({ ...safeguard(), ...sent, content: news }), 'NoSuchSafeguard'),
  'safeguards.drop': refused(() => ({
    ...{ ...safeguard(), ...sent },
    command: { _tag: 'DropSafeguard', reason: '重复' },
  })),
  'safeguards.settle': 'none',
  'escalations.list': refused({ programme: PROGRAMME }),
  'escalations.settle': 'none',
  'escalations.ladder': refused({ programme: PROGRAMME }),
  'escalations.setLadder': 'none',
  'schedule.show': 'none',
  'schedule.set': 'none',
  'chains.show': 'none',
  'chains.set': 'none',
  'indicators.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'indicators.show': refused(figure, 'NoSuchTarget'),
  'indicators.record': refused({
    ...{ ...figure, ...said, about: '2019' },
    ...{ source: { name: '某处', url: null }, releasedOn: null },
  }),
  'indicators.confirm': refused({ ...figure, ...said }),
  'indicators.correct': refused({
    ...{ ...figure, ...said, value: '2.5', old: '2.4' },
    ...{ source: { name: '某处', url: null }, reason: '更正' },
  }),
  'indicators.define': 'none',
  'scores.years': 'none',
  'scores.list': { input: { programme: PROGRAMME, year: 2018 }, ends: 'nothing' },
  'scores.show': refused({ programme: PROGRAMME, year: 2018, department: 'kjj' }, 'NoCard'),
  'scores.inputs': refused({ programme: PROGRAMME, year: 2018, department: 'kjj' }, 'NoCard'),
  'scores.trace': { input: { programme: PROGRAMME, year: 2018, task: 1, period: null }, ends: 'nothing' },
  'rounds.show': { input: { programme: PROGRAMME, year: 2018 }, ends: 'nothing' },
  'rounds.people': 'none',
  'rounds.handle': 'none',
  'rounds.selfAssess': 'none',
  'rounds.contribute': refused(
    {
      ...{ programme: PROGRAMME, year: 2018, key: 'foreign-key' },
      command: { _tag: 'Contribute', task: 1, department: 'hbj', level: 'main', reason: '外单位写的' },
    },
    'RoundNotIn',
  ),
  'rounds.rule': 'none',
  'rounds.mark': 'none',
  'rounds.object': 'none',
  'rounds.review': 'none',
  'rounds.decide': 'none',
  'rounds.afterwards': 'none',
  'ruleSets.list': 'none',
  'ruleSets.show': 'none',
  'ruleSets.facts': 'none',
  'ruleSets.drafts': 'none',
  'ruleSets.draft': 'none',
  'ruleSets.saveDraft': 'none',
  'ruleSets.dropDraft': 'none',
  'ruleSets.propose': 'none',
  'ruleSets.move': 'none',
  'disclosure.items': {
    input: { programme: PROGRAMME, lists: [{ list: 'to-sign', whose: 'kjj', page: 0 }] },
    ends: 'nothing',
  },
  'disclosure.board': 'none',
  'disclosure.review': 'none',
  'disclosure.sign': refused({
    ...{ programme: PROGRAMME, ...sent, expected: 0 },
    command: { _tag: 'WithdrawItems', department: 'kjj', keys: ['plan/1/2018'], reason: '外单位写的' },
  }),
  'disclosure.signForOffice': 'none',
  'disclosure.submitReview': 'none',
  'disclosure.settleReview': 'none',
  'disclosure.decide': 'none',
  'publications.list': 'none',
  'publications.next': 'none',
  'publications.situation': 'none',
  'publications.issue': 'none',
  'telling.mail': 'none',
  'telling.chooseMail': 'none',
  'telling.deliveries': 'none',
  'telling.retry': 'none',
  'workbooks.list': { input: { programme: PROGRAMME }, ends: 'nothing' },
  'workbooks.fill': refused(() => ({ id: matters.filling }), 'NoSuchImport'),
  'workbooks.undo': refused(() => ({ id: matters.filled }), 'NoSuchImport'),
}

let served: Served

beforeAll(async () => {
  served = await serveInMemory()
  matters = await served.runtime.runPromise(makeMatters('外单位写的'))
})
afterAll(() => served.end())

const procedures = Object.entries(appRouter._def.procedures) as unknown as [string, AnyProcedure][]

/** How a call of a foreign unit's person ends: the refusal's tag, `nothing`, or what was wrongly answered. */
const ending = async (name: string, role: Role, input: object): Promise<string> => {
  const caller = askedBy(served, actor(role, CZJ, 9)) as unknown as Record<
    string,
    Record<string, (input: object) => Promise<unknown>>
  >
  const [room = '', procedure = ''] = name.split('.')
  try {
    const answer = JSON.stringify(await caller[room]?.[procedure]?.(input))
    return /外单位写的|"task":1|支持深化|"kjj"|"hbj"/.test(answer)
      ? `answered ${answer.slice(0, 200)}`
      : 'nothing'
  } catch (error) {
    const { cause, message } = error as { cause?: { _tag?: string }; message: string }
    return cause?._tag ?? message
  }
}

it('has a row for every procedure and a procedure for every row', () => {
  expect(Object.keys(FOREIGN).toSorted()).toEqual(procedures.map(([name]) => name).toSorted())
})

for (const [name, row] of Object.entries(FOREIGN))
  if (row !== 'none')
    it(`${name} gives nothing of another unit, and takes nothing for it`, async () => {
      const input = typeof row.input === 'function' ? row.input() : row.input
      for (const role of ROLES_OF_UNITS) {
        const ended = await ending(name, role, input)
        // Who is not in the audience is refused at the door.
        expect([row.ends, 'Forbidden'], `${role}: ${ended}`).toContain(ended)
      }
      // A clerk gets past the door wherever a unit's clerk may: there the matter itself must refuse.
      expect(await ending(name, 'clerk', input)).toBe(row.ends)
    })

it('leaves what foreign hands tried untouched', async () => {
  const page = await askedBy(served, clerk).reports.show(report as never)
  expect(page.report).toMatchObject({ status: 'passed', content: { progress: '外单位写的' } })
  expect(page.version).toBe(2)
  expect(page.parts.every((one) => one.given === null)).toBe(true)
})

it('takes no file of another unit as its own', async () => {
  const caller = askedBy(served, foreign)
  const paper = { signer: '甲', signedOn: '2018-10-12', scan: matters.file }
  const registered = caller.reports.registerSignature({ ...report, ...sent, ...paper } as never)
  await expect(registered).rejects.toMatchObject({ cause: { _tag: 'NoSuchFile' } })
})
