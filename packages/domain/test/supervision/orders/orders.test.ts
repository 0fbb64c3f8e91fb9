import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { next, ROLES } from '../../../src/record/index.ts'
import {
  ORDER_ACTIONS,
  ORDER_PERMISSION,
  ORDER_TRANSITIONS,
  type OrderAction,
  type OrderCommand,
  type OrderStatus,
  orderNumber,
  orderTodos,
  type SupervisionOrder,
} from '../../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ } from '../../example.ts'
import {
  after,
  answered,
  COMMANDS,
  clerk,
  decided,
  draft,
  dropped,
  instructed,
  issued,
  leader,
  paper,
  received,
  refused,
  returned,
  reviewed,
  reviewer,
  text,
  writer,
} from './ordered.ts'

const STATES: { readonly [S in OrderStatus]: SupervisionOrder | null } = {
  none: null,
  ...{ drafted: draft, reviewed, issued, received, answered, returned, dropped, closed: instructed },
}
/** Past the day that the order is due, so that it may be ordered again. */
const LATE = '2018-11-05'
/** When each action is well timed. */
const dayOf = (action: OrderAction): string => (action === 'again' ? LATE : '2018-10-12')
const ACTORS = [
  ...(['clerk', 'section-head', 'head'] as const).flatMap((role) => [actor(role, KJJ), actor(role, HBJ)]),
  ...(['leader', 'office', 'county', 'assessor', 'administrator'] as const).map((role) => actor(role, null)),
]
const statuses = Object.keys(STATES) as OrderStatus[]

it('[S17] every status allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of ORDER_ACTIONS) {
      const by = ACTORS.find((one) => may(one, ORDER_PERMISSION[action], KJJ))
      const told = `${status} ${action}`
      const decision = decided(STATES[status], COMMANDS[action], {
        on: dayOf(action),
        ...(by === undefined ? {} : { by }),
      })
      const to = next<OrderStatus, OrderAction>(ORDER_TRANSITIONS, status, action)
      // Where there is no order yet, no unit carries it out.
      const _tag = status === 'none' && by?.department === KJJ ? 'Forbidden' : 'OrderNotIn'
      if (to === null) expect(Result.isFailure(decision) && decision.failure, told).toMatchObject({ _tag })
      else
        expect(
          after(STATES[status], COMMANDS[action], { by: by ?? writer, on: dayOf(action) }).status,
          told,
        ).toBe(to)
    }
})

it('[S18] each action is for the role and unit that the table of permissions names, and no other', () => {
  for (const status of statuses)
    for (const action of ORDER_ACTIONS)
      for (const by of ACTORS) {
        const decision = decided(STATES[status], COMMANDS[action], { by, on: dayOf(action) })
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const unit = status === 'none' ? null : KJJ
        expect(forbidden, `${status} ${action} ${by.role} ${by.department}`).toBe(
          !may(by, ORDER_PERMISSION[action], unit),
        )
      }
  expect(new Set(ACTORS.map((one) => one.role))).toEqual(new Set(ROLES))
})

it('[S19] who wrote an order, or revised it last, does not review it', () => {
  expect(refused(draft, COMMANDS.review, { by: writer })).toMatchObject({ _tag: 'SamePerson' })
  const revised = after(draft, COMMANDS.revise, { by: reviewer })
  expect(refused(revised, COMMANDS.review, { by: reviewer })).toMatchObject({ _tag: 'SamePerson' })
  expect(after(revised, COMMANDS.review, { by: writer }).status).toBe('reviewed')
})

it('[S20] an order names known units once, cites what is there, and is due today or later', () => {
  const told = (over: Parameters<typeof text>[0], around = {}) =>
    refused(null, { ...COMMANDS.draft, text: text(over) }, { around })._tag
  expect(told({ supports: [KJJ] })).toBe('UnitsUnfit')
  expect(told({ supports: [HBJ, HBJ] })).toBe('UnitsUnfit')
  expect(told({ department: 'xyz' as never })).toBe('UnitsUnfit')
  expect(told({ dueOn: plainDate('2018-10-11') })).toBe('DueUnfit')
  expect(told({}, { cited: false })).toBe('SourceUnknown')
  expect(refused(reviewed, COMMANDS.issue, { by: leader, on: LATE })._tag).toBe('DueUnfit')
})

it('[S21] one matter one order; what is overdue or was returned is ordered again under its number', () => {
  const twin = { id: draft.id, title: '督办中期评估' }
  expect(refused(null, COMMANDS.draft, { around: { twin } })).toMatchObject({ _tag: 'OrderedAlready' })
  expect(refused(received, COMMANDS.again)).toMatchObject({ _tag: 'NotOverdue', dueOn: '2018-10-31' })
  expect(after(returned, COMMANDS.again).round).toBe(2)
  const again = after(received, COMMANDS.again, { on: LATE })
  expect(again).toMatchObject({ status: 'issued', round: 2, number: 3, originalDueOn: '2018-10-31' })
  expect(again.text.dueOn).toBe('2018-11-30')
  const early = { ...COMMANDS.again, dueOn: plainDate('2018-11-01') }
  expect(refused(received, early, { on: LATE })._tag).toBe('DueUnfit')
})

it('[S22] an order is numbered when a leader issues it, or when the office registers the paper', () => {
  expect(orderNumber(reviewed)).toBeNull()
  expect(orderNumber(issued)).toBe('〔2018〕第3号')
  expect(issued.issue).toEqual({ signer: leader.name, on: '2018-10-12', paper: null })
  const register = (day: string): OrderCommand => ({ _tag: 'RegisterIssue', signature: paper(day) })
  const onPaper = after(reviewed, register('2018-10-12'), { on: '2018-10-15' })
  expect(onPaper).toMatchObject({
    status: 'issued',
    number: 3,
    issue: { signer: '周副市长', on: '2018-10-12' },
  })
  expect(refused(reviewed, register('2018-10-13'))._tag).toBe('SignedInFuture')
  expect(refused(reviewed, register('2018-10-11'))).toMatchObject({
    ...{ _tag: 'SignedTooEarly', submittedOn: '2018-10-12' },
  })
  expect(refused(reviewed, register('2018-10-12'), { by: leader })._tag).toBe('Forbidden')
})

const apply = (dueOn: string): OrderCommand => ({
  _tag: 'ApplyExtension',
  dueOn: plainDate(dueOn),
  reason: '汛期施工受阻',
})

it('[S23] an extension is applied for by the day itself, for a later day, one at a time', () => {
  const by = clerk
  expect(refused(received, apply('2018-10-31'), { by })._tag).toBe('DueUnfit')
  expect(refused(received, apply('2018-11-30'), { by, on: LATE })._tag).toBe('ExtensionTooLate')
  expect(refused(received, apply('2018-11-30'), { by: actor('clerk', HBJ) })._tag).toBe('Forbidden')
  expect(refused(draft, apply('2018-11-30'), { by })._tag).toBe('OrderNotIn')
  const applied = after(received, apply('2018-11-30'), { by, on: '2018-10-31' })
  expect(refused(applied, apply('2018-12-01'), { by })._tag).toBe('ExtensionNotIn')
  const settle = (_tag: 'GrantExtension' | 'WithdrawExtension') => ({ _tag, number: 1 }) as const
  const granted = after(applied, settle('GrantExtension'))
  expect(granted).toMatchObject({ text: { dueOn: '2018-11-30' }, originalDueOn: '2018-10-31' })
  expect(refused(granted, settle('GrantExtension'))).toMatchObject({
    _tag: 'ExtensionNotIn',
    status: 'granted',
  })
  const denied = after(applied, { _tag: 'RefuseExtension', number: 1, reason: '理由不足' })
  expect(denied.text.dueOn).toBe('2018-10-31')
  expect(denied.extensions[0]).toMatchObject({ status: 'refused', settledBecause: '理由不足' })
  expect(after(applied, settle('WithdrawExtension'), { by }).extensions[0]?.status).toBe('withdrawn')
})

it('[S23] an extension on which nothing was decided lapses when the unit answers, and when a new day is set', () => {
  const applied = after(received, apply('2018-11-30'), { by: clerk })
  const overtaken = after(applied, COMMANDS.answer, { by: clerk })
  expect(overtaken).toMatchObject({
    status: 'answered',
    text: { dueOn: '2018-10-31' },
    extensions: [{ status: 'lapsed', settledOn: '2018-10-12', settledBy: clerk.name }],
  })
  expect(todosOf(overtaken)).toEqual(['verify'])
  expect(todosOf(after(overtaken, COMMANDS.close))).toEqual([])
  const again = after(applied, COMMANDS.again, { on: LATE })
  expect(again).toMatchObject({ text: { dueOn: '2018-11-30' }, extensions: [{ status: 'lapsed' }] })
  expect(refused(again, { _tag: 'GrantExtension', number: 1 })).toMatchObject({ _tag: 'ExtensionNotIn' })
})

const todosOf = (order: SupervisionOrder) =>
  orderTodos(writer, [order], { calendar, today: plainDate('2018-10-12') }).map((one) => one.asked)

const Walk = Schema.Array(Schema.Literals([...ORDER_ACTIONS, 'extend', 'grant']))
const EVERY = {
  ...COMMANDS,
  extend: apply('2018-12-15'),
  grant: { _tag: 'GrantExtension', number: 1 },
} as const

effectIt.prop('[S24] no sequence of actions loses an answer, an extension or a step', [Walk], ([walk]) => {
  let state: SupervisionOrder | null = null
  for (const action of walk) {
    const by = [writer, reviewer, leader, clerk].find((one) =>
      Result.isSuccess(decided(state, EVERY[action], { by: one })),
    )
    if (by === undefined) continue
    const now: SupervisionOrder = after(state, EVERY[action], { by })
    expect(now.answers.slice(0, state?.answers.length ?? 0)).toEqual(state?.answers ?? [])
    expect(now.steps.slice(0, state?.steps.length ?? 0)).toEqual(state?.steps ?? [])
    expect(now.extensions.length).toBeGreaterThanOrEqual(state?.extensions.length ?? 0)
    if (now.status === 'answered' || now.status === 'closed')
      expect(now.extensions.map((one) => one.status)).not.toContain('applied')
    if (now.status === 'closed') expect(now.answers.length).toBeGreaterThan(0)
    if (state?.number != null) expect(now.number).toBe(state.number)
    state = now
  }
})
