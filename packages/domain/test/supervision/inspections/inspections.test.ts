import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { type Actor, COUNTY, next, ROLES } from '../../../src/record/index.ts'
import {
  INSPECTION_ACTIONS,
  INSPECTION_PERMISSION,
  INSPECTION_TRANSITIONS,
  type Inspection,
  type InspectionAction,
  type InspectionCommand,
  type InspectionStatus,
  inspectionFor,
  inspectionTodos,
  noticesOfInspection,
} from '../../../src/supervision/index.ts'
import { actor, calendar, HBJ, KJJ } from '../../example.ts'
import {
  after,
  COMMANDS,
  cancelled,
  clerk,
  closed,
  decided,
  finding,
  held,
  mended,
  office,
  photo,
  planned,
  refused,
  text,
  told as toldState,
} from './inspected.ts'

const STATES: { readonly [S in InspectionStatus]: Inspection | null } = {
  none: null,
  ...{ planned, held, closed, cancelled },
}
const HELD: { readonly [A in InspectionAction]?: Inspection } = { close: mended, return: toldState }
const statuses = Object.keys(STATES) as InspectionStatus[]

it('[S60] every status allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of INSPECTION_ACTIONS) {
      // Only what is mended can be closed, and only what was told can be returned.
      const state = (status === 'held' ? HELD[action] : undefined) ?? STATES[status]
      const by = action === 'tell' ? clerk : office
      const to = next<InspectionStatus, InspectionAction>(INSPECTION_TRANSITIONS, status, action)
      const name = `${status} ${action}`
      // Where nothing was found yet, there is nobody whom it concerns.
      const tag = action === 'tell' && state?.findings.length !== 2 ? 'Forbidden' : 'InspectionNotIn'
      if (to === null) expect(refused(state, COMMANDS[action], { by })._tag, name).toBe(tag)
      else expect(after(state, COMMANDS[action], { by }).status, name).toBe(to)
    }
})

it('[S61] planning, holding and closing are for the office, in every state', () => {
  const people = ROLES.map((role) => actor(role, role === 'clerk' || role === 'head' ? KJJ : null))
  for (const status of statuses)
    for (const action of INSPECTION_ACTIONS)
      for (const by of people) {
        const decision = decided(STATES[status], COMMANDS[action], { by })
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        const concerned = action === 'tell' ? (STATES[status]?.findings[0]?.unit ?? null) : null
        expect(forbidden, `${status} ${action} ${by.role}`).toBe(
          !may(by, INSPECTION_PERMISSION[action], concerned),
        )
      }
})

it('[S62] an inspection visits known units or the county, each once, on a day that has not passed', () => {
  const told = (over: Parameters<typeof text>[0]) =>
    refused(null, { _tag: 'PlanInspection', text: text(over) })._tag
  expect(told({ units: [KJJ, KJJ] })).toBe('UnitsUnfit')
  expect(told({ units: ['xyz' as never] })).toBe('UnitsUnfit')
  expect(told({ tasks: [99] })).toBe('TasksUnknown')
  const past = text({ on: plainDate('2018-10-14') })
  expect(refused(null, { _tag: 'PlanInspection', text: past })).toMatchObject({
    ...{ _tag: 'InspectionDayUnfit', problem: 'planned-in-past' },
  })
  const county = after(null, { _tag: 'PlanInspection', text: text({ units: [COUNTY] }) })
  expect(county.text.units).toEqual([COUNTY])
})

const hold = (...findings: readonly ReturnType<typeof finding>[]): InspectionCommand => ({
  ...COMMANDS.hold,
  findings,
})

it('[S63] findings are numbered on, name a unit that was visited, and are due on the day of the visit or later', () => {
  expect(held.findings.map((one) => one.number)).toEqual([1, 2])
  expect(after(held, COMMANDS.note).findings.at(-1)?.number).toBe(3)
  expect(refused(planned, hold(finding({ unit: COUNTY })))).toMatchObject({
    _tag: 'FindingUnfit',
    problem: 'unit-not-visited',
  })
  const early = refused(planned, hold(finding({ dueOn: plainDate('2018-10-14') })))
  expect(early).toMatchObject({ number: 1, problem: 'due-before-found' })
  expect(refused(planned, hold(finding({ task: 99 })))._tag).toBe('TasksUnknown')
  expect(refused(planned, hold(finding(), finding()))).toMatchObject({ problem: 'cited-twice' })
  const tomorrow = { ...COMMANDS.hold, heldOn: plainDate('2018-10-16') }
  expect(refused(planned, tomorrow)).toMatchObject({ problem: 'held-in-future' })
})

it('[S64] a finding is mended once, by word and evidence, and not while an order on it is under way', () => {
  expect(after(held, COMMANDS.mend).findings[0]?.mended).toMatchObject({ text: '台账已补齐。', by: '测试' })
  expect(refused(mended, COMMANDS.mend)).toMatchObject({ problem: 'mended' })
  expect(refused(held, { ...COMMANDS.mend, number: 9 })).toMatchObject({ problem: 'unknown' })
  const ordered = { around: { ordered: [1] } }
  expect(refused(held, COMMANDS.mend, ordered)).toMatchObject({ problem: 'ordered' })
  const same = { ...COMMANDS.mend, evidence: [photo(1)] }
  expect(refused(held, same)).toMatchObject({ problem: 'cited-twice' })
})

it('[S64] whom a finding concerns tells what was done, once until it is returned', () => {
  expect(toldState.findings[0]?.told).toMatchObject({ text: '已补齐台账。', returned: null })
  expect(refused(toldState, COMMANDS.tell, { by: clerk })).toMatchObject({ problem: 'told' })
  expect(refused(held, { ...COMMANDS.tell, number: 2 }, { by: clerk })._tag).toBe('Forbidden')
  expect(refused(held, COMMANDS.tell, { by: clerk, around: { ordered: [1] } })).toMatchObject({
    problem: 'ordered',
  })
  expect(refused(held, COMMANDS.return)).toMatchObject({ problem: 'not-told' })
  const returned = after(toldState, COMMANDS.return)
  expect(returned.findings[0]?.told?.returned).toBe('缺二季度台账')
  // Told anew with the same file and another.
  const again = after(returned, { ...COMMANDS.tell, evidence: [photo(4), photo(5)] }, { by: clerk })
  expect(again.findings[0]?.told).toMatchObject({ returned: null, evidence: { length: 2 } })
  expect(after(again, COMMANDS.mend).findings[0]).toMatchObject({
    told: { text: '已补齐台账。' },
    mended: { by: '测试' },
  })
  const county = after(
    after(null, { _tag: 'PlanInspection', text: text({ units: [COUNTY] }) }),
    hold(finding({ unit: COUNTY })),
  )
  const word = after(county, COMMANDS.tell, { by: actor('county', null) })
  expect(word.findings[0]?.told?.text).toBe('已补齐台账。')
})

it('[S65] an inspection is closed once every finding is mended', () => {
  expect(refused(held, COMMANDS.close)).toMatchObject({ _tag: 'FindingsOpen', numbers: [1, 2] })
  expect(closed.status).toBe('closed')
  expect(after(after(planned, hold()), COMMANDS.close).status).toBe('closed')
})

it('[S66] a unit reads what was found with it, and nothing of the others', () => {
  expect(inspectionFor(held, KJJ).findings.map((one) => one.unit)).toEqual([KJJ])
  const second = inspectionFor(after(held, COMMANDS.mend), HBJ)
  expect(second.findings.map(({ number, text }) => `${number} ${text}`)).toEqual(['2 公示缺失'])
  expect(second).toMatchObject({ summary: null, text: { units: [HBJ] } })
  expect(second.steps.map((one) => one.action)).toEqual(['plan', 'hold'])
  expect(inspectionFor(held, COUNTY)).toMatchObject({ summary: null, findings: [], text: { units: [] } })
})

it('[S67] whom it visits is told of the plan, of what was found with them and of what is mended; the county too', () => {
  const told = (state: Inspection | null, command: InspectionCommand, by = office) => {
    const decision = decided(state, command, { by })
    if (Result.isFailure(decision)) throw decision.failure
    const then = after(state, command, { by })
    return decision.success.flatMap((change) =>
      noticesOfInspection(change, { before: state, after: then }).map(
        (one) => `${one.kind} ${one.department} ${one.roles}`,
      ),
    )
  }
  expect(told(null, { _tag: 'PlanInspection', text: text({ units: [KJJ, COUNTY] }) })).toEqual([
    'inspection-planned kjj clerk,head',
    'inspection-planned null county',
  ])
  expect(told(planned, hold(finding()))).toEqual(['inspection-found kjj clerk,head'])
  expect(told(held, COMMANDS.mend)).toEqual(['finding-mended kjj clerk,head'])
  expect(told(held, COMMANDS.tell, clerk)).toEqual(['finding-told null office'])
  expect(told(toldState, COMMANDS.return)).toEqual(['finding-returned kjj clerk,head'])
  expect(told(planned, COMMANDS.cancel)).toHaveLength(2)
  expect(told(planned, COMMANDS.revise)).toEqual([])
  const revised = (over: Parameters<typeof text>[0]) =>
    told(planned, { _tag: 'ReviseInspection', text: text(over) })
  expect(revised({ units: [KJJ, COUNTY] })).toEqual([
    'inspection-planned null county',
    'inspection-cancelled hbj clerk,head',
  ])
  expect(revised({ on: plainDate('2018-10-16') })).toHaveLength(2)
})

it('[S67] the office is asked when the day has come, when mending is due, and to close', () => {
  const asked = (state: Inspection, on: string, ordered = false) =>
    inspectionTodos(office, [state], () => ordered, { calendar, today: plainDate(on) }).map(
      (one) => one.asked,
    )
  expect(asked(planned, '2018-10-14')).toEqual([])
  expect(asked(planned, '2018-10-15')).toEqual(['hold'])
  expect(asked(held, '2018-10-30')).toEqual([])
  expect(asked(held, '2018-10-31')).toEqual(['mend'])
  expect(asked(held, '2018-10-31', true)).toEqual([])
  expect(asked(mended, '2018-10-31')).toEqual(['close'])
  expect(asked(toldState, '2018-10-16')).toEqual(['mend'])
})

it('[S67] whom a finding concerns is asked to mend it and to tell so, until it is told; nobody else', () => {
  const asked = (by: Actor, state: Inspection, ordered = false) =>
    inspectionTodos(by, [state], () => ordered, { calendar, today: plainDate('2018-10-16') }).map(
      (one) => `${one.asked} ${one.due}`,
    )
  expect(asked(clerk, held)).toEqual(['tell 2018-10-31'])
  expect(asked(clerk, held, true)).toEqual([])
  expect(asked(clerk, toldState)).toEqual([])
  expect(asked(clerk, after(toldState, COMMANDS.return))).toEqual(['tell 2018-10-31'])
  expect(asked(clerk, mended)).toEqual([])
  expect(asked(actor('clerk', 'czj' as never), held)).toEqual([])
})

effectIt.prop(
  '[S63] no sequence of actions loses a finding, what mended it, or a step',
  [Schema.Array(Schema.Literals(INSPECTION_ACTIONS))],
  ([actions]) => {
    let state: Inspection | null = null
    for (const action of actions) {
      const by = action === 'tell' ? clerk : office
      const decision = decided(state, COMMANDS[action], { by })
      if (Result.isFailure(decision)) continue
      const then = after(state, COMMANDS[action], { by })
      expect(then.steps.length).toBe((state?.steps.length ?? 0) + 1)
      for (const one of state?.findings ?? []) {
        const kept = then.findings.find((other) => other.number === one.number)
        expect(kept).toMatchObject(one.mended === null ? { text: one.text } : one)
      }
      state = then
    }
  },
)
