import { Result } from 'effect'
import { authorise, Forbidden, type Permission } from '../access/index.ts'
import type { PlainDate } from '../calendar/index.ts'
import { steppedTargetFaults } from '../indicators/index.ts'
import type { Occasion, Target } from '../policy/index.ts'
import {
  type Decision,
  type DepartmentId,
  type MilestoneId,
  next,
  type PlanId,
  type ProgrammeId,
} from '../record/index.ts'
import { decideAmendment, isAmending } from './amend.ts'
import type { PlanChange, PlanCommand } from './changes.ts'
import type { MilestoneText } from './milestone.ts'
import { openDisputes, type PartText, type PlanPart, unanswered, unconfirmed, unreplied } from './part.ts'
import {
  PLAN_TRANSITIONS,
  type Plan,
  type PlanAction,
  type PlanContent,
  type PlanStatus,
  type PlanText,
} from './plan.ts'
import {
  DisputeUnanswered,
  MilestonesUnfit,
  NobodyToAsk,
  NoDispute,
  PartUnfit,
  PlanNotIn,
  PlanningNotOpen,
  type PlanRefusal,
  RulingMissing,
  SupportsAwaited,
  SupportsFirst,
  TargetsUnfit,
} from './refusals.ts'

type Planning = Exclude<PlanCommand, Parameters<typeof decideAmendment>[1]>

const ACTION = {
  CirculatePlan: 'circulate',
  ConfirmPlan: 'confirm',
  DisputePlan: 'dispute',
  ReplyToDispute: 'reply',
  ForwardPlan: 'forward',
  SubmitPlan: 'submit',
  ApprovePlan: 'approve',
  ReturnPlan: 'return',
} as const satisfies Record<Planning['_tag'], PlanAction>

/** What each action takes, for the unit that leads; confirming and disputing are for the supporting unit itself. */
export const PLAN_PERMISSION = {
  circulate: 'plan.submit',
  confirm: 'plan.answer',
  dispute: 'plan.answer',
  reply: 'plan.submit',
  forward: 'plan.submit',
  submit: 'plan.submit',
  approve: 'plan.approve',
  return: 'plan.return',
} as const satisfies Record<PlanAction, Permission>

/** What surrounds a plan: its place, its units, its deadlines and the targets of its task. */
export interface PlanSurroundings {
  /** The id it has, or will have. */
  readonly id: PlanId
  readonly programme: ProgrammeId
  readonly task: number
  readonly year: number
  readonly lead: DepartmentId
  readonly supports: readonly DepartmentId[]
  /** The day by which the year's plans are due; null when the year is not planned. */
  readonly due: PlainDate | null
  /** The last day for supporting units to answer the present edition; null before it is circulated. */
  readonly partsDue: PlainDate | null
  readonly targets: readonly Target[]
  /** Gives a milestone of the text its id: the one it has, or a new one. */
  readonly identify: (milestone: MilestoneText) => MilestoneId
}

type Decided = Decision<PlanChange, PlanRefusal>

export const decidePlan = (
  state: Plan | null,
  command: PlanCommand,
  occasion: Occasion,
  around: PlanSurroundings,
): Decided => {
  if (isAmending(command)) return decideAmendment(state, command, occasion, around.lead)
  const action = ACTION[command._tag]
  const unit = actingUnit(action, occasion, around)
  const allowed = authorise(occasion.actor, PLAN_PERMISSION[action], unit)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: PlanStatus = state?.status ?? 'none'
  if (next<PlanStatus, PlanAction>(PLAN_TRANSITIONS, status, action) === null)
    return Result.fail(new PlanNotIn({ action, status }))
  if (command._tag === 'CirculatePlan' || command._tag === 'SubmitPlan')
    return putForward(state, command, occasion, around)
  if (state === null) return Result.fail(new PlanNotIn({ action, status }))
  switch (command._tag) {
    case 'ConfirmPlan':
    case 'DisputePlan':
      return answer(state, command, occasion, around)
    case 'ReplyToDispute':
      return reply(state, command, occasion)
    case 'ForwardPlan':
      return forward(state, occasion, around)
    case 'ApprovePlan':
      return approve(state, command, occasion)
    case 'ReturnPlan': {
      const step = stepOf(state, 'return', occasion, command.reason)
      return Result.succeed([{ _tag: 'PlanReturned', step: { ...step, remarks: command.remarks } }])
    }
  }
}

/** A supporting unit answers for itself; everything else belongs to the unit that leads. */
const actingUnit = (
  action: PlanAction,
  { actor }: Occasion,
  { lead, supports }: PlanSurroundings,
): DepartmentId | null => {
  if (action !== 'confirm' && action !== 'dispute') return lead
  return actor.department !== null && supports.includes(actor.department) ? actor.department : null
}

const stepOf = (
  state: Plan | null,
  action: PlanAction,
  { actor, at }: Occasion,
  reason: string | null = null,
) => ({
  action,
  actor: actor.name,
  department: actor.department,
  at,
  edition: state?.edition ?? 0,
  reason,
  remarks: [],
})

/** A new text: to the supporting units, or straight to the office. */
const putForward = (
  state: Plan | null,
  command: Extract<Planning, { content: PlanText }>,
  occasion: Occasion,
  around: PlanSurroundings,
): Decided => {
  const { id, programme, task, year, lead: department, supports } = around
  const circulating = command._tag === 'CirculatePlan'
  if (around.due === null) return Result.fail(new PlanningNotOpen({ year }))
  if (circulating && supports.length === 0) return Result.fail(new NobodyToAsk({ task }))
  if (!circulating && state === null && supports.length > 0)
    return Result.fail(new SupportsFirst({ departments: supports }))
  const unfit = unfitText(command.content, around)
  if (unfit !== null) return Result.fail(unfit)
  const content = contentOf(command.content, around)
  const written = { id, programme, task, year, department, content, on: occasion.today }
  const step = stepOf(state, ACTION[command._tag], occasion)
  return Result.succeed([
    circulating
      ? { _tag: 'PlanCirculated', ...written, step: { ...step, edition: step.edition + 1 } }
      : { _tag: 'PlanSubmitted', ...written, step, silent: silences(state, occasion, around) },
  ])
}

/** A text becomes the promise: its days are the original ones. */
const contentOf = (text: PlanText, { identify }: PlanSurroundings): PlanContent => ({
  ...text,
  milestones: text.milestones.map((one) => {
    const { title, deliverable, dueOn, weight } = one
    const words = { id: identify(one), title, deliverable, dueOn, weight }
    return { ...words, originalDueOn: dueOn, extensions: 0, cancelled: null }
  }),
})

const unfitText = (
  { milestones, targets }: PlanText,
  { year, targets: known }: PlanSurroundings,
): MilestonesUnfit | TargetsUnfit | null => {
  const ids = milestones.map((one) => one.id)
  const amiss = milestones.filter(
    (one, index) => !one.dueOn.startsWith(`${year}-`) || ids.indexOf(one.id) < index,
  )
  if (milestones.length === 0 || amiss.length > 0)
    return new MilestonesUnfit({ year, titles: amiss.map((one) => one.title) })
  for (const [index, stepped] of targets.entries()) {
    const target = known.find((one) => one.key === stepped.target)
    const twice = targets.findIndex((one) => one.target === stepped.target) < index
    const faults = target === undefined ? [] : steppedTargetFaults(stepped, target)
    if (target === undefined || twice || faults.length > 0)
      return new TargetsUnfit({ target: stepped.target, faults })
  }
  return null
}

const silences = (
  state: Plan | null,
  { today }: Occasion,
  { supports, partsDue }: PlanSurroundings,
): Plan['silent'] =>
  state === null || partsDue === null
    ? []
    : unanswered(state, supports).map((department) => ({ department, due: partsDue, notedOn: today }))

const forward = (state: Plan, occasion: Occasion, around: PlanSurroundings): Decided => {
  const { id, programme, task, year, lead: department, supports, partsDue } = around
  const open = unconfirmed(state, supports)
  if (open.length > 0 && partsDue !== null && occasion.today <= partsDue)
    return Result.fail(new SupportsAwaited({ departments: open, due: partsDue }))
  const departments = unreplied(state).map((one) => one.department)
  if (departments.length > 0) return Result.fail(new DisputeUnanswered({ departments }))
  const written = { id, programme, task, year, department, content: state.content, on: occasion.today }
  const step = stepOf(state, 'forward', occasion)
  return Result.succeed([
    { _tag: 'PlanSubmitted', ...written, step, silent: silences(state, occasion, around) },
  ])
}

const answer = (
  state: Plan,
  command: Extract<Planning, { part: PartText }>,
  occasion: Occasion,
  { supports }: PlanSurroundings,
): Decided => {
  const { actor, today } = occasion
  const { department } = actor
  const confirming = command._tag === 'ConfirmPlan'
  if (department === null || !supports.includes(department))
    return Result.fail(new Forbidden({ permission: 'plan.answer', role: actor.role, department }))
  const { measures, person } = command.part
  for (const [field, text] of Object.entries({ measures, person }))
    if (confirming && text.trim() === '')
      return Result.fail(new PartUnfit({ field: field as PartUnfit['field'] }))
  const before = state.parts.find((one) => one.department === department)
  const reason = confirming ? null : command.reason
  const part: PlanPart = {
    department,
    standing: confirming ? 'confirmed' : 'disputed',
    edition: state.edition,
    measures,
    person,
    dispute: reason ?? before?.dispute ?? null,
    reply: confirming ? (before?.reply ?? null) : null,
    ruling: null,
    answeredOn: today,
    answeredBy: actor.name,
  }
  const step = stepOf(state, ACTION[command._tag], occasion, reason)
  return Result.succeed([{ _tag: 'PlanAnswered', part, step }])
}

const reply = (
  state: Plan,
  { department, reply: text }: Extract<Planning, { _tag: 'ReplyToDispute' }>,
  occasion: Occasion,
): Decided =>
  openDisputes(state).some((one) => one.department === department)
    ? Result.succeed([
        { _tag: 'DisputeReplied', department, reply: text, step: stepOf(state, 'reply', occasion, text) },
      ])
    : Result.fail(new NoDispute({ department }))

const approve = (
  state: Plan,
  { rulings: given }: Extract<Planning, { _tag: 'ApprovePlan' }>,
  occasion: Occasion,
): Decided => {
  const disputed = openDisputes(state).map((one) => one.department)
  const departments = disputed.filter((unit) => !given.some((one) => one.department === unit))
  if (departments.length > 0) return Result.fail(new RulingMissing({ departments }))
  const rulings = given.filter((one) => disputed.includes(one.department))
  const step = stepOf(state, 'approve', occasion)
  return Result.succeed([{ _tag: 'PlanApproved', on: occasion.today, rulings, step }])
}
