import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { Issue, PaperSignature } from '../../planning/index.ts'
import { OrderId, ProgrammeId, Words } from '../../record/index.ts'
import { Extension, ORDER_LIMITS, OrderAnswer, OrderSource, OrderStep, OrderText } from './order.ts'

const Reason = Words(ORDER_LIMITS.reason)
const Nth = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
const { text, evidence } = OrderAnswer.fields

export const OrderCommand = Schema.TaggedUnion({
  DraftOrder: { source: OrderSource, text: OrderText },
  ReviseOrder: { text: OrderText },
  ReviewOrder: {},
  ReworkOrder: { reason: Reason },
  DropOrder: { reason: Reason },
  IssueOrder: {},
  /** A leader signed it out on paper; the office registers signer, day and scan. */
  RegisterIssue: { signature: PaperSignature },
  ReceiveOrder: {},
  AnswerOrder: { text, evidence },
  ReturnAnswer: { reason: Reason },
  CloseOrder: {},
  /** 二次督办. */
  OrderAgain: { dueOn: PlainDateSchema, reason: Reason },
  /** What was told to the leader, and how. */
  ReportToLeader: { reason: Reason },
  ApplyExtension: { dueOn: PlainDateSchema, reason: Reason },
  GrantExtension: { number: Nth },
  RefuseExtension: { number: Nth, reason: Reason },
  WithdrawExtension: { number: Nth },
})
export type OrderCommand = typeof OrderCommand.Type

export const OrderChange = Schema.TaggedUnion({
  OrderDrafted: {
    id: OrderId,
    programme: ProgrammeId,
    source: OrderSource,
    text: OrderText,
    step: OrderStep,
  },
  OrderRevised: { text: OrderText, step: OrderStep },
  /** Reviewed, sent back to the drafter, dropped, received, returned, closed or reported. */
  OrderMoved: { step: OrderStep },
  OrderIssued: { year: Schema.Int, number: Schema.Int, issue: Issue, step: OrderStep },
  OrderAnswered: { answer: OrderAnswer, step: OrderStep },
  OrderedAgain: { dueOn: PlainDateSchema, step: OrderStep },
  ExtensionApplied: { extension: Extension },
  ExtensionSettled: {
    number: Schema.Int,
    status: Schema.Literals(['granted', 'refused', 'withdrawn', 'lapsed']),
    on: PlainDateSchema,
    by: Schema.String,
    because: Schema.NullOr(Schema.String),
  },
})
export type OrderChange = typeof OrderChange.Type
