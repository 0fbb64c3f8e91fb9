import { Result } from 'effect'
import { expect, it } from 'vitest'
import type { Period } from '../../src/calendar/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import {
  decidePlan,
  decideSchedule,
  evolvePlan,
  openedPeriods,
  PLAN_ACTIONS,
  PLAN_STATUSES,
  PLAN_TRANSITIONS,
  type Plan,
  type PlanAction,
  type PlanCommand,
  type PlanSurroundings,
  reportDue,
} from '../../src/planning/index.ts'
import type { PlanId } from '../../src/record/index.ts'
import { actor, calendar, KJJ, milestone, occasion, PROGRAMME, plan, schedule } from '../example.ts'

const around: PlanSurroundings = {
  id: '01890000-0000-7000-8000-0000000000bb' as PlanId,
  programme: PROGRAMME,
  task: 1,
  year: 2018,
  lead: KJJ,
}
const whole = plan([milestone('2018-08-31')])
const COMMANDS: { readonly [A in PlanAction]: PlanCommand } = {
  submit: { _tag: 'SubmitPlan', content: whole.content },
  approve: { _tag: 'ApprovePlan' },
  return: { _tag: 'ReturnPlan', reason: '缺少成果形式' },
}
const BY = { submit: actor('clerk', KJJ), approve: actor('office', null), return: actor('office', null) }

it('[L1] every status allows exactly the actions of its row in the table', () => {
  for (const status of PLAN_STATUSES)
    for (const action of PLAN_ACTIONS) {
      const state: Plan | null = status === 'none' ? null : { ...whole, status }
      const decision = decidePlan(state, COMMANDS[action], occasion(BY[action]), around)
      const to = (PLAN_TRANSITIONS[status] as Partial<Record<PlanAction, string>>)[action]
      if (to === undefined) expect(Result.isFailure(decision) && decision.failure._tag).toBe('PlanNotIn')
      else {
        const changes = Result.isSuccess(decision) ? decision.success : []
        expect(changes.reduce<Plan | null>(evolvePlan, state)?.status, `${status} ${action}`).toBe(to)
      }
    }
})

it('[L2] a plan needs a milestone, and each falls due within the year of the plan', () => {
  for (const milestones of [[], [milestone('2019-01-05')]]) {
    const command: PlanCommand = { _tag: 'SubmitPlan', content: { ...whole.content, milestones } }
    const decision = decidePlan(null, command, occasion(BY.submit), around)
    expect(Result.isFailure(decision) && decision.failure._tag).toBe('MilestonesUnfit')
  }
})

it('[L3] the day of first submission stays when a returned plan comes again', () => {
  const again = decidePlan(
    { ...whole, status: 'returned' },
    COMMANDS.submit,
    occasion(BY.submit, '2018-05-01'),
    around,
  )
  const [change] = Result.isSuccess(again) ? again.success : []
  expect(change === undefined ? null : evolvePlan(whole, change).submittedOn).toBe('2018-03-20')
})

it('[L4] a report is due on the nth working day after its period, over holidays and worked weekends', () => {
  expect(reportDue(schedule, calendar, '2018-Q3' as Period)).toBe('2018-10-19')
  expect(reportDue(schedule, calendar, '2018-10' as Period)).toBe('2018-11-07')
})

it('[L5] a period opens when it is over; a task turned monthly reports quarters before and months after', () => {
  expect(openedPeriods(schedule, 1, plainDate('2018-09-30'))).toEqual(['2018-Q2'])
  expect(openedPeriods(schedule, 1, plainDate('2018-10-01'))).toEqual(['2018-Q2', '2018-Q3'])
  expect(openedPeriods(schedule, 36, plainDate('2018-12-01'))).toEqual([
    '2018-Q2',
    '2018-Q3',
    '2018-10',
    '2018-11',
  ])
})

it('[L6] a task does not turn monthly in the middle of a quarter', () => {
  const monthlyFrom = (from: string) =>
    decideSchedule(actor('office', null), { ...schedule, monthly: [{ task: 36, from: from as Period }] })
  expect(Result.isSuccess(monthlyFrom('2018-10'))).toBe(true)
  for (const from of ['2018-11', '2018-12']) {
    const decision = monthlyFrom(from)
    expect(Result.isFailure(decision) && decision.failure).toMatchObject({
      _tag: 'MonthlyFromMidQuarter',
      task: 36,
    })
  }
})
