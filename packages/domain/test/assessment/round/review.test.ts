import { expect, it } from 'vitest'
import { corrected, foundIn, roundFor } from '../../../src/assessment/index.ts'
import { nthWorkingDayAfter, type PlainDate } from '../../../src/calendar/index.ts'
import { calendar, HBJ, KJJ } from '../../example.ts'
import { goldenCase } from '../samples.ts'
import {
  ANNA,
  after,
  anna,
  around,
  BEN,
  ben,
  CARL,
  carl,
  clerk,
  doing,
  fedBack,
  HOST,
  objected,
  objection,
  office,
  refusal,
  reviewer,
  reviewing,
  ruled,
  SETTING,
  verifying,
} from './rounds.ts'

it('[A47] a unit objects in time, to its own score, to each once; the review is due in working days', () => {
  expect(objected.objections).toMatchObject([
    { department: KJJ, raisedOn: '2019-01-10', dueOn: '2019-01-24' },
  ])
  expect(refusal(fedBack, { ...objection, on: '2019-01-15' })).toMatchObject({
    _tag: 'RoundClosed',
    closedOn: '2019-01-14',
  })
  expect(refusal(fedBack, { ...objection, who: clerk(HBJ) })).toMatchObject({ _tag: 'NotInRound' })
  expect(refusal(objected, objection)).toMatchObject({ _tag: 'ObjectedAlready', number: 1 })
  const reject = {
    _tag: 'SettleObjection',
    number: 1,
    upheld: false,
    reason: '查无附件',
    changes: [],
  } as const
  expect(after(reviewing, doing(carl, '2019-01-11', reject), objection).objections).toHaveLength(2)
})

it('[A48] who scored the unit or belongs to it does not review, and only the reviewer decides once', () => {
  for (const who of [ANNA, BEN])
    expect(refusal(objected, reviewer(who))).toMatchObject({ _tag: 'MustRecuse', because: 'scored' })
  expect(refusal(objected, reviewer(CARL, KJJ))).toMatchObject({ because: 'of-the-unit' })
  const reject = (who: typeof carl) =>
    doing(who, '2019-01-16', {
      _tag: 'SettleObjection',
      number: 1,
      upheld: false,
      reason: '附件为空',
      changes: [],
    })
  expect(refusal(reviewing, reject(office))).toMatchObject({ _tag: 'MustRecuse', because: 'not-reviewer' })
  const settled = after(reviewing, reject(carl))
  expect(refusal(settled, reject(carl))).toMatchObject({ _tag: 'ObjectionSettledAlready' })
})

it('[A48] whoever a unit seconded to a team is of it, and the office of the unit that hosts it', () => {
  const setting = {
    ...SETTING,
    teams: SETTING.teams.map((team) => ({
      ...team,
      members: team.members.map((one) => (one.account === CARL ? { ...one, department: KJJ } : one)),
    })),
  }
  const seconded = { ...objected, setting }
  expect(refusal(seconded, reviewer(CARL))).toMatchObject({ _tag: 'MustRecuse', because: 'of-the-unit' })
  const ofHost = { ...objection, who: clerk(HOST), command: { ...objection.command, ruling: null } as never }
  const hosted = after(fedBack, ofHost, reviewer(office.account as never))
  const reject = doing(office, '2019-01-16', {
    ...{ _tag: 'SettleObjection', number: 1, upheld: false, reason: '附件为空', changes: [] },
  })
  expect(refusal(hosted, reject)).toMatchObject({ _tag: 'MustRecuse', because: 'of-the-unit' })
})

const settle = (upheld: boolean, changes: readonly object[]) =>
  doing(carl, '2019-01-16', {
    _tag: 'SettleObjection',
    number: 1,
    upheld,
    reason: '查有附件',
    changes: changes as never,
  })
const q3 = { _tag: 'report', id: null, task: 36, period: '2018-Q3' }
const REVOKED = { _tag: 'RevokeRuling', ruling: around.newId }

it('[A49] a decision changes facts of the unit, and only when it upholds', () => {
  const problem = (upheld: boolean, changes: readonly object[]) => refusal(reviewing, settle(upheld, changes))
  expect(problem(true, [])).toMatchObject({ problem: 'no-change' })
  expect(problem(false, [REVOKED])).toMatchObject({ problem: 'change-though-rejected' })
  const fact = (over: object) => ({
    ...{ _tag: 'CorrectFact', about: q3, milestone: null, field: 'reportedOn', value: '2018-10-19' },
    ...over,
  })
  expect(problem(true, [fact({ field: 'closedOn' })])).toMatchObject({ problem: 'field' })
  expect(problem(true, [fact({ value: '2019-02-01' })])).toMatchObject({ problem: 'day' })
  expect(problem(true, [fact({ about: { ...q3, task: 7 } })])).toMatchObject({ problem: 'another-unit' })
  expect(problem(true, [{ _tag: 'SetContribution', task: 36, level: 'main' }])).toMatchObject({
    problem: 'another-unit',
  })
  const upheld = after(
    reviewing,
    settle(true, [REVOKED, fact({}), { _tag: 'CountyCaused', task: 36, milestone: null, about: null }]),
  )
  expect(upheld.objections).toMatchObject([{ decision: { upheld: true, reason: '查有附件' } }])
  expect(upheld.rulings.map(({ kind, revoked }) => [kind, revoked !== null])).toEqual([
    ['empty-report', true],
    ['county-caused', false],
  ])
  const already = {
    ...reviewing,
    rulings: reviewing.rulings.map((one) => ({ ...one, revoked: { on: one.on, reason: '复查' } })),
  }
  expect(refusal(already, settle(true, [REVOKED]))).toMatchObject({ problem: 'revoked-already' })
  expect(upheld.corrections).toMatchObject([{ field: 'reportedOn', value: '2018-10-19', objection: 1 }])
})

it('[A49] what another unit is judged by is no fact of the one that objects', () => {
  const papers = [
    { id: 'ours', department: KJJ },
    { id: 'theirs', department: HBJ },
  ]
  const corrects = (over: object) => {
    const change = { _tag: 'CorrectFact', milestone: null, value: '2018-10-19', ...over }
    return refusal(reviewing, { ...settle(true, [change]), over: { papers } })
  }
  for (const [_tag, field] of [
    ['order', 'answeredOn'],
    ['matter', 'advisedOn'],
  ]) {
    expect(corrects({ about: { _tag, id: 'ours' }, field })).toBeNull()
    for (const id of ['theirs', 'nowhere'])
      expect(corrects({ about: { _tag, id }, field })).toMatchObject({ problem: 'another-unit', field })
  }
  const milestone = { milestone: 'm', field: 'doneOn' }
  expect(corrects({ about: { _tag: 'order', id: 'ours' }, ...milestone })).toMatchObject({ problem: 'field' })
  const plan = { _tag: 'plan', id: null, task: 36, year: 2018 }
  const ofHbj = after(
    fedBack,
    { ...objection, who: clerk(HBJ), command: { ...objection.command, ruling: null } as never },
    reviewer(CARL),
  )
  const asHbj = (change: object) =>
    refusal(ofHbj, settle(true, [{ _tag: 'CorrectFact', value: '2018-10-19', ...change }]))
  expect(asHbj({ about: plan, ...milestone })).toBeNull()
  expect(asHbj({ about: plan, milestone: null, field: 'submittedOn' })).toMatchObject({
    problem: 'another-unit',
  })
})

it('[A51] a ruling under objection does not count yet; marks carry no names', () => {
  expect(foundIn(ruled).rulings).toMatchObject([{ kind: 'empty-report', objected: false }])
  expect(foundIn(objected).rulings).toMatchObject([{ objected: true }])
  expect(foundIn(after(reviewing, settle(true, [REVOKED]))).rulings).toEqual([])
  expect(foundIn(after(reviewing, settle(false, []))).rulings).toMatchObject([{ objected: false }])
  const mark = (who: typeof anna, value: string) =>
    doing(who, '2019-01-04', { _tag: 'Mark', panel: 'assessors', department: KJJ, value, reason: '' })
  const { marks } = foundIn(after(verifying, mark(anna, '90'), mark(ben, '80')))
  expect(marks.map(({ value }) => value)).toEqual(['80', '90'])
  for (const account of [ANNA, BEN]) expect(JSON.stringify(marks)).not.toContain(account)
})

it('[A52] a corrected fact stands in the sheet with its source, and its lateness with it', () => {
  const { facts } = goldenCase('once-per-period')
  const [report] = facts.reports
  if (report === undefined) throw new Error('the case has no report')
  const { source, due } = report
  const correction = (value: PlainDate) => ({
    ...{ about: source, milestone: null, field: 'reportedOn' as const },
    ...{ value, reason: '纸质件按期送达', objection: 1 },
  })
  const [mended, ...others] = corrected(facts, [correction(due)], calendar).reports
  expect(mended).toEqual({ ...report, reportedOn: due, workingDaysLate: 0 })
  expect(others).toEqual(facts.reports.slice(1))
  const later = nthWorkingDayAfter(calendar, due, 3)
  expect(corrected(facts, [correction(later)], calendar).reports[0]).toEqual({
    ...report,
    reportedOn: later,
    workingDaysLate: 3,
  })
})

it('[A52] a milestone is corrected in its own task only', () => {
  const { facts } = goldenCase('on-time-late-unfinished')
  const [one] = facts.milestones
  if (one === undefined) throw new Error('the case has no milestone')
  const mended = (task: number) =>
    corrected(
      facts,
      [
        {
          ...{ about: { _tag: 'plan' as const, id: null, task, year: facts.year }, milestone: one.milestone },
          ...{ field: 'doneOn' as const, value: one.dueOn, reason: '验收报告为证', objection: 1 },
        },
      ],
      calendar,
    ).milestones
  expect(mended(one.task)[0]).toMatchObject({ state: 'done', percent: 100, doneOn: one.dueOn })
  expect(mended(one.task + 1000)).toEqual(facts.milestones)
})

const shownTo = (who: typeof anna, round: typeof ruled) => roundFor(round, who, around)

it('[A53] an assessor sees the units of the team and own marks; a unit its own, rulings from the feedback on', () => {
  const mark = (who: typeof anna, value: string) =>
    doing(who, '2019-01-04', { _tag: 'Mark', panel: 'assessors', department: KJJ, value, reason: '' })
  const marked = after(ruled, mark(anna, '90'), mark(ben, '80'))
  expect(shownTo(anna, marked).marks.map(({ value }) => value)).toEqual(['90'])
  expect(shownTo(anna, marked).rulings).toHaveLength(1)
  expect(shownTo(carl, marked)).toMatchObject({ marks: [], rulings: [] })
  expect(shownTo(office, marked)).toMatchObject({ marks: [] })
  expect(shownTo(clerk(), marked).rulings).toEqual([])
  expect(shownTo(clerk(), objected).rulings).toHaveLength(1)
  expect(shownTo(clerk(HBJ), objected)).toMatchObject({ rulings: [], objections: [] })
  expect(shownTo(clerk(HOST), objected).setting.teams).toEqual([])
  expect(shownTo(carl, reviewing)).toMatchObject({
    objections: [{ number: 1 }],
    rulings: [{ kind: 'empty-report' }],
  })
  const marking = (by: typeof anna) =>
    shownTo(by, marked).steps.flatMap(({ action, account }) => (action === 'mark' ? [account] : []))
  expect(marking(office)).toEqual([])
  expect(marking(anna)).toEqual([ANNA])
})

it('[A53] how much a support did is told to it and to the lead of the task, and to no other unit', () => {
  const given = doing(clerk(), '2018-12-27', {
    ...{ _tag: 'Contribute', task: 36, department: HBJ, level: 'minor', reason: '只参加了会议' },
  })
  const round = after(verifying, given)
  const levels = (who: typeof anna) => shownTo(who, round).contributions.map(({ level }) => level)
  for (const who of [clerk(), clerk(HBJ), office]) expect(levels(who)).toEqual(['minor'])
  expect(levels(clerk(HOST))).toEqual([])
})
