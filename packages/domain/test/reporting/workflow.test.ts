import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../src/access/index.ts'
import { plainDate } from '../../src/calendar/index.ts'
import { type PaperSignature, STAGES, type Stage } from '../../src/planning/index.ts'
import { next, ROLES } from '../../src/record/index.ts'
import {
  allows,
  decideReport,
  type Edition,
  evolveReport,
  permissionFor,
  REPORT_ACTIONS,
  REPORT_STATUSES,
  REPORT_TRANSITIONS,
  type Report,
  type ReportAction,
  type ReportCommand,
  type ReportStatus,
  standing,
} from '../../src/reporting/index.ts'
import { actor, around, content, HBJ, KJJ, occasion, report } from '../example.ts'

const COMMANDS: { readonly [A in ReportAction]: ReportCommand } = {
  submit: { _tag: 'SubmitReport', content: content() },
  withdraw: { _tag: 'WithdrawReport' },
  sign: { _tag: 'SignReport' },
  pass: { _tag: 'SignReport' },
  decline: { _tag: 'DeclineReport', reason: '数字不一致', remarks: [] },
  accept: { _tag: 'AcceptReport' },
  return: { _tag: 'ReturnReport', reason: '', remarks: [{ field: 'progress', text: '请补充数据' }] },
  correct: { _tag: 'CorrectReport', content: content({ progress: '更正后的进展' }), reason: '数字有误' },
  drop: { _tag: 'DropCorrection' },
}

const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [actor(role, KJJ), actor(role, HBJ)]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]
const edition: Edition = {
  content: content(),
  by: { account: 'system', name: '甲' },
  acceptedOn: plainDate('2018-10-10'),
  correction: null,
  stages: ['head'],
  signatures: [{ stage: 'head', signer: '李局长', signedOn: plainDate('2018-10-10'), paper: null }],
}

/** A report in each status, before and during a correction, with one and with two signatures to come. */
const STATES: readonly (Report | null)[] = [
  null,
  ...REPORT_STATUSES.filter((status) => status !== 'none').flatMap((status) =>
    [STAGES, ['head'] as const].flatMap((stages) =>
      [[], [edition]].map((editions) =>
        report({ status, stages, editions, acceptedOn: editions[0]?.acceptedOn ?? null }),
      ),
    ),
  ),
]

const decided = (
  state: Report | null,
  action: ReportAction,
  by = actor('clerk', KJJ),
  today = '2018-10-12',
) => decideReport(state, COMMANDS[action], occasion(by, today), around())

/** Who may take the action, among all roles; the first of the lead's own unit or the office. */
const holder = (state: Report | null, action: ReportAction) =>
  ACTORS.find((by) => may(by, permissionFor(state, action), KJJ)) ?? actor('assessor', null)

const step = (state: Report | null, action: ReportAction, today = '2018-10-12'): Report | null => {
  const decision = decided(state, action, holder(state, action), today)
  return Result.isSuccess(decision) ? decision.success.reduce<Report | null>(evolveReport, state) : null
}

it('[R1] every status allows exactly the actions of its row in the table', () => {
  for (const state of STATES)
    for (const action of REPORT_ACTIONS) {
      const status: ReportStatus = state?.status ?? 'none'
      const decision = decided(state, action, holder(state, action))
      const told = `${status} ${state?.stages} ${state?.editions.length} ${action}`
      if (allows(state, action)) {
        const after = step(state, action)
        expect(after?.status, told).toBe(next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, status, action))
      } else if (action !== 'sign' && action !== 'pass')
        expect(Result.isFailure(decision) && decision.failure, told).toMatchObject({
          _tag: 'ReportNotIn',
          status,
        })
      if (next<ReportStatus, ReportAction>(REPORT_TRANSITIONS, status, action) === null)
        expect(allows(state, action), told).toBe(false)
    }
})

it('[R2] in every state, each action is for the role and unit that the table of permissions names, and no other', () => {
  for (const state of STATES)
    for (const action of REPORT_ACTIONS)
      for (const by of ACTORS) {
        // A signature that is not the one awaited asks for the one that is.
        if ((action === 'sign' || action === 'pass') && !allows(state, action)) continue
        const decision = decided(state, action, by)
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const told = `${state?.status} ${action} ${by.role} ${by.department}`
        expect(forbidden, told).toBe(!may(by, permissionFor(state, action), KJJ))
      }
  expect(new Set(ACTORS.map((one) => one.role))).toEqual(new Set(ROLES))
})

it('[R6] sending back and correcting need a reason, as a whole or field by field', () => {
  const states = { decline: 'submitted', return: 'passed', correct: 'accepted' } as const
  for (const action of ['decline', 'return', 'correct'] as const) {
    const state = report({ status: states[action] })
    const command = { ...COMMANDS[action], reason: '  ', remarks: [] } as unknown as ReportCommand
    const decision = decideReport(state, command, occasion(holder(state, action)), around())
    expect(Result.isFailure(decision) && decision.failure._tag).toBe('ReasonMissing')
  }
  const returned = step(report({ status: 'passed' }), 'return')
  expect(returned?.steps.at(-1)?.remarks).toEqual([{ field: 'progress', text: '请补充数据' }])
})

it('[R7] the day a report is compared with its deadline is the day the unit first passed it on', () => {
  let state = step(report({ status: 'submitted' }), 'pass', '2018-10-15')
  state = step(state, 'return', '2018-10-16')
  state = step(state, 'submit', '2018-10-22')
  state = step(state, 'pass', '2018-10-23')
  state = step(state, 'accept', '2018-10-24')
  expect(state).toMatchObject({ reportedOn: '2018-10-15', acceptedOn: '2018-10-24', officeReturns: 1 })
})

const Walk = Schema.Array(Schema.Literals(REPORT_ACTIONS))

effectIt.prop('[R8] no sequence of actions loses a step or an accepted fact', [Walk], ([actions]) => {
  let state: Report | null = null
  let steps = 0
  const accepted: string[] = []
  for (const [index, action] of actions.entries()) {
    const text = content({ progress: `第 ${index} 稿` })
    const command = 'content' in COMMANDS[action] ? { ...COMMANDS[action], content: text } : COMMANDS[action]
    const decision = decideReport(state, command, occasion(holder(state, action)), around({ stages: STAGES }))
    if (Result.isFailure(decision)) continue
    const after: Report = decision.success.reduce<Report | null>(evolveReport, state) as Report
    steps += 1
    expect(after.steps).toHaveLength(steps)
    expect(after.steps.slice(0, -1)).toEqual(state?.steps ?? [])
    if (action === 'accept') accepted.push(after.content.progress)
    expect(
      [...after.editions.map((one) => one.content), standing(after)?.content].map((one) => one?.progress),
    ).toEqual(expect.arrayContaining(accepted))
    if (accepted.length > 0) expect(standing(after)?.content.progress).toBe(accepted.at(-1))
    state = after
  }
})

it('[R13] a unit signs stage by stage, each stage by its own role, and the last signature passes the report on', () => {
  const first = report({ status: 'submitted', stages: STAGES })
  expect(Result.isFailure(decided(first, 'pass', actor('head', KJJ)))).toBe(true)
  const half = step(first, 'sign') as Report
  expect(half).toMatchObject({ status: 'submitted', reportedOn: null })
  const passed = step(half, 'pass') as Report
  expect(passed).toMatchObject({ status: 'passed', reportedOn: '2018-10-12' })
  expect(passed.signatures.map((one): Stage => one.stage)).toEqual(STAGES)
  expect(step(half, 'decline')?.status).toBe('returned')
  const again = step(step(half, 'withdraw'), 'submit') as Report
  expect(again.signatures).toEqual([])
})

const signature: PaperSignature = {
  signer: '王副局长',
  signedOn: plainDate('2018-10-11'),
  scan: {
    id: '01890000-0000-7000-8000-0000000000f1' as never,
    name: '审签单.pdf',
    hash: 'a'.repeat(64) as never,
    mediaType: 'application/pdf',
    bytes: 1,
  },
}

it('[R14] a signature on paper is registered by the unit with signer, day and scan, at any stage', () => {
  const state = report({ status: 'submitted', stages: STAGES })
  const register = (day: string, by = actor('clerk', KJJ)) =>
    decideReport(
      state,
      { _tag: 'RegisterSignature', signature: { ...signature, signedOn: plainDate(day) } },
      occasion(by),
      around(),
    )
  const registered = register('2018-10-11')
  const after = Result.isSuccess(registered)
    ? registered.success.reduce<Report | null>(evolveReport, state)
    : null
  expect(after?.signatures).toEqual([
    {
      stage: 'section-head',
      signer: '王副局长',
      signedOn: '2018-10-11',
      paper: { registeredBy: '测试', scan: signature.scan },
    },
  ])
  const future = register('2018-10-13')
  expect(Result.isFailure(future) && future.failure._tag).toBe('SignedInFuture')
  for (const by of ACTORS.filter((one) => one.role !== 'clerk' || one.department !== KJJ))
    expect(Result.isFailure(register('2018-10-11', by)), by.role).toBe(true)
})

it('[R14] a paper is not dated before the submission of the text that it signs', () => {
  const first = step(null, 'submit', '2018-10-10') as Report
  const again = step(step(first, 'withdraw', '2018-10-10') as Report, 'submit', '2018-10-12') as Report
  const register = (state: Report, day: string) => {
    const command = {
      _tag: 'RegisterSignature',
      signature: { ...signature, signedOn: plainDate(day) },
    } as const
    const decision = decideReport(state, command, occasion(actor('clerk', KJJ), '2018-10-13'), around())
    return Result.isFailure(decision) ? decision.failure : null
  }
  expect(register(first, '2001-01-01')?._tag).toBe('SignedTooEarly')
  expect(register(again, '2018-10-11')).toMatchObject({ submittedOn: '2018-10-12' })
  expect(register(again, '2018-10-12')).toBeNull()
})

it('[R15] what was accepted stands until its correction is accepted, and a correction can be dropped', () => {
  const { content: text, by, acceptedOn, stages, signatures } = edition
  const accepted = report({ status: 'accepted', reportedOn: acceptedOn, by, acceptedOn, stages, signatures })
  const correcting = step(accepted, 'correct', '2018-10-20') as Report
  expect(standing(correcting)).toEqual(edition)
  const signed = step(correcting, 'pass') as Report
  expect(signed.signatures).toHaveLength(1)
  const returned = step(signed, 'return') as Report
  expect(standing(returned)?.content).toEqual(text)
  const corrected = step(signed, 'accept', '2018-10-22') as Report
  expect(standing(corrected)).toMatchObject({ acceptedOn: '2018-10-22', correction: '数字有误' })
  expect(corrected.editions).toEqual([edition])
})

it('[R15] a dropped correction leaves the accepted text whole, with the signatures it was accepted under', () => {
  const { acceptedOn, stages, signatures } = edition
  const accepted = report({ status: 'accepted', reportedOn: acceptedOn, acceptedOn, stages, signatures })
  const under = around({ stages: STAGES })
  let state: Report | null = accepted
  for (const action of ['correct', 'sign', 'pass', 'return', 'drop'] as const) {
    const decision = decideReport(state, COMMANDS[action], occasion(holder(state, action)), under)
    if (Result.isFailure(decision)) throw decision.failure
    state = decision.success.reduce<Report | null>(evolveReport, state)
  }
  const { steps, returnedOn, officeReturns } = state as Report
  expect(state).toEqual({ ...accepted, steps, returnedOn, officeReturns })
})
