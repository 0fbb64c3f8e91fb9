import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { may } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import { COUNTY, next, ROLES } from '../../../src/record/index.ts'
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
} from './inspected.ts'

const STATES: { readonly [S in InspectionStatus]: Inspection | null } = {
  none: null,
  ...{ planned, held, closed, cancelled },
}
const statuses = Object.keys(STATES) as InspectionStatus[]

it('[S60] every status allows exactly the actions of its row in the table', () => {
  for (const status of statuses)
    for (const action of INSPECTION_ACTIONS) {
      // Only what is mended can be closed.
      const state = status === 'held' && action === 'close' ? mended : STATES[status]
      const to = next<InspectionStatus, InspectionAction>(INSPECTION_TRANSITIONS, status, action)
      const told = `${status} ${action}`
      if (to === null) expect(refused(state, COMMANDS[action])._tag, told).toBe('InspectionNotIn')
      else expect(after(state, COMMANDS[action]).status, told).toBe(to)
    }
})

it('[S61] planning, holding and closing are for the office, in every state', () => {
  const people = ROLES.map((role) => actor(role, role === 'clerk' || role === 'head' ? KJJ : null))
  for (const status of statuses)
    for (const action of INSPECTION_ACTIONS)
      for (const by of people) {
        const decision = decided(STATES[status], COMMANDS[action], { by })
        const forbidden = Result.isFailure(decision) && decision.failure._tag === 'Forbidden'
        expect(forbidden, `${status} ${action} ${by.role}`).toBe(
          !may(by, INSPECTION_PERMISSION[action], null),
        )
      }
})

it('[S62] an inspection visits known units or the county, each once, on a day that has not passed', () => {
  const told = (over: Parameters<typeof text>[0]) =>
    refused(null, { _tag: 'PlanInspection', text: text(over) })._tag
  expect(told({ units: [KJJ, KJJ] })).toBe('UnitsUnfit')
  expect(told({ units: ['xyz' as never] })).toBe('UnitsUnfit')
  expect(told({ tasks: [99] })).toBe('TasksUnknown')
  expect(told({ on: plainDate('2018-10-14') })).toBe('InspectionDayUnfit')
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

it('[S65] an inspection is closed once every finding is mended', () => {
  expect(refused(held, COMMANDS.close)).toMatchObject({ _tag: 'FindingsOpen', numbers: [1, 2] })
  expect(closed.status).toBe('closed')
  expect(after(after(planned, hold()), COMMANDS.close).status).toBe('closed')
})

it('[S66] a unit reads what was found with it, and nothing of the others', () => {
  expect(inspectionFor(held, KJJ).findings.map((one) => one.unit)).toEqual([KJJ])
  const second = inspectionFor(after(held, COMMANDS.mend), HBJ)
  expect(second.findings.map(({ number, text }) => `${number} ${text}`)).toEqual(['1 公示缺失'])
  expect(second).toMatchObject({ summary: null, text: { units: [HBJ] } })
  expect(second.steps.map((one) => one.action)).toEqual(['plan', 'hold'])
  expect(inspectionFor(held, COUNTY)).toMatchObject({ summary: null, findings: [], text: { units: [] } })
})

it('[S67] whom it visits is told of the plan, of what was found with them and of what is mended; the county too', () => {
  const told = (state: Inspection | null, command: InspectionCommand) => {
    const decision = decided(state, command)
    if (Result.isFailure(decision)) throw decision.failure
    const then = after(state, command)
    return decision.success.flatMap((change) =>
      noticesOfInspection(change, then).map((one) => `${one.kind} ${one.department} ${one.roles}`),
    )
  }
  expect(told(null, { _tag: 'PlanInspection', text: text({ units: [KJJ, COUNTY] }) })).toEqual([
    'inspection-planned kjj clerk,head',
    'inspection-planned null county',
  ])
  expect(told(planned, hold(finding()))).toEqual(['inspection-found kjj clerk,head'])
  expect(told(held, COMMANDS.mend)).toEqual(['finding-mended kjj clerk,head'])
  expect(told(planned, COMMANDS.cancel)).toHaveLength(2)
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
  const clerk = actor('clerk', HBJ)
  expect(inspectionTodos(clerk, [held], () => false, { calendar, today: plainDate('2018-11-30') })).toEqual(
    [],
  )
})

effectIt.prop(
  '[S63] no sequence of actions loses a finding, what mended it, or a step',
  [Schema.Array(Schema.Literals(INSPECTION_ACTIONS))],
  ([actions]) => {
    let state: Inspection | null = null
    for (const action of actions) {
      const decision = decided(state, COMMANDS[action])
      if (Result.isFailure(decision)) continue
      const then = after(state, COMMANDS[action])
      expect(then.steps.length).toBe((state?.steps.length ?? 0) + 1)
      for (const one of state?.findings ?? []) {
        const kept = then.findings.find((other) => other.number === one.number)
        expect(kept).toMatchObject(one.mended === null ? { text: one.text } : one)
      }
      state = then
    }
  },
)
