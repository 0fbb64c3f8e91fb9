import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import type { Period } from '../../src/calendar/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import {
  contributionDue,
  decideSchedule,
  openedPeriods,
  planPartsDue,
  reportDue,
  type Schedule,
  type Terms,
} from '../../src/planning/index.ts'
import { actor, calendar, occasion, schedule } from '../example.ts'

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

const set = (after: Partial<Schedule>, { on = '2018-10-12', before = schedule as Schedule | null } = {}) =>
  decideSchedule(before, { ...schedule, ...after }, occasion(actor('office', null), on))
const refusal = (...args: Parameters<typeof set>) => {
  const decision = set(...args)
  return Result.isFailure(decision) ? decision.failure : null
}
const monthly = (from: string, until: string | null = null, task = 36) => ({
  task,
  from: from as Period,
  until: until as Period | null,
})

it('[L6] a task turns monthly with a quarter and quarterly again with one, in spans that lie apart', () => {
  const told = (...spans: readonly ReturnType<typeof monthly>[]) =>
    refusal({ monthly: spans }, { before: null })?._tag ?? null
  expect(told(monthly('2018-10'))).toBeNull()
  expect(told(monthly('2018-10', '2019-03'), monthly('2019-07'))).toBeNull()
  expect(told(monthly('2018-10', '2019-03'), monthly('2019-01', null, 37))).toBeNull()
  for (const wrong of [
    monthly('2018-11'),
    monthly('2018-12'),
    monthly('2018-10', '2019-02'),
    monthly('2018-Q4'),
  ])
    expect(told(wrong), wrong.from).toBe('MonthlyUnfit')
  expect(told(monthly('2018-10', '2019-03'), monthly('2019-01'))).toBe('MonthlyUnfit')
  expect(
    openedPeriods({ ...schedule, monthly: [monthly('2018-07', '2018-09')] }, 36, plainDate('2019-01-02')),
  ).toEqual(['2018-Q2', '2018-07', '2018-08', '2018-09', '2018-Q4'])
})

const [first] = schedule.terms
const later = (from: string) =>
  ({ ...first, from: from as Period, quarterlyDue: 15, supportsBefore: 5 }) as Terms

it('[L25] a schedule says what comes: what was due stays due, and who reported on it', () => {
  const terms = (from: string) => [...schedule.terms, later(from)]
  expect(refusal({ terms: terms('2018-Q4') })).toBeNull()
  expect(refusal({ terms: terms('2018-Q3') })).toMatchObject({ _tag: 'PeriodsOpened', periods: ['2018-Q3'] })
  expect(refusal({ terms: [later('2018-Q2')] })).toMatchObject({ periods: ['2018-Q2', '2018-Q3'] })
  expect(refusal({ monthly: [] })).toBeNull()
  expect(refusal({ monthly: [] }, { on: '2018-11-02' })).toMatchObject({ periods: ['2018-10'] })
  expect(refusal({ monthly: [monthly('2018-10', '2018-12')] }, { on: '2018-11-02' })).toBeNull()
  const plans = [{ year: 2018, due: plainDate('2018-04-30') }]
  expect(refusal({ plans })).toMatchObject({ _tag: 'PlansWereDue', years: [2018] })
  expect(refusal({ plans }, { on: '2018-03-30' })).toBeNull()
})

it('[L25] terms count from their quarter on, months of it included', () => {
  const kept = { ...schedule, terms: [...schedule.terms, later('2018-Q4')] }
  expect(reportDue(kept, calendar, '2018-Q3' as Period)).toBe(
    reportDue(schedule, calendar, '2018-Q3' as Period),
  )
  expect(reportDue(kept, calendar, '2018-Q4' as Period)).toBe('2019-01-21')
  expect(contributionDue(kept, calendar, '2018-Q4' as Period)).toBe('2019-01-14')
})

const Quarters = Schema.Literals(['2018-Q2', '2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2'])
const Months = Schema.Literals(['2018-04', '2018-07', '2018-10', '2019-01', '2019-04'])
const Days = Schema.Literals(['2018-06-30', '2018-08-02', '2018-10-12', '2018-11-02', '2019-03-31'])

effectIt.prop(
  '[L25] no change of a schedule changes the deadline of a period that was open',
  [Quarters, Months, Schema.Boolean, Days],
  ([from, month, turning, day]) => {
    const after = {
      ...schedule,
      terms: from === '2018-Q2' ? [later(from)] : [...schedule.terms, later(from)],
      monthly: turning ? [...schedule.monthly, monthly(month, null, 37)] : schedule.monthly,
    }
    if (refusal(after, { on: day }) !== null) return
    for (const task of [1, 36, 37]) {
      const dues = (one: Schedule) =>
        openedPeriods(one, task, plainDate(day)).map((period) => [
          period,
          reportDue(one, calendar, period),
          contributionDue(one, calendar, period),
        ])
      expect(dues(after)).toEqual(dues(schedule))
    }
  },
)

it('[L11] supporting units have until some working days before the plan is due, and at least as many to answer', () => {
  const due = (circulatedOn: string) => planPartsDue(schedule, calendar, 2018, plainDate(circulatedOn))
  expect(due('2018-03-01')).toBe('2018-03-27')
  expect(due('2018-03-29')).toBe('2018-04-03')
  expect(planPartsDue(schedule, calendar, 2030, plainDate('2030-01-02'))).toBe('2030-01-07')
})
