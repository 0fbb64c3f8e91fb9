import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import {
  type AccountId,
  type Actor,
  type DepartmentId,
  next,
  ROLES,
  type SafeguardId,
} from '../../src/record/index.ts'
import {
  decideSafeguard,
  evolveSafeguard,
  factorTotals,
  factsOfSafeguards,
  isInternal,
  leftOf,
  SAFEGUARD_ACTIONS,
  SAFEGUARD_PERMISSION,
  SAFEGUARD_TRANSITIONS,
  type Safeguard,
  type SafeguardAction,
  type SafeguardCommand,
  SafeguardContent,
  type SafeguardStatus,
  safeguardActions,
  secondmentWarnings,
} from '../../src/safeguards/index.ts'
import { noticesOfSafeguard, safeguardTodos } from '../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'
import { paper } from '../supervision/orders/ordered.ts'

const clerk = actor('clerk', KJJ)
const office: Actor = {
  ...actor('office', null),
  account: '01890000-0000-7000-8000-000000000011' as AccountId,
}
type Of<K extends SafeguardContent['_tag']> = Extract<SafeguardContent, { _tag: K }>

const land = (over: Partial<Of<'factor'>> = {}): SafeguardContent => ({
  ...{ _tag: 'factor', factor: 'land', title: '省单列指标', task: 1, year: 2018 },
  ...{ granted: '300', used: '120.5', document: '', reason: '', ...over },
})
const posted = (over: Partial<Of<'secondment'>> = {}): SafeguardContent => ({
  ...{ _tag: 'secondment', stream: 'to-city', person: '王某', from: '县发展改革局', host: '市发展改革委' },
  ...{ post: '处长助理', begin: plainDate('2018-01-01'), end: plainDate('2018-12-31'), batch: '第一批' },
  ...{ reason: '', ...over },
})
const honour = (over: Partial<Of<'practice'>> = {}): SafeguardContent => ({
  ...{ _tag: 'practice', sort: 'honour', title: '省级示范县', issuer: '省政府', level: 'provincial' },
  ...{ on: plainDate('2018-09-01'), task: null, summary: '获评省级示范县。' },
  documents: [paper('2018-10-01').scan],
  ...over,
})
const news = (over: Partial<Of<'coverage'>> = {}): SafeguardContent => ({
  ...{ _tag: 'coverage', media: '嘉兴日报', title: '示范点建设纪实', on: plainDate('2018-08-01') },
  ...{ link: 'https://example.gov.cn/a', level: 'municipal', task: 1, ...over },
})

const ID = '01890000-0000-7000-8000-000000000a01' as SafeguardId
const decided = (state: Safeguard | null, command: SafeguardCommand, by: Actor, id = ID) =>
  decideSafeguard(state, command, occasion(by), {
    ...{ id, programme: PROGRAMME, units: [KJJ, HBJ], tasks: [1, 2] },
  })
const record = (content: SafeguardContent = land()): SafeguardCommand => ({
  ...{ _tag: 'RecordSafeguard', department: KJJ, content },
})
const COMMANDS: { readonly [A in SafeguardAction]: SafeguardCommand } = {
  record: record(),
  revise: { _tag: 'ReviseSafeguard', content: land({ used: '200' }) },
  confirm: { _tag: 'ConfirmSafeguard' },
  return: { _tag: 'ReturnSafeguard', reason: '请补充文号' },
  drop: { _tag: 'DropSafeguard', reason: '重复登记' },
  retract: { _tag: 'DropSafeguard', reason: '更新有误' },
}
const whoFor = (action: SafeguardAction): Actor =>
  action === 'confirm' || action === 'return' ? office : clerk
const then = (state: Safeguard | null, command: SafeguardCommand, by: Actor, id = ID): Safeguard => {
  const decision = decided(state, command, by, id)
  if (Result.isFailure(decision)) throw decision.failure
  const after = decision.success.reduce<Safeguard | null>(evolveSafeguard, state)
  if (after === null) throw new Error('nothing was recorded')
  return after
}
const after = (state: Safeguard | null, action: SafeguardAction): Safeguard =>
  then(state, COMMANDS[action], whoFor(action))
const refused = (state: Safeguard | null, command: SafeguardCommand, by: Actor) => {
  const decision = decided(state, command, by)
  if (Result.isSuccess(decision)) throw new Error('not refused')
  return decision.failure
}
const confirmed = (content: SafeguardContent, n = 1): Safeguard =>
  then(
    then(null, record(content), clerk, `01890000-0000-7000-8000-000000000a0${n}` as SafeguardId),
    COMMANDS.confirm,
    office,
  )

const recorded = after(null, 'record')
const STATES: { readonly [S in SafeguardStatus]: Safeguard | null } = {
  ...{ none: null, recorded, returned: after(recorded, 'return') },
  ...{ confirmed: after(recorded, 'confirm'), dropped: after(recorded, 'drop') },
}
const statuses = Object.keys(STATES) as SafeguardStatus[]
/** Newer words of something that was confirmed. */
const revised = after(STATES.confirmed, 'revise')
const REVISED: { readonly [S in SafeguardStatus]?: Safeguard } = {
  ...{ recorded: revised, returned: after(revised, 'return') },
}
const stateFor = (status: SafeguardStatus, action: SafeguardAction): Safeguard | null =>
  (action === 'retract' ? REVISED[status] : undefined) ?? STATES[status]

it('[G30] every status of an entry allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of SAFEGUARD_ACTIONS) {
      const to = next<SafeguardStatus, SafeguardAction>(SAFEGUARD_TRANSITIONS, status, action)
      // What is not there belongs to no unit.
      const _tag =
        status === 'none' && whoFor(action).department !== null && action !== 'record'
          ? 'Forbidden'
          : 'SafeguardNotIn'
      const told = `${status} ${action}`
      const state = stateFor(status, action)
      if (to === null) expect(refused(state, COMMANDS[action], whoFor(action))._tag, told).toBe(_tag)
      else expect(after(state, action).status, told).toBe(to)
    }
})

it('[G31] a unit records for itself, the office confirms, in every state; nobody confirms what he recorded', () => {
  const people = [...ROLES.map((role) => actor(role, role === 'clerk' ? HBJ : null)), clerk]
  for (const status of statuses)
    for (const action of SAFEGUARD_ACTIONS)
      for (const by of people) {
        const decision = decided(STATES[status], COMMANDS[action], by)
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const whose = status === 'none' && action !== 'record' ? null : KJJ
        expect(forbidden, `${status} ${action} ${by.role}`).toBe(
          !may(by, SAFEGUARD_PERMISSION[action], whose),
        )
      }
  const own = then(null, record(), office)
  expect(refused(own, COMMANDS.confirm, office)).toMatchObject({ _tag: 'OwnRecord' })
  expect(safeguardActions(office, own)).not.toContain('confirm')
  expect(safeguardActions(office, recorded)).toContain('confirm')
})

const unfit = (content: SafeguardContent) => refused(null, record(content), clerk)

it('[G32] never more is used than granted without a reason; lists are whole, amounts not below zero', () => {
  expect(unfit(land({ used: '300.01' }))).toMatchObject({ problem: 'overused' })
  expect(then(null, record(land({ used: '301', reason: '市级追加' })), clerk).status).toBe('recorded')
  expect(unfit(land({ factor: 'key-project', granted: '1.5', used: '1' }))).toMatchObject({
    problem: 'not-whole',
  })
  expect(unfit(land({ task: 99 }))).toMatchObject({ problem: 'unknown-task' })
  const unit = 'xyz' as DepartmentId
  expect(refused(null, { _tag: 'RecordSafeguard', department: unit, content: land() }, office)).toMatchObject(
    {
      problem: 'unknown-unit',
    },
  )
  const reads = Schema.is(SafeguardContent)
  expect(reads(land({ granted: '-1' }))).toBe(false)
  expect(reads(land({ granted: '1/3' }))).toBe(false)
})

it('[G33] what is left is exact, and confirmed support adds up by kind, task and year', () => {
  expect(leftOf({ granted: '0.3', used: '0.1' })).toBe('0.2')
  const entries = [confirmed(land()), confirmed(land({ granted: '0.1', used: '0' }), 2), recorded]
  expect(factorTotals(entries)).toEqual([
    { factor: 'land', task: 1, year: 2018, granted: '300.1', used: '120.5', left: '179.6' },
  ])
  const newer = after(confirmed(land()), 'revise')
  expect(factorTotals([newer])[0]?.used).toBe('120.5')
})

it('[G34] a secondment lasts one to two years a batch, another term only with a reason', () => {
  const term = (begin: string, end: string, reason = '') =>
    record(posted({ begin: plainDate(begin), end: plainDate(end), reason }))
  const problem = (begin: string, end: string) => refused(null, term(begin, end), clerk)
  expect(problem('2018-01-01', '2017-12-31')).toMatchObject({ problem: 'ends-before-begin' })
  expect(problem('2018-01-01', '2018-12-30')).toMatchObject({ problem: 'term' })
  expect(problem('2018-01-01', '2020-01-02')).toMatchObject({ problem: 'term' })
  for (const end of ['2018-12-31', '2020-01-01']) then(null, term('2018-01-01', end), clerk)
  then(null, term('2016-02-29', '2018-02-28'), clerk)
  then(null, term('2018-01-01', '2018-06-30', '提前调回'), clerk)
})

it('[G35] one person in two places at once and a term that ends within 60 days are told', () => {
  const first = confirmed(posted())
  const second = confirmed(
    posted({
      host: '杭州市某局',
      stream: 'afar',
      begin: plainDate('2018-12-31'),
      end: plainDate('2019-12-31'),
    }),
    2,
  )
  const other = confirmed(posted({ person: '李某', end: plainDate('2019-12-31') }), 3)
  const told = (on: string) =>
    secondmentWarnings([first, second, other], plainDate(on)).map((one) => `${one.id.slice(-1)} ${one.kind}`)
  expect(told('2018-10-01')).toEqual(['1 overlap', '2 overlap'])
  expect(told('2018-11-01')).toEqual(['1 overlap', '1 expiring', '2 overlap'])
  expect(told('2019-01-01')).toEqual(['1 overlap', '2 overlap'])
})

it('[G36] coverage and practice have come by today, links are links, and practice has its document', () => {
  const later = plainDate('2018-10-13')
  expect(unfit(news({ on: later }))).toMatchObject({ problem: 'in-future' })
  expect(unfit(honour({ on: later }))).toMatchObject({ problem: 'in-future' })
  expect(unfit(honour({ documents: [] }))).toMatchObject({ problem: 'no-document' })
  expect(Schema.is(SafeguardContent)(news({ link: 'javascript:alert(1)' }))).toBe(false)
  expect(refused(recorded, { _tag: 'ReviseSafeguard', content: news() }, clerk)).toMatchObject({
    problem: 'other-kind',
  })
})

it('[G37] what the office confirmed of a year is a countable fact, what is only recorded is none', () => {
  const entries = [confirmed(honour()), confirmed(news(), 2), then(null, record(honour()), clerk)]
  expect(factsOfSafeguards(entries, 2018).map((one) => `${one.kind} ${one.department} ${one.on}`)).toEqual([
    'coverage kjj 2018-08-01',
    'honour kjj 2018-09-01',
  ])
  expect(factsOfSafeguards(entries, 2017)).toEqual([])
})

it('[G37] a unit takes back newer words, never what the office confirmed', () => {
  const first = confirmed(honour())
  const wrong = then(first, { _tag: 'ReviseSafeguard', content: honour({ title: '国家级示范县' }) }, clerk)
  const back = then(wrong, COMMANDS.return, office)
  for (const state of [wrong, back]) {
    expect(safeguardActions(clerk, state)).toEqual(['revise', 'retract'])
    const now = then(state, COMMANDS.drop, clerk)
    expect(now).toMatchObject({ status: 'confirmed', content: first.content, confirmed: first.content })
    expect(now.steps.at(-1)?.action).toBe('retract')
    expect(factsOfSafeguards([now], 2018)).toHaveLength(1)
  }
  expect(refused(first, COMMANDS.drop, clerk)).toMatchObject({ _tag: 'SafeguardNotIn', status: 'confirmed' })
  expect(safeguardActions(clerk, recorded)).toEqual(['revise', 'drop'])
})

it('[G38] names of seconded cadres and land quotas are internal', () => {
  expect([posted(), land(), land({ factor: 'funds' }), news(), honour()].map(isInternal)).toEqual([
    ...[true, true, false, false, false],
  ])
})

it('[G39] the office is told and asked what to confirm, the unit what came back', () => {
  const told = (state: Safeguard | null, action: SafeguardAction) => {
    const decision = decided(state, COMMANDS[action], whoFor(action))
    if (Result.isFailure(decision)) throw decision.failure
    return decision.success.flatMap((change) =>
      noticesOfSafeguard(change, after(state, action)).map(
        (one) => `${one.kind} ${one.department ?? one.roles}`,
      ),
    )
  }
  expect(told(null, 'record')).toEqual(['safeguard-to-confirm office'])
  expect(told(recorded, 'return')).toEqual(['safeguard-returned kjj'])
  expect(told(recorded, 'confirm')).toEqual([])
  expect(safeguardTodos(office, [recorded])).toMatchObject([{ asked: 'confirm' }])
  const back = after(recorded, 'return')
  expect(safeguardTodos(clerk, [back])).toMatchObject([{ asked: 'mend', because: '请补充文号' }])
  expect(safeguardTodos(office, [back])).toEqual([])
})

effectIt.prop(
  '[G40] no sequence of actions loses a step, or what was confirmed',
  [Schema.Array(Schema.Literals(SAFEGUARD_ACTIONS))],
  ([actions]) => {
    let state: Safeguard | null = null
    for (const action of actions) {
      if (Result.isFailure(decided(state, COMMANDS[action], whoFor(action)))) continue
      const now = after(state, action)
      expect(now.steps.length).toBe((state?.steps.length ?? 0) + 1)
      if (state?.confirmed !== undefined && state.confirmed !== null) {
        expect(now.confirmed).not.toBeNull()
        expect(now.status).not.toBe('dropped')
      }
      state = now
    }
  },
)
