import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { type Actor, type MeetingId, next, type ResolutionId } from '../../../src/record/index.ts'
import {
  decideResolution,
  evolveResolution,
  isLate,
  noticesOfResolution,
  RESOLUTION_ACTIONS,
  RESOLUTION_PERMISSION,
  RESOLUTION_TRANSITIONS,
  type Resolution,
  type ResolutionAction,
  type ResolutionCommand,
  type ResolutionStatus,
  type ResolutionSurroundings,
  type ResolutionText,
  resolutionActions,
  resolutionTodos,
} from '../../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

const MEETING = '01890000-0000-7000-8000-000000000e01' as MeetingId
const RESOLUTION = '01890000-0000-7000-8000-000000000e11' as ResolutionId
const office = actor('office', null)
const clerk = actor('clerk', KJJ)
const text: ResolutionText = {
  wording: '由市科技局牵头，月底前提出支持方案。',
  owner: KJJ,
  supports: [HBJ],
  dueOn: plainDate('2018-10-31'),
  ...{ task: 1, clause: '三（一）', agenda: 1 },
}
const COMMANDS = {
  agree: { _tag: 'AgreeResolution', meeting: MEETING, text },
  revise: { _tag: 'ReviseResolution', text: { ...text, task: null }, reason: '任务有误' },
  urge: { _tag: 'UrgeResolution', reason: '请抓紧' },
  progress: { _tag: 'TellResolution', done: false, text: '方案已征求意见。', evidence: [] },
  finish: { _tag: 'TellResolution', done: true, text: '方案已印发。', evidence: [] },
  confirm: { _tag: 'ConfirmResolution' },
  return: { _tag: 'ReturnResolution', reason: '缺少印发文件' },
  drop: { _tag: 'DropResolution', reason: '情况变化' },
} as const satisfies Readonly<Record<ResolutionAction, ResolutionCommand>>
const around: ResolutionSurroundings = {
  ...{ id: RESOLUTION, programme: PROGRAMME, nextNumber: 2, units: [KJJ, HBJ], tasks: [1] },
  clauses: ['三（一）'],
  meeting: { heldOn: plainDate('2018-10-08'), items: 1 },
}
const byOf = (action: ResolutionAction): Actor =>
  action === 'progress' || action === 'finish' ? clerk : office

const decided = (
  state: Resolution | null,
  command: ResolutionCommand,
  by: Actor,
  over: Partial<ResolutionSurroundings> = {},
) => decideResolution(state, command, occasion(by), { ...around, ...over })
const after = (state: Resolution | null, command: ResolutionCommand, by: Actor): Resolution => {
  const decision = decided(state, command, by)
  if (Result.isFailure(decision)) throw decision.failure
  const resolution = decision.success.reduce<Resolution | null>(evolveResolution, state)
  if (resolution === null) throw new Error('nothing was agreed')
  return resolution
}
const done = (state: Resolution | null, action: ResolutionAction) =>
  after(state, COMMANDS[action], byOf(action))
const refused = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure
}

const open = done(null, 'agree')
const told = done(open, 'finish')
const STATES: { readonly [S in ResolutionStatus]: Resolution | null } = {
  ...{ none: null, open, told },
  returned: done(told, 'return'),
  confirmed: done(told, 'confirm'),
  dropped: done(open, 'drop'),
}
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [actor(role, KJJ), actor(role, HBJ)]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]
const everyStep = (check: (status: ResolutionStatus, action: ResolutionAction, by: Actor) => void): void => {
  for (const status of Object.keys(STATES) as ResolutionStatus[])
    for (const action of RESOLUTION_ACTIONS) for (const by of ACTORS) check(status, action, by)
}

it('[S40] every status allows exactly the actions of its row; what was not told is not confirmed', () => {
  everyStep((status, action, by) => {
    const state = STATES[status]
    if (!may(by, RESOLUTION_PERMISSION[action], state?.text.owner ?? null)) return
    const to = next<ResolutionStatus, ResolutionAction>(RESOLUTION_TRANSITIONS, status, action)
    if (to === null)
      expect(refused(state, COMMANDS[action], by), `${status} ${action}`).toMatchObject({
        _tag: 'ResolutionNotIn',
      })
    else expect(after(state, COMMANDS[action], by).status, `${status} ${action}`).toBe(to)
  })
  expect(refused(open, COMMANDS.confirm, office)).toMatchObject({ _tag: 'ResolutionNotIn', status: 'open' })
})

it('[S41] each action is for the role and unit that the table of permissions names', () => {
  everyStep((status, action, by) => {
    const state = STATES[status]
    const decision = decided(state, COMMANDS[action], by)
    const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
    const allowed = may(by, RESOLUTION_PERMISSION[action], state?.text.owner ?? null)
    expect(forbidden, `${status} ${action} ${by.role} ${by.department}`).toBe(!allowed)
    expect(resolutionActions(by, state).includes(action)).toBe(Result.isSuccess(decision))
  })
})

it('[S42] only a meeting that was held agrees, on known units and what is there, due no earlier than itself', () => {
  const tag = (over: Partial<ResolutionText>, surroundings: Partial<ResolutionSurroundings> = {}) =>
    refused(null, { ...COMMANDS.agree, text: { ...text, ...over } }, office, surroundings)._tag
  expect(tag({}, { meeting: null })).toBe('CitedMissing')
  expect(tag({}, { meeting: { heldOn: null, items: 1 } })).toBe('MeetingNotHeld')
  expect(tag({ supports: [KJJ] })).toBe('UnitsAmiss')
  expect(tag({ owner: 'xyz' as never })).toBe('UnitsAmiss')
  expect(tag({ dueOn: plainDate('2018-10-07') })).toBe('DayUnfit')
  expect(tag({ task: 2 })).toBe('CitedMissing')
  expect(tag({ clause: '三（九）' })).toBe('CitedMissing')
  expect(tag({ agenda: 2 })).toBe('CitedMissing')
  expect(open).toMatchObject({ number: 2, agreedOn: '2018-10-08' })
})

it('[S43] it asks its owner by its day and the office to confirm; late is what was not told by its day', () => {
  const asked = (by: Actor, state: Resolution | null, today = '2018-10-29') =>
    resolutionTodos(by, state === null ? [] : [state], { calendar, today: plainDate(today) })
  expect(asked(clerk, open)).toMatchObject([{ asked: 'tell', due: '2018-10-31', left: 2, because: '' }])
  expect(asked(clerk, open, '2018-11-02')).toMatchObject([{ left: -2 }])
  expect(asked(clerk, STATES.returned)).toMatchObject([{ asked: 'tell', because: '缺少印发文件' }])
  expect(asked(clerk, told)).toEqual([])
  expect(asked(office, told)).toMatchObject([{ asked: 'confirm', due: null }])
  expect(asked(office, open)).toEqual([])
  expect(isLate(open, plainDate('2018-10-31'))).toBe(false)
  expect(isLate(open, plainDate('2018-11-01'))).toBe(true)
  expect(isLate(told, plainDate('2018-11-01'))).toBe(false)
  expect(STATES.returned?.finishedOn).toBeNull()
})

effectIt.prop(
  '[S44] no sequence of actions loses a word, a step or the number',
  [Schema.Array(Schema.Literals(RESOLUTION_ACTIONS))],
  ([walk]) => {
    let state: Resolution | null = null
    for (const action of walk) {
      if (Result.isFailure(decided(state, COMMANDS[action], byOf(action)))) continue
      const now: Resolution = done(state, action)
      expect(now.steps.slice(0, -1)).toEqual(state?.steps ?? [])
      expect(now.told.slice(0, state?.told.length ?? 0)).toEqual(state?.told ?? [])
      expect(now.number).toBe(2)
      if (now.status === 'confirmed') expect(now.told.at(-1)?.done).toBe(true)
      state = now
    }
  },
)

it('[S49] each step of a resolution is told to the units that carry it out or to the office', () => {
  const toldOf = (state: Resolution | null, action: ResolutionAction) => {
    const decision = decided(state, COMMANDS[action], byOf(action))
    if (Result.isFailure(decision)) throw decision.failure
    return decision.success
      .flatMap((change) => noticesOfResolution(change, done(state, action)))
      .map(({ kind, department }) => [kind, department])
  }
  expect(toldOf(null, 'agree')).toEqual([
    ['resolution-agreed', KJJ],
    ['resolution-agreed', HBJ],
  ])
  expect(toldOf(open, 'finish')).toEqual([['resolution-to-confirm', null]])
  for (const action of ['urge', 'revise', 'drop'] as const) expect(toldOf(open, action)).toHaveLength(2)
  for (const action of ['confirm', 'return'] as const) expect(toldOf(told, action)).toHaveLength(2)
  expect(toldOf(open, 'progress')).toEqual([['resolution-progress', null]])
})
