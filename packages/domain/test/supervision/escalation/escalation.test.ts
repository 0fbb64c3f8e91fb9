import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { addDays, type Period, plainDate } from '../../../src/calendar/index.ts'
import type { Task } from '../../../src/policy/index.ts'
import { type Actor, type EscalationId, next, ROLES } from '../../../src/record/index.ts'
import type { Report } from '../../../src/reporting/index.ts'
import {
  decideEscalation,
  decideLadder,
  type Escalation,
  type EscalationCommand,
  evolveEscalation,
  judge,
  Ladder,
  type LadderRule,
  MEASURE_ACTIONS,
  MEASURE_STATUSES,
  MEASURE_TRANSITIONS,
  type MeasureStatus,
  noticesOfEscalation,
  type OwedMatter,
  owedMatters,
  type Resolution,
  reachedOn,
  usualLadder,
} from '../../../src/supervision/index.ts'
import {
  actor,
  calendar,
  HBJ,
  KJJ,
  MILESTONE,
  milestone,
  occasion,
  PROGRAMME,
  plan,
  report,
  schedule,
} from '../../example.ts'

const SYSTEM: Actor = { account: 'system', name: '系统', role: 'system', department: null }
const office = actor('office', null)
const ladder = usualLadder(PROGRAMME)
const around = {
  id: '01890000-0000-7000-8000-0000000000e5' as EscalationId,
  programme: PROGRAMME,
  ladder,
  calendar,
}
const matter: OwedMatter = {
  task: 1,
  kind: 'milestone',
  key: MILESTONE,
  department: KJJ,
  title: '完成中期评估',
  dueOn: plainDate('2018-08-31'),
}
const resolution: Resolution = {
  ...{ id: '01890000-0000-7000-8000-000000000e11' as Resolution['id'], programme: PROGRAMME, number: 2 },
  meeting: '01890000-0000-7000-8000-000000000e01' as Resolution['meeting'],
  ...{ agreedOn: plainDate('2018-10-08'), status: 'open', told: [], finishedOn: null, confirmedOn: null },
  text: {
    ...{ wording: '由市科技局牵头，月底前提出支持方案。', owner: KJJ, supports: [HBJ] },
    ...{ dueOn: plainDate('2018-10-31'), task: null, clause: null, agenda: null },
  },
  steps: [],
}
const tick = (over: Partial<OwedMatter> = {}): EscalationCommand => ({
  _tag: 'Tick',
  matter: { ...matter, ...over },
})
const decided = (state: Escalation | null, command: EscalationCommand, on: string, by = SYSTEM) =>
  decideEscalation(state, command, occasion(by, on), around)
const after = (
  state: Escalation | null,
  command: EscalationCommand,
  on: string,
  by = SYSTEM,
): Escalation | null => {
  const decision = decided(state, command, on, by)
  return Result.isFailure(decision)
    ? state
    : decision.success.reduce<Escalation | null>(evolveEscalation, state)
}
const refusal = (...args: Parameters<typeof decided>): string | null => {
  const decision = decided(...args)
  return Result.isFailure(decision) ? decision.failure._tag : null
}
const rungs = (state: Escalation | null): readonly string[] =>
  (state?.measures ?? []).map(({ rung, reachedOn: on, status }) => `${rung} ${on} ${status}`)

it('[S28] a ladder rises: no milder and later, rung by rung', () => {
  const fits = Schema.is(Ladder)
  expect(fits(ladder)).toBe(true)
  const rule = (rung: LadderRule['rung'], days: number, on: LadderRule['on'] = 'report') => ({
    rung,
    on,
    after: days,
  })
  const told = (...rules: readonly LadderRule[]) => fits({ programme: PROGRAMME, rules })
  expect(told(rule('remind', -3), rule('letter', 5))).toBe(true)
  expect(told(rule('letter', 5), rule('remind', 7))).toBe(false)
  expect(told(rule('remind', 1), rule('letter', 1))).toBe(false)
  expect(told(rule('letter', 5), rule('remind', 1, 'milestone'))).toBe(true)
  expect(told(rule('remind', -31))).toBe(false)
  const set = decideLadder(ladder, occasion(office))
  expect(Result.isSuccess(set)).toBe(true)
  for (const role of ROLES.filter((one) => one !== 'office'))
    expect(Result.isFailure(decideLadder(ladder, occasion(actor(role, null)))), role).toBe(true)
})

it('[S29] rungs are reached in working days; the system sends reminders and drafts the rest', () => {
  const state = after(null, tick(), '2018-09-17')
  expect(rungs(state)).toEqual([
    'remind 2018-08-24 sent',
    'remind 2018-08-31 sent',
    'remind 2018-09-03 sent',
    'letter 2018-09-07 drafted',
    'order 2018-09-14 drafted',
  ])
  expect(refusal(null, tick(), '2018-08-23')).toBe('NothingDue')
  expect(rungs(after(null, tick(), '2018-08-24'))).toEqual(['remind 2018-08-24 sent'])
  const issue: EscalationCommand = { _tag: 'IssueMeasure', number: 4, words: '请于三日内报送。' }
  expect(after(state, issue, '2018-09-17', office)?.measures[3]).toMatchObject({
    status: 'issued',
    settledOn: '2018-09-17',
    words: '请于三日内报送。',
  })
  // The ladder's order is issued as a supervision order.
  expect(refusal(state, { ...issue, number: 5 }, '2018-09-17', office)).toBe('MeasureNotIn')
  for (const role of ROLES.filter((one) => one !== 'office'))
    expect(refusal(state, issue, '2018-09-17', actor(role, null)), role).toBe('Forbidden')
  for (const role of ROLES)
    expect(refusal(null, tick(), '2018-09-17', actor(role, null)), role).toBe('Forbidden')
})

it('[S29] every status of a measure allows exactly the actions of its row', () => {
  const state = after(null, tick(), '2018-09-17') as Escalation
  for (const status of MEASURE_STATUSES)
    for (const action of MEASURE_ACTIONS.filter((one) => one === 'issue' || one === 'dismiss')) {
      const number = status === 'none' ? 99 : 4
      const measures = state.measures.map((one) => ({ ...one, status: status as 'sent' }))
      const command: EscalationCommand =
        action === 'issue'
          ? { _tag: 'IssueMeasure', number, words: '请报送' }
          : { _tag: 'DismissMeasure', number, reason: '已电话沟通' }
      const to = next<MeasureStatus, (typeof MEASURE_ACTIONS)[number]>(MEASURE_TRANSITIONS, status, action)
      expect(refusal({ ...state, measures }, command, '2018-09-17', office), `${status} ${action}`).toBe(
        to === null ? 'MeasureNotIn' : null,
      )
    }
})

const Gaps = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))).check(
  Schema.isMaxLength(20),
)

effectIt.prop(
  '[S30] each rung is recorded once and none is missing, whenever it is looked',
  [Gaps],
  ([gaps]) => {
    let state: Escalation | null = null
    let day = plainDate('2018-08-01')
    for (const gap of gaps) {
      day = addDays(day, gap)
      state = after(state, tick(), day)
      const due = ladder.rules
        .filter((rule) => rule.on === 'milestone' && reachedOn(rule, matter.dueOn, calendar) <= day)
        .map((rule) => `${rule.rung} ${rule.after}`)
      expect((state?.measures ?? []).map((one) => `${one.rung} ${one.after}`)).toEqual(due)
      expect((state?.measures ?? []).map((one) => one.number)).toEqual(due.map((_, index) => index + 1))
    }
  },
)

it('[S30] a day that was moved starts the ladder anew, and what was sent before stays', () => {
  const first = after(null, tick(), '2018-09-03')
  const moved = after(first, tick({ dueOn: plainDate('2018-10-31') }), '2018-10-24')
  expect(rungs(moved)).toEqual([...rungs(first), 'remind 2018-10-24 sent'])
})

it('[S30] a day that was moved stops the drafts about the old day, also before the first rung of the new one', () => {
  const first = after(null, tick(), '2018-09-17')
  const moved = tick({ dueOn: plainDate('2018-12-31') })
  const state = after(first, moved, '2018-09-18')
  expect(state?.matter.dueOn).toBe('2018-12-31')
  expect(state?.measures.map((one) => one.status)).toEqual(['sent', 'sent', 'sent', 'stopped', 'stopped'])
  expect(refusal(state, moved, '2018-09-18')).toBe('NothingDue')
})

it('[S30] what is owed again after it was met is pressed for again', () => {
  const met = after(after(null, tick(), '2018-09-17'), { _tag: 'StopEscalation' }, '2018-09-18')
  const again = after(met, tick(), '2018-09-20')
  expect(again?.metOn).toBeNull()
  expect(rungs(again).slice(5)).toEqual(['letter 2018-09-07 drafted', 'order 2018-09-14 drafted'])
  // Met before anything was drafted, it is open again without a new rung.
  const early = after(after(null, tick(), '2018-09-03'), { _tag: 'StopEscalation' }, '2018-09-04')
  expect(after(early, tick(), '2018-09-05')).toMatchObject({ metOn: null, measures: { length: 3 } })
})

it('[S31] an order that people issued or dropped settles its rung, and nothing else does', () => {
  const state = after(null, tick(), '2018-09-17')
  const became = {
    status: 'issued',
    on: plainDate('2018-09-17'),
    by: '周明远',
    words: '〔2018〕第3号',
  } as const
  const note = (number: number): EscalationCommand => ({ _tag: 'NoteOrder', number, became })
  expect(after(state, note(5), '2018-09-18')?.measures[4]).toMatchObject({
    status: 'issued',
    words: became.words,
  })
  expect(refusal(state, note(4), '2018-09-18')).toBe('NothingDue')
  expect(refusal(after(state, note(5), '2018-09-18'), note(5), '2018-09-18')).toBe('NothingDue')
  expect(refusal(state, note(5), '2018-09-18', office)).toBe('Forbidden')
  const change = { _tag: 'MeasureSettled', number: 5, ...became } as const
  expect(noticesOfEscalation(change, state as Escalation)).toEqual([])
})

it('[S30] a changed rule brings nothing for days behind what was recorded', () => {
  const first = after(null, tick(), '2018-09-10')
  const rules = [
    ...(['remind', 'remind', 'letter'] as const).map((rung, index) => ({
      on: 'milestone' as const,
      rung,
      after: index - 3,
    })),
    { on: 'milestone' as const, rung: 'order' as const, after: 7 },
  ]
  const at = (on: string) =>
    decideEscalation(first, tick(), occasion(SYSTEM, on), { ...around, ladder: { ...ladder, rules } })
  expect(at('2018-09-10')).toMatchObject(Result.fail({ _tag: 'NothingDue' }))
  const order = at('2018-09-11')
  expect(Result.isSuccess(order) && order.success[0]).toMatchObject({
    measures: [{ rung: 'order', reachedOn: '2018-09-11' }],
  })
})

it('[S31] what was done stops the ladder: drafts are not issued any more, what was sent stays', () => {
  const state = after(null, tick(), '2018-09-17')
  const stopped = after(state, { _tag: 'StopEscalation' }, '2018-09-18')
  expect(stopped?.metOn).toBe('2018-09-18')
  expect(stopped?.measures.map((one) => one.status)).toEqual(['sent', 'sent', 'sent', 'stopped', 'stopped'])
  expect(refusal(stopped, { _tag: 'StopEscalation' }, '2018-09-18')).toBe('NothingDue')
  expect(refusal(stopped, { _tag: 'IssueMeasure', number: 4, words: '请报送' }, '2018-09-18', office)).toBe(
    'MeasureNotIn',
  )
})

it('[S32] owed are milestones that are not done, reports not handed in, and parts until the report is first accepted', () => {
  const task = { ordinal: 1, lead: KJJ, supports: [HBJ], targets: [] } as unknown as Task
  const owed = (reports: readonly Report[]) =>
    owedMatters(
      [
        judge(
          { task, plans: [plan([milestone('2018-10-31')])], reports, contributions: [], observations: [] },
          {
            today: plainDate('2018-10-12'),
            calendar,
            schedule,
            demo: false,
          },
        ),
      ],
      [],
      { today: plainDate('2018-10-12'), calendar, schedule, demo: false },
    ).map(({ kind, key, department, dueOn }) => `${kind} ${key} ${department} ${dueOn}`)
  const q2 = report({
    status: 'accepted',
    period: '2018-Q2' as Period,
    reportedOn: plainDate('2018-07-10'),
    acceptedOn: plainDate('2018-07-11'),
  })
  expect(owed([q2])).toEqual([
    `milestone ${MILESTONE} ${KJJ} 2018-10-31`,
    `report 2018-Q3 ${KJJ} 2018-10-19`,
    `part 2018-Q3 ${HBJ} 2018-10-16`,
  ])
  const handedIn = report({
    id: '01890000-0000-7000-8000-0000000000a9' as Report['id'],
    status: 'passed',
    reportedOn: plainDate('2018-10-11'),
  })
  expect(owed([q2, handedIn])).toEqual([
    `milestone ${MILESTONE} ${KJJ} 2018-10-31`,
    `part 2018-Q3 ${HBJ} 2018-10-16`,
  ])
  const corrected = { ...handedIn, acceptedOn: plainDate('2018-10-11'), correction: '笔误' }
  expect(owed([q2, corrected])).toEqual([`milestone ${MILESTONE} ${KJJ} 2018-10-31`])
})

it('[S32] owed is a resolution that its owner has not told to be done, also one that serves no task', () => {
  const owed = (over: Partial<Resolution>) =>
    owedMatters([], [{ ...resolution, ...over }], {
      ...{ today: plainDate('2018-10-12'), calendar, schedule, demo: false },
    })
  const matter: OwedMatter = {
    ...{ task: null, kind: 'resolution', key: resolution.id, department: KJJ },
    ...{ title: resolution.text.wording, dueOn: plainDate('2018-10-31') },
  }
  expect(owed({})).toEqual([matter])
  expect(owed({ status: 'returned' })).toEqual([matter])
  for (const status of ['told', 'confirmed', 'dropped'] as const) expect(owed({ status }), status).toEqual([])
  const long = owed({ text: { ...resolution.text, wording: '议'.repeat(500) } })
  expect(long[0]?.title).toBe(`${'议'.repeat(59)}…`)
  const state = after(null, { _tag: 'Tick', matter }, '2018-11-14')
  expect(rungs(state).at(-1)).toBe('order 2018-11-14 drafted')
})
