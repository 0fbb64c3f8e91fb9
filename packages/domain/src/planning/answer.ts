import { Result } from 'effect'
import { Forbidden } from '../access/index.ts'
import type { Occasion } from '../policy/index.ts'
import { isBlank } from '../record/index.ts'
import { openDisputes, type PartText, type PlanPart } from './part.ts'
import type { Plan } from './plan.ts'
import { NoDispute, PartUnfit } from './refusals.ts'
import { ACTION, type Decided, type Planning, type PlanSurroundings, stepOf } from './surroundings.ts'

/** A supporting unit confirms the edition on the table, or disputes it. */
export const answer = (
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
    if (confirming && isBlank(text)) return Result.fail(new PartUnfit({ field: field as PartUnfit['field'] }))
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

/** The lead replies to a dispute. */
export const reply = (
  state: Plan,
  { department, reply: text }: Extract<Planning, { _tag: 'ReplyToDispute' }>,
  occasion: Occasion,
): Decided =>
  openDisputes(state).some((one) => one.department === department)
    ? Result.succeed([
        { _tag: 'DisputeReplied', department, reply: text, step: stepOf(state, 'reply', occasion, text) },
      ])
    : Result.fail(new NoDispute({ department }))
