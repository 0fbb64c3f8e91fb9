import { Result } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import {
  type Actor,
  type DepartmentId,
  type MatterId,
  type MeetingId,
  next,
} from '../../../src/record/index.ts'
import {
  answerTo,
  type CoordinationMatter,
  decideMatter,
  evolveMatter,
  MATTER_ACTIONS,
  MATTER_PERMISSION,
  MATTER_TRANSITIONS,
  type MatterAction,
  type MatterChange,
  type MatterCommand,
  type MatterStatus,
  type MatterSurroundings,
  matterActions,
  matterFor,
  matterTodos,
  noticesOfMatter,
  partyOfMatter,
} from '../../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

const MATTER = '01890000-0000-7000-8000-000000000a01' as MatterId
const OTHER = '01890000-0000-7000-8000-000000000a02' as MatterId
const CZJ = 'czj' as DepartmentId
const office = actor('office', null)
const county = actor('county', null)
const clerk = actor('clerk', KJJ)
const adviser = actor('clerk', HBJ)
const text = { title: '用地指标', demand: '请帮助协调新增用地指标。', task: 1 }
const COMMANDS = {
  raise: { _tag: 'RaiseMatter', text },
  'take-up': { _tag: 'TakeUpMatter', task: 1, period: '2018-Q3' as never, title: '用地指标' },
  withdraw: { _tag: 'WithdrawMatter' },
  assign: { _tag: 'AssignMatter', department: HBJ, dueOn: plainDate('2018-10-19'), note: '请提出意见' },
  advise: { _tag: 'AdviseMatter', text: '建议由市级统筹。' },
  merge: { _tag: 'MergeMatter', into: OTHER },
  decide: { _tag: 'DecideMatter', decision: { _tag: 'office', words: '由市级统筹解决。' } },
  decline: { _tag: 'DeclineMatter', reason: '不属于市级职责' },
  answer: { _tag: 'AnswerMatter', text: '已由市级统筹安排 50 亩。' },
  acknowledge: { _tag: 'AcknowledgeMatter' },
  insist: { _tag: 'InsistMatter', reason: '指标尚未下达' },
} as const satisfies Readonly<Record<MatterAction, MatterCommand>>
const around: MatterSurroundings = {
  ...{ id: MATTER, programme: PROGRAMME, units: [KJJ, HBJ], tasks: [1], cited: true, hasOthers: false },
  report: { department: KJJ, asks: '请帮助协调新增用地指标。' },
  takenUp: null,
  other: { id: OTHER, status: 'raised' },
}
const answeredElsewhere = { other: { id: OTHER, status: 'answered' } } as const

const decided = (
  state: CoordinationMatter | null,
  command: MatterCommand,
  by: Actor,
  over: Partial<MatterSurroundings> = {},
) => decideMatter(state, command, occasion(by), { ...around, ...over })
const changes = (...said: Parameters<typeof decided>): readonly MatterChange[] => {
  const decision = decided(...said)
  if (Result.isFailure(decision)) throw decision.failure
  return decision.success
}
const after = (...said: Parameters<typeof decided>): CoordinationMatter => {
  const matter = changes(...said).reduce<CoordinationMatter | null>(evolveMatter, said[0])
  if (matter === null) throw new Error('nothing was raised')
  return matter
}
const refused = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure
}

const raised = after(null, COMMANDS.raise, clerk)
const assigned = after(raised, COMMANDS.assign, office)
const decidedOne = after(raised, COMMANDS.decide, office)
const answered = after(decidedOne, COMMANDS.answer, office)
const merged = after(raised, COMMANDS.merge, office)
const STATES: { readonly [S in MatterStatus]: CoordinationMatter | null } = {
  ...{ none: null, raised, assigned, answered, merged, decided: decidedOne },
  advised: after(assigned, COMMANDS.advise, adviser),
  withdrawn: after(raised, COMMANDS.withdraw, clerk),
}
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [
    actor(role, KJJ),
    actor(role, HBJ),
    actor(role, CZJ),
  ]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]

it('[S45] every status allows exactly the actions of its row, each for its role and party', () => {
  const ofCounty = after(null, COMMANDS.raise, county)
  expect(ofCounty.asker).toBeNull()
  for (const status of Object.keys(STATES) as MatterStatus[])
    for (const action of MATTER_ACTIONS)
      for (const by of ACTORS) {
        const state = STATES[status]
        const told = `${status} ${action} ${by.role} ${by.department}`
        const over = action === 'merge' ? {} : answeredElsewhere
        const decision = decided(state, COMMANDS[action], by, over)
        const refusal = Result.isFailure(decision) ? decision.failure._tag : null
        const allowed = may(by, MATTER_PERMISSION[action], partyOfMatter(action, state, by))
        const to = next<MatterStatus, MatterAction>(MATTER_TRANSITIONS, status, action)
        if (!allowed) expect(refusal, told).toBe('Forbidden')
        else if (to === null) expect(refusal, told).toBe('MatterNotIn')
        else expect(after(state, COMMANDS[action], by, over).status, told).toBe(to)
        const asked = state === null ? null : { matter: state, other: answered }
        expect(matterActions(by, asked).includes(action), told).toBe(refusal === null)
      }
  expect(refused(ofCounty, COMMANDS.withdraw, clerk)._tag).toBe('Forbidden')
  expect(refused(raised, COMMANDS.withdraw, county)._tag).toBe('Forbidden')
  expect(refused(raised, COMMANDS.answer, office)).toMatchObject({ _tag: 'MatterNotIn', status: 'raised' })
  const early = { ...COMMANDS.assign, dueOn: plainDate('2018-10-11') }
  expect(refused(raised, early, office)._tag).toBe('DayUnfit')
  expect(refused(raised, { ...COMMANDS.assign, department: CZJ }, office)._tag).toBe('UnitsAmiss')
  const task = { ...COMMANDS.raise, text: { ...text, task: 9 } }
  expect(refused(null, task, clerk)._tag).toBe('CitedMissing')
  const meeting = '01890000-0000-7000-8000-000000000e01' as MeetingId
  const decision = { _tag: 'resolution', meeting, number: 1 } as const
  expect(refused(raised, { _tag: 'DecideMatter', decision }, office, { cited: false })._tag).toBe(
    'CitedMissing',
  )
  expect(after(raised, { _tag: 'DecideMatter', decision }, office).decision).toEqual(decision)
})

it('[S46] what an accepted report asks for is taken up once, in its words, for its unit', () => {
  expect(after(null, COMMANDS['take-up'], office)).toMatchObject({
    asker: KJJ,
    text: { title: '用地指标', demand: '请帮助协调新增用地指标。', task: 1 },
    source: { _tag: 'report', task: 1, period: '2018-Q3' },
  })
  expect(refused(null, COMMANDS['take-up'], office, { report: null })._tag).toBe('NothingAsked')
  const silent = { report: { department: KJJ, asks: '  ' } }
  expect(refused(null, COMMANDS['take-up'], office, silent)._tag).toBe('NothingAsked')
  const takenUp = { title: '用地指标' }
  expect(refused(null, COMMANDS['take-up'], office, { takenUp })).toMatchObject({ _tag: 'TakenUpAlready' })
})

it('[S47] a matter is merged into an open one and answered with it; each asker keeps being told', () => {
  const problem = (over: Partial<MatterSurroundings>, into = OTHER) => {
    const refusal = refused(raised, { _tag: 'MergeMatter', into }, office, over)
    return refusal._tag === 'MergeUnfit' ? refusal.problem : refusal._tag
  }
  expect(problem({}, MATTER)).toBe('itself')
  expect(problem({ other: null })).toBe('missing')
  expect(problem({ other: { id: OTHER, status: 'answered' } })).toBe('not-open')
  expect(problem({ other: { id: OTHER, status: 'merged' } })).toBe('not-open')
  expect(problem({ hasOthers: true })).toBe('has-others')
  expect(refused(raised, COMMANDS.withdraw, clerk, { hasOthers: true })._tag).toBe('OthersMerged')
  expect(answerTo({ matter: merged, other: answered })).toBe(answered)
  expect(answerTo({ matter: raised, other: answered })).toBe(raised)
  expect(refused(merged, COMMANDS.acknowledge, clerk)._tag).toBe('NotAnsweredYet')
  const change = changes(decidedOne, COMMANDS.answer, office)[0]
  if (change === undefined) throw new Error('no answer')
  const ofCounty = { ...after(null, COMMANDS.raise, county), id: OTHER }
  expect(noticesOfMatter(change, answered, [ofCounty])).toMatchObject([
    { kind: 'matter-answered', department: KJJ, roles: ['clerk', 'head'], subject: `matter/${MATTER}` },
    { kind: 'matter-answered', department: null, roles: ['county'], subject: `matter/${OTHER}` },
  ])
})

it('[S48] whoever asked says once that the answer is known, and once that it is not enough, which opens the matter', () => {
  const known = after(answered, COMMANDS.acknowledge, clerk)
  expect(known).toMatchObject({ status: 'answered', knownOn: '2018-10-12' })
  for (const command of [COMMANDS.acknowledge, COMMANDS.insist])
    expect(refused(known, command, clerk)).toMatchObject({ _tag: 'RespondedAlready', action: 'acknowledge' })
  const again = after(answered, COMMANDS.insist, clerk)
  expect(again).toMatchObject({ status: 'raised', answer: null, decision: null, insistedOn: '2018-10-12' })
  const answeredAgain = after(after(again, COMMANDS.decide, office), COMMANDS.answer, office)
  expect(refused(answeredAgain, COMMANDS.insist, clerk)).toMatchObject({ action: 'insist' })
  expect(matterActions(clerk, { matter: answeredAgain, other: null })).toEqual(['acknowledge'])
  const alone = after(merged, COMMANDS.insist, clerk, answeredElsewhere)
  expect(alone).toMatchObject({ status: 'raised', into: null })
})

it('[S49] each step of a matter is told and waits on the desk of who acts next', () => {
  const asked = (by: Actor, matter: CoordinationMatter | null, other: CoordinationMatter | null = null) =>
    matterTodos(by, matter === null ? [] : [{ matter, other }], {
      calendar,
      today: plainDate('2018-10-12'),
    }).map((one) => [one.asked, one.left])
  expect(asked(office, raised)).toEqual([['study', null]])
  expect(asked(office, assigned)).toEqual([])
  expect(asked(adviser, assigned)).toEqual([['advise', 5]])
  expect(asked(office, STATES.advised)).toEqual([['study', null]])
  expect(asked(office, decidedOne)).toEqual([['answer', null]])
  expect(asked(clerk, answered)).toEqual([['respond', null]])
  expect(asked(clerk, merged, answered)).toEqual([['respond', null]])
  expect(asked(clerk, merged, raised)).toEqual([])
  const kinds = (state: CoordinationMatter | null, action: MatterAction, by: Actor) =>
    changes(state, COMMANDS[action], by, answeredElsewhere).flatMap((change) =>
      noticesOfMatter(change, after(state, COMMANDS[action], by, answeredElsewhere), []).map(
        ({ kind, department }) => [kind, department],
      ),
    )
  expect(kinds(null, 'raise', clerk)).toEqual([['matter-raised', null]])
  expect(kinds(null, 'take-up', office)).toEqual([['matter-taken-up', KJJ]])
  expect(kinds(raised, 'assign', office)).toEqual([
    ['matter-assigned', HBJ],
    ['matter-under-study', KJJ],
  ])
  expect(kinds(assigned, 'advise', adviser)).toEqual([['matter-advised', null]])
  expect(kinds(raised, 'decide', office)).toEqual([['matter-decided', KJJ]])
  expect(kinds(raised, 'decline', office)).toEqual([['matter-answered', KJJ]])
  expect(kinds(answered, 'insist', clerk)).toEqual([['matter-insisted', null]])
  expect(kinds(answered, 'acknowledge', clerk)).toEqual([])
})

it('[S83] what the studying unit was asked and said is between it and the office', () => {
  const raised = after(null, COMMANDS.raise, clerk)
  const advised = after(after(raised, COMMANDS.assign, office), COMMANDS.advise, adviser)
  expect(matterFor(advised, HBJ)).toEqual(advised)
  const seen = matterFor(advised, KJJ)
  expect(seen.assigned).toEqual({ department: HBJ, dueOn: '2018-10-19', note: '' })
  expect(JSON.stringify(seen)).not.toMatch(/请提出意见|建议由市级统筹/)
  expect(matterFor(raised, KJJ)).toEqual(raised)
})
