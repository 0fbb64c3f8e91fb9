import { Result } from 'effect'
import { authorise, type Permission } from '../access/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type DepartmentId, next } from '../record/index.ts'
import { decideAmendment, isAmending } from './amend.ts'
import { answer, reply } from './answer.ts'
import type { PlanCommand } from './changes.ts'
import { openDisputes } from './part.ts'
import { PLAN_TRANSITIONS, type Plan, type PlanAction, type PlanStatus } from './plan.ts'
import { forward, putForward } from './put-forward.ts'
import { PlanNotIn, RulingMissing } from './refusals.ts'
import { ACTION, type Decided, type Planning, type PlanSurroundings, stepOf } from './surroundings.ts'

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
