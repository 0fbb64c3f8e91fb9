import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import type { PlainDate } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import {
  COUNTY,
  type Decision,
  type DepartmentId,
  type InspectionId,
  next,
  type PartyId,
  type ProgrammeId,
} from '../../record/index.ts'
import { unfitEvidence } from '../../reporting/index.ts'
import { UnitsUnfit } from '../orders/index.ts'
import type { InspectionChange, InspectionCommand } from './command.ts'
import {
  type Finding,
  type FindingText,
  INSPECTION_TRANSITIONS,
  type Inspection,
  type InspectionAction,
  type InspectionStatus,
  type InspectionStep,
  type InspectionText,
  isMended,
  isTold,
} from './inspection.ts'
import {
  FindingNotOpen,
  FindingsOpen,
  FindingUnfit,
  InspectionDayUnfit,
  InspectionNotIn,
  type InspectionRefusal,
  TasksUnknown,
} from './refusals.ts'

const ACTION = {
  PlanInspection: 'plan',
  ReviseInspection: 'revise',
  CancelInspection: 'cancel',
  HoldInspection: 'hold',
  NoteFindings: 'note',
  TellFinding: 'tell',
  ReturnFinding: 'return',
  MendFinding: 'mend',
  CloseInspection: 'close',
} as const satisfies Record<InspectionCommand['_tag'], InspectionAction>

export const INSPECTION_PERMISSION = {
  plan: 'inspection.plan',
  revise: 'inspection.plan',
  cancel: 'inspection.plan',
  hold: 'inspection.hold',
  note: 'inspection.hold',
  tell: 'inspection.tell',
  return: 'inspection.hold',
  mend: 'inspection.hold',
  close: 'inspection.hold',
} as const satisfies Record<InspectionAction, Permission>

/** What surrounds an inspection. */
export interface InspectionSurroundings {
  /** The id it has, or will have. */
  readonly id: InspectionId
  readonly programme: ProgrammeId
  readonly units: readonly DepartmentId[]
  readonly tasks: readonly number[]
  /** Numbers of findings on which an order is under way. */
  readonly ordered: readonly number[]
}

type Decided = Decision<InspectionChange, InspectionRefusal>

export const decideInspection = (
  state: Inspection | null,
  command: InspectionCommand,
  occasion: Occasion,
  around: InspectionSurroundings,
): Decided => {
  const action = ACTION[command._tag]
  const allowed = authorise(occasion.actor, INSPECTION_PERMISSION[action], concernedBy(state, command))
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: InspectionStatus = state?.status ?? 'none'
  if (next<InspectionStatus, InspectionAction>(INSPECTION_TRANSITIONS, status, action) === null)
    return Result.fail(new InspectionNotIn({ action, status }))
  const step = stepOf(action, occasion, 'reason' in command ? command.reason : null)
  if (command._tag === 'PlanInspection') return planned(command.text, step, around)
  if (state === null) return Result.fail(new InspectionNotIn({ action, status }))
  return BY_COMMAND[command._tag](state, command as never, step, around)
}

/** Whom a finding concerns tells of it; everything else is the office's. */
const concernedBy = (state: Inspection | null, command: InspectionCommand): PartyId | null =>
  command._tag === 'TellFinding'
    ? (state?.findings.find((one) => one.number === command.number)?.unit ?? null)
    : null

const stepOf = (
  action: InspectionAction,
  { actor, at, today }: Occasion,
  reason: string | null,
): InspectionStep => ({
  ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today, reason },
})

const planned = (text: InspectionText, step: InspectionStep, around: InspectionSurroundings): Decided => {
  const { id, programme } = around
  const refusal = unfitText(text, step.on, around)
  return refusal === null
    ? Result.succeed([{ _tag: 'InspectionPlanned', id, programme, text, step }])
    : Result.fail(refusal)
}

const unfitText = (
  { units, tasks, on }: InspectionText,
  today: PlainDate,
  around: InspectionSurroundings,
): InspectionRefusal | null => {
  const departments = units.filter(
    (unit, index) => !(unit === COUNTY || around.units.includes(unit)) || units.indexOf(unit) < index,
  )
  if (departments.length > 0) return new UnitsUnfit({ departments })
  return (
    unknownTasks(tasks, around) ??
    (on < today ? new InspectionDayUnfit({ on, today, problem: 'planned-in-past' }) : null)
  )
}

const unknownTasks = (tasks: readonly number[], around: InspectionSurroundings): TasksUnknown | null => {
  const unknown = tasks.filter((task, index) => !around.tasks.includes(task) || tasks.indexOf(task) < index)
  return unknown.length === 0 ? null : new TasksUnknown({ tasks: unknown })
}

/** Findings after those that stand, numbered on; or what is amiss with the first that does not fit. */
const numberedOn = (
  state: Inspection,
  texts: readonly FindingText[],
  heldOn: PlainDate,
  { today, around }: { readonly today: PlainDate; readonly around: InspectionSurroundings },
): Result.Result<readonly Finding[], InspectionRefusal> => {
  const first = state.findings.length + 1
  const found = texts.map(
    (one, index): Finding => ({
      ...{ number: first + index, ...one, told: null, mended: null },
    }),
  )
  const unvisited = found.find((one) => !state.text.units.includes(one.unit))
  if (unvisited !== undefined)
    return Result.fail(new FindingUnfit({ number: unvisited.number, problem: 'unit-not-visited' }))
  const early = found.find((one) => one.dueOn < heldOn)
  if (early !== undefined)
    return Result.fail(new FindingUnfit({ number: early.number, problem: 'due-before-found' }))
  const cited = new Set(found.flatMap((one) => one.task ?? []))
  const refusal =
    unknownTasks([...cited], around) ??
    unfitEvidence([...filed(state), ...found.flatMap((one) => one.photos)], today)
  return refusal === null ? Result.succeed(found) : Result.fail(refusal)
}

/** Everything that the inspection cites so far: each file belongs to one finding. */
const filed = ({ findings }: Inspection) =>
  findings.flatMap((one) => [...one.photos, ...(one.told?.evidence ?? []), ...(one.mended?.evidence ?? [])])

type Act<T extends InspectionCommand['_tag']> = (
  state: Inspection,
  command: Extract<InspectionCommand, { _tag: T }>,
  step: InspectionStep,
  around: InspectionSurroundings,
) => Decided

const moved = (step: InspectionStep): Decided => Result.succeed([{ _tag: 'InspectionMoved', step }])

const BY_COMMAND: { readonly [T in Exclude<InspectionCommand['_tag'], 'PlanInspection'>]: Act<T> } = {
  ReviseInspection: (_, { text }, step, around) => {
    const refusal = unfitText(text, step.on, around)
    return refusal === null
      ? Result.succeed([{ _tag: 'InspectionRevised', text, step }])
      : Result.fail(refusal)
  },
  CancelInspection: (_, __, step) => moved(step),
  HoldInspection: (state, { heldOn, summary, findings: texts }, step, around) => {
    const today = step.on
    if (heldOn > today)
      return Result.fail(new InspectionDayUnfit({ on: heldOn, today, problem: 'held-in-future' }))
    return Result.map(numberedOn(state, texts, heldOn, { today, around }), (findings) => [
      { _tag: 'InspectionHeld' as const, heldOn, summary, findings, step },
    ])
  },
  NoteFindings: (state, { findings: texts }, step, around) =>
    Result.map(numberedOn(state, texts, state.heldOn ?? step.on, { today: step.on, around }), (findings) => [
      { _tag: 'FindingsNoted' as const, findings, step },
    ]),
  TellFinding: (state, { number, text, evidence }, step, { ordered }) => {
    const finding = state.findings.find((one) => one.number === number)
    const problem = notOpen(finding, ordered) ?? (finding !== undefined && isTold(finding) ? 'told' : null)
    if (problem !== null) return Result.fail(new FindingNotOpen({ number, problem }))
    // What is told anew takes the place of what was returned, its files too.
    const others = filed({ ...state, findings: state.findings.filter((one) => one !== finding) })
    const unfit = unfitEvidence([...others, ...(finding?.photos ?? []), ...evidence], step.on)
    if (unfit !== null) return Result.fail(unfit)
    const told = { text, evidence, on: step.on, by: step.actor, returned: null }
    return Result.succeed([{ _tag: 'FindingTold', number, told, step }])
  },
  ReturnFinding: (state, { number }, step) => {
    const finding = state.findings.find((one) => one.number === number)
    return finding !== undefined && isTold(finding)
      ? Result.succeed([{ _tag: 'FindingReturned', number, step }])
      : Result.fail(new FindingNotOpen({ number, problem: 'not-told' }))
  },
  MendFinding: (state, { number, text, evidence }, step, { ordered }) => {
    const finding = state.findings.find((one) => one.number === number)
    const problem = notOpen(finding, ordered)
    if (problem !== null) return Result.fail(new FindingNotOpen({ number, problem }))
    const unfit = unfitEvidence([...filed(state), ...evidence], step.on)
    if (unfit !== null) return Result.fail(unfit)
    const mended = { text, evidence, on: step.on, by: step.actor }
    return Result.succeed([{ _tag: 'FindingMended', number, mended, step }])
  },
  CloseInspection: ({ findings }, _, step) => {
    const numbers = findings.filter((one) => !isMended(one)).map((one) => one.number)
    return numbers.length > 0 ? Result.fail(new FindingsOpen({ numbers })) : moved(step)
  },
}

const notOpen = (
  finding: Finding | undefined,
  ordered: readonly number[],
): 'unknown' | 'mended' | 'ordered' | null => {
  if (finding === undefined) return 'unknown'
  if (isMended(finding)) return 'mended'
  return ordered.includes(finding.number) ? 'ordered' : null
}
