import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import type { Period } from '../../../src/calendar/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import {
  type Actor,
  COUNTY,
  type CountyReportId,
  next,
  type PartyId,
  ROLES,
} from '../../../src/record/index.ts'
import {
  COUNTY_REPORT_ACTIONS,
  COUNTY_REPORT_TRANSITIONS,
  type CountyContent,
  type CountyReport,
  type CountyReportAction,
  type CountyReportCommand,
  type CountyReportStatus,
  type CountySurroundings,
  countyReportActions,
  countyReportFor,
  decideCountyReport,
  evolveCountyReport,
  guidanceOf,
  judgedOf,
} from '../../../src/reporting/index.ts'
import { countyTodos, noticesOfCountyReport } from '../../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

const county = actor('county', null)
const clerk = actor('clerk', KJJ)
const office = actor('office', null)
const around: CountySurroundings = {
  ...{ id: '01890000-0000-7000-8000-000000000c01' as CountyReportId, programme: PROGRAMME },
  ...{ task: 1, period: '2018-Q3' as Period, lead: KJJ, dutyModes: ['支持'] },
  first: '2017-Q4' as Period,
}
const content: CountyContent = {
  text: '已建成创客空间两处。',
  deliveries: [{ title: '挂牌', state: 'done', doneOn: plainDate('2018-09-20') }],
  evidence: [],
}
const COMMANDS = {
  submit: { _tag: 'SubmitCountyReport', content },
  return: { _tag: 'ReturnCountyReport', reason: '请补充入驻企业数' },
  verify: { _tag: 'VerifyCountyReport', reason: '9 月 28 日现场查看' },
  judge: { _tag: 'JudgeSide', side: 'delivery', standing: 'strong', words: '落实有力' },
} as const satisfies Record<CountyReportAction, CountyReportCommand>
const WHO: { readonly [A in CountyReportAction]: Actor } = {
  ...{ submit: county, return: clerk, verify: clerk, judge: office },
}

const decided = (
  state: CountyReport | null,
  command: CountyReportCommand,
  by: Actor,
  over: Partial<CountySurroundings> = {},
) => decideCountyReport(state, command, occasion(by), { ...around, ...over })
const after = (state: CountyReport | null, action: CountyReportAction): CountyReport => {
  const decision = decided(state, COMMANDS[action], WHO[action])
  if (Result.isFailure(decision)) throw decision.failure
  const then = decision.success.reduce<CountyReport | null>(evolveCountyReport, state)
  if (then === null) throw new Error('nothing was reported')
  return then
}
const refused = (...args: Parameters<typeof decided>) => {
  const decision = decided(...args)
  if (Result.isSuccess(decision)) throw new Error('not refused')
  return decision.failure
}

const submitted = after(null, 'submit')
const returned = after(submitted, 'return')
const verified = after(submitted, 'verify')
const STATES: { readonly [S in CountyReportStatus]: CountyReport | null } = {
  ...{ none: null, submitted, returned, verified },
}
const statuses = Object.keys(STATES) as CountyReportStatus[]

it('[S70] every status of the county report allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of COUNTY_REPORT_ACTIONS) {
      const to = next<CountyReportStatus, CountyReportAction>(COUNTY_REPORT_TRANSITIONS, status, action)
      const told = `${status} ${action}`
      if (to === null)
        expect(refused(STATES[status], COMMANDS[action], WHO[action])._tag, told).toBe('CountyReportNotIn')
      else expect(after(STATES[status], action).status, told).toBe(to)
    }
})

it('[S71] the county reports, the unit that leads the task verifies, the office judges, and nobody else', () => {
  const people = ROLES.flatMap((role) =>
    role === 'clerk' || role === 'head' || role === 'section-head'
      ? [actor(role, KJJ), actor(role, HBJ)]
      : [actor(role, null)],
  )
  const allowed: { readonly [A in CountyReportAction]: readonly string[] } = {
    submit: ['county'],
    return: [`clerk ${KJJ}`, `head ${KJJ}`],
    verify: [`clerk ${KJJ}`, `head ${KJJ}`],
    judge: ['office'],
  }
  for (const status of statuses)
    for (const action of COUNTY_REPORT_ACTIONS) {
      const welcome = people.filter((by) => {
        const decision = decided(STATES[status], COMMANDS[action], by)
        return Result.isSuccess(decision) || decision.failure._tag !== 'Forbidden'
      })
      const names = welcome.map((by) => (by.department === null ? by.role : `${by.role} ${by.department}`))
      expect(names, `${status} ${action}`).toEqual(allowed[action])
    }
  expect(countyReportActions(county, null, KJJ)).toEqual(['submit'])
  expect(countyReportActions(clerk, submitted, KJJ)).toEqual(['return', 'verify'])
  expect(countyReportActions(actor('clerk', HBJ), submitted, KJJ)).toEqual([])
})

it('[S72] the county reports on quarters that have begun and on tasks that a unit leads; what is done has its day', () => {
  const refusal = (over: Partial<CountySurroundings>) => refused(null, COMMANDS.submit, county, over)
  expect(refusal({ period: '2018-10' as Period })).toMatchObject({ problem: 'not-a-quarter' })
  expect(refusal({ period: '2019-Q1' as Period })).toMatchObject({ problem: 'not-begun' })
  const early = '2017-Q3' as Period
  expect(refusal({ period: early })).toMatchObject({ problem: 'before-first', first: '2017-Q4' })
  expect(refusal({ first: null })).toMatchObject({ problem: 'before-first', first: null })
  expect(Result.isSuccess(decided(null, COMMANDS.submit, county, { period: '2017-Q4' as Period }))).toBe(true)
  expect(refusal({ lead: null })).toMatchObject({ problem: 'nobody-leads' })
  const told = (delivery: CountyContent['deliveries'][number]) =>
    refused(null, { _tag: 'SubmitCountyReport', content: { ...content, deliveries: [delivery] } }, county)
  expect(told({ title: '挂牌', state: 'done', doneOn: null })).toMatchObject({ problem: 'done-without-date' })
  const ahead = { title: '挂牌', state: 'done', doneOn: plainDate('2018-12-01') } as const
  expect(told(ahead)).toMatchObject({ problem: 'done-in-future' })
  const partly = { title: '挂牌', state: 'partly', doneOn: plainDate('2018-10-01') } as const
  expect(told(partly)).toMatchObject({ problem: 'date-without-done' })
})

it('[S73] guidance and delivery are judged apart, guidance only where the document asks for it', () => {
  expect(guidanceOf({ dutyModes: ['指导', '推进', '支持'] })).toEqual(['指导', '支持'])
  const guidance = { ...COMMANDS.judge, side: 'guidance', standing: 'weak' } as const
  expect(refused(verified, guidance, office, { dutyModes: ['推进'] })).toMatchObject({
    _tag: 'NothingGuided',
  })
  const judged = after(verified, 'judge')
  const both = decided(judged, guidance, office)
  if (Result.isFailure(both)) throw both.failure
  const then = both.success.reduce<CountyReport>(evolveCountyReport, judged)
  expect(judgedOf(then, 'delivery')?.standing).toBe('strong')
  expect(judgedOf(then, 'guidance')?.standing).toBe('weak')
  expect(judgedOf(submitted, 'delivery')).toBeNull()
})

it('[S73] each party reads how its own side was judged, and not that the other was', () => {
  const guidance = { ...COMMANDS.judge, side: 'guidance', standing: 'weak', words: '指导偏少' } as const
  const decision = decided(after(verified, 'judge'), guidance, office)
  if (Result.isFailure(decision)) throw decision.failure
  const both = decision.success.reduce<CountyReport>(evolveCountyReport, after(verified, 'judge'))
  expect(both.judgements.map((one) => one.side)).toEqual(['delivery', 'guidance'])
  const seen = (party: PartyId) => countyReportFor(both, party)
  expect(seen(COUNTY).judgements.map((one) => one.words)).toEqual(['落实有力'])
  expect(seen(KJJ).judgements.map((one) => one.words)).toEqual(['指导偏少'])
  expect(seen(COUNTY).steps.map((one) => one.action)).toEqual(['submit', 'verify'])
})

it('[S74] the unit that verifies is told and asked; the county learns what came of its report', () => {
  const told = (state: CountyReport | null, action: CountyReportAction) => {
    const decision = decided(state, COMMANDS[action], WHO[action])
    if (Result.isFailure(decision)) throw decision.failure
    return decision.success.flatMap((change) =>
      noticesOfCountyReport(change, after(state, action)).map(
        (one) => `${one.kind} ${one.department ?? one.roles}`,
      ),
    )
  }
  expect(told(null, 'submit')).toEqual(['county-reported kjj'])
  expect(told(submitted, 'return')).toEqual([`county-returned county`])
  expect(told(submitted, 'verify')).toEqual([`county-verified county`])
  expect(told(verified, 'judge')).toEqual([`county-judged county`])
  expect(countyTodos(clerk, [submitted, verified])).toHaveLength(1)
  expect(countyTodos(actor('clerk', HBJ), [submitted])).toEqual([])
})

effectIt.prop(
  '[S70] no sequence of actions loses a step, a judgement or the day on which it first came',
  [Schema.Array(Schema.Literals(COUNTY_REPORT_ACTIONS))],
  ([actions]) => {
    let state: CountyReport | null = null
    for (const action of actions) {
      if (Result.isFailure(decided(state, COMMANDS[action], WHO[action]))) continue
      const then = after(state, action)
      expect(then.steps.length).toBe((state?.steps.length ?? 0) + 1)
      expect(then.judgements.length).toBeGreaterThanOrEqual(state?.judgements.length ?? 0)
      expect(then.reportedOn).toBe(state?.reportedOn ?? then.reportedOn)
      state = then
    }
  },
)
