import { it as effectIt } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { addDays, type Period, plainDate } from '../../src/calendar/index.ts'
import type { Plan } from '../../src/planning/index.ts'
import type { PolicyDocument, Task } from '../../src/policy/index.ts'
import type { ContributionId, MilestoneId, ReportId } from '../../src/record/index.ts'
import type { Contribution, MilestoneState, Report } from '../../src/reporting/index.ts'
import {
  briefly,
  dutyFacts,
  factsOf,
  type Judgement,
  judge,
  judgeFacts,
  lapsesOf,
  lateOf,
  lightsOfChapters,
  lightsOfUnits,
  NO_FACTS,
  noteContribution,
  notePlan,
  noteReport,
  rollUp,
  todosOf,
} from '../../src/supervision/index.ts'
import {
  actor,
  calendar,
  content,
  HBJ,
  KJJ,
  milestone,
  PROGRAMME,
  plan,
  report,
  schedule,
} from '../example.ts'

const task = (ordinal: number, lead = KJJ): Task =>
  ({
    ordinal,
    number: '',
    text: '支持。',
    dutyModes: [],
    lead,
    supports: [HBJ],
    targets: [],
  }) as unknown as Task
const judgement = (today: string): Judgement => ({ today: plainDate(today), calendar, schedule, demo: false })

const id = <A extends string>(n: number): A => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}` as A
const PERIODS = ['2018-Q2', '2018-Q3'] as const
const DUES = ['2018-04-30', '2018-08-31', '2018-12-20'] as const

const planned: Plan = plan(DUES.map((due, index) => ({ ...milestone(due), id: id<MilestoneId>(index + 1) })))

const Told = Schema.Struct({
  period: Schema.Literals(PERIODS),
  status: Schema.Literals(['submitted', 'passed', 'returned', 'withdrawn', 'accepted']),
  states: Schema.Tuple([Schema.Boolean, Schema.Boolean, Schema.Boolean]),
  late: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
})

const reportOf = ({ period, status, states, late }: typeof Told.Type): Report => {
  const day = addDays(plainDate(period === '2018-Q2' ? '2018-07-12' : '2018-10-17'), late)
  const passed = status === 'passed' || status === 'accepted' || (status === 'returned' && late % 2 === 0)
  const told = DUES.map((_, index) => {
    const state: MilestoneState = states[index] ? 'done' : 'not'
    const doneOn = states[index] ? plainDate('2018-06-01') : null
    return { milestone: id<MilestoneId>(index + 1), state, doneOn, percent: states[index] ? 100 : 0 }
  })
  return report({
    id: id<ReportId>(period === '2018-Q2' ? 11 : 12),
    period: period as Period,
    status,
    content: content({ milestones: told }),
    reportedOn: passed ? day : null,
    acceptedOn: status === 'accepted' ? addDays(day, 2) : null,
    returnedOn: status === 'returned' && passed ? addDays(day, 1) : null,
  })
}

const part = (period: string): Contribution => ({
  id: id<ContributionId>(21),
  programme: PROGRAMME,
  task: 1,
  period: period as Period,
  department: HBJ,
  content: { _tag: 'nothing-new' },
  givenOn: plainDate('2018-10-10'),
  givenBy: '测试',
  revisedOn: plainDate('2018-10-10'),
  correction: null,
  editions: [],
})

const Day = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 }))

effectIt.prop(
  '[S8] facts noted in any order are the same, and the brief of them shows the same lights and todos on any day',
  [Schema.Array(Told), Schema.Boolean, Day],
  ([told, backwards, offset]) => {
    const reports = [...new Map(told.map((one) => [one.period, reportOf(one)])).values()]
    const record = {
      task: task(1),
      plans: [planned],
      reports,
      contributions: [part('2018-Q3')],
      observations: [],
    }
    const notes = [
      ...reports.map((one) => (facts: typeof NO_FACTS) => noteReport(facts, one)),
      (facts: typeof NO_FACTS) => notePlan(facts, planned),
      (facts: typeof NO_FACTS) => noteContribution(facts, part('2018-Q3')),
    ]
    const noted = (backwards ? notes.toReversed() : notes).reduce((facts, note) => note(facts), NO_FACTS)
    expect(noted).toEqual(factsOf(record))
    const on = judgement(addDays(plainDate('2018-05-01'), offset))
    const whole = judge(record, on)
    const brief = judgeFacts(record.task, briefly(dutyFacts(noted)), [], on)
    expect(brief.lights).toEqual(whole.lights)
    expect(brief.overall).toEqual(whole.overall)
    for (const by of [actor('clerk', KJJ), actor('head', KJJ), actor('office', null), actor('clerk', HBJ)])
      expect(todosOf(by, [brief], on)).toEqual(todosOf(by, [whole], on))
    expect(lapsesOf([brief], on)).toEqual(lapsesOf([whole], on))
  },
)

const noted = (ordinal: number, lead: typeof KJJ, reports: readonly Report[], today: string) =>
  judge(
    { task: task(ordinal, lead), plans: [], reports, contributions: [], observations: [] },
    judgement(today),
  )

it('[S9] lights add up worst first, with the task that gives the light and how many of each', () => {
  const fine = [
    report({ period: '2018-Q2' as Period, status: 'passed', reportedOn: plainDate('2018-07-10') }),
    report({ status: 'passed', reportedOn: plainDate('2018-10-10') }),
  ]
  const duties = [
    noted(1, KJJ, fine, '2018-11-01'),
    noted(2, KJJ, [], '2018-11-01'),
    noted(3, HBJ, fine, '2018-11-01'),
  ]
  expect(rollUp(duties)).toMatchObject({
    task: 2,
    overall: { light: 'behind' },
    counts: { behind: 1, normal: 2 },
    lights: { schedule: 'not-due', reporting: 'behind' },
  })
  expect(rollUp([])).toMatchObject({ task: null, overall: { light: 'not-due' } })
  expect(lightsOfUnits(duties).map((one) => [one.department, one.overall.light])).toEqual([
    [KJJ, 'behind'],
    [HBJ, 'normal'],
  ])
  const section = (ordinal: number, tasks: readonly number[]) => ({
    ordinal,
    title: `${ordinal}`,
    tasks: tasks.map((one) => task(one)),
  })
  const document = {
    pillars: [
      { ordinal: 1, sections: [section(1, [1]), section(2, [2])] },
      { ordinal: 2, sections: [section(1, [3])] },
    ],
  } as unknown as PolicyDocument
  const chapters = lightsOfChapters(document, duties)
  expect(chapters.map((one) => [one.overall.light, one.task])).toEqual([
    ['behind', 2],
    ['normal', 3],
  ])
  expect(chapters[0]?.sections.map((one) => one.overall.light)).toEqual(['normal', 'behind'])
})

it('[S10] late, missing and returned are dated facts, counted once for a unit and period', () => {
  const late = (n: number) =>
    report({
      id: id<ReportId>(n),
      status: 'returned',
      reportedOn: plainDate('2018-10-23'),
      returnedOn: plainDate('2018-10-25'),
    })
  const duties = [noted(1, KJJ, [late(31)], '2018-11-01'), noted(2, KJJ, [late(32)], '2018-11-01')]
  expect(lapsesOf(duties, judgement('2018-11-01'))).toEqual([
    { department: KJJ, period: '2018-Q3', kind: 'returned', on: '2018-10-25', tasks: [1, 2] },
    { department: KJJ, period: '2018-Q3', kind: 'late', on: '2018-10-23', tasks: [1, 2] },
    { department: KJJ, period: '2018-Q2', kind: 'missing', on: '2018-07-14', tasks: [1, 2] },
  ])
  expect(lapsesOf([noted(1, KJJ, [], '2018-07-13')], judgement('2018-07-13'))).toEqual([])
})

it('[S10] a report that came late, and a milestone that was done late, say by how many working days', () => {
  const calendarOf = judgement('2018-11-01').calendar
  const came = noted(
    1,
    KJJ,
    [report({ status: 'accepted', reportedOn: plainDate('2018-10-23') })],
    '2018-11-01',
  )
  expect(lateOf(came, calendarOf)).toEqual([{ of: '2018-Q3', days: 2 }])
  const inTime = noted(
    1,
    KJJ,
    [report({ status: 'accepted', reportedOn: plainDate('2018-10-19') })],
    '2018-11-01',
  )
  expect(lateOf(inTime, calendarOf)).toEqual([])
  const doneOn = (day: string) => ({
    periods: [],
    milestones: [
      {
        milestone: milestone('2018-10-26'),
        progress: {
          milestone: milestone('2018-10-26').id,
          state: 'done' as const,
          doneOn: plainDate(day),
          percent: 100,
        },
        saidBy: null,
        lit: came.overall,
      },
    ],
  })
  expect(lateOf(doneOn('2018-10-29'), calendarOf)).toEqual([{ of: milestone('2018-10-26').id, days: 1 }])
  expect(lateOf(doneOn('2018-10-26'), calendarOf)).toEqual([])
})

it('[S11] a supporting unit is asked for its part until the report is first accepted, not during its correction, before the lead’s deadline', () => {
  const asked = (reports: readonly Report[], contributions: readonly Contribution[]) => {
    const record = { task: task(1), plans: [], reports, contributions, observations: [] }
    const on = judgement('2018-10-08')
    return todosOf(actor('clerk', HBJ), [judge(record, on)], on).map((one) => `${one.period} ${one.due}`)
  }
  expect(asked([], [])).toEqual(['2018-Q2 2018-07-10', '2018-Q3 2018-10-16'])
  expect(asked([], [part('2018-Q3')])).toEqual(['2018-Q2 2018-07-10'])
  const accepted = report({
    status: 'accepted',
    reportedOn: plainDate('2018-10-08'),
    acceptedOn: plainDate('2018-10-08'),
  })
  expect(asked([accepted], [])).toEqual(['2018-Q2 2018-07-10'])
  for (const status of ['submitted', 'passed', 'returned', 'withdrawn'] as const)
    expect(asked([{ ...accepted, status, correction: '笔误' }], []), status).toEqual(['2018-Q2 2018-07-10'])
})
