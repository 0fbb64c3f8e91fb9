import { Result } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { type Actor, COUNTY, type ConclusionId, next, ROLES } from '../../../src/record/index.ts'
import {
  CONCLUSION_ACTIONS,
  CONCLUSION_PERMISSION,
  CONCLUSION_TRANSITIONS,
  type Conclusion,
  type ConclusionAction,
  type ConclusionCommand,
  type ConclusionStatus,
  type ConclusionSurroundings,
  conclusionActions,
  conclusionFor,
  conclusionTodos,
  decideConclusion,
  evolveConclusion,
  noticesOfConclusion,
} from '../../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'
import { paper } from '../orders/ordered.ts'

const office = actor('office', null)
const leader = actor('leader', null)
const around: ConclusionSurroundings = {
  ...{ id: '01890000-0000-7000-8000-000000000c02' as ConclusionId, programme: PROGRAMME },
  ...{ units: [KJJ, HBJ], members: [KJJ], concluded: false },
}
const text = { standing: 'steady', words: '总体平稳，个别任务进度偏慢。' } as const
const COMMANDS = {
  draft: { _tag: 'DraftConclusion', year: 2018, subject: COUNTY, text },
  revise: { _tag: 'ReviseConclusion', text },
  submit: { _tag: 'SubmitConclusion' },
  rework: { _tag: 'ReworkConclusion', reason: '请写明依据' },
  drop: { _tag: 'DropConclusion', reason: '重复' },
  sign: { _tag: 'SignConclusion' },
} as const satisfies Record<ConclusionAction, ConclusionCommand>

const decided = (
  state: Conclusion | null,
  command: ConclusionCommand,
  by: Actor,
  over: Partial<ConclusionSurroundings> = {},
) => decideConclusion(state, command, occasion(by), { ...around, ...over })
const whoFor = (action: ConclusionAction): Actor => (action === 'sign' ? leader : office)
const then = (state: Conclusion | null, command: ConclusionCommand, by: Actor): Conclusion => {
  const decision = decided(state, command, by)
  if (Result.isFailure(decision)) throw decision.failure
  const after = decision.success.reduce<Conclusion | null>(evolveConclusion, state)
  if (after === null) throw new Error('nothing was drafted')
  return after
}
const after = (state: Conclusion | null, action: ConclusionAction): Conclusion =>
  then(state, COMMANDS[action], whoFor(action))
const refused = (...args: Parameters<typeof decided>) => {
  const decision = decided(...args)
  if (Result.isSuccess(decision)) throw new Error('not refused')
  return decision.failure
}

const drafted = after(null, 'draft')
const submitted = after(drafted, 'submit')
const signed = after(submitted, 'sign')
const dropped = after(drafted, 'drop')
const STATES: { readonly [S in ConclusionStatus]: Conclusion | null } = {
  ...{ none: null, drafted, submitted, signed, dropped },
}
const statuses = Object.keys(STATES) as ConclusionStatus[]

it('[S75] every status of a conclusion allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of CONCLUSION_ACTIONS) {
      const to = next<ConclusionStatus, ConclusionAction>(CONCLUSION_TRANSITIONS, status, action)
      const told = `${status} ${action}`
      if (to === null)
        expect(refused(STATES[status], COMMANDS[action], whoFor(action))._tag, told).toBe('ConclusionNotIn')
      else expect(after(STATES[status], action).status, told).toBe(to)
    }
})

it('[S76] each action on a conclusion is for the role that the table of permissions names', () => {
  for (const status of statuses)
    for (const action of CONCLUSION_ACTIONS)
      for (const role of ROLES) {
        const by = actor(role, role === 'clerk' ? HBJ : null)
        const decision = decided(STATES[status], COMMANDS[action], by)
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        expect(forbidden, `${status} ${action} ${role}`).toBe(!may(by, CONCLUSION_PERMISSION[action], null))
      }
  expect(conclusionActions(leader, submitted)).toEqual(['rework', 'sign'])
})

it('[S77] a conclusion is on the county or a unit outside the group, once a year, on a year that has begun', () => {
  const draft = (subject: string, year = 2018, over: Partial<ConclusionSurroundings> = {}) =>
    refused(null, { ...COMMANDS.draft, subject: subject as never, year }, office, over)
  expect(draft(KJJ)).toMatchObject({ _tag: 'SubjectUnfit', problem: 'member' })
  expect(draft('xyz')).toMatchObject({ _tag: 'SubjectUnfit', problem: 'unknown' })
  expect(draft(HBJ, 2019)._tag).toBe('YearAhead')
  expect(draft(HBJ, 2018, { concluded: true })._tag).toBe('ConcludedAlready')
  expect(then(null, { ...COMMANDS.draft, subject: HBJ }, office).subject).toBe(HBJ)
})

it('[S78] a leader signs it here or on paper that the office registers, of a day since it was put forward', () => {
  expect(signed.issue).toMatchObject({ signer: leader.name, paper: null })
  const onPaper = then(submitted, { _tag: 'RegisterConclusion', signature: paper('2018-10-12') }, office)
  expect(onPaper.issue).toMatchObject({ signer: '周副市长', on: '2018-10-12' })
  const ahead: ConclusionCommand = { _tag: 'RegisterConclusion', signature: paper('2018-10-13') }
  expect(refused(submitted, ahead, office)._tag).toBe('SignedInFuture')
  const before: ConclusionCommand = { _tag: 'RegisterConclusion', signature: paper('2018-10-11') }
  expect(refused(submitted, before, office)).toMatchObject({
    ...{ _tag: 'SignedTooEarly', submittedOn: '2018-10-12' },
  })
})

it('[S79] once signed it is told to whom it concerns; before, to those who act next', () => {
  const told = (state: Conclusion, action: ConclusionAction) => {
    const decision = decided(state, COMMANDS[action], whoFor(action))
    if (Result.isFailure(decision)) throw decision.failure
    return decision.success.flatMap((change) =>
      noticesOfConclusion(change, after(state, action)).map(
        ({ kind, department, roles }) => `${kind} ${department ?? ''} ${roles}`,
      ),
    )
  }
  expect(told(drafted, 'submit')).toEqual(['conclusion-to-sign  leader'])
  expect(told(submitted, 'rework')).toEqual(['conclusion-to-mend  office'])
  expect(told(submitted, 'sign')).toEqual(['conclusion-signed  county'])
  expect(conclusionTodos(leader, [submitted, signed]).map((one) => one.asked)).toEqual(['sign'])
  const back = after(submitted, 'rework')
  expect(conclusionTodos(office, [back])).toMatchObject([{ asked: 'mend', because: '请写明依据' }])
  expect(conclusionTodos(office, [drafted])).toEqual([])
})

it('[S83] whom a conclusion is about reads it with who signed it, not why it was reworked', () => {
  const again = after(after(after(submitted, 'rework'), 'submit'), 'sign')
  const seen = conclusionFor(again)
  expect(seen.steps.map((one) => one.action)).toEqual(['sign'])
  expect(JSON.stringify(seen)).not.toContain('请写明依据')
  expect({ ...seen, steps: again.steps }).toEqual(again)
})
