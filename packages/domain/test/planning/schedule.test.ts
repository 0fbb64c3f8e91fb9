import { Result } from 'effect'
import { expect, it } from 'vitest'
import type { Period } from '../../src/calendar/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import { decideSchedule, openedPeriods, planPartsDue, reportDue } from '../../src/planning/index.ts'
import { actor, calendar, schedule } from '../example.ts'

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

it('[L11] supporting units have until some working days before the plan is due, and at least as many to answer', () => {
  const due = (circulatedOn: string) => planPartsDue(schedule, calendar, 2018, plainDate(circulatedOn))
  expect(due('2018-03-01')).toBe('2018-03-27')
  expect(due('2018-03-29')).toBe('2018-04-03')
  expect(planPartsDue(schedule, calendar, 2030, plainDate('2030-01-02'))).toBe('2030-01-07')
})
