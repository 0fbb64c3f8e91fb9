import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, type DepartmentId, next, type PlanId, type ProgrammeId } from '../record/index.ts'
import { PLAN_TRANSITIONS, Plan, type PlanAction, PlanContent, type PlanStatus, PlanStep } from './plan.ts'

export const PlanCommand = Schema.TaggedUnion({
  SubmitPlan: { content: PlanContent },
  ApprovePlan: {},
  ReturnPlan: { reason: Schema.String.check(Schema.isBetweenLength(1, 1000)) },
})
export type PlanCommand = typeof PlanCommand.Type

export const PlanChange = Schema.TaggedUnion({
  PlanSubmitted: { plan: Plan },
  PlanApproved: { on: PlainDateSchema, step: PlanStep },
  PlanReturned: { step: PlanStep },
})
export type PlanChange = typeof PlanChange.Type

/** The plan's status does not allow the action. */
export class PlanNotIn extends Schema.TaggedError<PlanNotIn>()('PlanNotIn', {
  action: Schema.String,
  status: Schema.String,
}) {}

/** A plan needs at least one milestone, each due within its year. */
export class MilestonesUnfit extends Schema.TaggedError<MilestonesUnfit>()('MilestonesUnfit', {
  year: Schema.Int,
  titles: Schema.Array(Schema.String),
}) {}

export type PlanRefusal = Forbidden | PlanNotIn | MilestonesUnfit

const ACTION = {
  SubmitPlan: { action: 'submit', permission: 'plan.submit' },
  ApprovePlan: { action: 'approve', permission: 'plan.approve' },
  ReturnPlan: { action: 'return', permission: 'plan.return' },
} as const satisfies Record<PlanCommand['_tag'], { action: PlanAction; permission: Permission }>

/** What surrounds a plan: its place, and the unit that leads its task. */
export interface PlanSurroundings {
  /** The id it has, or will have. */
  readonly id: PlanId
  readonly programme: ProgrammeId
  readonly task: number
  readonly year: number
  readonly lead: DepartmentId
}

export const decidePlan = (
  state: Plan | null,
  command: PlanCommand,
  occasion: Occasion,
  around: PlanSurroundings,
): Decision<PlanChange, PlanRefusal> => {
  const { action, permission } = ACTION[command._tag]
  const allowed = authorise(occasion.actor, permission, around.lead)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: PlanStatus = state?.status ?? 'none'
  if (next(PLAN_TRANSITIONS, status, action) === null) return Result.fail(new PlanNotIn({ action, status }))
  const step = (reason: string | null) => ({ action, actor: occasion.actor.name, at: occasion.at, reason })
  switch (command._tag) {
    case 'ApprovePlan':
      return Result.succeed([{ _tag: 'PlanApproved', on: occasion.today, step: step(null) }])
    case 'ReturnPlan':
      return Result.succeed([{ _tag: 'PlanReturned', step: step(command.reason) }])
    case 'SubmitPlan': {
      const { content } = command
      const { id, programme, task, year, lead } = around
      const unfit = unfitMilestones(content, year)
      if (unfit !== null) return Result.fail(unfit)
      const plan: Plan = {
        id,
        programme,
        task,
        year,
        department: lead,
        content,
        status: 'submitted',
        submittedOn: state?.submittedOn ?? occasion.today,
        approvedOn: null,
        steps: [...(state?.steps ?? []), step(null)],
      }
      return Result.succeed([{ _tag: 'PlanSubmitted', plan }])
    }
  }
}

const unfitMilestones = (content: PlanContent, year: number): MilestonesUnfit | null => {
  const outside = content.milestones.filter((one) => !one.dueOn.startsWith(`${year}-`))
  return content.milestones.length === 0 || outside.length > 0
    ? new MilestonesUnfit({ year, titles: outside.map((one) => one.title) })
    : null
}

export const evolvePlan = (state: Plan | null, change: PlanChange): Plan => {
  if (change._tag === 'PlanSubmitted') return change.plan
  if (state === null) throw new TypeError(`${change._tag} before PlanSubmitted`)
  const steps = [...state.steps, change.step]
  return change._tag === 'PlanApproved'
    ? { ...state, status: 'approved', approvedOn: change.on, steps }
    : { ...state, status: 'returned', steps }
}
