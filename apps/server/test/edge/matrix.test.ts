import { ROLES, type Role } from '@jiashan/domain/record'
import { type AnyProcedure, TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'
import type { RequestContext } from '../../src/edge/context.ts'
import { appRouter } from '../../src/edge/router.ts'
import { actor, KJJ } from '../county.ts'

type Audience = readonly Role[] | 'anyone'

const STAFF = ROLES.filter((role) => role !== 'county')
const NOT_ASSESSING = STAFF.filter((role) => role !== 'assessor')
const OF_A_UNIT: readonly Role[] = ['clerk', 'section-head', 'head']

/** Who may call which procedure. A procedure without a row here fails, and so does a row without a procedure. */
const MATRIX: Readonly<Record<string, Audience>> = {
  'session.me': 'anyone',
  'session.demoAccounts': 'anyone',
  'session.signIn': 'anyone',
  'session.signOut': 'anyone',
  'desk.notices': ROLES,
  'desk.seeNotices': ROLES,
  'desk.done': STAFF,
  'desk.deadlines': STAFF,
  'desk.lights': STAFF,
  'desk.burden': ['office'],
  'duties.list': STAFF,
  'duties.show': STAFF,
  'plans.list': STAFF,
  'plans.show': STAFF,
  'plans.saveDraft': ['clerk'],
  'plans.circulate': ['clerk'],
  'plans.submit': ['clerk'],
  'plans.forward': ['clerk'],
  'plans.confirm': ['clerk'],
  'plans.dispute': ['clerk'],
  'plans.reply': ['clerk'],
  'plans.approve': ['office'],
  'plans.return': ['office'],
  'plans.applyAmendment': ['clerk'],
  'plans.withdrawAmendment': ['clerk'],
  'plans.approveAmendment': ['office'],
  'plans.refuseAmendment': ['office'],
  'reports.show': STAFF,
  'reports.saveDraft': ['clerk'],
  'reports.submit': ['clerk'],
  'reports.withdraw': ['clerk'],
  'reports.correct': ['clerk'],
  'reports.dropCorrection': ['clerk'],
  'reports.registerSignature': ['clerk'],
  'reports.sign': ['section-head', 'head'],
  'reports.decline': ['section-head', 'head'],
  'reports.accept': ['office'],
  'reports.return': ['office'],
  'contributions.saveDraft': ['clerk'],
  'contributions.give': ['clerk'],
  'contributions.correct': ['clerk'],
  'schedule.show': STAFF,
  'schedule.set': ['office'],
  'chains.show': ['clerk', 'section-head', 'head'],
  'chains.set': ['head'],
  'orders.list': ROLES,
  'orders.show': ROLES,
  'orders.draft': ['office'],
  'orders.handle': ['office'],
  'orders.issue': ['leader'],
  'orders.registerIssue': ['office'],
  'orders.carryOut': ['clerk', 'county'],
  'orders.saveAnswer': ['clerk', 'county'],
  'orders.answer': ['clerk', 'county'],
  'bulletins.list': NOT_ASSESSING,
  'bulletins.show': NOT_ASSESSING,
  'bulletins.preview': ['office'],
  'bulletins.compose': ['office'],
  'bulletins.handle': ['office'],
  'bulletins.sign': ['leader'],
  'bulletins.countersign': ['head'],
  'bulletins.registerSignature': ['office'],
  'bulletins.instruct': ['leader', 'office'],
  'cockpit.show': ['leader', 'office', 'administrator'],
  'group.show': STAFF,
  'group.adjust': ['office'],
  'keyTasks.list': STAFF,
  'keyTasks.propose': ['office'],
  'keyTasks.decide': ['office'],
  'meetings.list': STAFF,
  'meetings.show': STAFF,
  'meetings.candidates': ['office'],
  'meetings.plan': ['office'],
  'meetings.handle': ['office'],
  'resolutions.list': STAFF,
  'resolutions.show': STAFF,
  'resolutions.agree': ['office'],
  'resolutions.handle': ['office'],
  'resolutions.saveTold': ['clerk'],
  'resolutions.tell': ['clerk'],
  'matters.list': ROLES,
  'matters.show': ROLES,
  'matters.raise': ['clerk', 'county'],
  'matters.respond': ['clerk', 'county'],
  'matters.advise': ['clerk'],
  'matters.takeUp': ['office'],
  'matters.handle': ['office'],
  'bids.list': STAFF,
  'bids.register': ['clerk'],
  'bids.enter': ['clerk'],
  'bids.correct': ['office'],
  'inspections.list': ROLES,
  'inspections.show': ROLES,
  'inspections.foresee': ['leader', 'office', 'administrator'],
  'inspections.plan': ['office'],
  'inspections.handle': ['office'],
  'inspections.hold': ['office'],
  'inspections.note': ['office'],
  'inspections.tell': ['clerk', 'county'],
  'inspections.mend': ['office'],
  'inspections.setLimits': ['office'],
  'county.list': ROLES,
  'county.show': ROLES,
  'county.saveDraft': ['county'],
  'county.submit': ['county'],
  'county.settle': ['clerk', 'head'],
  'county.judge': ['office'],
  'conclusions.list': ROLES,
  'conclusions.show': ROLES,
  'conclusions.draft': ['office'],
  'conclusions.handle': ['office'],
  'conclusions.sign': ['leader'],
  'conclusions.register': ['office'],
  'safeguards.list': STAFF,
  'safeguards.show': STAFF,
  'safeguards.record': ['clerk', 'office'],
  'safeguards.revise': ['clerk', 'office'],
  'safeguards.drop': ['clerk', 'office'],
  'safeguards.settle': ['office'],
  'escalations.list': ['leader', 'office', 'administrator'],
  'escalations.settle': ['office'],
  'escalations.ladder': ['leader', 'office', 'administrator'],
  'escalations.setLadder': ['office'],
  'indicators.list': STAFF,
  'indicators.show': STAFF,
  'indicators.record': ['clerk', 'office'],
  'indicators.confirm': ['clerk', 'section-head', 'head', 'office'],
  'indicators.correct': ['clerk', 'office'],
  'indicators.define': ['office', 'administrator'],
  'scores.years': STAFF,
  'scores.list': STAFF,
  'scores.show': STAFF,
  'scores.inputs': STAFF,
  'scores.trace': STAFF,
  'rounds.show': STAFF,
  'rounds.people': ['office'],
  'rounds.handle': ['office'],
  'rounds.selfAssess': ['clerk', 'head'],
  'rounds.contribute': ['clerk', 'head'],
  'rounds.rule': ['assessor'],
  'rounds.mark': ['leader', 'assessor'],
  'rounds.object': ['clerk', 'head'],
  'rounds.review': ['office', 'assessor'],
  'rounds.decide': ['office'],
  'rounds.afterwards': ['office'],
  'ruleSets.list': ['office', 'assessor', 'administrator'],
  'ruleSets.show': ['office', 'assessor', 'administrator'],
  'ruleSets.facts': ['administrator'],
  'ruleSets.drafts': ['administrator'],
  'ruleSets.draft': ['administrator'],
  'ruleSets.saveDraft': ['administrator'],
  'ruleSets.dropDraft': ['administrator'],
  'ruleSets.propose': ['administrator'],
  'ruleSets.move': ['administrator'],
  'disclosure.items': [...OF_A_UNIT, 'leader', 'office', 'administrator'],
  'disclosure.review': ['leader', 'office', 'administrator'],
  'disclosure.board': ['leader', 'office', 'administrator'],
  'disclosure.sign': ['head'],
  'disclosure.signForOffice': ['office'],
  'disclosure.submitReview': ['office'],
  'disclosure.settleReview': ['office'],
  'disclosure.decide': ['office'],
  'publications.list': ['office', 'administrator'],
  'publications.next': ['office', 'administrator'],
  'publications.situation': ['office', 'administrator'],
  'publications.issue': ['office', 'administrator'],
  'telling.mail': ROLES,
  'telling.chooseMail': ROLES,
  'telling.deliveries': ['office', 'administrator'],
  'telling.retry': ['office'],
  'workbooks.list': ['clerk'],
  'workbooks.fill': ['clerk'],
  'workbooks.undo': ['clerk'],
}

const procedures = Object.entries(appRouter._def.procedures) as unknown as [string, AnyProcedure][]

const contextOf = (role: Role | null): RequestContext => ({
  runtime: new Proxy({} as RequestContext['runtime'], {
    get: () => {
      throw new Error('reached the runtime')
    },
  }),
  client: { cookie: undefined, address: '127.0.0.1' },
  demo: false,
  setCookies: () => {},
  actor: async () => (role === null ? null : actor(role, OF_A_UNIT.includes(role) ? KJJ : null)),
})

/** How a call without a fit input ends: at the door, or past it. */
const outcome = async (name: string, type: string, role: Role | null): Promise<string> => {
  const caller = appRouter.createCaller(contextOf(role)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const [room = '', procedure = ''] = name.split('.')
  try {
    await caller[room]?.[procedure]?.({ nothing: 'fits' })
    return `${type} answered`
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error)
  }
}

it('has a row for every procedure and a procedure for every row', () => {
  expect(Object.keys(MATRIX).toSorted()).toEqual(procedures.map(([name]) => name).toSorted())
})

for (const [name, procedure] of procedures)
  it(`${name} lets in its audience and nobody else`, async () => {
    const audience = MATRIX[name] ?? []
    for (const role of [null, ...ROLES]) {
      const ended = await outcome(name, procedure._def.type, role)
      const shut = ended === 'UNAUTHORIZED' || ended === 'FORBIDDEN'
      const welcome = audience === 'anyone' || (role !== null && audience.includes(role))
      expect(shut, `${role ?? 'nobody'}: ${ended}`).toBe(!welcome)
      if (shut) expect(ended).toBe(role === null ? 'UNAUTHORIZED' : 'FORBIDDEN')
    }
  })
