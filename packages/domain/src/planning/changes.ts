import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { DepartmentId, MilestoneId } from '../record/index.ts'
import { Amendment, AmendmentAsk, AmendmentReason, amended } from './amendment.ts'
import { DisputeReason, PartText, PlanPart, Silence } from './part.ts'
import { Plan, PlanContent, PlanStep, PlanText } from './plan.ts'
import { Remarks } from './remark.ts'

const Reason = DisputeReason
const Nth = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))

export const PlanCommand = Schema.TaggedUnion({
  CirculatePlan: { content: PlanText },
  ConfirmPlan: { part: PartText },
  DisputePlan: { part: PartText, reason: DisputeReason },
  ReplyToDispute: { department: DepartmentId, reply: Reason },
  ForwardPlan: {},
  SubmitPlan: { content: PlanText },
  ApprovePlan: { rulings: Schema.Array(Schema.Struct({ department: DepartmentId, ruling: Reason })) },
  ReturnPlan: { reason: Reason, remarks: Remarks },
  ApplyAmendment: { milestone: MilestoneId, ask: AmendmentAsk, reason: AmendmentReason },
  ApproveAmendment: { number: Nth },
  RefuseAmendment: { number: Nth, reason: Reason },
  WithdrawAmendment: { number: Nth },
})
export type PlanCommand = typeof PlanCommand.Type

const { id, programme, task, year, department } = Plan.fields
const written = {
  id,
  programme,
  task,
  year,
  department,
  content: PlanContent,
  on: PlainDateSchema,
  step: PlanStep,
}

export const PlanChange = Schema.TaggedUnion({
  PlanCirculated: written,
  PlanAnswered: { part: PlanPart, step: PlanStep },
  DisputeReplied: { department: DepartmentId, reply: Schema.String, step: PlanStep },
  PlanSubmitted: { ...written, silent: Schema.Array(Silence) },
  PlanApproved: {
    on: PlainDateSchema,
    rulings: Schema.Array(Schema.Struct({ department: DepartmentId, ruling: Schema.String })),
    step: PlanStep,
  },
  PlanReturned: { step: PlanStep },
  AmendmentApplied: { amendment: Amendment },
  AmendmentSettled: {
    number: Schema.Int,
    status: Schema.Literals(['approved', 'refused', 'withdrawn']),
    on: PlainDateSchema,
    by: Schema.String,
    because: Schema.NullOr(Schema.String),
  },
})
export type PlanChange = typeof PlanChange.Type

type Change<T extends PlanChange['_tag']> = Extract<PlanChange, { _tag: T }>

/** A text that is new on the table; everything that was said or approved before stays. */
const retold = (
  state: Plan | null,
  { id, programme, task, year, department, content, step }: Change<'PlanCirculated' | 'PlanSubmitted'>,
) => ({
  ...{ id, programme, task, year, department, content },
  edition: state?.edition ?? 0,
  circulatedOn: state?.circulatedOn ?? null,
  parts: state?.parts ?? [],
  silent: state?.silent ?? [],
  submittedOn: state?.submittedOn ?? null,
  approvedOn: state?.approvedOn ?? null,
  amendments: state?.amendments ?? [],
  steps: [...(state?.steps ?? []), step],
})

export const evolvePlan = (state: Plan | null, change: PlanChange): Plan => {
  if (change._tag === 'PlanCirculated')
    return {
      ...retold(state, change),
      status: 'circulated',
      edition: (state?.edition ?? 0) + 1,
      circulatedOn: change.on,
    }
  if (change._tag === 'PlanSubmitted')
    return {
      ...retold(state, change),
      status: 'submitted',
      edition: change.step.edition,
      circulatedOn: change.step.edition === state?.edition ? state.circulatedOn : null,
      silent: change.silent,
      submittedOn: state?.submittedOn ?? change.on,
    }
  if (state === null) throw new TypeError(`${change._tag} before there is a plan`)
  return PlanChange.match(change, {
    PlanCirculated: () => state,
    PlanSubmitted: () => state,
    PlanAnswered: ({ part, step }) => ({
      ...state,
      parts: put(state.parts, part),
      steps: [...state.steps, step],
    }),
    DisputeReplied: ({ department, reply, step }) => ({
      ...state,
      parts: state.parts.map((one) => (one.department === department ? { ...one, reply } : one)),
      steps: [...state.steps, step],
    }),
    PlanApproved: ({ on, rulings, step }) => ({
      ...state,
      status: 'approved' as const,
      approvedOn: on,
      parts: state.parts.map((one) => {
        const ruled = rulings.find((other) => other.department === one.department)
        return ruled === undefined ? one : { ...one, ruling: ruled.ruling }
      }),
      steps: [...state.steps, step],
    }),
    PlanReturned: ({ step }) => ({ ...state, status: 'returned' as const, steps: [...state.steps, step] }),
    AmendmentApplied: ({ amendment }) => ({ ...state, amendments: [...state.amendments, amendment] }),
    AmendmentSettled: (settled) => settle(state, settled),
  })
}

const put = (parts: readonly PlanPart[], part: PlanPart): readonly PlanPart[] =>
  parts.some((one) => one.department === part.department)
    ? parts.map((one) => (one.department === part.department ? part : one))
    : [...parts, part]

const settle = (state: Plan, { number, status, on, by, because }: Change<'AmendmentSettled'>): Plan => {
  const amendment = state.amendments.find((one) => one.number === number)
  const milestones =
    amendment === undefined || status !== 'approved'
      ? state.content.milestones
      : state.content.milestones.map((one) =>
          one.id === amendment.milestone ? amended(one, amendment, on) : one,
        )
  return {
    ...state,
    content: { ...state.content, milestones },
    amendments: state.amendments.map((one) =>
      one.number === number ? { ...one, status, settledOn: on, settledBy: by, settledBecause: because } : one,
    ),
  }
}
