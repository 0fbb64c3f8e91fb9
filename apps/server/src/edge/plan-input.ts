import { PlanCommand, PlanText } from '@jiashan/domain/planning'
import { ProgrammeId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import { drafted, input } from './input.ts'

const plan = {
  programme: ProgrammeId,
  task: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 })),
  year: Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 })),
}
/** Sent again with the same key, a command is done once; `expected` is the version that was looked at. */
const moving = {
  ...plan,
  key: Schema.String.check(Schema.isBetweenLength(8, 64)),
  expected: Schema.Int,
}
/** The revision of the draft that is handed in; a newer one is kept. */
const draft = Schema.Int

const { ConfirmPlan, DisputePlan, ReplyToDispute, ApprovePlan, ReturnPlan, ApplyAmendment, RefuseAmendment } =
  PlanCommand.cases
const { _tag: _confirm, ...confirmed } = ConfirmPlan.fields
const { _tag: _dispute, ...disputed } = DisputePlan.fields
const { _tag: _reply, ...replied } = ReplyToDispute.fields
const { _tag: _approve, ...approved } = ApprovePlan.fields
const { _tag: _return, ...returned } = ReturnPlan.fields
const { _tag: _apply, ...applied } = ApplyAmendment.fields
const { _tag: _refuse, ...refused } = RefuseAmendment.fields

export const OfPlan = input(Schema.Struct(plan))
export const PlanDraft = input(Schema.Struct({ ...plan, ...drafted }))
export const Written = input(Schema.Struct({ ...moving, draft, content: PlanText }))
export const Moving = input(Schema.Struct(moving))
export const Confirmed = input(Schema.Struct({ ...moving, draft, ...confirmed }))
export const Disputed = input(Schema.Struct({ ...moving, draft, ...disputed }))
export const Replied = input(Schema.Struct({ ...moving, ...replied }))
export const Approved = input(Schema.Struct({ ...moving, ...approved }))
export const Returned = input(Schema.Struct({ ...moving, ...returned }))
export const Applied = input(Schema.Struct({ ...moving, ...applied }))
export const Settled = input(Schema.Struct({ ...moving, number: refused.number }))
export const Refused = input(Schema.Struct({ ...moving, ...refused }))
