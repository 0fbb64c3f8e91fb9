import { EvidenceId, OrderId, ProgrammeId } from '@jiashan/domain/record'
import { ORDER_LIMITS, OrderCommand } from '@jiashan/domain/supervision'
import { Schema } from 'effect'
import { Citation } from '../evidence/uploads.ts'
import { drafted, input, onPaper, sending } from './input.ts'

const place = { programme: ProgrammeId, order: OrderId }
const {
  DraftOrder,
  ReviseOrder,
  ReviewOrder,
  ReworkOrder,
  DropOrder,
  IssueOrder,
  ReceiveOrder,
  AnswerOrder,
  ReturnAnswer,
  CloseOrder,
  OrderAgain,
  ReportToLeader,
  ApplyExtension,
  GrantExtension,
  RefuseExtension,
  WithdrawExtension,
} = OrderCommand.cases

export const OfOrder = input(Schema.Struct(place))
export const Drafting = input(Schema.Struct({ programme: ProgrammeId, ...sending, command: DraftOrder }))

const act = <const C extends readonly Schema.Codec<OrderCommand, unknown>[]>(...commands: C) =>
  input(Schema.Struct({ ...place, ...sending, command: Schema.Union(commands) }))

/** What each audience may say about an order. */
export const ByOffice = act(
  ReviseOrder,
  ReviewOrder,
  ReworkOrder,
  DropOrder,
  ReturnAnswer,
  CloseOrder,
  OrderAgain,
  ReportToLeader,
  GrantExtension,
  RefuseExtension,
)
export const ByLeader = act(IssueOrder)
export const ByUnit = act(ReceiveOrder, ApplyExtension, WithdrawExtension)

export const Registered = input(Schema.Struct({ ...place, ...sending, ...onPaper, scan: EvidenceId }))

const { text } = AnswerOrder.fields
export const AnswerDraft = input(Schema.Struct({ ...place, ...drafted }))
/** `draft`: the revision of the draft that is handed in; a newer one is kept. */
export const Answered = input(
  Schema.Struct({
    ...place,
    ...sending,
    draft: Schema.Int,
    text,
    evidence: Schema.Array(Citation).check(Schema.isMaxLength(ORDER_LIMITS.evidence)),
  }),
)
