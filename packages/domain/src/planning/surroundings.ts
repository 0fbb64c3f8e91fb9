import type { PlainDate } from '../calendar/index.ts'
import type { Occasion, Target } from '../policy/index.ts'
import type { Decision, DepartmentId, MilestoneId, PlanId, ProgrammeId } from '../record/index.ts'
import type { decideAmendment } from './amend.ts'
import type { PlanChange, PlanCommand } from './changes.ts'
import type { MilestoneText } from './milestone.ts'
import type { Plan, PlanAction } from './plan.ts'
import type { PlanRefusal } from './refusals.ts'

/** Commands on the plan itself, not on its amendments. */
export type Planning = Exclude<PlanCommand, Parameters<typeof decideAmendment>[1]>

export const ACTION = {
  CirculatePlan: 'circulate',
  ConfirmPlan: 'confirm',
  DisputePlan: 'dispute',
  ReplyToDispute: 'reply',
  ForwardPlan: 'forward',
  SubmitPlan: 'submit',
  ApprovePlan: 'approve',
  ReturnPlan: 'return',
} as const satisfies Record<Planning['_tag'], PlanAction>

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

export type Decided = Decision<PlanChange, PlanRefusal>

/** How the story of a plan tells an action. */
export const stepOf = (
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
