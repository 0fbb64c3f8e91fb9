import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { next } from '../../src/record/index.ts'
import {
  askedMilestones,
  conflicts,
  decideReport,
  evolveReport,
  type MilestoneProgress,
  REPORT_ACTIONS,
  REPORT_STATUSES,
  REPORT_TRANSITIONS,
  type Report,
  type ReportAction,
  type ReportCommand,
  ReportContent,
  type ReportStatus,
  track,
} from '../../src/reporting/index.ts'
import { actor, around, content, HBJ, KJJ, MILESTONE, milestone, occasion, plan, report } from '../example.ts'

const COMMANDS: { readonly [A in ReportAction]: ReportCommand } = {
  submit: { _tag: 'SubmitReport', content: content() },
  withdraw: { _tag: 'WithdrawReport' },
  pass: { _tag: 'PassReport' },
  decline: { _tag: 'DeclineReport', reason: '数字不一致' },
  accept: { _tag: 'AcceptReport' },
  return: { _tag: 'ReturnReport', reason: '请补充佐证材料' },
}
const BY: { readonly [A in ReportAction]: ReturnType<typeof actor> } = {
  submit: actor('clerk', KJJ),
  withdraw: actor('clerk', KJJ),
  pass: actor('head', KJJ),
  decline: actor('head', KJJ),
  accept: actor('office', null),
  return: actor('office', null),
}

const stateIn = (status: ReportStatus): Report | null => (status === 'none' ? null : report({ status }))

const step = (state: Report | null, action: ReportAction, today = '2018-10-12') => {
  const decision = decideReport(state, COMMANDS[action], occasion(BY[action], today), around())
  return Result.isSuccess(decision)
    ? decision.success.reduce<Report | null>(evolveReport, state)
    : decision.failure
}

it('[R1] every status allows exactly the actions of its row in the table', () => {
  for (const status of REPORT_STATUSES)
    for (const action of REPORT_ACTIONS) {
      const to = next(REPORT_TRANSITIONS, status, action)
      const after = step(stateIn(status), action)
      if (to === null) expect(after, `${status} ${action}`).toMatchObject({ _tag: 'ReportNotIn', status })
      else expect(after, `${status} ${action}`).toMatchObject({ status: to })
    }
})

it('[R2] no action is for a role or unit other than the one that the table of permissions names', () => {
  const others = [
    actor('clerk', HBJ),
    actor('head', HBJ),
    actor('assessor', null),
    actor('administrator', null),
  ]
  for (const action of REPORT_ACTIONS)
    for (const by of others) {
      const decision = decideReport(stateIn('submitted'), COMMANDS[action], occasion(by), around())
      expect(Result.isFailure(decision) && decision.failure._tag, `${by.role} ${action}`).toBe('Forbidden')
    }
})

it('[R3] only a period that is over is reported on', () => {
  const early = decideReport(null, COMMANDS.submit, occasion(BY.submit, '2018-09-30'), around())
  expect(Result.isFailure(early) && early.failure._tag).toBe('ReportingNotOpen')
  const foreign = decideReport(null, COMMANDS.submit, occasion(BY.submit), around({ opened: ['2018-Q2'] }))
  expect(Result.isFailure(foreign) && foreign.failure._tag).toBe('ReportingNotOpen')
})

it('[R4] progress is told in words', () => {
  const command: ReportCommand = { _tag: 'SubmitReport', content: content({ progress: '　 ' }) }
  const decision = decideReport(null, command, occasion(BY.submit), around())
  expect(Result.isFailure(decision) && decision.failure).toMatchObject({
    field: 'progress',
    problem: 'empty',
  })
})

const told = (over: Partial<MilestoneProgress>): MilestoneProgress => ({
  milestone: MILESTONE,
  state: 'not',
  doneOn: null,
  percent: 0,
  ...over,
})

it('[R5] every milestone of the plan is told, and told without contradiction', () => {
  const cases: [readonly MilestoneProgress[], string | null][] = [
    [[], 'missing-milestone'],
    [[told({ milestone: '01890000-0000-7000-8000-0000000000ff' as never }), told({})], 'unknown-milestone'],
    [[told({ state: 'done', percent: 100 })], 'done-without-date'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('2018-10-13') })], 'done-in-future'],
    [[told({}), told({})], 'told-twice'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('0001-01-01') })], 'done-too-early'],
    [[told({ state: 'partly', percent: 40, doneOn: plainDate('2018-10-01') })], 'date-without-done'],
    [[told({ state: 'partly', percent: 100 })], 'percent-unfit'],
    [[told({ state: 'not', percent: 5 })], 'percent-unfit'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('2018-10-12') })], null],
    [[told({ state: 'partly', percent: 40 })], null],
  ]
  for (const [milestones, problem] of cases) {
    const command: ReportCommand = { _tag: 'SubmitReport', content: content({ milestones }) }
    const decision = decideReport(
      null,
      command,
      occasion(BY.submit),
      around({ milestones: [milestone('2018-08-31')] }),
    )
    const found =
      Result.isFailure(decision) && 'problem' in decision.failure ? decision.failure.problem : null
    expect(found).toBe(problem)
  }
})

it('[R6] sending back needs a reason', () => {
  for (const action of ['decline', 'return'] as const) {
    const state = stateIn(action === 'decline' ? 'submitted' : 'passed')
    const command = { ...COMMANDS[action], reason: '  ' } as ReportCommand
    const decision = decideReport(state, command, occasion(BY[action]), around())
    expect(Result.isFailure(decision) && decision.failure._tag).toBe('ReasonMissing')
  }
})

it('[R7] the day a report is compared with its deadline is the day the unit first passed it on', () => {
  let state = step(stateIn('submitted'), 'pass', '2018-10-15') as Report
  state = step(state, 'return', '2018-10-16') as Report
  state = step(state, 'submit', '2018-10-22') as Report
  state = step(state, 'pass', '2018-10-23') as Report
  state = step(state, 'accept', '2018-10-24') as Report
  expect(state).toMatchObject({ reportedOn: '2018-10-15', acceptedOn: '2018-10-24', officeReturns: 1 })
})

const Walk = Schema.Array(Schema.Literals(REPORT_ACTIONS))

effectIt.prop('[R8] no sequence of actions loses a step or an accepted fact', [Walk], ([actions]) => {
  let state: Report | null = null
  let steps = 0
  for (const action of actions) {
    const after = step(state, action)
    if (after === null || '_tag' in after) continue
    steps += 1
    expect(after.steps).toHaveLength(steps)
    expect(after.steps.slice(0, -1)).toEqual(state?.steps ?? [])
    if (state?.status === 'accepted') expect(after.acceptedOn).toBe(state.acceptedOn)
    state = after
  }
})

it('[R9] a report also asks for what earlier years left open, until a report calls it done', () => {
  const left = { ...milestone('2017-12-20'), id: '01890000-0000-7000-8000-0000000000c7' as typeof MILESTONE }
  const before = { ...plan([left]), year: 2017 }
  const present = plan([milestone('2018-08-31')])
  const said = (state: 'done' | 'partly') =>
    report({
      status: 'accepted',
      content: content({
        milestones: [
          told({
            milestone: left.id,
            state,
            percent: state === 'done' ? 100 : 60,
            doneOn: plainDate('2018-02-01'),
          }),
        ],
      }),
    })
  const ids = (reports: readonly Report[]) =>
    askedMilestones([present, before], reports, '2018-Q3' as never).map((one) => one.id)
  expect(ids([])).toEqual([left.id, MILESTONE])
  expect(ids([said('partly')])).toEqual([left.id, MILESTONE])
  expect(ids([said('done')])).toEqual([MILESTONE])
})

it('[R10] two who wrote on one version are told what each changed, field by field', () => {
  const base = report({ content: content({ progress: '原文', nextStep: '原打算' }) })
  const theirs = report({ content: content({ progress: '他改的', nextStep: '他的打算' }) })
  const mine = content({ progress: '我改的', nextStep: '原打算' })
  expect(conflicts(base, mine, theirs)).toEqual([
    { field: 'progress', base: '原文', mine: '我改的', theirs: '他改的' },
  ])
  expect(conflicts(base, content({ progress: '他改的', nextStep: '他的打算' }), theirs)).toEqual([])
})

it('[R11] a report on a later time stands for one on an earlier time, whenever they came and in whatever order', () => {
  const said = (period: string, state: 'done' | 'partly', reportedOn: string, id: string): Report =>
    report({
      id: id as Report['id'],
      period: period as Report['period'],
      status: 'accepted',
      reportedOn: plainDate(reportedOn),
      content: content({
        milestones: [
          told({
            state,
            percent: state === 'done' ? 100 : 50,
            doneOn: state === 'done' ? plainDate('2018-09-01') : null,
          }),
        ],
      }),
    })
  const q3 = said('2018-Q3', 'done', '2018-10-10', '01890000-0000-7000-8000-00000000000a')
  const q2 = said('2018-Q2', 'partly', '2018-10-20', '01890000-0000-7000-8000-00000000000b')
  for (const reports of [
    [q2, q3],
    [q3, q2],
  ])
    expect(track([milestone('2018-08-31')], reports)[0]?.progress?.state).toBe('done')
})

it('[R12] text that a row or a hash would change is refused: lone surrogates and NUL', () => {
  const fits = Schema.is(ReportContent)
  expect(fits(content({ progress: '进展 😀' }))).toBe(true)
  expect(fits(content({ progress: 'bad \ud800' }))).toBe(false)
  expect(fits(content({ difficulty: 'a\u0000b' }))).toBe(false)
})
