import { Schema } from 'effect'
import { expect, it } from 'vitest'
import {
  type AssessmentRound,
  opinionsAwaited,
  PANELS,
  type Panel,
  ROUND_ACTIONS,
  ROUND_STATUSES,
  ROUND_TRANSITIONS,
  RoundCommand,
  type RoundSetting,
} from '../../../src/assessment/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { HBJ, KJJ } from '../../example.ts'
import { goldenCase } from '../samples.ts'
import {
  after,
  anna,
  around,
  BEN,
  CARL,
  carl,
  clerk,
  doing,
  fedBack,
  HOST,
  hollow,
  leader,
  objected,
  office,
  opened,
  refusal,
  ruled,
  SETTING,
  SWJ,
  verifying,
} from './rounds.ts'

const AT: { readonly [S in AssessmentRound['status']]: AssessmentRound } = {
  'self-assessing': opened,
  verifying: ruled,
  feedback: objected,
  deliberating: { ...objected, status: 'deliberating' },
  announced: { ...objected, status: 'announced' },
}
const COMMANDS: readonly RoundCommand[] = [
  { _tag: 'OpenRound', setting: { ...SETTING, selfUntil: plainDate('2019-03-10') } },
  { _tag: 'BeginVerification' },
  { _tag: 'RevokeRuling', ruling: around.newId, reason: '复查后撤销' },
  { _tag: 'GiveFeedback' },
  { _tag: 'Waive', target: '36.1', reason: '统计制度调整' },
]

it('[A41] what the table does not allow is refused, whoever asks', () => {
  for (const status of ROUND_STATUSES)
    for (const command of COMMANDS) {
      const who = command._tag === 'RevokeRuling' ? anna : office
      const state = status === 'none' ? null : AT[status]
      const action = {
        OpenRound: 'open',
        BeginVerification: 'begin-verification',
        RevokeRuling: 'revoke-ruling',
        GiveFeedback: 'give-feedback',
        Waive: 'waive',
      }[command._tag as 'OpenRound']
      const allowed = action in ROUND_TRANSITIONS[status]
      const found = refusal(state, doing(who, '2019-03-01', command))
      expect([status, action, found?._tag ?? null]).toEqual([status, action, allowed ? null : 'RoundNotIn'])
    }
  expect(Object.keys(ROUND_TRANSITIONS)).toEqual([...ROUND_STATUSES])
  const used = new Set(Object.values(ROUND_TRANSITIONS).flatMap((row) => Object.keys(row)))
  expect(used).toEqual(new Set(ROUND_ACTIONS))
})

it('[A41] a round opens from December of its year', () => {
  const open = (on: string) => refusal(null, doing(office, on, { _tag: 'OpenRound', setting: SETTING }))
  expect(open('2018-11-30')).toMatchObject({ _tag: 'RoundTooEarly', from: '2018-12-01' })
  expect(open('2018-12-01')).toBeNull()
})

const teams = (change: (teams: RoundSetting['teams']) => RoundSetting['teams']) =>
  refusal(
    opened,
    doing(office, '2018-12-05', {
      _tag: 'SetUpRound',
      setting: { ...SETTING, teams: change(SETTING.teams) },
    }),
  )
const first = (over: object) =>
  teams((all) => all.map((one, index) => (index === 0 ? { ...one, ...over } : one)))

it('[A42] every assessed unit has one team that may verify it', () => {
  expect(teams((all) => all)).toBeNull()
  expect(first({ units: [KJJ] })).toMatchObject({ problem: 'unit-without-team', about: HBJ })
  expect(first({ units: [KJJ, HBJ, HOST] })).toMatchObject({ problem: 'host-inside', about: HOST })
  expect(first({ units: [KJJ, HBJ, SWJ] })).toMatchObject({ problem: 'not-assessed', about: SWJ })
  expect(first({ members: [] })).toMatchObject({ problem: 'empty', about: '第一组' })
  expect(first({ members: [{ account: BEN, name: '考核员', department: KJJ }] })).toMatchObject({
    problem: 'own-unit',
  })
  const twice = teams((all) =>
    all.map((one) => ({ ...one, units: [...one.units, ...(one.outside ? [KJJ] : [])] })),
  )
  expect(twice).toMatchObject({ problem: 'unit-in-two', about: KJJ })
})

it('[A42] teams bear different titles, and nobody is in two', () => {
  expect(first({ title: '外部组' })).toMatchObject({ problem: 'title-twice', about: '外部组' })
  const carlToo = [{ account: CARL, name: '考核员', department: null }]
  expect(first({ members: carlToo })).toMatchObject({ problem: 'member-in-two', about: '外部组' })
})

it('[A43] units are given until a day that is not over', () => {
  const setting = { ...SETTING, selfUntil: plainDate('2018-12-02') }
  const on = '2018-12-03'
  const past = { _tag: 'SelfUntilPast', selfUntil: '2018-12-02' }
  expect(refusal(null, doing(office, on, { _tag: 'OpenRound', setting }))).toMatchObject(past)
  expect(refusal(opened, doing(office, on, { _tag: 'SetUpRound', setting }))).toMatchObject(past)
  expect(refusal(verifying, doing(office, '2018-12-27', { _tag: 'SetUpRound', setting }))).toBeNull()
})

it('[A43] assessed units assess themselves until the day set; the later text counts', () => {
  const said = (unit: typeof KJJ, on: string, words = '全部完成', instead: string | null = null) =>
    doing(clerk(unit), on, { _tag: 'SelfAssess', words, evidence: [], instead })
  expect(refusal(opened, said(SWJ, '2018-12-10'))).toMatchObject({ _tag: 'NotAssessed', department: SWJ })
  expect(refusal(opened, said(KJJ, '2018-12-26'))).toMatchObject({ _tag: 'RoundClosed' })
  const once = after(opened, said(KJJ, '2018-12-10'))
  for (const seen of [null, '未完成'])
    expect(refusal(once, said(KJJ, '2018-12-25', '除一项外全部完成', seen))).toMatchObject({
      ...{ _tag: 'SelfAssessedAnew', on: '2018-12-10' },
    })
  const twice = after(once, said(KJJ, '2018-12-25', '除一项外全部完成', '全部完成'))
  expect(twice.selfAssessments).toMatchObject([{ department: KJJ, words: '除一项外全部完成' }])
})

it('[A44] the lead gives a contribution, the office confirms it', () => {
  const give = (unit: typeof KJJ, to: typeof KJJ, task = 36) =>
    doing(clerk(unit), '2018-12-10', {
      _tag: 'Contribute',
      task,
      department: to,
      level: 'main',
      reason: '承担主要工作',
    })
  const confirm = doing(office, '2018-12-12', { _tag: 'ConfirmContribution', task: 36, department: HBJ })
  expect(refusal(opened, give(HBJ, KJJ))).toMatchObject({ _tag: 'NoSuchDuty', role: 'lead' })
  expect(refusal(opened, give(KJJ, HOST))).toMatchObject({ _tag: 'NoSuchDuty', role: 'support' })
  expect(refusal(opened, confirm)).toMatchObject({ _tag: 'NotInRound' })
  expect(after(opened, give(KJJ, HBJ), confirm).contributions).toMatchObject([
    { level: 'main', confirmedOn: '2018-12-12' },
  ])
})

it('[A45] a ruling is of the team of the unit and says what its kind asks for', () => {
  expect(refusal(verifying, { ...hollow, who: carl })).toMatchObject({ _tag: 'NotYourUnit', department: KJJ })
  const lacking = (over: object) =>
    refusal(verifying, { ...hollow, command: { ...hollow.command, ...over } as RoundCommand })
  expect(lacking({ points: null })).toMatchObject({ problem: 'points-missing' })
  expect(lacking({ about: null, task: null })).toMatchObject({ problem: 'about-missing' })
  expect(lacking({ about: null })).toMatchObject({ problem: 'about-missing' })
  expect(lacking({ kind: 'own-fault', about: null, task: null })).toMatchObject({ problem: 'about-missing' })
  expect(lacking({ kind: 'falsification' })).toMatchObject({ problem: 'documents-missing' })
  expect(lacking({ kind: 'falsification', about: null, task: null, documents: ['核查记录'] })).toMatchObject({
    problem: 'about-missing',
  })
  const revoke = doing(anna, '2019-01-05', { _tag: 'RevokeRuling', ruling: around.newId, reason: '查有附件' })
  const taken = after(ruled, revoke)
  expect(taken.rulings).toMatchObject([{ points: '5', revoked: { on: '2019-01-05', reason: '查有附件' } }])
  expect(refusal(taken, revoke)).toMatchObject({ problem: 'revoked' })
})

it('[A45] a ruling is about a task in which the unit has a part, and about that of its paper', () => {
  const ruling = (over: object) =>
    ({ ...hollow, command: { ...hollow.command, ...over } as RoundCommand }) as const
  const none = { about: null, kind: 'own-fault' }
  expect(refusal(verifying, ruling({ ...none, task: 7 }))).toMatchObject({ problem: 'another-unit' })
  expect(refusal(verifying, ruling({ ...none, department: HBJ }))).toBeNull()
  const order = { _tag: 'order', id: 'o' }
  expect(refusal(verifying, ruling({ ...none, about: order, task: null }))).toBeNull()
  expect(refusal(verifying, ruling({ department: HBJ }))).toMatchObject({ problem: 'another-unit' })
  expect(after(verifying, ruling({ task: null })).rulings).toMatchObject([{ task: 36 }])
  expect(after(verifying, ruling({ task: 7 })).rulings).toMatchObject([{ task: 36 }])
})

it('[A46] a mark lies between 0 and 100, one of each person on each unit', () => {
  const mark = (who: typeof anna, value: string, panel: 'leaders' | 'assessors', department = KJJ) =>
    doing(who, '2019-01-04', { _tag: 'Mark', panel, department, value, reason: '' })
  for (const value of ['-1', '100.5', 'abc'])
    expect(refusal(verifying, mark(anna, value, 'assessors'))).toMatchObject({ _tag: 'MarkUnfit' })
  expect(refusal(verifying, mark(carl, '90', 'assessors'))).toMatchObject({ _tag: 'NotYourUnit' })
  expect(refusal(verifying, mark(anna, '90', 'leaders'))).toMatchObject({ _tag: 'NotYourUnit' })
  const marked = after(
    verifying,
    mark(anna, '80', 'assessors'),
    mark(anna, '85', 'assessors'),
    mark(leader, '90', 'leaders', HOST),
  )
  expect(marked.marks.map(({ value }) => value)).toEqual(['85', '90'])
})

it('[A46] what is said with a mark or of an objection is no longer than its field', () => {
  const reads = Schema.is(RoundCommand)
  const mark = { _tag: 'Mark', panel: 'leaders', department: KJJ, value: '80' }
  expect(reads({ ...mark, reason: '好'.repeat(200) })).toBe(true)
  expect(reads({ ...mark, reason: '好'.repeat(201) })).toBe(false)
  const object = { _tag: 'Object', title: '任务 36', ruling: null, words: '有附件', evidence: [] }
  expect(reads({ ...object, node: 'reporting/2018-Q3/36' })).toBe(true)
  expect(reads({ ...object, node: 'x'.repeat(201) })).toBe(false)
})

it('[A46] a rule set counts the marks only of those who can give them', () => {
  const mark = (who: typeof anna, panel: Panel) =>
    doing(who, '2019-01-04', { _tag: 'Mark', panel, department: KJJ, value: '80', reason: '' })
  for (const panel of PANELS)
    expect([leader, anna].some((who) => refusal(verifying, mark(who, panel)) === null)).toBe(true)
})

it('[A50] scores are told when nobody’s opinion is missing that the rules count', () => {
  const { rules, facts } = goldenCase('public-evaluation-share')
  const awaited = opinionsAwaited(rules, facts)
  expect(awaited).toEqual([{ department: 'bbb', of: 'public' }])
  expect(opinionsAwaited(rules, { ...facts, surveys: [], marks: [] })).toEqual([
    ...['aaa', 'bbb'].flatMap((unit) => ['assessors', 'public'].map((of) => ({ department: unit, of }))),
  ])
  expect(opinionsAwaited(goldenCase('mid-year').rules, goldenCase('mid-year').facts)).toEqual([])
  const feedback = { ...doing(office, '2019-01-07', { _tag: 'GiveFeedback' }), over: { awaited } }
  expect(refusal(ruled, feedback)).toMatchObject({ _tag: 'OpinionsMissing', awaited })
})

it('[A50] it goes to the group when the days are over and nothing is open, and is announced when frozen', () => {
  const deliberate = (on: string) => doing(office, on, { _tag: 'Deliberate' })
  expect(refusal(fedBack, deliberate('2019-01-14'))).toMatchObject({
    _tag: 'RoundUnfinished',
    until: '2019-01-14',
  })
  expect(refusal(objected, deliberate('2019-02-01'))).toMatchObject({ objections: [1], until: null })
  const before = after(fedBack, deliberate('2019-01-15'))
  const announce = doing(office, '2019-02-20', { _tag: 'Announce', document: '示范点办〔2019〕3号' })
  expect(refusal(before, announce)).toMatchObject({ _tag: 'NothingDecided' })
  expect(after(before, { ...announce, over: { frozen: true } })).toMatchObject({
    status: 'announced',
    announcement: '示范点办〔2019〕3号',
  })
  const waive = doing(office, '2019-02-20', { _tag: 'Waive', target: '36.1', reason: '统计制度调整' })
  expect(refusal(before, waive)).toBeNull()
  expect(refusal(before, { ...waive, over: { frozen: true } })).toMatchObject({ _tag: 'ResultStands' })
})
