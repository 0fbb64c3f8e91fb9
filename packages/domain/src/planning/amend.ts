import { Result } from 'effect'
import { authorise, type Permission } from '../access/index.ts'
import { yearOf } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, next } from '../record/index.ts'
import {
  AMENDMENT_TRANSITIONS,
  type Amendment,
  type AmendmentAction,
  type AmendmentAsk,
  type AmendmentStatus,
} from './amendment.ts'
import type { PlanChange, PlanCommand } from './changes.ts'
import { type Milestone, standingMilestones } from './milestone.ts'
import type { Plan } from './plan.ts'
import {
  AmendmentNotIn,
  type AmendmentRefusal,
  AmendmentTooLate,
  AmendmentUnfit,
  NoSuchMilestone,
} from './refusals.ts'

export type AmendmentCommand = Extract<
  PlanCommand,
  { _tag: 'ApplyAmendment' | 'ApproveAmendment' | 'RefuseAmendment' | 'WithdrawAmendment' }
>

const ACTION = {
  ApplyAmendment: 'apply',
  ApproveAmendment: 'approve',
  RefuseAmendment: 'refuse',
  WithdrawAmendment: 'withdraw',
} as const satisfies Record<AmendmentCommand['_tag'], AmendmentAction>

/** What each action on an amendment takes, for the unit that leads the task. */
export const AMENDMENT_PERMISSION = {
  apply: 'amendment.apply',
  withdraw: 'amendment.apply',
  approve: 'amendment.decide',
  refuse: 'amendment.decide',
} as const satisfies Record<AmendmentAction, Permission>

export const isAmending = (command: PlanCommand): command is AmendmentCommand => command._tag in ACTION

/** Applied for until the day itself, on an approved plan, one at a time for each milestone. */
export const decideAmendment = (
  state: Plan | null,
  command: AmendmentCommand,
  occasion: Occasion,
  lead: Plan['department'],
): Decision<PlanChange, AmendmentRefusal> => {
  const action = ACTION[command._tag]
  const allowed = authorise(occasion.actor, AMENDMENT_PERMISSION[action], lead)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (command._tag === 'ApplyAmendment') return apply(state, command, occasion)
  const amendment = state?.amendments.find((one) => one.number === command.number)
  const status: AmendmentStatus = amendment?.status ?? 'none'
  const to = next<AmendmentStatus, AmendmentAction>(AMENDMENT_TRANSITIONS, status, action)
  if (state === null || amendment === undefined || to === null || to === 'none' || to === 'applied')
    return Result.fail(new AmendmentNotIn({ action, status }))
  const milestone = state.content.milestones.find((one) => one.id === amendment.milestone)
  if (to === 'approved' && milestone !== undefined) {
    const unfit = unfitAsk(state, milestone, amendment.ask)
    if (unfit !== null) return Result.fail(unfit)
  }
  const because = command._tag === 'RefuseAmendment' ? command.reason : null
  const { actor, today: on } = occasion
  return Result.succeed([
    { _tag: 'AmendmentSettled', number: amendment.number, status: to, on, by: actor.name, because },
  ])
}

const apply = (
  state: Plan | null,
  { milestone: id, ask, reason }: Extract<AmendmentCommand, { _tag: 'ApplyAmendment' }>,
  { actor, today }: Occasion,
): Decision<PlanChange, AmendmentRefusal> => {
  const milestone =
    state?.status === 'approved' ? state.content.milestones.find((one) => one.id === id) : undefined
  if (state === null || milestone === undefined) return Result.fail(new NoSuchMilestone())
  const { title, deliverable, weight, dueOn } = milestone
  if (openAmendment(state, milestone) !== null)
    return Result.fail(new AmendmentUnfit({ title, problem: 'pending' }))
  if (today > dueOn) return Result.fail(new AmendmentTooLate({ title, dueOn }))
  const unfit = unfitAsk(state, milestone, ask)
  if (unfit !== null) return Result.fail(unfit)
  const amendment: Amendment = {
    number: state.amendments.length + 1,
    milestone: id,
    ask,
    reason,
    status: 'applied',
    was: { title, deliverable, weight, dueOn },
    appliedOn: today,
    appliedBy: actor.name,
    settledOn: null,
    settledBy: null,
    settledBecause: null,
  }
  return Result.succeed([{ _tag: 'AmendmentApplied', amendment }])
}

/** The amendment of a milestone that waits for the office. */
export const openAmendment = (plan: Plan, { id }: Pick<Milestone, 'id'>): Amendment | null =>
  plan.amendments.find((one) => one.milestone === id && one.status === 'applied') ?? null

const unfitAsk = (plan: Plan, milestone: Milestone, ask: AmendmentAsk): AmendmentUnfit | null => {
  const problem = milestone.cancelled === null ? problemOf(plan, milestone, ask) : 'cancelled'
  return problem === null ? null : new AmendmentUnfit({ title: milestone.title, problem })
}

/** A plan is of one year and is assessed in it: a day beyond it belongs to the next year's plan. */
const problemOf = (plan: Plan, milestone: Milestone, ask: AmendmentAsk): AmendmentUnfit['problem'] | null => {
  if (ask._tag === 'postpone') {
    if (ask.dueOn <= milestone.dueOn) return 'not-later'
    return yearOf(ask.dueOn) === plan.year ? null : 'outside-year'
  }
  if (ask._tag === 'cancel')
    return standingMilestones(plan.content.milestones).length > 1 ? null : 'last-milestone'
  return (['title', 'deliverable', 'weight'] as const).every((field) => ask[field] === milestone[field])
    ? 'nothing-changed'
    : null
}
