import { Result } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import {
  openDisputes,
  PLAN_ACTIONS,
  PLAN_PERMISSION,
  PLAN_TRANSITIONS,
  type Plan,
  type PlanAction,
  type PlanCommand,
  type PlanStatus,
  planActions,
  planTodos,
  planUnderWay,
  unconfirmed,
} from '../../src/planning/index.ts'
import type { Target } from '../../src/policy/index.ts'
import { next, ROLES } from '../../src/record/index.ts'
import { actor, calendar, HBJ, KJJ, MILESTONE } from '../example.ts'
import {
  after,
  aim,
  approve,
  approved,
  CZJ,
  circulate,
  circulated,
  confirm,
  confirmed,
  decided,
  dispute,
  disputed,
  forward,
  lead,
  office,
  part,
  placed,
  refused,
  returned,
  sendBack,
  submitted,
  support,
  text,
} from './planned.ts'

const STATES: { readonly [S in PlanStatus]: readonly (Plan | null)[] } = {
  none: [null],
  circulated: [circulated, confirmed, disputed],
  submitted: [submitted],
  returned: [returned],
  approved: [approved],
}
const COMMANDS: { readonly [A in PlanAction]: PlanCommand } = {
  circulate,
  confirm,
  dispute,
  forward,
  approve,
  reply: { _tag: 'ReplyToDispute', department: HBJ, reply: '已调整时间' },
  submit: { _tag: 'SubmitPlan', content: text() },
  return: sendBack,
}
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) =>
    [KJJ, HBJ, CZJ].map((unit) => actor(role, unit)),
  ),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]
const everyState = Object.entries(STATES).flatMap(([status, states]) =>
  states.map((state) => ({ status: status as PlanStatus, state })),
)
/** Whose matter the action is: the supporting unit's own, or that of the unit that leads. */
const unitOf = (action: PlanAction) => (action === 'confirm' || action === 'dispute' ? HBJ : KJJ)

it('[L1] every status allows exactly the actions of its row in the table', () => {
  for (const { status, state } of everyState)
    for (const action of PLAN_ACTIONS) {
      const to = next<PlanStatus, PlanAction>(PLAN_TRANSITIONS, status, action)
      const by = ACTORS.find((one) => may(one, PLAN_PERMISSION[action], unitOf(action)))
      const around = { supports: action === 'submit' && state === null ? [] : [HBJ] }
      const decision = decided(state, COMMANDS[action], { by: by ?? lead, on: '2018-04-02', around })
      const told = `${status} ${action}`
      if (to === null) expect(Result.isFailure(decision) && decision.failure._tag, told).toBe('PlanNotIn')
      else if (Result.isSuccess(decision))
        expect(after(state, COMMANDS[action], { by: by ?? lead, on: '2018-04-02', around }).status).toBe(to)
      else expect(['NoDispute', 'DisputeUnanswered'], told).toContain(decision.failure._tag)
    }
})

it('[L7] in every state, each action is for one role of one unit; a supporting unit answers only for itself', () => {
  for (const { state, status } of everyState)
    for (const action of PLAN_ACTIONS)
      for (const by of ACTORS) {
        const decision = decided(state, COMMANDS[action], { by })
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const welcome = may(by, PLAN_PERMISSION[action], unitOf(action))
        const told = `${status} ${action} ${by.role} ${by.department}`
        expect(forbidden, told).toBe(!welcome)
        const place = { lead: KJJ, supports: [HBJ], due: plainDate('2018-03-30'), partsDue: null }
        if (planActions(by, state, place).includes(action)) expect(welcome, told).toBe(true)
      }
  expect(new Set(ACTORS.map((one) => one.role))).toEqual(new Set(ROLES))
})

it('[L2] a plan needs a milestone, each once and due within the year of the plan', () => {
  const unfit = [[], [aim({ dueOn: plainDate('2019-01-05') })], [aim(), aim()]]
  for (const milestones of unfit)
    expect(refused(null, { _tag: 'CirculatePlan', content: text({ milestones }) })._tag).toBe(
      'MilestonesUnfit',
    )
  expect(refused(null, circulate, { around: { due: null } })._tag).toBe('PlanningNotOpen')
})

it('[L3] the day of first submission stays when a returned plan comes again', () => {
  const again = after(returned, COMMANDS.submit, { on: '2018-05-01' })
  expect(again.submittedOn).toBe('2018-03-20')
  expect(again.steps.at(-2)).toMatchObject({
    action: 'return',
    remarks: [{ field: `milestones.${MILESTONE}` }],
  })
})

it('[L8] a task with supporting units is circulated before it is submitted; one without is submitted at once', () => {
  expect(refused(null, COMMANDS.submit)).toMatchObject({ _tag: 'SupportsFirst', departments: [HBJ] })
  expect(after(null, COMMANDS.submit, { around: { supports: [] } }).status).toBe('submitted')
  expect(refused(null, circulate, { around: { supports: [] } })._tag).toBe('NobodyToAsk')
})

it('[L9] a new edition asks every supporting unit again, and what it said stays visible', () => {
  const again = after(confirmed, circulate, { on: '2018-03-21' })
  expect(again).toMatchObject({ edition: 2, circulatedOn: '2018-03-21', parts: [{ edition: 1, ...part }] })
  expect(unconfirmed(again, [HBJ])).toEqual([HBJ])
  expect(refused(again, forward, { on: '2018-03-22' })).toMatchObject({ departments: [HBJ] })
  expect(unconfirmed(after(again, confirm, { by: support }), [HBJ])).toEqual([])
})

it('[L26] a text that came back and is submitted in other words is an edition that no supporting unit has confirmed', () => {
  const same = after(returned, COMMANDS.submit)
  expect(same).toMatchObject({ edition: 1, circulatedOn: circulated.circulatedOn })
  expect(unconfirmed(same, [HBJ])).toEqual([])
  const other = after(returned, { _tag: 'SubmitPlan', content: text({ measures: '另起炉灶' }) })
  expect(other).toMatchObject({ edition: 2, circulatedOn: null, parts: [{ edition: 1 }] })
  expect(other.steps.at(-1)?.edition).toBe(2)
  expect(unconfirmed(other, [HBJ])).toEqual([HBJ])
  const silent = after(after(circulated, forward, { on: '2018-03-28' }), sendBack, { by: office })
  expect(after(silent, COMMANDS.submit, { on: '2018-04-05' }).silent).toEqual(silent.silent)
})

it('[L10] until the supports’ deadline all must have confirmed; after it the silent are noted with the day', () => {
  expect(refused(circulated, forward, { on: '2018-03-27' })).toMatchObject({
    _tag: 'SupportsAwaited',
    departments: [HBJ],
    due: '2018-03-27',
  })
  const without = after(circulated, forward, { on: '2018-03-28' })
  expect(without.silent).toEqual([{ department: HBJ, due: '2018-03-27', notedOn: '2018-03-28' }])
  expect(submitted.silent).toEqual([])
})

it('[L12] a dispute is replied to before it goes to the office, whose approval rules on it; a confirmation settles it', () => {
  const late = { on: '2018-03-28' }
  expect(refused(disputed, forward, late)).toMatchObject({ _tag: 'DisputeUnanswered', departments: [HBJ] })
  const replied = after(disputed, COMMANDS.reply)
  const handed = after(replied, forward, late)
  expect(refused(handed, approve, { by: office })).toMatchObject({
    _tag: 'RulingMissing',
    departments: [HBJ],
  })
  const ruling = { department: HBJ, ruling: '按牵头单位意见执行' }
  const ruled = after(handed, { _tag: 'ApprovePlan', rulings: [ruling] }, { by: office })
  expect(ruled).toMatchObject({
    status: 'approved',
    parts: [{ dispute: '时间过紧', reply: '已调整时间', ...ruling }],
  })
  const settled = after(replied, confirm, { by: support })
  expect(openDisputes(settled)).toEqual([])
  expect(settled.parts[0]).toMatchObject({ standing: 'confirmed', dispute: '时间过紧', reply: '已调整时间' })
  expect(after(disputed, circulate).parts[0]?.standing).toBe('disputed')
})

it('[L19] a unit that confirms says what it will do and who answers for it; one that disputes need not', () => {
  const empty = { measures: ' ', person: '' }
  expect(refused(circulated, { _tag: 'ConfirmPlan', part: empty }, { by: support })).toMatchObject({
    _tag: 'PartUnfit',
    field: 'measures',
  })
  const word = after(
    circulated,
    { _tag: 'DisputePlan', part: empty, reason: '不属本单位职责' },
    { by: support },
  )
  expect(word.parts[0]?.standing).toBe('disputed')
})

const TARGET = {
  key: '1.1',
  subject: '研发投入占比',
  comparator: 'at-least',
  value: '3',
  unit: '%',
  baseYear: null,
  dueYear: 2020,
  dueStated: true,
} as unknown as Target

it('[L18] the stepped targets of a plan are those of its task, each once, with slices that lead to the goal', () => {
  const slices = [2018, 2019, 2020].map((year, index) => ({ year, value: ['2.5', '2.75', '3'][index] ?? '' }))
  const stepped = { target: '1.1', method: 'given' as const, base: { year: 2017, value: '2.25' }, slices }
  const plan = (targets: readonly (typeof stepped)[]): PlanCommand => ({
    _tag: 'CirculatePlan',
    content: text({ targets }),
  })
  const around = { targets: [TARGET] }
  expect(after(null, plan([stepped]), { around }).content.targets).toEqual([stepped])
  expect(refused(null, plan([stepped, stepped]), { around })._tag).toBe('TargetsUnfit')
  expect(refused(null, plan([{ ...stepped, target: '9.9' }]), { around })._tag).toBe('TargetsUnfit')
  expect(refused(null, plan([{ ...stepped, slices: slices.slice(1) }]), { around })).toMatchObject({
    _tag: 'TargetsUnfit',
    faults: [{ _tag: 'MissingYear', year: 2018 }],
  })
})

it('[L22] a plan asks each unit for what is its own: write, answer, reply, forward, mend, decide', () => {
  const place = { lead: KJJ, supports: [HBJ], due: placed().due, partsDue: placed().partsDue }
  const asked = (state: Plan | null, by = lead, today = '2018-03-20') =>
    planTodos(by, state, place, { calendar, today: plainDate(today) }).map((one) => one.asked)
  expect(asked(null)).toEqual(['write'])
  expect([asked(circulated), asked(circulated, support)]).toEqual([[], ['answer']])
  expect(asked(circulated, lead, '2018-03-28')).toEqual(['forward'])
  expect([asked(disputed), asked(disputed, support)]).toEqual([['reply'], []])
  expect(asked(confirmed)).toEqual(['forward'])
  expect([asked(submitted), asked(submitted, office)]).toEqual([[], ['decide']])
  expect(asked(returned)).toEqual(['mend'])
  expect(asked(approved, actor('clerk', CZJ))).toEqual([])
})

it('[S15] what the lead handed in of a plan is shown to it with whose turn it is', () => {
  const today = plainDate('2018-03-28')
  const turns = (plan: Plan | null, department = KJJ) =>
    planUnderWay({ department }, plan, placed(), { calendar, today }).map(
      ({ amends, waitsFor, due, left }) => [amends, waitsFor, due, left],
    )
  expect(turns(circulated)).toEqual([[null, [HBJ], '2018-03-27', -1]])
  expect(turns(submitted)).toEqual([[null, 'office', null, null]])
  for (const plan of [null, confirmed, disputed, returned, approved]) expect(turns(plan)).toEqual([])
  expect(turns(circulated, HBJ)).toEqual([])
})
