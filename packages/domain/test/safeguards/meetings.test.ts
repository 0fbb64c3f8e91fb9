import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { type MatterId, type MeetingId, next, ROLES } from '../../src/record/index.ts'
import {
  decideMeeting,
  evolveMeeting,
  MEETING_ACTION,
  MEETING_ACTIONS,
  MEETING_TRANSITIONS,
  type Meeting,
  type MeetingAction,
  type MeetingCommand,
  type MeetingStatus,
  type MeetingSurroundings,
  meetingTodos,
} from '../../src/safeguards/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'

const MEETING = '01890000-0000-7000-8000-000000000e01' as MeetingId
const MATTER = '01890000-0000-7000-8000-000000000e02' as MatterId
const office = actor('office', null)
const text = {
  title: '第二次全体会议',
  kind: 'plenary',
  on: plainDate('2018-10-12'),
  place: '市行政中心',
  invited: [KJJ, HBJ],
} as const
const matter = { title: '用地指标', cites: { _tag: 'matter', matter: MATTER }, reporter: KJJ } as const
const free = { title: '听取汇报', cites: { _tag: 'free' }, reporter: null } as const
const COMMANDS = {
  plan: { _tag: 'PlanMeeting', text, agenda: [free] },
  revise: { _tag: 'ReviseMeeting', text, agenda: [free, matter] },
  add: { _tag: 'AddAgendaItem', item: matter },
  cancel: { _tag: 'CancelMeeting', reason: '改期' },
  hold: {
    _tag: 'HoldMeeting',
    heldOn: plainDate('2018-10-12'),
    chair: '周副市长',
    attendance: [{ department: KJJ, person: '甲', presence: 'present' }],
  },
  minutes: { _tag: 'RegisterMinutes', number: '示例〔2018〕1号', on: plainDate('2018-10-12') },
} as const satisfies Readonly<Record<MeetingAction, MeetingCommand>>

interface Said {
  readonly by?: ReturnType<typeof actor>
  readonly around?: Partial<MeetingSurroundings>
}
const decided = (state: Meeting | null, command: MeetingCommand, { by = office, around = {} }: Said = {}) =>
  decideMeeting(state, command, occasion(by), {
    ...{ id: MEETING, programme: PROGRAMME, units: [KJJ, HBJ], missing: [] },
    ...around,
  })
const after = (state: Meeting | null, command: MeetingCommand): Meeting => {
  const decision = decided(state, command)
  if (Result.isFailure(decision)) throw decision.failure
  const meeting = decision.success.reduce<Meeting | null>(evolveMeeting, state)
  if (meeting === null) throw new Error('no meeting')
  return meeting
}
const refused = (...said: Parameters<typeof decided>) => {
  const decision = decided(...said)
  if (Result.isSuccess(decision)) throw new Error('was not refused')
  return decision.failure
}
const planned = after(null, COMMANDS.plan)
const held = after(planned, COMMANDS.hold)
const STATES: { readonly [S in MeetingStatus]: Meeting | null } = {
  none: null,
  planned,
  held,
  cancelled: after(planned, COMMANDS.cancel),
}

it('[G7] every status allows exactly the actions of its row, and only to the office', () => {
  for (const status of Object.keys(STATES) as MeetingStatus[])
    for (const action of MEETING_ACTIONS)
      for (const role of ROLES) {
        const unit = role === 'clerk' || role === 'section-head' || role === 'head' ? KJJ : null
        const decision = decided(STATES[status], COMMANDS[action], { by: actor(role, unit) })
        const to = next<MeetingStatus, MeetingAction>(MEETING_TRANSITIONS, status, action)
        const told = `${status} ${action} ${role}`
        if (role !== 'office')
          expect(Result.isFailure(decision) && decision.failure._tag, told).toBe('Forbidden')
        else if (to === null)
          expect(Result.isFailure(decision) && decision.failure._tag, told).toBe('MeetingNotIn')
        else expect(after(STATES[status], COMMANDS[action]).status, told).toBe(to)
      }
  expect(Object.values(MEETING_ACTION)).toEqual([...MEETING_ACTIONS])
})

it('[G8] an agenda holds each thing once, and only what is there', () => {
  const withMatter = after(planned, COMMANDS.add)
  expect(withMatter.agenda).toEqual([free, matter])
  expect(refused(withMatter, COMMANDS.add)).toMatchObject({ _tag: 'AgendaUnfit', problem: 'twice' })
  expect(refused(planned, COMMANDS.add, { around: { missing: [matter] } })).toMatchObject({
    problem: 'missing',
    titles: ['用地指标'],
  })
  expect(refused(null, { ...COMMANDS.plan, text: { ...text, invited: [KJJ, KJJ] } })._tag).toBe('UnitsAmiss')
  const stranger = { ...COMMANDS.add, item: { ...matter, reporter: 'xyz' as never } }
  expect(refused(planned, stranger)._tag).toBe('UnitsAmiss')
})

it('[G9] a meeting is not held in the future, its minutes are no older, and the office is asked for both', () => {
  expect(refused(planned, { ...COMMANDS.hold, heldOn: plainDate('2018-10-13') })._tag).toBe('DayUnfit')
  expect(refused(held, { ...COMMANDS.minutes, on: plainDate('2018-10-11') })._tag).toBe('DayUnfit')
  const numbered = after(held, COMMANDS.minutes)
  const asked = (by: typeof office, today: string) =>
    meetingTodos(by, [planned, held, numbered], plainDate(today)).map((one) => one.asked)
  expect(asked(office, '2018-10-12')).toEqual(['hold', 'minutes'])
  expect(asked(office, '2018-10-11')).toEqual(['minutes'])
  expect(asked(actor('leader', null), '2018-10-12')).toEqual([])
})

effectIt.prop(
  '[G12] no sequence of actions loses a step of a meeting',
  [Schema.Array(Schema.Literals(MEETING_ACTIONS))],
  ([walk]) => {
    let state: Meeting | null = null
    for (const action of walk) {
      if (Result.isFailure(decided(state, COMMANDS[action]))) continue
      const now: Meeting = after(state, COMMANDS[action])
      expect(now.steps.slice(0, -1)).toEqual(state?.steps ?? [])
      if (state?.status === 'held') expect(now.agenda).toEqual(state.agenda)
      state = now
    }
  },
)
