import { expect, it } from 'vitest'
import { type Period, plainDate } from '../../src/calendar/index.ts'
import type { Plan } from '../../src/planning/index.ts'
import type { Task } from '../../src/policy/index.ts'
import type { ContributionId, ReportId } from '../../src/record/index.ts'
import type { Contribution, Report, ReportChange } from '../../src/reporting/index.ts'
import {
  deadlinesOf,
  type Judgement,
  judge,
  noticesOfContribution,
  noticesOfReport,
  underWay,
} from '../../src/supervision/index.ts'
import { calendar, HBJ, KJJ, milestone, PROGRAMME, plan, report, schedule } from '../example.ts'

const task = {
  ordinal: 1,
  number: '',
  text: '支持。',
  dutyModes: [],
  lead: KJJ,
  supports: [HBJ],
  targets: [],
} as unknown as Task
const judgement = (today: string): Judgement => ({ today: plainDate(today), calendar, schedule, demo: false })
const Q3 = '2018-Q3' as Period

const moved = (action: 'accept' | 'return' | 'withdraw'): ReportChange => ({
  _tag: 'ReportMoved',
  status: action === 'accept' ? 'accepted' : 'returned',
  on: plainDate('2018-10-12'),
  step: {
    action,
    actor: '测试',
    role: 'office',
    at: '2018-10-12T02:00:00.000Z' as never,
    reason: action === 'return' ? '请补充' : null,
    remarks: action === 'return' ? [{ field: 'progress', text: '写明数据' }] : [],
  },
})
const signed: ReportChange = {
  _tag: 'ReportSigned',
  signature: { stage: 'head', signer: '甲', signedOn: plainDate('2018-10-12'), paper: null },
  last: true,
  on: plainDate('2018-10-12'),
  step: {
    action: 'pass',
    actor: '甲',
    role: 'head',
    at: '2018-10-12T02:00:00.000Z' as never,
    reason: null,
    remarks: [],
  },
}

const contribution = (content: Contribution['content']): Contribution => ({
  id: '01890000-0000-7000-8000-0000000000c1' as ContributionId,
  programme: PROGRAMME,
  task: 1,
  period: Q3,
  department: HBJ,
  content,
  givenOn: plainDate('2018-10-10'),
  givenBy: '测试',
  revisedOn: plainDate('2018-10-10'),
  correction: null,
  editions: [],
})

it('[S13] each is told what concerns them, with the reason where something came back', () => {
  const told = (change: ReportChange, after: Partial<Report>) =>
    noticesOfReport(change, report(after)).map(({ kind, department, roles, text }) => [
      kind,
      department,
      roles,
      text,
    ])
  const stages = ['section-head', 'head'] as const
  expect(told(signed, { status: 'submitted', stages })).toEqual([
    ['report-to-sign', KJJ, ['section-head'], ''],
  ])
  expect(told(signed, { status: 'passed' })).toEqual([['report-to-decide', null, ['office'], '']])
  expect(told(moved('return'), { status: 'returned' })).toEqual([
    ['report-sent-back', KJJ, ['clerk'], '请补充；写明数据'],
  ])
  expect(told(moved('accept'), { status: 'accepted' })[0]?.[0]).toBe('report-accepted')
  expect(told(moved('withdraw'), { status: 'withdrawn' })).toEqual([])
  const part = contribution({ _tag: 'told', progress: '完成监测', evidence: [] })
  const news = (before: Contribution | null, given = part) =>
    noticesOfContribution({ _tag: 'ContributionGiven', contribution: given }, before, KJJ).length
  expect(news(null)).toBe(1)
  expect(news(part)).toBe(0)
  expect(news(null, contribution({ _tag: 'nothing-new' }))).toBe(0)
  const corrected = { _tag: 'ContributionCorrected', contribution: part } as const
  const toldOf = noticesOfContribution(corrected, part, KJJ).map(({ kind, department }) => [kind, department])
  expect(toldOf).toEqual([
    ['part-corrected', null],
    ['part-corrected', KJJ],
  ])
})

const duty = (reports: readonly Report[], today: string) =>
  judge(
    {
      task,
      plans: [plan([milestone('2018-10-31')])],
      reports,
      contributions: [contribution({ _tag: 'nothing-new' })],
      observations: [],
    },
    judgement(today),
  )

it('[S14] milestones, reports and parts fall due on their days, and a support sees its own', () => {
  const between = [plainDate('2018-10-01'), plainDate('2018-10-31')] as const
  const seen = (department: typeof KJJ | null) =>
    deadlinesOf({ department }, [duty([], '2018-10-08')], judgement('2018-10-08'), between).map(
      ({ on, kind, met }) => [on, kind, met],
    )
  expect(seen(KJJ)).toEqual([
    ['2018-10-19', 'report', false],
    ['2018-10-31', 'milestone', false],
  ])
  expect(seen(null)).toEqual(seen(KJJ))
  expect(seen(HBJ)).toEqual([
    ['2018-10-16', 'part', true],
    ['2018-10-31', 'milestone', false],
  ])
})

it('[S14] a part is not due any more once the report was accepted, not during its correction either', () => {
  const accepted = { reportedOn: plainDate('2018-10-08'), acceptedOn: plainDate('2018-10-09') }
  const met = (over: Partial<Report>) => {
    const record = { task, plans: [], reports: [report(over)], contributions: [], observations: [] }
    const on = judgement('2018-10-12')
    const between = [plainDate('2018-10-01'), plainDate('2018-10-31')] as const
    return deadlinesOf({ department: HBJ }, [judge(record, on)], on, between).map((one) => one.met)
  }
  expect(met({ status: 'passed', reportedOn: accepted.reportedOn })).toEqual([false])
  expect(met({ ...accepted, status: 'accepted' })).toEqual([true])
  expect(met({ ...accepted, status: 'passed', correction: '笔误' })).toEqual([true])
})

it('[S14] what will be due is known before its period is over; plans and their answers are due too', () => {
  const circulated: Plan = {
    ...plan([]),
    year: 2018,
    status: 'circulated',
    submittedOn: null,
    approvedOn: null,
    edition: 2,
    circulatedOn: plainDate('2018-03-08'),
  }
  const today = plainDate('2018-03-09')
  const duties = [
    judge(
      { task, plans: [circulated], reports: [], contributions: [], observations: [] },
      judgement('2018-03-09'),
    ),
  ]
  const seen = (department: typeof KJJ) =>
    deadlinesOf({ department }, duties, judgement(today), [today, plainDate('2018-07-31')]).map(
      ({ on, kind, of, met }) => [on, kind, of, met],
    )
  expect(seen(KJJ)).toEqual([
    ['2018-03-30', 'plan', '2018', false],
    ['2018-07-13', 'report', '2018-Q2', false],
  ])
  expect(seen(HBJ)).toEqual([
    ['2018-03-27', 'plan-answer', '2018', false],
    ['2018-07-10', 'part', '2018-Q2', false],
  ])
})

it('[S14] a report that came back is to be mended, though its day was met', () => {
  const back = report({ status: 'returned', reportedOn: plainDate('2018-10-10') })
  const seen = deadlinesOf({ department: KJJ }, [duty([back], '2018-10-15')], judgement('2018-10-15'), [
    plainDate('2018-10-01'),
    plainDate('2018-10-28'),
  ])
  expect(seen.map(({ of, met, mending }) => [of, met, mending])).toEqual([['2018-Q3', true, true]])
})

it('[S15] what a unit handed in is shown with whose turn it is', () => {
  const q2 = report({
    id: '01890000-0000-7000-8000-0000000000a1' as ReportId,
    period: '2018-Q2' as Period,
    status: 'passed',
    reportedOn: plainDate('2018-07-13'),
  })
  const q3 = report({ status: 'submitted', stages: ['section-head', 'head'] })
  const turns = (department: typeof KJJ) =>
    underWay({ department }, [duty([q2, q3], '2018-10-29')], judgement('2018-10-29')).map(
      (one) => `${one.period} ${one.waitsFor} ${one.left < 0 ? 'overdue' : 'in time'} ${one.reported}`,
    )
  expect(turns(KJJ)).toEqual(['2018-Q2 office overdue true', '2018-Q3 section-head overdue false'])
  expect(turns(HBJ)).toEqual([])
})
