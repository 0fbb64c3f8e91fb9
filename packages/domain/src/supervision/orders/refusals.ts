import { Schema } from 'effect'
import type { Forbidden } from '../../access/index.ts'
import { PlainDateSchema } from '../../calendar/index.ts'
import type { Misdated } from '../../planning/index.ts'
import { PartyId } from '../../record/index.ts'
import type { ContentUnfit } from '../../reporting/index.ts'
import type { DayUnfit } from '../../safeguards/index.ts'
import { EXTENSION_STATUSES, ORDER_STATUSES } from './order.ts'

/** The order's status does not allow the action; an order is not closed before its answer was verified. */
export class OrderNotIn extends Schema.TaggedError<OrderNotIn>()('OrderNotIn', {
  action: Schema.String,
  status: Schema.Literals(ORDER_STATUSES),
}) {}

/** Who drafted an order does not review it, who reviewed it does not verify what he ordered: two persons. */
export class SamePerson extends Schema.TaggedError<SamePerson>()('SamePerson', {
  action: Schema.String,
  person: Schema.String,
}) {}

/** The day lies in the past, or not after the day that stands. */
export class DueUnfit extends Schema.TaggedError<DueUnfit>()('DueUnfit', {
  dueOn: PlainDateSchema,
  notBefore: PlainDateSchema,
}) {}

/** A unit or the county is named twice, is not known, or supports what it carries out itself. */
export class UnitsUnfit extends Schema.TaggedError<UnitsUnfit>()('UnitsUnfit', {
  departments: Schema.Array(PartyId),
}) {}

/** The order speaks of a task, milestone, resolution or finding that is not there. */
export class SourceUnknown extends Schema.TaggedError<SourceUnknown>()('SourceUnknown', {
  source: Schema.String,
}) {}

/** An order on this matter is under way already: one matter one order. */
export class OrderedAlready extends Schema.TaggedError<OrderedAlready>()('OrderedAlready', {
  order: Schema.String,
  title: Schema.String,
}) {}

/** Ordered again are matters that are overdue or whose answer was returned. */
export class NotOverdue extends Schema.TaggedError<NotOverdue>()('NotOverdue', { dueOn: PlainDateSchema }) {}

/** Nobody waits for a report: no leader instructed it, or he was told on that day. */
export class NoReportOwed extends Schema.TaggedError<NoReportOwed>()('NoReportOwed', {
  reportedOn: Schema.NullOr(PlainDateSchema),
}) {}

/** An extension is applied for by the day itself, not afterwards, one at a time. */
export class ExtensionTooLate extends Schema.TaggedError<ExtensionTooLate>()('ExtensionTooLate', {
  dueOn: PlainDateSchema,
}) {}
export class ExtensionNotIn extends Schema.TaggedError<ExtensionNotIn>()('ExtensionNotIn', {
  action: Schema.String,
  status: Schema.Literals(EXTENSION_STATUSES),
}) {}

export type OrderRefusal =
  | Forbidden
  | DayUnfit
  | OrderNotIn
  | SamePerson
  | DueUnfit
  | UnitsUnfit
  | SourceUnknown
  | OrderedAlready
  | NotOverdue
  | NoReportOwed
  | ExtensionTooLate
  | ExtensionNotIn
  | ContentUnfit
  | Misdated
