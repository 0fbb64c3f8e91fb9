import { expect, it } from 'vitest'
import { corrected, foundIn, roundFor } from '../../../src/assessment/index.ts'
import { HBJ, KJJ } from '../../example.ts'
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
  expect(upheld.corrections).toMatchObject([{ field: 'reportedOn', value: '2018-10-19', objection: 1 }])
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

it('[A52] a corrected fact stands in the sheet with its source', () => {
  const { facts } = goldenCase('once-per-period')
  const [report] = facts.reports
  if (report === undefined) throw new Error('the case has no report')
  const correction = {
    ...{ about: report.source, milestone: null, field: 'reportedOn' as const },
    ...{ value: report.due, reason: '纸质件按期送达', objection: 1 },
  }
  const [mended, ...others] = corrected(facts, [correction]).reports
  expect(mended).toEqual({ ...report, reportedOn: report.due })
  expect(others).toEqual(facts.reports.slice(1))
})

it('[A53] an assessor sees the units of the team and own marks; a unit its own, rulings from the feedback on', () => {
  const mark = (who: typeof anna, value: string) =>
    doing(who, '2019-01-04', { _tag: 'Mark', panel: 'assessors', department: KJJ, value, reason: '' })
  const marked = after(ruled, mark(anna, '90'), mark(ben, '80'))
  expect(roundFor(marked, anna).marks.map(({ value }) => value)).toEqual(['90'])
  expect(roundFor(marked, anna).rulings).toHaveLength(1)
  expect(roundFor(marked, carl)).toMatchObject({ marks: [], rulings: [] })
  expect(roundFor(marked, office)).toMatchObject({ marks: [] })
  expect(roundFor(marked, clerk()).rulings).toEqual([])
  expect(roundFor(objected, clerk()).rulings).toHaveLength(1)
  expect(roundFor(objected, clerk(HBJ))).toMatchObject({ rulings: [], objections: [] })
  expect(roundFor(objected, clerk(HOST)).setting.teams).toEqual([])
  expect(roundFor(reviewing, carl)).toMatchObject({
    objections: [{ number: 1 }],
    rulings: [{ kind: 'empty-report' }],
  })
  const marking = (by: typeof anna) =>
    roundFor(marked, by).steps.flatMap(({ action, account }) => (action === 'mark' ? [account] : []))
  expect(marking(office)).toEqual([])
  expect(marking(anna)).toEqual([ANNA])
})
