import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import {
  AMENDMENT_ACTIONS,
  AMENDMENT_PERMISSION,
  AMENDMENT_STATUSES,
  AMENDMENT_TRANSITIONS,
  type AmendmentAction,
  type AmendmentAsk,
  type AmendmentStatus,
  evolvePlan,
  fitsTask,
  fromEarlier,
  type Plan,
  type PlanCommand,
  templateDay,
} from '../../src/planning/index.ts'
import { next } from '../../src/record/index.ts'
import { askedMilestones, promisesOf } from '../../src/reporting/index.ts'
import { NO_FACTS, notePlan } from '../../src/supervision/index.ts'
import { actor, HBJ, KJJ, MILESTONE } from '../example.ts'
import {
  after,
  aim,
  approve,
  approved,
  circulate,
  confirm,
  decided,
  dispute,
  forward,
  lead,
  office,
  refused,
  SECOND,
  sendBack,
  submitted,
  support,
  text,
} from './planned.ts'

const later: AmendmentAsk = { _tag: 'postpone', dueOn: plainDate('2018-10-31') }
const ask = (of: AmendmentAsk, milestone = MILESTONE): PlanCommand => ({
  _tag: 'ApplyAmendment',
  milestone,
  ask: of,
  reason: '省级政策尚未出台',
})
const settle = (_tag: 'ApproveAmendment' | 'WithdrawAmendment', number = 1): PlanCommand => ({ _tag, number })
const refuse: PlanCommand = { _tag: 'RefuseAmendment', number: 1, reason: '理由不充分' }

const COMMANDS: { readonly [A in AmendmentAction]: PlanCommand } = {
  apply: ask({ _tag: 'change', title: '完成中期评估和通报', deliverable: '评估报告', weight: '1' }),
  approve: settle('ApproveAmendment'),
  refuse,
  withdraw: settle('WithdrawAmendment'),
}
const applied = after(approved, ask(later), { on: '2018-08-31' })
const STATES: { readonly [S in AmendmentStatus]: Plan } = {
  none: approved,
  applied,
  approved: after(applied, COMMANDS.approve, { by: office }),
  refused: after(applied, COMMANDS.refuse, { by: office }),
  withdrawn: after(applied, COMMANDS.withdraw),
}
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [actor(role, KJJ), actor(role, HBJ)]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]

it('[L13] in every state, an amendment takes the actions of the table, each from one role of the unit that leads or the office', () => {
  for (const status of AMENDMENT_STATUSES)
    for (const action of AMENDMENT_ACTIONS)
      for (const by of ACTORS) {
        const told = `${status} ${action} ${by.role} ${by.department}`
        const decision = decided(STATES[status], COMMANDS[action], { by, on: '2018-08-31' })
        if (!may(by, AMENDMENT_PERMISSION[action], KJJ)) {
          expect(Result.isFailure(decision) && decision.failure._tag, told).toBe('Forbidden')
          continue
        }
        const to = next<AmendmentStatus, AmendmentAction>(AMENDMENT_TRANSITIONS, status, action)
        if (action === 'apply')
          // Another one may be applied for once the former is settled.
          expect(Result.isSuccess(decision), told).toBe(status !== 'applied')
        else if (to === null)
          expect(Result.isFailure(decision) && decision.failure, told).toMatchObject({
            _tag: 'AmendmentNotIn',
            status,
          })
        else expect(after(STATES[status], COMMANDS[action], { by }).amendments[0]?.status, told).toBe(to)
      }
})

it('[L14] an amendment is applied for until the day itself, on an approved plan, one at a time, for a later day of the year', () => {
  expect(refused(approved, ask(later), { on: '2018-09-01' })).toMatchObject({
    _tag: 'AmendmentTooLate',
    dueOn: '2018-08-31',
  })
  expect(refused(submitted, ask(later))._tag).toBe('NoSuchMilestone')
  const unfit = (of: AmendmentAsk, state = approved) => refused(state, ask(of))
  expect(unfit(later, applied)).toMatchObject({ _tag: 'AmendmentUnfit', problem: 'pending' })
  expect(unfit({ _tag: 'postpone', dueOn: plainDate('2018-08-31') })).toMatchObject({ problem: 'not-later' })
  expect(unfit({ _tag: 'postpone', dueOn: plainDate('2019-01-31') })).toMatchObject({
    problem: 'outside-year',
  })
  const { title, deliverable, weight } = aim()
  expect(unfit({ _tag: 'change', title, deliverable, weight })).toMatchObject({ problem: 'nothing-changed' })
})

it('[L15] an approved postponement moves the day, keeps the original and is counted; other words leave the day alone', () => {
  const once = STATES.approved
  const again = after(
    after(once, ask({ _tag: 'postpone', dueOn: plainDate('2018-11-30') })),
    settle('ApproveAmendment', 2),
    { by: office },
  )
  expect(again.content.milestones[0]).toMatchObject({
    dueOn: '2018-11-30',
    originalDueOn: '2018-08-31',
    extensions: 2,
  })
  const changed = after(
    after(once, ask({ _tag: 'change', title: '完成评估', deliverable: '评估报告', weight: '2' })),
    settle('ApproveAmendment', 2),
    { by: office },
  )
  expect(changed.content.milestones[0]).toMatchObject({ title: '完成评估', weight: '2', extensions: 1 })
  expect(changed.amendments[1]?.was).toMatchObject({ title: '完成中期评估', weight: '1' })
})

it('[L23] a cancelled milestone stays in the plan with day and reason, is not asked for, and the last one is not cancelled', () => {
  const cancelled = after(after(approved, ask({ _tag: 'cancel' })), settle('ApproveAmendment'), {
    by: office,
  })
  expect(cancelled.content.milestones[0]?.cancelled).toEqual({ on: '2018-03-20', reason: '省级政策尚未出台' })
  const asked = askedMilestones([promisesOf(cancelled)], [], '2018-Q3' as Period)
  expect(asked.map((one) => one.id)).toEqual([SECOND])
  expect(notePlan(NO_FACTS, cancelled).plans[0]?.milestones.map((one) => one.id)).toEqual([SECOND])
  expect(refused(cancelled, ask({ _tag: 'cancel' }, SECOND))).toMatchObject({ problem: 'last-milestone' })
  expect(refused(cancelled, ask(later))).toMatchObject({ problem: 'cancelled' })
})

const ALL: readonly (readonly [PlanCommand, typeof lead])[] = [
  [circulate, lead],
  [{ _tag: 'CirculatePlan', content: text({ measures: '第二稿' }) }, lead],
  [confirm, support],
  [dispute, support],
  [{ _tag: 'ReplyToDispute', department: HBJ, reply: '已调整' }, lead],
  [forward, lead],
  [{ _tag: 'SubmitPlan', content: text({ measures: '修改稿' }) }, lead],
  [approve, office],
  [{ _tag: 'ApprovePlan', rulings: [{ department: HBJ, ruling: '按方案执行' }] }, office],
  [sendBack, office],
  [ask(later), lead],
  [ask({ _tag: 'cancel' }), lead],
  [ask({ _tag: 'cancel' }, SECOND), lead],
  [settle('ApproveAmendment'), office],
  [settle('ApproveAmendment', 2), office],
  [refuse, office],
  [settle('WithdrawAmendment'), lead],
]
const Walk = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: ALL.length - 1 })))

effectIt.prop(
  '[L16] no sequence of actions loses an approved milestone, an extension, an answer of a unit or a step',
  [Walk, Schema.Boolean],
  ([walk, locked]) => {
    let state: Plan | null = locked ? approved : null
    for (const [index, at] of walk.entries()) {
      const [command, by] = ALL[at] ?? [circulate, lead]
      const on = `2018-0${3 + Math.min(4, Math.floor(index / 3))}-28`
      const decision = decided(state, command, { by, on })
      if (Result.isFailure(decision)) continue
      const before: Plan | null = state
      state = decision.success.reduce<Plan | null>(evolvePlan, state)
      if (before === null || state === null) continue
      expect(state.steps.slice(0, before.steps.length)).toEqual(before.steps)
      expect(state.amendments.length).toBeGreaterThanOrEqual(before.amendments.length)
      for (const one of before.parts)
        expect(state.parts.map((now) => now.department)).toContain(one.department)
      if (before.status !== 'approved') continue
      expect(state.status).toBe('approved')
      for (const one of before.content.milestones) {
        const now = state.content.milestones.find((other) => other.id === one.id)
        expect(now?.originalDueOn).toBe(one.originalDueOn)
        expect(now?.extensions).toBeGreaterThanOrEqual(one.extensions)
      }
    }
  },
)

it('[L17] a plan begins from an earlier year’s: a year on, without what was cancelled, 29 February on the 28th', () => {
  const leap = { ...approved.content.milestones[0], originalDueOn: plainDate('2016-02-29') }
  const plan = { ...approved, content: { ...approved.content, milestones: [leap] } } as Plan
  const begun = fromEarlier(plan, 2017, (index) => `new-${index}`)
  expect(begun.milestones).toMatchObject([{ id: 'new-0', dueOn: '2017-02-28', title: '完成中期评估' }])
  expect(begun.leader).toBe('甲')
  const cancelled = after(after(approved, ask({ _tag: 'cancel' })), settle('ApproveAmendment'), {
    by: office,
  })
  expect(fromEarlier(cancelled, 2019, String).milestones.map((one) => one.dueOn)).toEqual(['2019-12-20'])
})

it('[L24] a template fits tasks by what the document asks of the city, or by figures to reach', () => {
  const template = {
    key: 'guide',
    name: '指导类',
    fits: { dutyModes: ['指导' as const], withTargets: false },
    measures: '',
    safeguards: '',
    milestones: [],
  }
  expect(fitsTask(template, { dutyModes: ['支持', '指导'], targets: [] })).toBe(true)
  expect(fitsTask(template, { dutyModes: ['支持'], targets: [] })).toBe(false)
  expect(templateDay(2019, '02-29')).toBe('2019-02-28')
})
